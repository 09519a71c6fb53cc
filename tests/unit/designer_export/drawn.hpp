// A laid out file as tests look at it.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "designer-export/layout/drawing.hpp"

namespace baton::designer_export::testing {

struct Drawn {
    std::map<std::string, Box> shapes;                // by the id of the element
    std::map<std::string, std::vector<Point>> edges;  // likewise
};

// What the BPMNDI of the file says.
[[nodiscard]] Drawn drawn(const bpmn::Tree& tree);

// "a overlaps b" for each two shapes that do, unless one holds the other, or is attached to it.
[[nodiscard]] std::vector<std::string> overlaps(const bpmn::Tree& tree);

// Sequence and message flows, and flow nodes, lanes and pools, that the diagram does not show.
[[nodiscard]] std::vector<std::string> missing(const bpmn::Tree& tree);

// Sequence flows with a piece that is neither level nor upright.
[[nodiscard]] std::vector<std::string> slanted(const bpmn::Tree& tree);

}  // namespace baton::designer_export::testing
