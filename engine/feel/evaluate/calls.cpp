// Function definitions and invocations (DMN 1.5 §10.3.2.13).
#include "engine/feel/evaluate/calls.hpp"

#include <algorithm>
#include <boost/container/small_vector.hpp>

#include "engine/feel/builtins/builtin.hpp"
#include "engine/feel/evaluate/environment.hpp"

namespace baton::feel {
namespace {

class NoNames final : public Scope {
public:
    bool find(std::string_view, Value&) const override { return false; }
};

// A function written in FEEL together with the values that its body reads from around it. It is not among them itself,
// or it would never be freed: it binds its own name anew for each call.
struct Closure {
    std::shared_ptr<const void> tree;
    const tree::FunctionOf* definition;
    std::string own_name;
    std::vector<std::pair<std::string, Value>> captured;
    std::uint32_t depth = 0;
    std::uint64_t weight = 0;

    Value operator()(Run& run, std::span<const Value> arguments) const;
};

Function function_of(Closure closure) {
    Function function;
    function.name = closure.own_name;
    for (std::size_t at = 0; at < closure.definition->parameters.size(); ++at) {
        function.parameters.push_back({closure.definition->parameters[at], closure.definition->types[at]});
    }
    function.depth = closure.depth;
    function.weight = closure.weight;
    function.body = std::move(closure);
    return function;
}

Value Closure::operator()(Run& run, std::span<const Value> arguments) const {
    std::vector<Binding> bindings;
    bindings.reserve(arguments.size() + captured.size() + 1);
    for (std::size_t at = 0; at < arguments.size(); ++at)
        bindings.push_back({definition->parameters[at], arguments[at]});
    for (const auto& [name, value] : captured) bindings.push_back({name, value});
    if (!own_name.empty()) bindings.push_back({own_name, function_of(*this)});
    const NoNames nothing;
    const Frame frame{nullptr, bindings, nullptr};
    return evaluate(*definition->body, Environment{run, nothing, &frame, tree});
}

std::optional<std::vector<Value>> in_order(const Function& function, std::span<const Value> values,
                                           std::span<const std::string> names) {
    if (values.size() > function.parameters.size()) return std::nullopt;
    if (names.empty() && values.size() != function.parameters.size()) return std::nullopt;
    if (names.empty()) return std::vector<Value>(values.begin(), values.end());
    std::vector<Value> ordered(function.parameters.size());
    std::vector<bool> is_given(function.parameters.size());
    for (std::size_t at = 0; at < names.size(); ++at) {
        const auto found = std::find_if(function.parameters.begin(), function.parameters.end(),
                                        [&](const Parameter& parameter) { return parameter.name == names[at]; });
        const auto position = static_cast<std::size_t>(found - function.parameters.begin());
        if (found == function.parameters.end() || is_given[position]) return std::nullopt;
        ordered[position] = values[at];
        is_given[position] = true;
    }
    return ordered;
}

std::string named(const Function& function) {
    return function.name.empty() ? "the function" : "'" + function.name + "'";
}

// So many arguments take no memory of their own.
using Values = boost::container::small_vector<Value, 4>;

Values evaluate_all(const std::vector<tree::NodePtr>& nodes, const Environment& here) {
    Values values;
    values.reserve(nodes.size());
    for (const tree::NodePtr& node : nodes) values.push_back(evaluate(*node, here));
    return values;
}

}  // namespace

Value call_function(const Function& function, Run& run, std::span<const Value> values,
                    std::span<const std::string> names) {
    const Run::Level level(run);
    if (!level.is_allowed() || !run.spend(1)) return {};
    if (function.signatures != nullptr) return call_builtin(*function.signatures, run, values, names);
    auto arguments = in_order(function, values, names);
    if (!arguments) {
        run.warn(named(function) + " is null: it takes " + std::to_string(function.parameters.size()) +
                 " arguments, and not these");
        return {};
    }
    for (std::size_t at = 0; at < arguments->size(); ++at) {
        Value& argument = (*arguments)[at];
        Value fitting = coerced(argument, function.parameters[at].type);
        if (fitting.is_null() && !argument.is_null()) {
            run.warn(named(function) + " is null: '" + function.parameters[at].name + "' must be of type " +
                     to_text(function.parameters[at].type) + ", not " + std::string(argument.type_name()));
            return {};
        }
        argument = std::move(fitting);
    }
    return coerced(function.body(run, *arguments), function.result);
}

Value evaluate(const tree::Call& call, const Environment& here) {
    const auto* name = std::get_if<tree::Name>(&call.callee->form);
    const std::uint32_t place = here.run.place();
    Value callee;
    const bool is_found = name == nullptr || here.find(name->name, callee);
    if (name == nullptr) callee = evaluate(*call.callee, here);
    const Values values = evaluate_all(call.arguments, here);
    const std::span<const Value> arguments(values.data(), values.size());
    here.run.set_place(place);
    if (callee.function() != nullptr) return call_function(*callee.function(), here.run, arguments, call.names);
    // A variable that is no function does not hide a built-in of its name, say `count`.
    if (name != nullptr && name->builtin != nullptr)
        return call_builtin(*name->builtin, here.run, arguments, call.names);
    if (is_found) {
        here.run.warn("a " + std::string(callee.type_name()) + " cannot be called: it is no function");
    } else {
        here.run.warn("there is no function '" + name->name + "'");
    }
    return {};
}

Value defined(const tree::FunctionOf& function, const Environment& here, const std::string& name) {
    if (!function.body) {
        here.run.warn("external functions are not supported: the function is null");
        return {};
    }
    Closure closure{here.tree, &function, {}, {}};
    Value value;
    for (const std::string& free : function.free_names) {
        if (free == name) closure.own_name = name;
        if (free == name || !here.find(free, value)) continue;
        closure.depth = std::max(closure.depth, value.depth() + 1);
        closure.weight = std::max(closure.weight, closure.weight + value.weight());
        closure.captured.emplace_back(free, value);
    }
    if (!here.run.spend(closure.captured.size())) return {};
    return here.run.limited(function_of(std::move(closure)));
}

Value evaluate(const tree::FunctionOf& function, const Environment& here) { return defined(function, here, {}); }

}  // namespace baton::feel
