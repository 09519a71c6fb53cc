// Settings that are whole numbers or milliseconds.
#pragma once

#include <charconv>
#include <type_traits>

#include "service/configuration.hpp"

namespace baton::service {

struct Bounds {
    std::uint64_t min = 0;
    std::uint64_t max = 1ULL << 40U;
};

inline Result<std::uint64_t> number_from(const std::string& value, const Bounds& bounds) {
    std::uint64_t parsed = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), parsed);
    const bool is_whole = error == std::errc{} && end == value.data() + value.size();
    if (is_whole && parsed >= bounds.min && parsed <= bounds.max) return parsed;
    return fail(Code::invalid, "'" + value + "' is not a whole number from " + std::to_string(bounds.min) + " to " +
                                   std::to_string(bounds.max));
}

// `of` gives the number, or the milliseconds, to set.
template <class Of>
Setting number_of(std::string name, std::string about, Bounds bounds, Of of) {
    using Number = std::remove_cvref_t<decltype(of(std::declval<Configuration&>()))>;
    return {std::move(name), std::move(about),
            [=](Configuration& into, const std::string& value) -> Result<> {
                const auto parsed = number_from(value, bounds);
                if (!parsed) return parsed.error();
                if constexpr (std::is_same_v<Number, Duration>) {
                    of(into) = Duration{static_cast<Duration::rep>(*parsed)};
                } else {
                    of(into) = static_cast<Number>(*parsed);
                }
                return {};
            },
            [=](const Configuration& from) {
                const auto held = of(const_cast<Configuration&>(from));
                if constexpr (std::is_same_v<Number, Duration>) {
                    return std::to_string(held.count());
                } else {
                    return std::to_string(held);
                }
            }};
}

template <class Room, class Number>
Setting number(std::string name, std::string about, Bounds bounds, Room Configuration::*room, Number Room::*field) {
    return number_of(std::move(name), std::move(about), bounds,
                     [=](Configuration& c) -> Number& { return c.*room.*field; });
}

template <class Room, class Limits, class Number>
Setting number(std::string name, std::string about, Bounds bounds, Room Configuration::*room, Limits Room::*limits,
               Number Limits::*field) {
    return number_of(std::move(name), std::move(about), bounds,
                     [=](Configuration& c) -> Number& { return c.*room.*limits.*field; });
}

}  // namespace baton::service
