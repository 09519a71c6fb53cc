#include "engine/decision/decision.hpp"
#include "engine/execution/elements/elements.hpp"
#include "engine/execution/steps/formulas.hpp"
#include "engine/execution/steps/jobs.hpp"
#include "engine/execution/steps/steps.hpp"
#include "engine/execution/steps/working_days.hpp"

namespace baton::execution {

namespace {

constexpr std::string_view remedy = " Correct the variables, or deploy a corrected decision, and resolve the incident.";

constexpr std::size_t warnings_max = 10;

TableRead table_of(const decision::Outcome::Table& table) {
    TableRead read{table.decision, table.inputs, {}};
    for (const auto& hit : table.hits) read.hits.push_back({hit.rule, hit.number, hit.output});
    return read;
}

// What an auditor needs to make the decision again by hand: by which version, from what, by which rules.
void decided(Decider& decider, TokenId token, const std::string& decision, const decision::Outcome& outcome) {
    const DeployedDecision& deployed = *decider.world().library.decision(decision);
    DecisionMade made;
    made.token = token;
    made.decision = decision;
    made.definition = deployed.key;
    made.version = deployed.version;
    made.read = outcome.read;
    for (const auto& table : outcome.tables) {
        for (const auto& rule : table.rules_hit) made.rules_hit.push_back(rule);
        for (const auto& [name, value] : table.inputs.entries()) made.inputs.set(name, value);
        made.tables.push_back(table_of(table));
    }
    for (const auto& warning : outcome.warnings) {
        if (made.why_null.size() < warnings_max) made.why_null.push_back(warning.message);
    }
    made.output = outcome.value;
    decider.emit(std::move(made));
}

Result<decision::Outcome> evaluate(const Decider& decider, TokenId token, const std::string& id) {
    const World& world = decider.world();
    const DeployedDecision* deployed = world.library.decision(id);
    const std::string place = "Element '" + decider.element_at(token).id + "' asks the decision '" + id + "'";
    if (deployed == nullptr || deployed->definitions == nullptr) {
        return fail(Code::unprocessable, place + ", which is not deployed. Deploy it and resolve the incident.");
    }
    const CalendarDays days{world.calendar};
    feel::Surroundings around;
    around.now = world.now;
    around.zone = world.zone;
    around.working_days = &days;
    const auto input = visible_variables(decider.instance(), decider.sight_of(token));
    auto outcome = decision::evaluate(*deployed->definitions, deployed->id, input, around);
    if (!outcome) return fail(Code::unprocessable, place + ": " + outcome.error().detail + std::string(remedy));
    return outcome;
}

}  // namespace

// BPMN 2.0.2 §13.3.3: the decision is made here, and what it was made from is part of the case's history.
void enter(Decider& decider, const model::BusinessRuleTask& task, TokenId token) {
    if (!task.job.type.empty()) return create_job(decider, task.job, token);
    const Variables variables{decider.instance(), decider.sight_of(token)};
    const auto id = needed_text(task.decision, variables, {decider.world(), decider.element_at(token), "decision id"});
    if (!id) return decider.raise_incident(token, Stage::running, IncidentKind::decision, id.error().detail);
    const auto outcome = evaluate(decider, token, *id);
    if (!outcome) return decider.raise_incident(token, Stage::running, IncidentKind::decision, outcome.error().detail);
    decided(decider, token, *id, *outcome);
    if (!task.result_variable.empty()) {
        feel::Context result;
        result.set(task.result_variable, outcome->value);
        absorb(decider, token, result);
    }
    complete(decider, token);
}

}  // namespace baton::execution
