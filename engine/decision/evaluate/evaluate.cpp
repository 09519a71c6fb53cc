#include <algorithm>

#include "engine/decision/evaluate/session.hpp"
#include "engine/feel/evaluate/calls.hpp"

namespace baton::decision {
namespace {

using feel::Value;

// Functions look at the session that made them; none may leave it.
Value without_functions(const Value& value) {
    if (value.function() != nullptr) return {};
    if (const feel::List* list = value.list()) {
        feel::List items;
        for (const Value& item : *list) items.push_back(without_functions(item));
        return items;
    }
    if (const feel::Context* context = value.context()) {
        feel::Context entries;
        for (const auto& [name, entry] : context->entries()) entries.set(name, without_functions(entry));
        return entries;
    }
    return value;
}

bool holds_function(const Value& value) {
    if (value.function() != nullptr) return true;
    if (const feel::List* list = value.list()) return std::any_of(list->begin(), list->end(), holds_function);
    if (const feel::Context* context = value.context()) {
        return std::any_of(context->entries().begin(), context->entries().end(),
                           [](const auto& entry) { return holds_function(entry.second); });
    }
    return false;
}

template <class Make>
Result<Outcome> outcome(const Definitions& definitions, const feel::Context& input, const feel::Surroundings& around,
                        const Make& make_value) {
    feel::Run run(around);
    Session session{run, definitions, {}, {}, {}, {}, {}};
    World& world = session.worlds.emplace_back();
    world.inputs = input;
    Value value = make_value(session, world);
    if (run.is_stopped()) return *run.stopped();
    if (holds_function(value)) value = without_functions(value);
    for (Outcome::Made& one : session.made) {
        if (holds_function(one.value)) one.value = without_functions(one.value);
    }
    for (Outcome::Table& table : session.tables) {
        for (Outcome::Hit& hit : table.hits) {
            if (holds_function(hit.output)) hit.output = without_functions(hit.output);
        }
    }
    return Outcome{std::move(value), run.take_warnings(), std::move(session.tables), std::move(session.made),
                   std::move(session.read)};
}

template <class T>
const T* find_named(const std::vector<T>& all, std::string_view name) {
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const T& one) { return one.id == name || one.name == name; });
    return found != all.end() ? &*found : nullptr;
}

Value called(const Value& function, Session& session, const feel::Context& arguments) {
    std::vector<Value> values;
    std::vector<std::string> names;
    for (const auto& [name, value] : arguments.entries()) {
        names.push_back(name);
        values.push_back(value);
    }
    // Nothing given is not the same as nothing wanted: a function of several parameters is not called without any.
    return feel::call_function(*function.function(), session.run, values, names);
}

}  // namespace

Result<Outcome> evaluate(const Definitions& definitions, std::string_view decision_id, const feel::Context& input,
                         const feel::Surroundings& around) {
    const std::vector<Decision>& all = definitions.decisions;
    const auto found = std::find_if(all.begin(), all.end(), [&](const Decision& d) { return d.id == decision_id; });
    if (found == all.end()) {
        return fail(Code::not_found, "there is no decision '" + std::string(decision_id) + "' in '" + definitions.name +
                                         "': deploy the model that has it, or correct the id");
    }
    const auto index = static_cast<std::uint32_t>(found - all.begin());
    return outcome(definitions, input, around,
                   [&](Session& session, World& world) { return make(session, world, definitions, index); });
}

Result<Outcome> invoke(const Definitions& definitions, std::string_view name, const feel::Context& arguments,
                       const feel::Surroundings& around) {
    const Service* service = find_named(definitions.services, name);
    const Knowledge* knowledge = find_named(definitions.knowledge, name);
    if (service == nullptr && knowledge == nullptr) {
        return fail(Code::not_found, "there is no decision service or business knowledge '" + std::string(name) +
                                         "' in '" + definitions.name +
                                         "': deploy the model that has it, or correct the name");
    }
    return outcome(definitions, {}, around, [&](Session& session, World& world) {
        const Value function =
            service != nullptr ? function_of(session, *service) : function_of(session, world, *knowledge);
        return called(function, session, arguments);
    });
}

}  // namespace baton::decision
