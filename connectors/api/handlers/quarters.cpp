#include "connectors/api/handlers/quarters.hpp"

#include <charconv>

namespace baton::api {
namespace {

constexpr int per_year = 4;

// Counted from the first of the year 0; -1 when it is none.
int number_of(std::string_view text) {
    if (text.size() != 7 || text.substr(4, 2) != "-Q" || text[6] < '1' || text[6] > '4') return -1;
    int year = 0;
    const auto read = std::from_chars(text.data(), text.data() + 4, year);
    if (read.ec != std::errc{} || read.ptr != text.data() + 4 || year < 1970) return -1;
    return year * per_year + (text[6] - '1');
}

Quarter quarter(int number, const calendar::Zone& zone) {
    const auto begin = [&](int one) {
        return zone.midnight(calendar::day_of(one / per_year, static_cast<unsigned>(one % per_year) * 3 + 1, 1));
    };
    return {std::to_string(number / per_year) + "-Q" + std::to_string(number % per_year + 1), begin(number),
            begin(number + 1)};
}

}  // namespace

Result<std::vector<Quarter>> quarters_between(std::string_view first, std::string_view last,
                                              const calendar::Zone& zone) {
    const int from = number_of(first);
    const int to = number_of(last);
    if (from < 0 || to < from || to - from >= static_cast<int>(quarters_max)) {
        return fail(Code::invalid, "fromQuarter and toQuarter must be quarters such as 2026-Q3, in order, " +
                                       std::to_string(quarters_max) + " at most");
    }
    std::vector<Quarter> all;
    for (int number = from; number <= to; ++number) all.push_back(quarter(number, zone));
    return all;
}

}  // namespace baton::api
