// Parallel joins that may wait for ever (warning possible-deadlock), where there are too many ways through the process
// for soundness.cpp to go through all of them.
#include <algorithm>

#include "engine/bpmn/check/paths.hpp"
#include "engine/bpmn/check/soundness.hpp"

namespace baton::bpmn {

namespace {

// The search looks at pairs of gateways; beyond this many elements in one (sub-)process it would take too long.
constexpr std::size_t scope_size_max = 1'000;

bool chooses(const model::Symbol& symbol) {
    return std::holds_alternative<model::ExclusiveGateway>(symbol) ||
           std::holds_alternative<model::EventBasedGateway>(symbol);
}

bool is_parallel_join(const model::Element& element) {
    return std::holds_alternative<model::ParallelGateway>(element.symbol) && element.incoming.size() > 1;
}

// How many of the join's incoming flows come from what is marked.
std::size_t fed(const Inspection& in, const model::Element& join, const Marks& marks, model::ElementIndex split,
                model::FlowIndex branch) {
    std::size_t count = 0;
    for (const model::FlowIndex flow : join.incoming) {
        const model::ElementIndex source = in.process().flows[flow].source;
        if (flow == branch || (source != model::nowhere && source != split && marks[source])) ++count;
    }
    return count;
}

struct Branch {
    model::FlowIndex flow = model::nowhere;
    Marks marks;  // what a token on it can come to without going through the split again
};

std::vector<Branch> branches_of(const Inspection& in, model::ElementIndex split) {
    std::vector<Branch> branches;
    for (const model::FlowIndex flow : in.element(split).outgoing) {
        const model::ElementIndex first = in.process().flows[flow].target;
        if (first != model::nowhere) branches.push_back({flow, reached(in, {first}, split)});
    }
    return branches;
}

// One branch feeds some of the join's flows but not all: the token that takes it waits for tokens that nobody sends
// (§13.4.1).
bool starves(const Inspection& in, const std::vector<Branch>& branches, model::ElementIndex split,
             const model::Element& join) {
    return std::any_of(branches.begin(), branches.end(), [&](const Branch& branch) {
        const std::size_t count = fed(in, join, branch.marks, split, branch.flow);
        return count != 0 && count < join.incoming.size();
    });
}

void check_split(const Inspection& in, const model::Element& scope, model::ElementIndex split,
                 const std::vector<model::ElementIndex>& joins) {
    const Marks without_split = reached(in, starts_of(in, scope), split);
    const std::vector<Branch> branches = branches_of(in, split);
    for (const model::ElementIndex join : joins) {
        // Tokens that come another way may be those that it waits for.
        if (without_split[join] || !starves(in, branches, split, in.element(join))) continue;
        in.report.warn(in.node(join), {"possible-deadlock",
                                       called(in.node(join)) + " waits for all its flows, but " +
                                           called(in.node(split)) + " sends a token along one only",
                                       "join with an exclusive gateway, or split with a parallel one"});
    }
}

void check_scope(const Inspection& in, const model::Element& scope) {
    const Marks reachable = reached(in, starts_of(in, scope));
    std::vector<model::ElementIndex> joins;
    for (const model::ElementIndex child : scope.children) {
        if (is_parallel_join(in.element(child)) && reachable[child]) joins.push_back(child);
    }
    if (joins.empty()) return;
    for (const model::ElementIndex split : scope.children) {
        const bool splits = chooses(in.element(split).symbol) && in.element(split).outgoing.size() > 1;
        if (splits && reachable[split]) check_split(in, scope, split, joins);
    }
}

}  // namespace

void check_joins(const Inspection& in) {
    // Ways through a process are looked for once it has no gaps.
    if (in.report.has_faults()) return;
    for (model::ElementIndex index = 0; index < in.process().elements.size(); ++index) {
        const model::Element& element = in.element(index);
        if (element.children.empty() || element.children.size() > scope_size_max) continue;
        if (!check_soundness(in, index)) check_scope(in, element);
    }
}

}  // namespace baton::bpmn
