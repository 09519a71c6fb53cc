#include "engine/execution/steps/data_flow.hpp"

#include <algorithm>

#include "engine/execution/steps/formulas.hpp"

namespace baton::execution {

namespace {

feel::Value value_of(const Variables& variables, std::string_view name) {
    feel::Value value;
    return variables.find(name, value) ? value : feel::Value{};
}

feel::Context states(const Variables& variables) {
    const feel::Value known = value_of(variables, model::data_states);
    return known.context() != nullptr ? *known.context() : feel::Context{};
}

bool is_in_state(const model::DataItem& item, const Variables& variables) {
    if (item.state.empty()) return true;
    const feel::Context known = states(variables);
    const feel::Value* state = known.find(item.variable);
    return state != nullptr && state->string() != nullptr && *state->string() == item.state;
}

// §10.4.2: an association is carried out when all its sources are there.
bool is_available(const model::DataItem& item, const Variables& variables) {
    return !value_of(variables, item.variable).is_null() && is_in_state(item, variables);
}

// Asked with the values that earlier associations of the same element gave.
Result<> carry_out(const Decider& decider, const model::DataAssociation& association, const Element& element,
                   Variables& variables, feel::Context& written) {
    const std::string& target = association.target.variable;
    const std::string what = "data association to '" + target + "'";
    const Question question{decider.world(), element, what};
    if (!association.transformation.empty()) {
        auto answer = ask(association.transformation, variables, question);
        if (!answer) return answer.error();
        written.set(target, std::move(answer->value));
    } else if (association.assignments.empty()) {
        written.set(target, value_of(variables, association.sources.front().variable));
    } else if (written.find(target) == nullptr) {
        written.set(target, value_of(variables, target));
    }
    for (const auto& assignment : association.assignments) {
        auto answer = ask(assignment.from, variables, question);
        if (!answer) return answer.error();
        const std::string path = assignment.to.empty() ? target : target + "." + assignment.to;
        assign(written, path, std::move(answer->value));
        variables.shadow(target, *written.find(target));
    }
    variables.shadow(target, *written.find(target));
    return {};
}

Result<feel::Context> carry_out(const Decider& decider, const std::vector<model::DataAssociation>& associations,
                                const Element& element, Variables& variables) {
    feel::Context written;
    for (const auto& association : associations) {
        const bool is_ready = std::ranges::all_of(
            association.sources, [&](const model::DataItem& source) { return is_available(source, variables); });
        if (!is_ready) continue;
        const auto done = carry_out(decider, association, element, variables, written);
        if (!done) return done.error();
    }
    return written;
}

std::vector<std::string> missing(const model::DataSet& set, const Variables& variables) {
    std::vector<std::string> names;
    for (const auto& name : set.needed) {
        if (value_of(variables, name).is_null()) names.push_back(name);
    }
    return names;
}

// §10.4.2: the sets are looked at in order, and the first that is complete is taken.
Result<> find_complete(const std::vector<model::DataSet>& sets, const Element& element, const Variables& variables,
                       std::string_view kind) {
    std::string lacking;
    for (const auto& set : sets) {
        const auto names = missing(set, variables);
        if (names.empty()) return {};
        for (const auto& name : names) lacking += (lacking.empty() ? "'" : ", '") + name + "'";
    }
    if (sets.empty()) return {};
    return fail(Code::unprocessable, "No " + std::string(kind) + " set of element '" + element.id + "' is complete: " +
                                         lacking + " has no value. Give it one and resolve the incident.");
}

}  // namespace

Result<feel::Context> take_data(const Decider& decider, const Element& element, Variables& variables) {
    const model::DataContract& data = element.data;
    feel::Context own;
    for (const auto& names : {data.properties, data.outputs}) {
        for (const auto& name : names) {
            own.set(name, {});
            variables.shadow(name, {});
        }
    }
    auto taken = carry_out(decider, data.taken, element, variables);
    if (!taken) return taken.error();
    for (const auto& [name, value] : taken->entries()) own.set(name, value);
    const auto complete = find_complete(data.input_sets, element, variables, "input");
    if (!complete) return complete.error();
    return own;
}

Result<feel::Context> give_data(const Decider& decider, const Element& element, Variables& variables) {
    const model::DataContract& data = element.data;
    // Work that has written none of its outputs has written variables itself, or has nothing to say.
    const bool has_output = std::ranges::any_of(
        data.outputs, [&](const std::string& output) { return !value_of(variables, output).is_null(); });
    const auto complete = has_output ? find_complete(data.output_sets, element, variables, "output") : Result<>{};
    if (!complete) return complete.error();
    auto given = carry_out(decider, data.given, element, variables);
    if (!given) return given.error();
    feel::Context known = states(variables);
    bool has_changed = false;
    for (const auto& association : data.given) {
        const auto& target = association.target;
        if (target.state.empty() || given->find(target.variable) == nullptr) continue;
        known.set(target.variable, target.state);
        has_changed = true;
    }
    if (has_changed) given->set(model::data_states, std::move(known));
    return given;
}

}  // namespace baton::execution
