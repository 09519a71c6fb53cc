// Ways through one (sub-)process, for the rules that look for what no token reaches or leaves.
#pragma once

#include <vector>

#include "engine/bpmn/check/checks.hpp"

namespace baton::bpmn {

using Marks = std::vector<bool>;  // by ElementIndex

// Where a token at `from` can be next: along flows, to boundary events, through links.
[[nodiscard]] std::vector<model::ElementIndex> next(const Inspection& inspection, model::ElementIndex from);

// All that can be reached from `starts`, these included, without going through `around`.
[[nodiscard]] Marks reached(const Inspection& inspection, std::vector<model::ElementIndex> starts,
                            model::ElementIndex around = model::nowhere);

// The start events of a (sub-)process.
[[nodiscard]] std::vector<model::ElementIndex> starts_of(const Inspection& inspection, const model::Element& scope);

}  // namespace baton::bpmn
