// What a decision table gives for the rules that were hit (DMN 1.5 §8.2.8).
#pragma once

#include <vector>

#include "engine/decision/evaluate/session.hpp"

namespace baton::decision {

struct Hit {
    std::size_t rule;                  // its position in the table
    std::vector<feel::Value> outputs;  // in the order of the output columns
};

// One output is its value, several are a context by their names.
[[nodiscard]] feel::Value row_of(const Table& table, const Hit& hit);

[[nodiscard]] feel::Value result_of(const Table& table, std::vector<Hit> hits, const feel::Scope& scope,
                                    Session& session);

}  // namespace baton::decision
