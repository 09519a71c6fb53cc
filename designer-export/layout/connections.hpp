// Message flows and associations: lines between shapes that are placed already.
#pragma once

#include "designer-export/layout/pools.hpp"

namespace baton::designer_export {

void connect_across(const bpmn::Tree& tree, std::vector<Diagram>& diagrams);

}  // namespace baton::designer_export
