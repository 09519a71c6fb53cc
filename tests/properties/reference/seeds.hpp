// What blocks grow from: names, times, conditions and repetitions by chance.
#pragma once

#include <string>

#include "tests/properties/dice.hpp"
#include "tests/properties/reference/block.hpp"

namespace baton::properties::reference {

class Seeds {
protected:
    explicit Seeds(Dice& dice) : dice_(dice) {}

    Repeat repeat() {
        if (dice_.chance(30)) {
            Repeat made{.count = 1 + dice_.below(3), .is_given = true, .is_loop = true};
            made.tests_before = dice_.chance(50);
            if (dice_.chance(70)) made.condition = condition();
            return made;
        }
        Repeat made{.count = dice_.below(4), .is_sequential = dice_.chance(50), .enough = 0, .is_given = true};
        if (dice_.chance(25)) made.enough = 1 + dice_.below(2);
        return made;
    }

    std::string condition() {
        constexpr const char* all[] = {"a", "!a", "b", "!b"};
        return all[dice_.below(4)];
    }
    std::string code(const std::string& kind) { return kind + std::to_string(1 + dice_.below(2)); }
    std::string signal() { return code("s"); }
    // Each message and each moment is somebody's own, so that who is first is not left to chance.
    std::string message() { return "m" + std::to_string(++count_); }
    std::uint32_t hours() { return 1 + 7 * ++count_ + dice_.below(5); }

    Dice& dice_;
    std::uint32_t count_ = 0;
};

}  // namespace baton::properties::reference
