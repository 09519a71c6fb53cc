#include "engine/calendar/office_hours.hpp"

#include <optional>
#include <string>

#include "engine/calendar/scanner.hpp"

namespace baton::calendar {
namespace {

using std::chrono::hours;
using std::chrono::minutes;

std::optional<OfficeSpan> span_from(std::string_view text) {
    Scanner scanner{text};
    const auto time = [&scanner] {
        const int hour = scanner.fixed(2);
        scanner.expect(':');
        const int minute = scanner.fixed(2);
        if (minute > 59 || hour * 60 + minute > 24 * 60) scanner.ok = false;
        return Duration{hours{hour} + minutes{minute}};
    };
    OfficeSpan span;
    span.from = time();
    scanner.expect('-');
    span.to = time();
    if (!scanner.ok || !scanner.at_end() || span.to <= span.from) return std::nullopt;
    return span;
}

}  // namespace

OfficeHours::OfficeHours()
    : spans_{{hours{8} + minutes{30}, hours{12}}, {hours{13} + minutes{30}, hours{17} + minutes{30}}} {}

Result<OfficeHours> OfficeHours::of(const std::vector<std::string_view>& spans) {
    OfficeHours office;
    office.spans_.clear();
    for (const std::string_view text : spans) {
        const auto span = span_from(text);
        if (!span) {
            return fail(Code::invalid,
                        "'" + std::string(text) + "' is not a span of office hours; write it as 08:30-12:00");
        }
        if (!office.spans_.empty() && span->from < office.spans_.back().to) {
            return fail(Code::invalid, "office hours " + std::string(text) +
                                           " begin before the span in front of them ends; write them in order");
        }
        office.spans_.push_back(*span);
    }
    if (office.spans_.empty()) return fail(Code::invalid, "office hours need at least one span, such as 08:30-12:00");
    return office;
}

}  // namespace baton::calendar
