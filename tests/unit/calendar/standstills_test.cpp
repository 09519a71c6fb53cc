// Clocks that are suspended, resumed and extended; the rows, counted by hand, are in standstills.txt.
#include "engine/calendar/clock.hpp"
#include "tests/unit/calendar/rows.hpp"

namespace baton::calendar {
namespace {

Instant morning(const std::string& day) { return at(day + "T10:00:00"); }

// "suspend DAY", "resume DAY" or "extend TERM at DAY".
Result<> happens(Clock& clock, const std::string& what) {
    const std::string day = what.substr(what.rfind(' ') + 1);
    if (what.starts_with("suspend ")) return suspend(clock, {morning(day), {}, "检测", ""}, district());
    if (what.starts_with("resume ")) return resume(clock, morning(day));
    const auto end = what.find(" at ");
    const Term longer = term(what.substr(7, end - 7));
    return extend(clock, {longer, morning(day), "负责人", ""}, {}, district());
}

std::string last_day(const std::vector<std::string>& row) {
    Clock clock;
    clock.term = term(row[1]);
    clock.started = at(row[0] + "T09:30:00");
    for (const std::string& what : split(row[2], ';')) {
        if (what.empty()) continue;
        const auto done = happens(clock, what);
        EXPECT_TRUE(done) << row[0] << ", " << what << ": " << done.error().detail;
    }
    const Deadline found = deadline(clock, district(), clock.started);
    return (found.is_certain ? "" : "uncertain ") + to_text(found.last_day);
}

TEST(Standstills, end_clocks_on_the_day_that_a_person_counts) {
    const auto rows = rows_of("tests/unit/calendar/standstills.txt", 5);
    EXPECT_GE(rows.size(), 10U);
    for (const auto& row : rows) {
        EXPECT_EQ(last_day(row), row[3]) << row[0] << " + " << row[1] << ", " << row[2] << "  because: " << row[4];
    }
}

}  // namespace
}  // namespace baton::calendar
