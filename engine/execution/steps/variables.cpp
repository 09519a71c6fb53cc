#include "engine/execution/steps/variables.hpp"

#include <map>

namespace baton::execution {

bool Variables::find(std::string_view name, feel::Value& value) const {
    const feel::Value* found = shadows_.find(name);
    for (ScopeId at = from_; found == nullptr && at != 0;) {
        const auto& scope = instance_.scopes.at(at);
        found = scope.variables.find(name);
        at = scope.parent;
    }
    if (found != nullptr) value = *found;
    return found != nullptr;
}

void Variables::shadow(const feel::Context& variables) {
    for (const auto& [name, value] : variables.entries()) shadows_.set(name, value);
}

feel::Context visible_variables(const Instance& instance, ScopeId from) {
    feel::Context all;
    for (ScopeId at = from; at != 0; at = instance.scopes.at(at).parent) {
        for (const auto& [name, value] : instance.scopes.at(at).variables.entries()) {
            if (all.find(name) == nullptr) all.set(name, value);
        }
    }
    return all;
}

void write_outward(Decider& decider, ScopeId from, const feel::Context& variables, ElementIndex by) {
    std::map<ScopeId, feel::Context> targets;
    for (const auto& [name, value] : variables.entries()) {
        ScopeId target = from;
        while (target != root_scope && decider.scope(target).variables.find(name) == nullptr)
            target = decider.scope(target).parent;
        targets[target].set(name, value);
    }
    for (auto& [scope, written] : targets) decider.emit(VariablesSet{scope, std::move(written), by});
}

void absorb(Decider& decider, TokenId token, const feel::Context& variables) {
    if (variables.empty()) return;
    const ElementIndex by = decider.token(token).at;
    if (decider.element(by).outputs.empty()) return write_outward(decider, decider.sight_of(token), variables, by);
    decider.emit(VariablesSet{own_scope(decider, token), variables, by});
}

ScopeId own_scope(Decider& decider, TokenId token) {
    const ScopeId inner = decider.token(token).inner;
    return inner != 0 ? inner : decider.open(ScopeKind::activity, token, {});
}

void assign(feel::Context& target, std::string_view path, feel::Value value) {
    const auto dot = path.find('.');
    const std::string name{path.substr(0, dot)};
    if (dot == std::string_view::npos) return target.set(name, std::move(value));
    const feel::Value* held = target.find(name);
    feel::Context nested = held != nullptr && held->context() != nullptr ? *held->context() : feel::Context{};
    assign(nested, path.substr(dot + 1), std::move(value));
    target.set(name, std::move(nested));
}

}  // namespace baton::execution
