#include "engine/bpmn/read/draft.hpp"

namespace baton::bpmn {

const Node* Catalogue::find(std::string_view reference) const {
    const auto found = by_id.find(trimmed(reference));
    if (found != by_id.end()) return found->second;
    const std::size_t colon = reference.rfind(':');
    if (colon == std::string_view::npos) return nullptr;
    const auto local = by_id.find(trimmed(reference.substr(colon + 1)));
    return local == by_id.end() ? nullptr : local->second;
}

const std::vector<const Node*>& Catalogue::message_flows(std::string_view end, const Node& node) const {
    static const std::vector<const Node*> none;
    const auto& flows = end == "sourceRef" ? flows_from : flows_to;
    const auto found = flows.find(&node);
    return found == flows.end() ? none : found->second;
}

}  // namespace baton::bpmn
