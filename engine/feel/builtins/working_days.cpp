// Days on which offices work, as the calendars that the surroundings bring say; null where they do not know.
#include "engine/feel/builtins/arguments.hpp"

namespace baton::feel {
namespace {

// Ten years are more than any period counted in working days.
constexpr int days_max = 3660;

std::optional<bool> is_working(Arguments& given, const Date& date) {
    const WorkingDays* calendar = given.run().around().working_days;
    if (calendar == nullptr) {
        given.refuse("no calendar of working days is loaded here");
        return std::nullopt;
    }
    const WorkingDays::Kind kind = calendar->kind(date);
    if (kind == WorkingDays::Kind::unknown) {
        given.run().note_unknown_day();
        given.refuse("no calendar covers " + to_text(date));
        return std::nullopt;
    }
    return kind == WorkingDays::Kind::working;
}

// The working day number `count` after `date`; before it when `is_back`.
Value stepped(Arguments& given, Date date, std::int64_t count, bool is_back) {
    for (int days = 0; days < days_max && count > 0; ++days) {
        const auto next = plus_days(date, is_back ? -1 : 1);
        if (!next || !given.run().spend(1)) return {};
        date = *next;
        const auto works = is_working(given, date);
        if (!works) return {};
        if (*works) --count;
    }
    return count == 0 ? Value{date} : given.refuse("it lies more than ten years away");
}

Value add_working_days(Arguments& given) {
    const auto date = given.date(0);
    const auto count = date ? given.whole(1) : std::nullopt;
    if (!count) return {};
    if (*count < -days_max || *count > days_max) return given.refuse("it lies more than ten years away");
    return stepped(given, *date, *count < 0 ? -*count : *count, *count < 0);
}

Value next_working_day(Arguments& given) {
    const auto date = given.date(0);
    return date ? stepped(given, *date, 1, false) : Value{};
}

Value is_working_day(Arguments& given) {
    const auto date = given.date(0);
    const auto works = date ? is_working(given, *date) : std::nullopt;
    return works ? Value{*works} : Value{};
}

// Those after the first day up to and with the last one: what add working days would need; negative when it goes back.
Value working_days_between(Arguments& given) {
    auto from = given.date(0);
    auto to = from ? given.date(1) : std::nullopt;
    if (!to) return {};
    const bool is_back = *to < *from;
    const std::int64_t days = days_since_epoch(*to) - days_since_epoch(*from);
    if (days > days_max || days < -days_max) return given.refuse("the days lie more than ten years apart");
    std::int64_t count = 0;
    for (Date at = *from; at != *to;) {
        const auto next = plus_days(at, is_back ? -1 : 1);
        if (!next || !given.run().spend(1)) return {};
        at = *next;
        const auto works = is_working(given, at);
        if (!works) return {};
        if (*works) ++count;
    }
    return is_back ? -count : count;
}

}  // namespace

std::span<const Signature> working_day_builtins() {
    static constexpr Signature all[] = {
        {"add working days", "date, count", add_working_days},
        {"working days between", "from, to", working_days_between},
        {"is working day", "date", is_working_day},
        {"next working day", "date", next_working_day},
    };
    return all;
}

}  // namespace baton::feel
