// What BPMN's elements are to a drawing.
#pragma once

#include "designer-export/layout/drawing.hpp"

namespace baton::designer_export {

[[nodiscard]] bool is_flow_node(const bpmn::Node& node);  // also those that are not executable
[[nodiscard]] bool is_event(const bpmn::Node& node);
[[nodiscard]] bool is_gateway(const bpmn::Node& node);
[[nodiscard]] bool is_boundary(const bpmn::Node& node);
[[nodiscard]] bool is_sub_process(const bpmn::Node& node);  // embedded, event, ad-hoc, transaction
[[nodiscard]] bool is_event_sub_process(const bpmn::Node& node);
[[nodiscard]] bool is_data(const bpmn::Node& node);  // references to data objects and stores
[[nodiscard]] bool is_note(const bpmn::Node& node);  // text annotations and groups
[[nodiscard]] bool has_label_outside(const bpmn::Node& node);

}  // namespace baton::designer_export
