// Takes a text apart from its front. Once something expected is missing, `ok` stays false.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace baton::feel {

struct Cursor {
    std::string_view rest;
    bool ok = true;

    [[nodiscard]] bool at_end() const { return rest.empty(); }
    [[nodiscard]] bool at_digit() const { return !rest.empty() && rest.front() >= '0' && rest.front() <= '9'; }

    bool take(char wanted) {
        if (!ok || rest.empty() || rest.front() != wanted) return false;
        rest.remove_prefix(1);
        return true;
    }
    void expect(char wanted) { ok = take(wanted) && ok; }

    // Between `least` and `most` digits, all that are there.
    std::int64_t digits(std::size_t least, std::size_t most) {
        std::int64_t number = 0;
        std::size_t count = 0;
        while (at_digit() && count <= most) {
            number = number * 10 + (rest.front() - '0');
            rest.remove_prefix(1);
            ++count;
        }
        if (count < least || count > most) ok = false;
        return ok ? number : 0;
    }

    // The digits after a decimal point, as nanoseconds; at most nine.
    std::uint32_t nanoseconds() {
        const std::size_t before = rest.size();
        std::int64_t number = digits(1, 9);
        for (std::size_t count = before - rest.size(); count < 9; ++count) number *= 10;
        return ok ? static_cast<std::uint32_t>(number) : 0;
    }
};

}  // namespace baton::feel
