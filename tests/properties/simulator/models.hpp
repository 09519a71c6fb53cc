// What is deployed in a simulation: a few processes that have a purpose, and one that the dice wrote.
#pragma once

#include <vector>

#include "engine/runtime/work.hpp"
#include "tests/properties/dice.hpp"

namespace baton::properties {

[[nodiscard]] std::vector<runtime::Resource> models(Dice& dice);
// Another version of the one that others call.
[[nodiscard]] std::vector<runtime::Resource> newer_model(int edition);

}  // namespace baton::properties
