// Where tokens come together (BPMN 2.0.2 §13.4.1, §13.4.3).
#include <algorithm>

#include "tests/properties/reference/machine.hpp"

namespace baton::properties::reference {

std::map<int, int> Machine::arrived(int gateway, int scope) const {
    std::map<int, int> first;
    for (const auto& [id, token] : tokens_) {
        if (token.node == gateway && token.scope == scope) first.emplace(token.via, id);
    }
    return first;
}

// A token on each incoming flow; one of each is taken.
bool Machine::join_parallel(int gateway, int scope) {
    const auto first = arrived(gateway, scope);
    if (first.size() < node(gateway).in.size()) return false;
    for (const auto& [via, id] : first) {
        if (id != first.begin()->second) remove(id);
    }
    leave(first.begin()->second);
    return true;
}

// The incoming flows of the gateway at which paths end that begin where a token is, and do not visit the gateway.
std::set<int> Machine::ends_of_paths(int from, int gateway) const {
    std::set<int> ends;
    std::set<int> seen;
    std::vector<int> next{from};
    while (!next.empty()) {
        const int at = next.back();
        next.pop_back();
        if (at == gateway || !seen.insert(at).second) continue;
        for (const int out : node(at).out) {
            if (flow(out).to == gateway) ends.insert(out);
            next.push_back(flow(out).to);
        }
        for (int i = 0; i < static_cast<int>(net_.nodes.size()); ++i) {
            if (node(at).kind == Kind::throwing && node(at).trigger == Trigger::link &&
                node(i).kind == Kind::catching && node(i).trigger == Trigger::link && node(i).name == node(at).name)
                next.push_back(i);
        }
        // Where a token may come out of an activity although no flow is drawn there.
        for (int i = 0; i < static_cast<int>(net_.nodes.size()); ++i)
            if (node(i).kind == Kind::boundary && node(i).host == at) next.push_back(i);
    }
    return ends;
}

// A token elsewhere can still come to a flow that has none and is not closed, and can come to none that has one.
bool Machine::may_come(int gateway, int scope, const std::set<int>& filled, const std::set<int>& closed) const {
    for (const auto& [id, token] : tokens_) {
        if (token.scope != scope || token.node == gateway || token.undoes_for >= 0) continue;
        bool reaches_empty = false;
        bool reaches_filled = false;
        for (const int end : ends_of_paths(token.node, gateway)) {
            reaches_filled = reaches_filled || filled.contains(end);
            reaches_empty = reaches_empty || (!filled.contains(end) && !closed.contains(end));
        }
        if (reaches_empty && !reaches_filled) return true;
    }
    return false;
}

// §13.4.5: a token of each flow that has one is taken as soon as there are enough; then those that still come from the
// other flows are, and it begins anew.
bool Machine::join_partial(int gateway, int scope) {
    std::set<int>& served = scopes_.at(scope).served[gateway];
    const auto first = arrived(gateway, scope);
    std::set<int> filled;
    for (const auto& [via, id] : first)
        if (!served.contains(via)) filled.insert(via);
    if (served.empty()) {
        const auto count = std::count_if(tokens_.begin(), tokens_.end(), [&](const auto& one) {
            return one.second.node == gateway && one.second.scope == scope;
        });
        if (count < static_cast<std::ptrdiff_t>(node(gateway).enough)) return false;
        if (filled.size() < node(gateway).in.size()) served = filled;
        for (const auto& [via, id] : first)
            if (id != first.begin()->second) remove(id);
        leave(first.begin()->second);
        return true;
    }
    if (may_come(gateway, scope, filled, served)) return false;
    for (const int via : filled) remove(first.at(via));
    served.clear();
    return true;
}

bool Machine::join_inclusive(int gateway, int scope) {
    if (node(gateway).in.size() < 2) return false;
    const auto first = arrived(gateway, scope);
    std::set<int> filled;
    for (const auto& [via, id] : first) filled.insert(via);
    if (may_come(gateway, scope, filled, {})) return false;
    for (const auto& [via, id] : first) {
        if (id != first.begin()->second) remove(id);
    }
    leave(first.begin()->second);
    return true;
}

}  // namespace baton::properties::reference
