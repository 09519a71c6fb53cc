#include "engine/base/time.hpp"

#include <array>
#include <cstdio>

namespace baton {
namespace {

using std::chrono::days;
using std::chrono::floor;
using std::chrono::hours;
using std::chrono::milliseconds;
using std::chrono::minutes;
using std::chrono::seconds;

// Reads fixed-width digits and separators from the front of a text; any mismatch makes `ok` false for good.
struct Reader {
    std::string_view rest;
    bool ok = true;

    int digits(std::size_t count) {
        int number = 0;
        if (rest.size() < count) ok = false;
        for (std::size_t i = 0; ok && i < count; ++i) {
            if (rest[i] < '0' || rest[i] > '9') ok = false;
            number = number * 10 + (rest[i] - '0');
        }
        if (ok) rest.remove_prefix(count);
        return ok ? number : 0;
    }
    bool take(char wanted) {
        if (!ok || rest.empty() || rest.front() != wanted) return false;
        rest.remove_prefix(1);
        return true;
    }
    void expect(char wanted) { ok = take(wanted) && ok; }
};

milliseconds fraction(Reader& reader) {
    if (!reader.take('.')) return milliseconds{0};
    int value = 0;
    int scale = 100;
    std::size_t count = 0;
    while (!reader.rest.empty() && reader.rest.front() >= '0' && reader.rest.front() <= '9') {
        value += (reader.rest.front() - '0') * scale;
        scale /= 10;
        reader.rest.remove_prefix(1);
        ++count;
    }
    reader.ok = reader.ok && count > 0;
    return milliseconds{value};
}

minutes offset(Reader& reader) {
    if (reader.take('Z')) return minutes{0};
    const bool is_west = !reader.rest.empty() && reader.rest.front() == '-';
    if (!is_west) {
        reader.expect('+');
    } else {
        reader.expect('-');
    }
    const int hour = reader.digits(2);
    reader.expect(':');
    const minutes east = hours{hour} + minutes{reader.digits(2)};
    return is_west ? -east : east;
}

}  // namespace

std::string to_text(Instant at) {
    const auto day = floor<days>(at);
    const std::chrono::year_month_day date{day};
    const std::chrono::hh_mm_ss<milliseconds> time{at - day};
    std::array<char, 40> text{};
    const int size =
        std::snprintf(text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ", static_cast<int>(date.year()),
                      static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()),
                      static_cast<int>(time.hours().count()), static_cast<int>(time.minutes().count()),
                      static_cast<int>(time.seconds().count()), static_cast<int>(time.subseconds().count()));
    return {text.data(), static_cast<std::size_t>(size)};
}

Result<Instant> instant_from(std::string_view rfc3339) {
    Reader reader{rfc3339};
    const int year = reader.digits(4);
    reader.expect('-');
    const int month = reader.digits(2);
    reader.expect('-');
    const int day = reader.digits(2);
    reader.expect('T');
    const int hour = reader.digits(2);
    reader.expect(':');
    const int minute = reader.digits(2);
    reader.expect(':');
    const int second = reader.digits(2);
    const milliseconds part = fraction(reader);
    const minutes east = offset(reader);
    const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                           std::chrono::day{static_cast<unsigned>(day)}};
    if (!reader.ok || !reader.rest.empty() || !date.ok() || hour > 23 || minute > 59 || second > 59) {
        return fail(Code::invalid, "'" + std::string(rfc3339) +
                                       "' is not a time; write it as 2026-11-23T02:11:09Z or with an offset as +08:00");
    }
    return Instant{std::chrono::sys_days{date} + hours{hour} + minutes{minute} + seconds{second} + part - east};
}

}  // namespace baton
