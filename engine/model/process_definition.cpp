#include "engine/model/process_definition.hpp"

namespace baton::model {

ElementIndex ProcessDefinition::find(std::string_view element_id) const {
    const auto found = element_by_id.find(std::string(element_id));
    return found == element_by_id.end() ? nowhere : found->second;
}

FlowIndex ProcessDefinition::find_flow(std::string_view flow_id) const {
    const auto found = flow_by_id.find(std::string(flow_id));
    return found == flow_by_id.end() ? nowhere : found->second;
}

}  // namespace baton::model
