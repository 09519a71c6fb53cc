#include <algorithm>

#include "engine/feel/builtins/builtin.hpp"
#include "engine/feel/evaluate/environment.hpp"
#include "engine/feel/observer.hpp"

namespace baton::feel {

namespace {

Value observed(const tree::Node& node, const Environment& here, Observer& observer) {
    observer.enter(node.text);
    Value value = std::visit([&](const auto& form) { return evaluate(form, here); }, node.form);
    observer.leave(value);
    return value;
}

}  // namespace

Value evaluate(const tree::Node& node, const Environment& here) {
    const Run::Level level(here.run);
    if (!level.is_allowed() || !here.run.spend(1)) return {};
    here.run.set_place(node.offset);
    if (here.run.observer() != nullptr) [[unlikely]]
        return observed(node, here, *here.run.observer());
    return std::visit([&](const auto& form) { return evaluate(form, here); }, node.form);
}

Value truth(const std::optional<bool>& known) { return known ? Value{*known} : Value{}; }

bool Environment::find(std::string_view name, Value& value) const {
    for (const Frame* at = frame; at != nullptr; at = at->outer) {
        for (const Binding& binding : at->bindings) {
            if (binding.name != name) continue;
            value = binding.value;
            return true;
        }
        if (at->context == nullptr) continue;
        if (const Value* found = at->context->find(name)) {
            value = *found;
            return true;
        }
    }
    return scope.find(name, value);
}

Value evaluate(const tree::Literal& literal, const Environment& here) {
    if (!literal.why_null.empty()) here.run.warn(literal.why_null);
    return literal.value;
}

namespace {

// A known name with a dot in it may as well be a path: a parameter can be called `Person.Name`, as in DMN models.
bool find_path(std::string_view name, const Environment& here, Value& value) {
    const std::size_t dot = name.find('.');
    if (dot == std::string_view::npos || !here.find(name.substr(0, dot), value)) return false;
    std::string_view rest = name.substr(dot + 1);
    while (value.context() != nullptr) {
        const std::size_t end = std::min(rest.find('.'), rest.size());
        const Value* member = value.context()->find(rest.substr(0, end));
        if (member == nullptr) return false;
        value = Value{*member};
        if (end == rest.size()) return true;
        rest.remove_prefix(end + 1);
    }
    return false;
}

}  // namespace

Value evaluate(const tree::Name& name, const Environment& here) {
    Value value;
    if (here.find(name.name, value) || find_path(name.name, here, value)) return value;
    if (name.builtin != nullptr) return builtin_as_value(*name.builtin);
    here.run.warn("there is no '" + name.name + "' here: it is null");
    return {};
}

// DMN 1.5 §10.3.2.15, tables 38 and 39: what is not a boolean counts as unknown.
Value evaluate(const tree::Logic& logic, const Environment& here) {
    bool is_unknown = false;
    for (const tree::NodePtr& operand : logic.operands) {
        const Value value = evaluate(*operand, here);
        const bool* known = value.boolean();
        if (known != nullptr && *known != logic.is_and) return *known;
        if (known != nullptr) continue;
        is_unknown = true;
        if (!value.is_null()) {
            here.run.warn(std::string("'") + (logic.is_and ? "and" : "or") + "' wants true or false, not " +
                          std::string(value.type_name()));
        }
    }
    return is_unknown ? Value{} : Value{logic.is_and};
}

Value evaluate(const tree::If& choice, const Environment& here) {
    const Value condition = evaluate(*choice.condition, here);
    const bool* holds = condition.boolean();
    if (holds == nullptr && !condition.is_null()) {
        here.run.warn("'if' wants true or false, not " + std::string(condition.type_name()) + ": 'else' is taken");
    }
    return evaluate(holds != nullptr && *holds ? *choice.consequence : *choice.alternative, here);
}

bool ContextScope::find(std::string_view name, Value& value) const {
    const Value* found = context_.find(name);
    if (found == nullptr) return false;
    value = *found;
    return true;
}

}  // namespace baton::feel
