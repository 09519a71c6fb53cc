// A set of the elements of one process, a bit for each: what a join asks of thousands of elements it asks of sixty-four
// at a time.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace baton::model {

using ElementIndex = std::uint32_t;

class ElementSet {
public:
    ElementSet() = default;
    explicit ElementSet(std::size_t elements) : words_((elements + 63) / 64) {}

    void add(ElementIndex element) { words_[element / 64] |= bit(element); }
    void remove(ElementIndex element) { words_[element / 64] &= ~bit(element); }
    [[nodiscard]] bool has(ElementIndex element) const {
        return element / 64 < words_.size() && (words_[element / 64] & bit(element)) != 0;
    }
    void add(const ElementSet& others) {
        for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= others.words_[i];
    }

    // Whether any element is in this set and in `among`, and not in `without`. All are of the same process.
    [[nodiscard]] bool meets(const ElementSet& among, const ElementSet& without) const {
        for (std::size_t i = 0; i < words_.size(); ++i) {
            if ((words_[i] & among.words_[i] & ~without.words_[i]) != 0) return true;
        }
        return false;
    }
    [[nodiscard]] std::size_t words() const { return words_.size(); }

private:
    static std::uint64_t bit(ElementIndex element) { return std::uint64_t{1} << (element % 64); }

    std::vector<std::uint64_t> words_;
};

}  // namespace baton::model
