// How many of a participant there may be (BPMN 2.0.2 §9.3.1, table 9.5; rule participant-multiplicity).
#include "engine/base/decimal.hpp"
#include "engine/bpmn/check/survey.hpp"

namespace baton::bpmn {

namespace {

Decimal number(const Node& node, std::string_view attribute, std::int64_t otherwise) {
    const auto given = Decimal::parse(trimmed(node.value(attribute)));
    return given ? *given : Decimal{otherwise};
}

}  // namespace

void check_participants(const Survey& survey) {
    for (const Node* node : survey.nodes) {
        if (node->name != "participantMultiplicity") continue;
        const Decimal least = number(*node, "minimum", 0);
        const Decimal most = number(*node, "maximum", 1);
        if (!least.is_negative() && most >= Decimal{1} && most >= least) continue;
        survey.report.fault(*node, {"participant-multiplicity",
                                    "there are from " + quoted(node->value("minimum")) + " to " +
                                        quoted(node->value("maximum")) + " of " + called(*node->parent),
                                    "let the minimum be 0 or more, and the maximum 1 or more and no less than the "
                                    "minimum (BPMN 2.0.2 §9.3.1)"});
    }
}

}  // namespace baton::bpmn
