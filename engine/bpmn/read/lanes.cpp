// Lanes (BPMN 2.0.2 §10.8): who owns what is in them. A lane in a lane takes what it does not say from the outer one,
// and so do the lanes of a sub-process from the lane that it stands in.
#include "engine/bpmn/read/expressions.hpp"
#include "engine/bpmn/read/readers.hpp"

namespace baton::bpmn {

namespace {

void place_in_lane(Reading& reading, const Node& reference, std::uint32_t lane) {
    model::ProcessDefinition& process = reading.draft.process;
    const std::string id(reference.trimmed_text());
    const model::ElementIndex element = process.find(id);
    if (element != model::nowhere) {
        process.elements[element].lane = lane;
        return;
    }
    // Tools list data objects and flows of a lane too; they have no owner.
    const Node* other = reading.catalogue.find(id);
    if (other == nullptr) {
        reading.report.fault(reference, {"unresolved-reference",
                                         "flowNodeRef names " + quoted(id) + ", and there is no element of that id",
                                         "remove the flowNodeRef, or correct it"});
    } else if (is_flow_node(*other)) {
        reading.report.fault(
            reference, {"lane-of-another-pool", "the lane lists " + called(*other) + ", which is in another process",
                        "move the element into this process, or remove the flowNodeRef"});
    }
}

void read_lane_set(Reading& reading, const Node& lane_set, std::uint32_t parent) {
    for (const Node& node : lane_set.children()) {
        if (!node.is_bpmn("lane")) continue;
        auto& lanes = reading.draft.process.lanes;
        const auto index = static_cast<std::uint32_t>(lanes.size());
        model::Lane lane;
        lane.id = node.id();
        lane.name = node.value("name");
        lane.parent = parent;
        if (const Node* ours = node.extension(Space::baton, "lane")) {
            lane.department = formula(reading, *ours, "department");
            lane.role = formula(reading, *ours, "role");
        }
        if (parent != model::nowhere) {
            if (lane.department.empty()) lane.department = lanes[parent].department;
            if (lane.role.empty()) lane.role = lanes[parent].role;
        }
        lanes.push_back(std::move(lane));
        for (const Node& child : node.children()) {
            if (child.is_bpmn("flowNodeRef")) place_in_lane(reading, child, index);
        }
        // An inner lane comes later and so has the last word on where its elements are.
        if (const Node* inner = node.bpmn_child("childLaneSet")) read_lane_set(reading, *inner, index);
    }
}

// The lane that a sub-process is in, or the next one around it that is in one.
std::uint32_t lane_around(const model::ProcessDefinition& process, std::size_t element) {
    auto at = static_cast<model::ElementIndex>(element);
    while (at != model::nowhere && process.elements[at].lane == model::nowhere) at = process.elements[at].parent;
    return at == model::nowhere ? model::nowhere : process.elements[at].lane;
}

}  // namespace

void read_lanes(Reading& reading) {
    auto& elements = reading.draft.process.elements;
    for (std::size_t index = 0; index < elements.size(); ++index) {
        const Node& node = *reading.draft.nodes[index];
        for (const Node& child : node.children()) {
            if (child.is_bpmn("laneSet")) read_lane_set(reading, child, lane_around(reading.draft.process, index));
        }
    }
    for (model::Element& element : elements) {
        if (element.lane == model::nowhere && element.parent != model::nowhere) {
            element.lane = elements[element.parent].lane;
        }
        // A boundary event stands on its host; tools may leave it out of the lane.
        if (const auto* boundary = std::get_if<model::BoundaryEvent>(&element.symbol)) {
            if (element.lane == model::nowhere && boundary->attached_to != model::nowhere) {
                element.lane = elements[boundary->attached_to].lane;
            }
        }
    }
}

}  // namespace baton::bpmn
