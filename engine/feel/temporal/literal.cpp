#include "engine/feel/temporal/literal.hpp"

#include "engine/feel/temporal.hpp"

namespace baton::feel {

Value temporal_value(std::string_view text) {
    if (const auto date_time = parse_date_time(text)) return *date_time;
    if (const auto date = parse_date(text)) return *date;
    if (const auto time = parse_time(text)) return *time;
    if (const auto months = parse_months_duration(text)) return *months;
    if (const auto duration = parse_time_duration(text)) return *duration;
    return {};
}

}  // namespace baton::feel
