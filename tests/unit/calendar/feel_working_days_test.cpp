// FEEL's working days over 2024 to 2026; the rows, counted by hand, are in working_days.txt.
#include "engine/feel/text/text.hpp"
#include "tests/unit/calendar/rows.hpp"

namespace baton::calendar {
namespace {

// The value, or why there is none.
std::string evaluated(const std::string& text) {
    const auto expression = feel::parse(text);
    if (!expression) return expression.error().detail;
    feel::Surroundings around;
    around.working_days = &calendar_of_tests();
    const feel::Context none;
    const auto made = expression->evaluate(feel::ContextScope(none), around);
    if (!made) return made.error().detail;
    if (!made->value.is_null()) return feel::to_text(made->value);
    const std::string why = made->warnings.empty() ? "null without a word" : made->warnings.front().message;
    const auto colon = why.find(": ");
    return colon == std::string::npos ? why : why.substr(colon + 2);
}

TEST(FeelWorkingDays, are_those_that_a_person_counts_on_a_wall_calendar) {
    const auto rows = rows_of("tests/unit/calendar/working_days.txt", 3);
    EXPECT_GE(rows.size(), 40U);
    for (const auto& row : rows) EXPECT_EQ(evaluated(row[0]), row[1]) << row[0] << "  because: " << row[2];
}

}  // namespace
}  // namespace baton::calendar
