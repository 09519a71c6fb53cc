// Any bytes as each of the texts of calendar: a year, clock rules, a term, a duration, an interval.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/base/ensure.hpp"
#include "engine/calendar/calendar.hpp"
#include "engine/calendar/clock_rules.hpp"
#include "engine/calendar/iso8601.hpp"
#include "engine/calendar/term.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace baton::calendar;
    static const auto zone = Zone::named("Asia/Shanghai");
    BATON_ENSURE(zone.has_value(), "the zone of the first home is known");
    const std::string_view text{reinterpret_cast<const char*>(bytes), size};
    (void)read_calendar_year(text, "fuzz.json");
    (void)read_clock_rules(text, "fuzz.json");
    (void)term_from(text);
    (void)duration_from(text);
    (void)day_from(text);
    (void)moment_from(text, *zone);
    (void)repeating_from(text, *zone);
    return 0;
}
