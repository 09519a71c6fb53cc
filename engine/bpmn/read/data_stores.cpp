// Data stores (BPMN 2.0.2 §10.4.1): tables outside of the case. The reference is a variable that is filled by a job of
// the SQL connector before the activity begins, or written by one when it is done; the jobs are done by service tasks
// of their own, so that they are tried again, fail and are seen in the history like all others.
#include "engine/bpmn/read/readers.hpp"

namespace baton::bpmn {

namespace {

// A service task for one statement on the store, not connected yet.
model::Element store_task(const Catalogue& catalogue, const model::Element& activity, const Node& reference,
                          bool is_reading) {
    const Node& store = *reference.extension(Space::baton, "store");
    const std::string variable = variable_of(catalogue, reference);
    model::JobSpec job;
    job.type.literal = "baton.sql";
    job.headers.emplace_back("database", store.value("database"));
    job.headers.emplace_back("statement", store.value(is_reading ? "read" : "write"));
    if (is_reading) job.headers.emplace_back("resultExpression", "={" + variable + ": response.rows}");
    model::Element task;
    task.id = activity.id + (is_reading ? "_reads_" : "_writes_") + variable;
    task.name = reference.value("name");
    task.parent = activity.parent;
    task.lane = activity.lane;
    task.line = activity.line;
    task.column = activity.column;
    task.symbol = model::ServiceTask{std::move(job)};
    return task;
}

model::ElementIndex add(Draft& draft, model::Element task, const Node& node) {
    model::ProcessDefinition& process = draft.process;
    const auto index = static_cast<model::ElementIndex>(process.elements.size());
    process.element_by_id.emplace(task.id, index);
    process.elements[task.parent].children.push_back(index);
    process.elements.push_back(std::move(task));
    draft.nodes.push_back(&node);
    return index;
}

void connect(Draft& draft, model::ElementIndex source, model::ElementIndex target, const Node& node) {
    model::ProcessDefinition& process = draft.process;
    const auto index = static_cast<model::FlowIndex>(process.flows.size());
    model::Flow flow;
    flow.id = process.elements[source].id + "_then_" + process.elements[target].id;
    flow.source = source;
    flow.target = target;
    flow.line = process.elements[source].line;
    process.flow_by_id.emplace(flow.id, index);
    process.flows.push_back(std::move(flow));
    process.elements[source].outgoing = {index};
    process.elements[target].incoming = {index};
    draft.flow_nodes.push_back(&node);
}

void put_before(Draft& draft, model::ElementIndex activity, model::Element task) {
    model::ProcessDefinition& process = draft.process;
    const Node& node = *draft.nodes[activity];
    const model::ElementIndex index = add(draft, std::move(task), node);
    process.elements[index].incoming = process.elements[activity].incoming;
    for (const model::FlowIndex flow : process.elements[index].incoming) process.flows[flow].target = index;
    std::swap(process.elements[index].start_quantity, process.elements[activity].start_quantity);
    connect(draft, index, activity, node);
}

model::ElementIndex put_behind(Draft& draft, model::ElementIndex activity, model::Element task) {
    model::ProcessDefinition& process = draft.process;
    const Node& node = *draft.nodes[activity];
    const model::ElementIndex index = add(draft, std::move(task), node);
    process.elements[index].outgoing = process.elements[activity].outgoing;
    for (const model::FlowIndex flow : process.elements[index].outgoing) process.flows[flow].source = index;
    std::swap(process.elements[index].completion_quantity, process.elements[activity].completion_quantity);
    connect(draft, activity, index, node);
    return index;
}

}  // namespace

const Node* store_of(const Catalogue& catalogue, const Node& association) {
    const bool is_input = association.is_bpmn("dataInputAssociation");
    if (!is_input && !association.is_bpmn("dataOutputAssociation")) return nullptr;
    const Node* end = association.bpmn_child(is_input ? "sourceRef" : "targetRef");
    const Node* item = end == nullptr ? nullptr : catalogue.find(end->trimmed_text());
    const bool is_store = item != nullptr && item->is_bpmn("dataStoreReference");
    return is_store && item->extension(Space::baton, "store") != nullptr ? item : nullptr;
}

void add_store_tasks(const Catalogue& catalogue, Draft& draft) {
    const auto drawn = static_cast<model::ElementIndex>(draft.process.elements.size());
    for (model::ElementIndex index = 1; index < drawn; ++index) {
        model::ElementIndex last = index;
        for (const Node& child : draft.nodes[index]->children()) {
            const Node* reference = store_of(catalogue, child);
            if (reference == nullptr) continue;
            const bool is_reading = child.is_bpmn("dataInputAssociation");
            auto task = store_task(catalogue, draft.process.elements[index], *reference, is_reading);
            if (is_reading)
                put_before(draft, index, std::move(task));
            else
                last = put_behind(draft, last, std::move(task));
        }
    }
}

}  // namespace baton::bpmn
