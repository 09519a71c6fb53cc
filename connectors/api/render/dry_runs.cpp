#include "connectors/api/render/dry_runs.hpp"

#include <algorithm>

#include "connectors/api/render/rows.hpp"
#include "connectors/api/render/state.hpp"
#include "engine/feel/json.hpp"

namespace baton::api {
namespace {

// Why a token went where it did: conditions that were asked, and decisions that were made.
struct Reasons {
    ListText& conditions;
    ListText& decisions;
    std::size_t number;  // of the case
    const model::ProcessDefinition& definition;

    void operator()(const execution::ConditionTested& tested) const {
        const auto& flow = definition.flow(tested.flow);
        ObjectText one;
        one.number("case", number).text("elementId", definition.element(flow.source).id).text("flowId", flow.id);
        one.some("flowName", flow.name).text("targetId", definition.element(flow.target).id);
        one.text("condition", flow.condition.text()).flag("held", tested.held);
        one.raw("read", feel::to_json(tested.inputs));
        conditions.add(one.done());
    }
    void operator()(const execution::DecisionMade& made) const {
        ListText rules;
        for (const auto& table : made.tables) {
            for (const auto& hit : table.hits) {
                ObjectText rule;
                rule.text("table", table.decision).number("rule", hit.number).raw("gave", feel::to_json(hit.output));
                rules.add(rule.done());
            }
        }
        ObjectText one;
        one.number("case", number).text("decisionId", made.decision).number("version", made.version);
        one.raw("read", feel::to_json(made.read)).raw("rules", rules.done()).texts("whyNull", made.why_null);
        one.raw("output", feel::to_json(made.output));
        decisions.add(one.done());
    }
    template <class Other>
    void operator()(const Other&) const {}
};

void add_reasons(ObjectText& out, const DryRunMoment& moment) {
    ListText conditions;
    ListText decisions;
    for (const auto& record : moment.records) {
        const auto is_it = [&](const DryRunCase& one) { return one.state->key == record.instance; };
        const auto found = std::ranges::find_if(moment.cases, is_it);
        if (found == moment.cases.end()) continue;
        const auto number = static_cast<std::size_t>(found - moment.cases.begin()) + 1;
        const Reasons reasons{conditions, decisions, number, *found->definition};
        for (const auto& event : record.events) std::visit(reasons, event);
    }
    out.raw("conditions", conditions.done()).raw("decisions", decisions.done());
}

bool is_refusal(const std::string& line) { return line.starts_with("!"); }

}  // namespace

Result<> DryRunText::add(const DryRunMoment& moment) {
    ObjectText out;
    out.number("step", moment.step).text("command", moment.command).moment("at", moment.at);
    if (moment.next_due) out.moment("nextDue", *moment.next_due);
    out.flag("refused", std::ranges::any_of(moment.lines, is_refusal)).texts("lines", moment.lines);
    out.number("currentCase", moment.current);
    add_reasons(out, moment);
    ListText cases;
    for (const auto& one : moment.cases) cases.add(state_json(*one.state, *one.definition, {0, moment.at}));
    out.raw("cases", cases.done());
    const auto text = out.done();
    size_ += text.size();
    if (size_ > size_max_) {
        return fail(Code::too_large, "the states after all these steps have more than " + std::to_string(size_max_) +
                                         " bytes (dry_runs.answer_size_max); use smaller variables or fewer steps");
    }
    steps_.add(text);
    return {};
}

std::string DryRunText::done(const DryRunEnd& end) {
    ListText drawn;
    for (const auto& [file, row] : end.drawn) {
        ObjectText one;
        one.text("name", file).raw("definition", definition_json(row));
        drawn.add(one.done());
    }
    ListText warnings;
    for (const auto& fault : end.warnings) warnings.add(fault_json(fault));
    ObjectText out;
    out.text("story", end.story).raw("deployed", drawn.done()).raw("warnings", warnings.done());
    out.raw("steps", steps_.done());
    return out.done();
}

}  // namespace baton::api
