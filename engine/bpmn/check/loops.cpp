// Multi-instance says over what (BPMN 2.0.2 §10.3.8).
#include "engine/base/decimal.hpp"
#include "engine/bpmn/check/checks.hpp"
#include "engine/bpmn/read/readers.hpp"

namespace baton::bpmn {

namespace {

void check_cardinality(const Inspection& in, const Node& loop, const model::MultiInstance& multi) {
    const auto number = Decimal::parse(multi.cardinality.text());
    if (!number || (number->is_whole() && !number->is_negative())) return;
    in.report.fault(*loop.bpmn_child("loopCardinality"),
                    {"bad-cardinality", "the loopCardinality is " + quoted(multi.cardinality.text()),
                     "write a whole number that is not negative, or FEEL that gives one"});
}

// §10.3.8: the list is a data input or output of the activity itself.
void check_list(const Inspection& in, model::ElementIndex index, const Node& loop, std::string_view reference,
                std::string_view kind) {
    const Node* named = loop.bpmn_child(reference);
    if (named == nullptr) return;
    const Node* item = in.catalogue.find(named->trimmed_text());
    if (item == nullptr) return;  // a fault of its own
    const Node& node = in.node(index);
    const bool is_own = item->is_bpmn(kind) && item->parent != nullptr && item->parent->parent == &node;
    if (is_own || (is_sub_process(node) && !item->is_bpmn("dataInput") && !item->is_bpmn("dataOutput"))) return;
    in.report.fault(
        *named, {"loop-list",
                 std::string(reference) + " names " + called(*item) + ", which is no " + std::string(kind) + " of " +
                     called(node),
                 "name a " + std::string(kind) + " of its ioSpecification; a sub-process names a data object"});
}

void check_loop(const Inspection& in, model::ElementIndex index, const model::MultiInstance& multi) {
    const Node& node = in.node(index);
    const Node& loop = *node.bpmn_child("multiInstanceLoopCharacteristics");
    const Node* zeebe = loop.extension(Space::zeebe, "loopCharacteristics");
    const bool has_collection = (zeebe != nullptr && zeebe->attribute("inputCollection") != nullptr) ||
                                loop.bpmn_child("loopDataInputRef") != nullptr;
    const bool has_cardinality = loop.bpmn_child("loopCardinality") != nullptr;
    if (!has_collection && !has_cardinality) {
        in.report.fault(
            loop, {"loop-without-collection", called(node) + " does not say how often it is done",
                   "give it a zeebe:loopCharacteristics inputCollection, a loopDataInputRef, or a loopCardinality"});
    }
    if (has_collection && has_cardinality) {
        in.report.fault(loop, {"loop-with-two-counts", called(node) + " has a collection and a cardinality",
                               "keep one of inputCollection and loopCardinality"});
    }
    if (has_cardinality) check_cardinality(in, loop, multi);
    check_list(in, index, loop, "loopDataInputRef", "dataInput");
    check_list(in, index, loop, "loopDataOutputRef", "dataOutput");
    const bool has_output = !multi.output_collection.empty();
    if (zeebe != nullptr && has_output != (zeebe->attribute("outputElement") != nullptr)) {
        in.report.fault(*zeebe, {"loop-output", called(node) + " has only one of outputCollection and outputElement",
                                 "give both, or none"});
    }
    if (!multi.input_element.empty() && !has_collection) {
        in.report.fault(loop,
                        {"loop-without-collection", called(node) + " names an inputElement but no inputCollection",
                         "give it an inputCollection"});
    }
}

bool may_be_thrown(const model::Trigger& trigger) {
    return std::holds_alternative<model::NoneTrigger>(trigger) ||
           std::holds_alternative<model::SignalTrigger>(trigger) ||
           std::holds_alternative<model::MessageTrigger>(trigger) ||
           std::holds_alternative<model::EscalationTrigger>(trigger) ||
           std::holds_alternative<model::ErrorTrigger>(trigger);
}

// §10.3.8: what an item throws is for a boundary event of the activity.
void check_behavior(const Inspection& in, model::ElementIndex index, const model::MultiInstance& multi) {
    const Node& loop = *in.node(index).bpmn_child("multiInstanceLoopCharacteristics");
    std::vector<const model::Trigger*> thrown{&multi.event};
    for (const auto& behavior : multi.complex) thrown.push_back(&behavior.event);
    for (const model::Trigger* trigger : thrown) {
        if (may_be_thrown(*trigger)) continue;
        in.report.fault(loop, {"behavior-event", "an item of " + called(in.node(index)) + " cannot throw that event",
                               "name a signal, message, escalation or error"});
    }
    if (multi.behavior == model::Behavior::complex && multi.complex.empty()) {
        in.report.fault(loop, {"behavior-event", called(in.node(index)) + " does not say which events it throws",
                               "give it a complexBehaviorDefinition (BPMN 2.0.2 §10.3.8)"});
    }
    if (multi.behavior != model::Behavior::all && in.element(index).boundary_events.empty()) {
        in.report.warn(loop,
                       {"behavior-event", "nothing catches what the items of " + called(in.node(index)) + " throw",
                        "attach a boundary event to the activity"});
    }
}

// Without a condition and a maximum it never ends.
void check_standard(const Inspection& in, model::ElementIndex index) {
    const Node& node = in.node(index);
    const Node& standard = *node.bpmn_child("standardLoopCharacteristics");
    if (standard.bpmn_child("loopCondition") == nullptr && standard.attribute("loopMaximum") == nullptr) {
        in.report.fault(standard, {"loop-without-end", called(node) + " is repeated without end",
                                   "give it a loopCondition or a loopMaximum (BPMN 2.0.2 §10.3.8)"});
    }
    if (in.element(index).loop) {
        in.report.fault(standard, {"two-loops", called(node) + " has a standard loop and multi-instance",
                                   "keep one of the two (BPMN 2.0.2 §10.3.8)"});
    }
}

}  // namespace

void check_loops(const Inspection& in) {
    for (model::ElementIndex index = 1; index < in.process().elements.size(); ++index) {
        const model::Element& element = in.element(index);
        if (element.loop) check_loop(in, index, *element.loop);
        if (element.loop) check_behavior(in, index, *element.loop);
        if (element.standard_loop) check_standard(in, index);
        if (!element.is_looped()) continue;
        if (std::holds_alternative<model::EventSubProcess>(element.symbol)) {
            in.report.fault(in.node(index), {"not-executable", "an event sub-process is not done several times",
                                             "put the activity that is repeated into it"});
        }
    }
}

}  // namespace baton::bpmn
