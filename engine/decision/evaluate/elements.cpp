// Inputs, decisions, knowledge and services as names of an expression (DMN 1.5 §10.4).
#include <algorithm>

#include "engine/decision/evaluate/session.hpp"
#include "engine/feel/function.hpp"

namespace baton::decision {

using feel::Value;

const Value* Session::given(const World& world, std::string_view name) {
    const Value* found = world.inputs.find(name);
    if (found == nullptr || &world != &worlds.front() || read.find(name) != nullptr) return found;
    read.set(std::string(name), *found);
    return found;
}

namespace {

// The names of the imports that lead from one model to another; false when none do.
bool find_way(const Definitions& from, const Definitions& to, std::vector<const std::string*>& names) {
    for (const Import& import : from.imports) {
        if (!import.name.empty()) names.push_back(&import.name);
        if (import.model.get() == &to || find_way(*import.model, to, names)) return true;
        if (!import.name.empty()) names.pop_back();
    }
    return false;
}

// Whether an input of that name is one of another model, too.
bool is_shared(const Definitions& root, const Definitions& model, std::string_view name) {
    const auto has = [&](const Definitions& one) {
        return &one != &model &&
               std::ranges::any_of(one.inputs, [&](const Input& input) { return input.name == name; });
    };
    const std::vector<const Definitions*> others = imported(root);
    return has(root) || std::ranges::any_of(others, [&](const Definitions* one) { return has(*one); });
}

}  // namespace

const Value* Session::given(const World& world, const Definitions& model, std::uint32_t input) {
    const std::string& name = model.inputs[input].name;
    if (&model == &root || &world != &worlds.front()) return given(world, name);
    std::vector<const std::string*> way;
    const feel::Context* within = find_way(root, model, way) ? &world.inputs : nullptr;
    std::string told;
    for (std::size_t at = 0; at < way.size() && within != nullptr; ++at) {
        const Value* next = within->find(*way[at]);
        within = next == nullptr ? nullptr : next->context();
        told += *way[at] + ".";
    }
    const Value* found = way.empty() || within == nullptr ? nullptr : within->find(name);
    if (found == nullptr) {
        found = given(world, name);
        if (found != nullptr && !way.empty() && is_shared(root, model, name)) {
            run.warn("several models have an input '" + name + "', and all get the one that was given; give '" + told +
                     name + "' to tell them apart");
        }
        return found;
    }
    if (read.find(told + name) == nullptr) read.set(told + name, *found);
    return found;
}

bool Given::find(std::string_view name, Value& value) const {
    const Value* found = session_.given(world_, name);
    if (found == nullptr) return false;
    value = *found;
    return true;
}

namespace {

Value input_of(Session& session, const World& world, const Definitions& model, std::uint32_t index) {
    const Input& input = model.inputs[index];
    const auto bound = world.bound.find({&model, index});
    const Value* given = bound != world.bound.end() ? &bound->second : session.given(world, model, index);
    if (given == nullptr) {
        session.run.warn("there is no input '" + input.name + "': it is null");
        return {};
    }
    return fitted(*given, input.type, session, "the input '" + input.name + "'");
}

}  // namespace

const std::string& name_of(const Reference& reference) {
    switch (reference.kind) {
        case Kind::input:
            return reference.model->inputs[reference.index].name;
        case Kind::decision:
            return reference.model->decisions[reference.index].variable;
        case Kind::knowledge:
            return reference.model->knowledge[reference.index].name;
        case Kind::service:
            break;
    }
    return reference.model->services[reference.index].name;
}

Value value_of(Session& session, World& world, const Reference& reference) {
    const Definitions& model = *reference.model;
    switch (reference.kind) {
        case Kind::input:
            return input_of(session, world, model, reference.index);
        case Kind::decision:
            return make(session, world, model, reference.index);
        case Kind::knowledge:
            return function_of(session, world, model.knowledge[reference.index]);
        case Kind::service:
            return function_of(session, model.services[reference.index]);
    }
    return {};
}

bool Requirements::find(std::string_view name, Value& value) const {
    feel::Context imported;
    for (const Reference& reference : references_) {
        if (reference.import_name.empty() && name_of(reference) == name) {
            value = value_of(session_, world_, reference);
            return true;
        }
        if (reference.import_name == name && !name.empty()) {
            imported.set(name_of(reference), value_of(session_, world_, reference));
        }
    }
    if (imported.empty()) return outer_.find(name, value);
    value = std::move(imported);
    return true;
}

bool Locals::find(std::string_view name, Value& value) const {
    const Value* found = names_.find(name);
    if (found == nullptr && context_ != nullptr) found = context_->find(name);
    if (found == nullptr) return outer_.find(name, value);
    value = *found;
    return true;
}

Value make(Session& session, World& world, const Definitions& model, std::uint32_t index) {
    const auto key = std::pair{&model, index};
    if (const auto known = world.made.find(key); known != world.made.end()) return known->second;
    const Decision& decision = model.decisions[index];
    const feel::Run::Level level(session.run);
    Value value;
    if (level.is_allowed() && decision.box) {
        session.path.push_back(decision.id);
        // Modelers let a table read a variable that it has not declared as input data: what is given is in reach too.
        const Given given(session, world);
        const Requirements scope(session, world, decision.requirements, given);
        value = fitted(evaluate(*decision.box, scope, session), decision.type, session,
                       "the decision '" + decision.name + "'");
        session.path.pop_back();
    }
    world.made.emplace(key, value);
    session.made.push_back({decision.id, decision.name, value, session.tables.size(), session.run.warnings().size()});
    return value;
}

bool are_allowed(std::span<const Value> arguments, const std::vector<Parameter>& parameters, Session& session) {
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        if (is_allowed(arguments[at], parameters[at].type, session.run)) continue;
        session.run.warn("'" + parameters[at].name + "' has a value that its type does not allow: the call is null");
        return false;
    }
    return true;
}

Value function_of(Session& session, World& world, const Knowledge& knowledge) {
    feel::Function function;
    function.name = knowledge.name;
    for (const Parameter& parameter : knowledge.logic.parameters)
        function.parameters.push_back({parameter.name, parameter.type.type});
    ItemType result = result_type(knowledge.type);
    function.result = result.type;
    function.body = [&session, &world, &knowledge, result](feel::Run&, std::span<const Value> arguments) -> Value {
        if (!knowledge.logic.body || !are_allowed(arguments, knowledge.logic.parameters, session)) return {};
        const feel::Context none;
        const feel::ContextScope nothing(none);
        const Requirements outer(session, world, knowledge.requirements, nothing);
        Locals scope(outer);
        for (std::size_t at = 0; at < arguments.size(); ++at)
            scope.set(knowledge.logic.parameters[at].name, arguments[at]);
        // Knowledge may use itself.
        if (scope.names().find(knowledge.name) == nullptr)
            scope.set(knowledge.name, function_of(session, world, knowledge));
        const std::string what = "the result of '" + knowledge.name + "'";
        const Value made = evaluate(*knowledge.logic.body, scope, session);
        return fitted(fitted(made, knowledge.logic.result, session, what), result, session, what);
    };
    return function;
}

namespace {

const ItemType& type_of(const Reference& parameter) {
    if (parameter.kind == Kind::input) return parameter.model->inputs[parameter.index].type;
    return parameter.model->decisions[parameter.index].type;
}

// The world of one call: its arguments are the only inputs, and some decisions are made beforehand.
Value call(Session& session, const Service& service, std::span<const Value> arguments) {
    World& world = session.worlds.emplace_back();
    for (std::size_t at = 0; at < arguments.size(); ++at) {
        const Reference& parameter = service.parameters[at];
        if (parameter.kind == Kind::input) {
            world.inputs.set(name_of(parameter), arguments[at]);
            world.bound.emplace(std::pair{parameter.model, parameter.index}, arguments[at]);
        } else {
            world.made.emplace(std::pair{parameter.model, parameter.index}, arguments[at]);
        }
    }
    if (service.outputs.size() == 1) return value_of(session, world, service.outputs.front());
    feel::Context outputs;
    for (const Reference& output : service.outputs) outputs.set(name_of(output), value_of(session, world, output));
    return session.run.context(std::move(outputs));
}

}  // namespace

Value function_of(Session& session, const Service& service) {
    feel::Function function;
    function.name = service.name;
    std::vector<Parameter> parameters;
    for (const Reference& parameter : service.parameters) {
        parameters.push_back({name_of(parameter), type_of(parameter)});
        function.parameters.push_back({name_of(parameter), type_of(parameter).type});
    }
    ItemType result = result_type(service.type);
    function.result = result.type;
    function.body = [&session, &service, parameters, result](feel::Run&, std::span<const Value> arguments) -> Value {
        if (!are_allowed(arguments, parameters, session)) return {};
        return fitted(call(session, service, arguments), result, session, "the result of '" + service.name + "'");
    };
    return function;
}

Value fitted(const Value& value, const ItemType& type, Session& session, std::string_view what) {
    Value fitting = feel::coerced(value, type.type);
    if (fitting.is_null() && !value.is_null()) {
        session.run.warn(std::string(what) + " must be of type " + to_text(type.type) + ", not " +
                         std::string(value.type_name()) + ": it is null");
    }
    if (is_allowed(fitting, type, session.run)) return fitting;
    session.run.warn(std::string(what) + " has a value that its type does not allow: it is null");
    return {};
}

}  // namespace baton::decision
