#include "tests/properties/random_process.hpp"

#include "tests/properties/random_events.hpp"
#include "tests/properties/random_writer.hpp"
#include "tests/unit/execution/theatre.hpp"

namespace baton::properties {

using execution::flow;
using execution::flow_if;

std::string Writer::contents(std::uint32_t depth) {
    std::string outer;
    outer.swap(body_);
    const std::string start = put("startEvent", "");
    const Block inner = sequence(depth);
    const std::string end = put("endEvent", "");
    body_ += flow(start, inner.in) + flow(inner.out, end);
    outer.swap(body_);
    return outer;
}

std::string Writer::id(std::string_view kind) { return std::string(kind) + std::to_string(++count_); }

std::string Writer::put(const std::string& kind, const std::string& inside, const std::string& attributes) {
    const std::string name = id(kind);
    body_ += "<bpmn:" + kind + " id=\"" + name + "\" " + attributes + ">" + inside + "</bpmn:" + kind + ">\n";
    return name;
}

Block Writer::sequence(std::uint32_t depth) {
    Block all = block(depth);
    for (std::uint32_t more = dice_.below(3); more > 0; --more) {
        const Block next = block(depth);
        body_ += flow(all.out, next.in);
        all.out = next.out;
    }
    return all;
}

Block Writer::block(std::uint32_t depth) {
    if (depth == 0) return leaf();
    switch (dice_.below(11)) {
        case 0:
            return branches("parallelGateway", depth);
        case 1:
            return branches("inclusiveGateway", depth);
        case 2:
            return branches("exclusiveGateway", depth);
        case 3:
        case 4:
            return sub_process(depth);
        case 5:
            return again(depth);
        case 6:
            return race(depth);
        case 7:
            return transaction(depth);
        case 8:
            return ad_hoc(depth);
        case 9:
            return first_of_several(depth);
        default:
            return leaf();
    }
}

Block Writer::branches(const std::string& gateway, std::uint32_t depth) {
    const std::string split = put(gateway, "");
    const std::string join = put(gateway, "");
    const std::uint32_t count = 2 + dice_.below(2);
    const bool is_parallel = gateway == "parallelGateway";
    for (std::uint32_t i = 0; i < count; ++i) {
        const Block branch = sequence(depth - 1);
        const bool is_last = i + 1 == count;  // always holds, so that there is a way out
        const std::string condition = is_last ? "=true" : dice_.chance(50) ? "=a" : "=b or n &gt; 3";
        body_ += is_parallel ? flow(split, branch.in) : flow_if(split, branch.in, condition);
        body_ += flow(branch.out, join);
    }
    return {split, join};
}

Block Writer::again(std::uint32_t depth) {
    const std::string head = put("exclusiveGateway", "");
    const std::string counter = id("round");
    const std::string script =
        put("scriptTask", "<bpmn:extensionElements><zeebe:script expression=\"=if " + counter + " = null then 1 else " +
                              counter + " + 1\" resultVariable=\"" + counter + "\"/></bpmn:extensionElements>");
    const Block inner = sequence(depth - 1);
    const std::string tail = put("exclusiveGateway", "");
    const std::string out = put("task", "");
    body_ += flow(head, script) + flow(script, inner.in) + flow(inner.out, tail);
    body_ += flow_if(tail, head, "=" + counter + " &lt; 3 and a") + flow_if(tail, out, "=true");
    return {head, out};
}

Block Writer::race(std::uint32_t depth) {
    const std::string gateway = put("eventBasedGateway", "");
    const std::string message = put("intermediateCatchEvent", "<bpmn:messageEventDefinition messageRef=\"msg\"/>");
    const std::string timer = put("intermediateCatchEvent", timer_definition(dice_));
    const Block left = sequence(depth - 1);
    const std::string join = put("exclusiveGateway", "");
    body_ += flow(gateway, message) + flow(gateway, timer) + flow(message, left.in) + flow(left.out, join) +
             flow(timer, join);
    return {gateway, join};
}

Block Writer::sub_process(std::uint32_t depth) {
    std::string inside = loop_or_nothing() + contents(depth - 1);
    if (dice_.chance(40)) inside += event_sub_process(depth - 1);
    const std::string sub = put("subProcess", inside);
    const std::string out = put("exclusiveGateway", "");
    body_ += flow(sub, out);
    guard(sub, out);
    return {sub, out};
}

std::string Writer::loop_or_nothing() {
    if (!dice_.chance(25)) return {};
    if (dice_.chance(30)) {
        return std::string("<bpmn:standardLoopCharacteristics loopMaximum=\"2\"") +
               (dice_.chance(50) ? " testBefore=\"true\"" : "") +
               "><bpmn:loopCondition xsi:type=\"bpmn:tFormalExpression\">=a</bpmn:loopCondition>"
               "</bpmn:standardLoopCharacteristics>";
    }
    const std::string sequential = dice_.chance(50) ? " isSequential=\"true\"" : "";
    const std::string condition = dice_.chance(30) ? "<bpmn:completionCondition xsi:type=\"bpmn:tFormalExpression\">"
                                                     "=numberOfCompletedInstances &gt; 1</bpmn:completionCondition>"
                                                   : "";
    return "<bpmn:multiInstanceLoopCharacteristics" + sequential +
           "><bpmn:extensionElements><zeebe:loopCharacteristics inputCollection=\"=list\" inputElement=\"item\" "
           "outputCollection=\"out\" outputElement=\"=item\"/></bpmn:extensionElements>" +
           condition + "</bpmn:multiInstanceLoopCharacteristics>";
}

std::string Writer::event_sub_process(std::uint32_t depth) {
    std::string outer;
    outer.swap(body_);
    const std::string what = trigger(dice_);
    const bool interrupts = dice_.chance(50) || what.find("error") != std::string::npos;
    const std::string start =
        put("startEvent", what, parallel_or_not(dice_, what) + (interrupts ? "" : "isInterrupting=\"false\""));
    ++event_sub_processes_;
    const Block inner = sequence(depth);
    --event_sub_processes_;
    const std::string end = put("endEvent", "");
    body_ += flow(start, inner.in) + flow(inner.out, end);
    outer.swap(body_);
    return "<bpmn:subProcess id=\"" + id("esp") + "\" triggeredByEvent=\"true\">" + outer + "</bpmn:subProcess>\n";
}

void Writer::guard(const std::string& activity, const std::string& out) {
    if (!dice_.chance(50)) return;
    const std::string what = trigger(dice_);
    const bool interrupts = dice_.chance(60) || what.find("error") != std::string::npos;
    const std::string boundary = put("boundaryEvent", what,
                                     parallel_or_not(dice_, what) + "attachedToRef=\"" + activity + "\"" +
                                         (interrupts ? "" : " cancelActivity=\"false\""));
    // A second token on the way out would wait for ever at the next parallel join, and rightly so.
    body_ += flow(boundary, interrupts ? out : put("task", ""));
}

Block Writer::leaf() {
    if (dice_.chance(15)) {
        const Written event = event_of_several(dice_, event_sub_processes_ == 0);
        const std::string name = put(event.kind, event.inside, event.attributes);
        return {name, name};
    }
    const Block found = leaf_without_guard();
    if (found.in.starts_with("userTask") || found.in.starts_with("serviceTask") ||
        found.in.starts_with("callActivity")) {
        const std::string out = put("exclusiveGateway", "");
        body_ += flow(found.out, out);
        guard(found.in, out);
        return {found.in, out};
    }
    return found;
}

Block Writer::leaf_without_guard() {
    if (dice_.chance(20)) return undoing_leaf();
    const std::string job = "<bpmn:extensionElements><zeebe:taskDefinition type=\"x\"/></bpmn:extensionElements>";
    const std::string mapped =
        "<bpmn:extensionElements><zeebe:ioMapping><zeebe:input source=\"=n\" target=\"mine\"/>"
        "<zeebe:output source=\"=mine\" target=\"yours.last\"/></zeebe:ioMapping></bpmn:extensionElements>";
    std::string one;
    switch (dice_.below(11)) {
        case 0:
        case 1:
            one = put("userTask", dice_.chance(40) ? mapped : loop_or_nothing());
            break;
        case 2:
        case 3:
            one = put("serviceTask", job + loop_or_nothing());
            break;
        case 4:
            one = put("intermediateCatchEvent", timer_definition(dice_));
            break;
        case 5:
            one = put("receiveTask", "", "messageRef=\"msg\"");
            break;
        case 6:
            one = put("callActivity",
                      "<bpmn:extensionElements><zeebe:calledElement processId=\"child\"/>"
                      "</bpmn:extensionElements>");
            break;
        case 7:
            one = put("intermediateThrowEvent", "<bpmn:escalationEventDefinition escalationRef=\"esc\"/>");
            break;
        case 8:
            return throws_inside();
        case 9:
            one = put("scriptTask",
                      "<bpmn:extensionElements><zeebe:script expression=\"=n + 1\" "
                      "resultVariable=\"n\"/></bpmn:extensionElements>");
            break;
        default:
            one = put("manualTask", "");
    }
    return {one, one};
}

Block Writer::throws_inside() {
    const bool is_error = dice_.chance(50);
    std::string outer;
    outer.swap(body_);
    const std::string start = put("startEvent", "");
    const std::string split = put("parallelGateway", "");
    const std::string task = put("userTask", "");
    const std::string end = put(
        "endEvent", is_error ? "<bpmn:errorEventDefinition errorRef=\"err\"/>" : "<bpmn:terminateEventDefinition/>");
    body_ += flow(start, split) + flow(split, task) + flow(split, end);
    outer.swap(body_);
    const std::string sub = put("subProcess", outer);
    const std::string out = put("exclusiveGateway", "");
    body_ += flow(sub, out);
    if (is_error) {
        const std::string caught =
            put("boundaryEvent", "<bpmn:errorEventDefinition errorRef=\"err\"/>", "attachedToRef=\"" + sub + "\"");
        body_ += flow(caught, out);
    }
    return {sub, out};
}

std::string random_process(Dice& dice) {
    constexpr std::string_view beside = R"(<bpmn:message id="msg" name="m"><bpmn:extensionElements>
        <zeebe:subscription correlationKey="=1"/></bpmn:extensionElements></bpmn:message>
        <bpmn:message id="aside" name="aside"><bpmn:extensionElements><zeebe:subscription correlationKey="=1"/>
        </bpmn:extensionElements></bpmn:message>
        <bpmn:error id="err" errorCode="E"/><bpmn:escalation id="esc" escalationCode="U"/>
        <bpmn:signal id="sig" name="sig"/>)";
    return execution::process("p", Writer{dice}.contents(dice.chance(15) ? 3 : 2), beside);
}

}  // namespace baton::properties
