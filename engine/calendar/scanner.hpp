// Takes digits and marks from the front of a text; the first mismatch makes `ok` false for good. Private to the room.
#pragma once

#include <cstdint>
#include <string_view>

namespace baton::calendar {

struct Scanner {
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

    int fixed(int count) {
        int value = 0;
        for (int i = 0; i < count; ++i) value = value * 10 + digit();
        return value;
    }
    // One to nine digits.
    std::int64_t number() {
        std::int64_t value = 0;
        int count = 0;
        while (ok && at_digit()) {
            value = value * 10 + digit();
            if (++count > 9) ok = false;
        }
        if (count == 0) ok = false;
        return value;
    }
    // Digits of a fraction of a second, as milliseconds; more digits are dropped.
    int milliseconds() {
        int value = 0;
        int scale = 100;
        if (!at_digit()) ok = false;
        while (ok && at_digit()) {
            value += digit() * scale;
            scale /= 10;
        }
        return value;
    }

private:
    int digit() {
        if (!ok || !at_digit()) {
            ok = false;
            return 0;
        }
        const int value = rest.front() - '0';
        rest.remove_prefix(1);
        return value;
    }
};

}  // namespace baton::calendar
