// What docs/conformance.md shows of the elements that ran.
#pragma once

#include <set>
#include <string>

namespace baton::conformance {

// Markdown: the events by position as in table 10.93 of BPMN 2.0.2, then activities, gateways and markers.
[[nodiscard]] std::string table_of(const std::set<std::string>& ran);

}  // namespace baton::conformance
