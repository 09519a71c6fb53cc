#include "engine/execution/motion/mapping.hpp"

#include <map>

#include "engine/execution/steps/steps.hpp"

namespace baton::execution {

Mapping::Mapping(const model::ProcessDefinition& source, const model::ProcessDefinition& target,
                 const std::vector<MappingInstruction>& instructions)
    : source_(source), target_(target), renewed_(source.elements.size()), is_told_(source.elements.size()) {
    elements_.reserve(source.elements.size());
    for (const Element& element : source.elements) elements_.push_back(target.find(element.id));
    elements_.front() = 0;
    for (std::size_t i = 0; i < instructions.size(); ++i) take(instructions[i], i);
    check_one_to_one();
}

void Mapping::take(const MappingInstruction& instruction, std::size_t position) {
    const auto fault = [&](const std::string& element, const std::string& why) {
        Fault one;
        one.rule = "mapping";
        one.element = element;
        one.message = "mappingInstructions[" + std::to_string(position) + "], '" + element + "': " + why;
        faults_.push_back(std::move(one));
    };
    const ElementIndex from = source_.find(instruction.source_id);
    const ElementIndex to = target_.find(instruction.target_id);
    if (from == nowhere) fault(instruction.source_id, "The version that the case is at has no such element.");
    if (to == nowhere) fault(instruction.target_id, "The version that it is to go on by has no such element.");
    if (from == nowhere || to == nowhere) return;
    if (from == 0 || to == 0)
        return fault(instruction.source_id, "A process is mapped to its other version by itself.");
    if (is_told_[from]) return fault(instruction.source_id, "It is mapped already by another instruction.");
    is_told_[from] = true;
    elements_[from] = to;
    renewed_[from] = instruction.renews_trigger;
}

// Several activities may become one. Of a gateway or event, what it has counted or waits for would be mixed.
void Mapping::check_one_to_one() {
    std::map<ElementIndex, ElementIndex> came_from;
    for (ElementIndex from = 0; from < elements_.size(); ++from) {
        const ElementIndex to = elements_[from];
        if (to == nowhere || is_activity(target_.element(to))) continue;
        const auto [other, is_first] = came_from.emplace(to, from);
        if (is_first || (!is_told_[from] && !is_told_[other->second])) continue;
        Fault one;
        one.rule = "mapping";
        one.element = source_.element(from).id;
        one.message = "'" + source_.element(other->second).id + "' and '" + one.element + "' are both mapped to '" +
                      target_.element(to).id + "', which is no activity: map one of them elsewhere.";
        faults_.push_back(std::move(one));
    }
}

ElementIndex Mapping::element(ElementIndex source) const {
    return source < elements_.size() ? elements_[source] : nowhere;
}

// The flow of the same id when it leads to the same place, else the one flow that leads from and to the same places.
FlowIndex Mapping::flow(FlowIndex source) const {
    if (source >= source_.flows.size()) return nowhere;
    const model::Flow& flow = source_.flow(source);
    const ElementIndex to = element(flow.target);
    const ElementIndex from = element(flow.source);
    if (to == nowhere) return nowhere;
    if (const FlowIndex same = target_.find_flow(flow.id); same != nowhere && target_.flow(same).target == to)
        return same;
    FlowIndex found = nowhere;
    for (const FlowIndex incoming : target_.element(to).incoming) {
        if (target_.flow(incoming).source != from) continue;
        if (found != nowhere) return nowhere;  // which of the two is not known
        found = incoming;
    }
    return found;
}

}  // namespace baton::execution
