#include "engine/history/codec/read.hpp"

#include <algorithm>

namespace baton::history {

Result<feel::Value> parse_log(std::string_view text) {
    constexpr feel::JsonLimits without_limits{std::numeric_limits<std::size_t>::max(), 10'000};
    auto value = feel::from_json(text, without_limits);
    if (!value) return fail(Code::internal, "the log is damaged: " + value.error().detail, value.error().faults);
    return value;
}

bool Place::refuse(std::string what) {
    if (what_.empty()) what_ = std::move(what);
    return false;
}

bool Place::enter(std::string step) {
    path_.push_back(std::move(step));
    return true;
}

bool Place::leave() {
    path_.pop_back();
    return true;
}

Problem Place::problem(std::string_view of_what) const {
    std::string pointer;
    for (const auto& step : path_) pointer += '/' + step;
    Problem problem =
        fail(Code::internal, std::string{of_what} + " cannot be read at " + (pointer.empty() ? "its start" : pointer) +
                                 ": " + what_ + "; restore the log from a copy that is whole");
    problem.faults.push_back({.rule = "log",
                              .message = what_,
                              .hint = "restore the log from a copy that is whole",
                              .file = {},
                              .element = std::move(pointer)});
    return problem;
}

bool read(const feel::Value& from, bool& truth, Place& place) {
    if (from.boolean() == nullptr) return place.refuse("true or false is wanted");
    truth = *from.boolean();
    return true;
}

bool read(const feel::Value& from, std::string& text, Place& place) {
    if (from.string() == nullptr) return place.refuse("a text is wanted");
    text = *from.string();
    return true;
}

bool read_whole(const feel::Value& from, std::int64_t& number, Place& place) {
    const auto whole = from.number() != nullptr ? from.number()->whole() : std::nullopt;
    if (!whole) return place.refuse("a whole number is wanted");
    number = *whole;
    return true;
}

bool read(const feel::Value& from, Instant& at, Place& place) {
    Duration since{};
    if (!read(from, since, place)) return false;
    at = Instant{since};
    return true;
}

bool read(const feel::Value& from, Duration& span, Place& place) {
    std::int64_t milliseconds = 0;
    if (!read_whole(from, milliseconds, place)) return false;
    span = Duration{milliseconds};
    return true;
}

bool read(const feel::Value& from, feel::Value& value, Place&) {
    value = from;
    return true;
}

bool read(const feel::Value& from, feel::Context& entries, Place& place) {
    if (from.context() == nullptr) return place.refuse("an object is wanted");
    entries = *from.context();
    return true;
}

bool read(const feel::Value& from, feel::List& items, Place& place) {
    if (from.list() == nullptr) return place.refuse("a list is wanted");
    items = *from.list();
    return true;
}

bool refuse_unknown_member(const feel::Context& entries, const std::vector<std::string_view>& known, Place& place) {
    for (const auto& [name, value] : entries.entries()) {
        if (std::ranges::find(known, name) == known.end())
            return place.refuse("the member '" + name + "' is not known");
    }
    return place.refuse("there is a member that is not known");
}

}  // namespace baton::history
