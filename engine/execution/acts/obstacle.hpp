// What is in the way of an act: a name for programs, and a sentence for people.
#pragma once

#include <string>

namespace baton::execution {

struct Obstacle {
    std::string name;    // stable, such as "other_work"; empty: nothing is in the way
    std::string detail;  // what, where, and what to do

    [[nodiscard]] bool empty() const { return name.empty(); }
};

}  // namespace baton::execution
