// Writes the blocks of a random process. Each has one way in and one way out.
#pragma once

#include <string>

#include "tests/properties/dice.hpp"

namespace baton::properties {

struct Block {
    std::string in;
    std::string out;
};

class Writer {
public:
    explicit Writer(Dice& dice) : dice_(dice) {}

    std::string contents(std::uint32_t depth);

private:
    std::string id(std::string_view kind);
    std::string put(const std::string& kind, const std::string& inside, const std::string& attributes = {});
    Block sequence(std::uint32_t depth);
    Block block(std::uint32_t depth);
    Block branches(const std::string& gateway, std::uint32_t depth);
    // A complex gateway lets the first branch pass and takes in the others.
    Block first_of_several(std::uint32_t depth);
    // Ends, or is cancelled and undone.
    Block transaction(std::uint32_t depth);
    // A task and what undoes it.
    Block undoable();
    Block ad_hoc(std::uint32_t depth);
    // A loop that goes round at most three times.
    Block again(std::uint32_t depth);
    Block race(std::uint32_t depth);
    Block sub_process(std::uint32_t depth);
    std::string loop_or_nothing();
    std::string event_sub_process(std::uint32_t depth);
    void guard(const std::string& activity, const std::string& out);
    Block leaf();
    Block leaf_without_guard();
    Block undoing_leaf();
    // One token becomes two, and they become one.
    Block doubled();
    // A sub-process that ends by an error or by a terminate end event, with an event that catches the error.
    Block throws_inside();

    Dice& dice_;
    std::string body_;
    std::uint32_t count_ = 0;
    std::uint32_t event_sub_processes_ = 0;  // around what is being written
};

}  // namespace baton::properties
