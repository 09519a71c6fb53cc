// Any bytes as the choices by which an expression grows: written with few parentheses and with all of them it must mean
// the same.
#include <cstddef>
#include <cstdint>
#include <span>

#include "engine/base/ensure.hpp"
#include "tests/properties/feel/writings.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace baton::properties::feel_texts;
    std::span<const std::uint8_t> left{bytes, size};
    const Choose choose = [&left](std::uint32_t bound) -> std::uint32_t {
        if (left.empty()) return 0;
        const std::uint32_t chosen = left.front() % bound;
        left = left.subspan(1);
        return chosen;
    };
    const Tree tree = grown(choose, 6);
    BATON_ENSURE(!difference(tree, choose), "both writings mean the same");
    return 0;
}
