#include "engine/calendar/iso8601.hpp"

#include "engine/calendar/scanner.hpp"

namespace baton::calendar {
namespace {

using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

Problem no_duration(std::string_view text, std::string_view why) {
    return fail(Code::invalid, "'" + std::string(text) + "' is not an ISO 8601 duration: " + std::string(why) +
                                   "; write it as PT24H, P3D, P2W or P1Y2M10DT2H30M");
}

// Reads one "<number><designator>" pair; designators must come in the order of `order`, each once.
char part(Scanner& scanner, std::string_view& order, std::int64_t& number, int& fraction) {
    number = scanner.number();
    fraction = -1;
    if (scanner.take('.') || scanner.take(',')) fraction = scanner.milliseconds();
    if (!scanner.ok || scanner.at_end()) return 0;
    const char letter = scanner.rest.front();
    const auto place = order.find(letter);
    if (place == std::string_view::npos || (fraction >= 0 && letter != 'S')) return 0;
    order.remove_prefix(place + 1);
    scanner.rest.remove_prefix(1);
    return letter;
}

bool read_days(Scanner& scanner, IsoDuration& duration) {
    std::string_view order = "YMD";
    std::int64_t months = 0;
    std::int64_t days = 0;
    while (scanner.at_digit()) {
        std::int64_t number = 0;
        int fraction = -1;
        const char letter = part(scanner, order, number, fraction);
        if (letter == 0) return false;
        if (letter == 'Y') months += number * 12;
        if (letter == 'M') months += number;
        if (letter == 'D') days = number;
    }
    if (months > 120'000 || days > 3'660'000) return false;  // ten thousand years, as far as dates are written
    duration.months = static_cast<std::int32_t>(months);
    duration.days = static_cast<std::int32_t>(days);
    return true;
}

bool read_time(Scanner& scanner, IsoDuration& duration) {
    std::string_view order = "HMS";
    if (!scanner.at_digit()) return false;
    while (scanner.at_digit()) {
        std::int64_t number = 0;
        int fraction = -1;
        const char letter = part(scanner, order, number, fraction);
        if (letter == 0) return false;
        if (letter == 'H') duration.time += hours{number};
        if (letter == 'M') duration.time += minutes{number};
        if (letter == 'S') duration.time += seconds{number} + milliseconds{fraction > 0 ? fraction : 0};
    }
    return true;
}

// P2W stands alone (ISO 8601:2004 §4.4.3.2).
bool read_weeks(Scanner& scanner, IsoDuration& duration) {
    Scanner ahead = scanner;
    const std::int64_t weeks = ahead.number();
    if (!ahead.take('W') || !ahead.at_end() || weeks > 520'000) return false;
    duration.days = static_cast<std::int32_t>(weeks * 7);
    scanner = ahead;
    return true;
}

void append_part(std::string& text, std::int64_t number, char designator) {
    if (number == 0) return;
    text += std::to_string(number);
    text += designator;
}

}  // namespace

Result<IsoDuration> duration_from(std::string_view text) {
    Scanner scanner{text};
    const bool is_negative = scanner.take('-');
    if (!is_negative) scanner.take('+');
    if (!scanner.take('P')) return no_duration(text, "it does not begin with P");
    if (scanner.at_end()) return no_duration(text, "nothing follows the P");
    IsoDuration duration;
    if (!read_weeks(scanner, duration)) {
        if (!read_days(scanner, duration)) return no_duration(text, "years, months and days must be whole, in order");
        if (scanner.take('T') && !read_time(scanner, duration)) {
            return no_duration(text, "after T come hours, minutes and seconds, in order; only seconds have a fraction");
        }
        if (!scanner.at_end()) return no_duration(text, "'" + std::string(scanner.rest) + "' is left over");
    }
    if (duration.time > hours{87'660'000}) return no_duration(text, "it is longer than ten thousand years");
    if (is_negative) duration = {-duration.months, -duration.days, -duration.time};
    return duration;
}

std::string to_text(const IsoDuration& duration) {
    if (duration.is_zero()) return "PT0S";
    const std::int64_t sign = duration.is_negative() ? -1 : 1;
    std::string text = sign < 0 ? "-P" : "P";
    append_part(text, sign * duration.months / 12, 'Y');
    append_part(text, sign * duration.months % 12, 'M');
    append_part(text, sign * duration.days, 'D');
    const std::int64_t total = sign * duration.time.count();
    if (total == 0) return text;
    text += 'T';
    append_part(text, total / 3'600'000, 'H');
    append_part(text, total / 60'000 % 60, 'M');
    const std::int64_t rest = total % 60'000;
    if (rest % 1000 == 0) {
        append_part(text, rest / 1000, 'S');
    } else {
        const std::string part = std::to_string(1000 + rest % 1000);
        text += std::to_string(rest / 1000) + "." + part.substr(1) + "S";
    }
    return text;
}

Instant after(Instant from, const IsoDuration& duration, const Zone& zone, std::int64_t count) {
    if (duration.months == 0 && duration.days == 0) return from + duration.time * count;
    LocalTime local = zone.local(from);
    local.day = add_months(local.day, duration.months * count) + std::chrono::days{duration.days * count};
    return zone.instant(local) + duration.time * count;
}

}  // namespace baton::calendar
