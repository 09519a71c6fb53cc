// Blocks that are undone, or end before all in them has.
#include "tests/properties/random_writer.hpp"
#include "tests/unit/execution/theatre.hpp"

namespace baton::properties {

using execution::flow;
using execution::flow_if;

Block Writer::first_of_several(std::uint32_t depth) {
    const std::string split = put("parallelGateway", "");
    const std::string join = put("complexGateway",
                                 "<bpmn:activationCondition xsi:type=\"bpmn:tFormalExpression\">=activationCount "
                                 "&gt;= 1</bpmn:activationCondition>");
    for (int i = 0; i < 2; ++i) {
        const Block branch = sequence(depth - 1);
        body_ += flow(split, branch.in) + flow(branch.out, join);
    }
    return {split, join};
}

Block Writer::transaction(std::uint32_t depth) {
    std::string outer;
    outer.swap(body_);
    const std::string start = put("startEvent", "");
    const Block first = undoable();
    const Block inner = sequence(depth - 1);
    const std::string choice = put("exclusiveGateway", "");
    const std::string end = put("endEvent", "");
    const std::string cancel = put("endEvent", "<bpmn:cancelEventDefinition/>");
    body_ += flow(start, first.in) + flow(first.out, inner.in) + flow(inner.out, choice);
    body_ += flow_if(choice, cancel, "=a") + flow_if(choice, end, "=true");
    outer.swap(body_);
    const std::string whole = put("transaction", loop_or_nothing() + outer);
    const std::string out = put("exclusiveGateway", "");
    const std::string cancelled =
        put("boundaryEvent", "<bpmn:cancelEventDefinition/>", "attachedToRef=\"" + whole + "\"");
    body_ += flow(whole, out) + flow(cancelled, out);
    guard(whole, out);
    return {whole, out};
}

Block Writer::undoable() {
    const std::string task = put("userTask", loop_or_nothing());
    const std::string undo = put("userTask", "", "isForCompensation=\"true\"");
    const std::string boundary =
        put("boundaryEvent", "<bpmn:compensateEventDefinition/>", "attachedToRef=\"" + task + "\"");
    body_ += "<bpmn:association id=\"" + id("as") + "\" sourceRef=\"" + boundary + "\" targetRef=\"" + undo + "\"/>\n";
    return {task, task};
}

Block Writer::ad_hoc(std::uint32_t depth) {
    std::string outer;
    outer.swap(body_);
    (void)put("userTask", loop_or_nothing());
    for (std::uint32_t count = dice_.below(3); count > 0; --count) (void)block(depth - 1);
    outer.swap(body_);
    const std::string whole =
        put("adHocSubProcess", loop_or_nothing() + outer, dice_.chance(50) ? "ordering=\"Sequential\"" : "");
    const std::string out = put("exclusiveGateway", "");
    body_ += flow(whole, out);
    guard(whole, out);
    return {whole, out};
}

Block Writer::undoing_leaf() {
    if (dice_.chance(30)) return undoable();
    if (dice_.chance(30)) return doubled();
    const std::string waits = dice_.chance(70) ? "true" : "false";
    const std::string thrown =
        put("intermediateThrowEvent", "<bpmn:compensateEventDefinition waitForCompletion=\"" + waits + "\"/>");
    return {thrown, thrown};
}

Block Writer::doubled() {
    const std::string gives = put("manualTask", "", "completionQuantity=\"2\"");
    const std::string takes = put("userTask", "", "startQuantity=\"2\"");
    body_ += flow(gives, takes);
    return {gives, takes};
}

}  // namespace baton::properties
