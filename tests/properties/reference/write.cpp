#include <set>

#include "tests/properties/reference/net.hpp"
#include "tests/unit/execution/theatre.hpp"

namespace baton::properties::reference {

namespace {

class Writer {
public:
    explicit Writer(const Net& net) : net_(net) {}

    std::string file() {
        const std::string body = contents(0);
        return execution::process("p", body, beside_);
    }

private:
    std::string contents(int scope) {
        std::string text;
        for (std::size_t i = 0; i < net_.nodes.size(); ++i) {
            if (net_.nodes[i].parent == scope) text += element(static_cast<int>(i));
        }
        for (std::size_t i = 0; i < net_.nodes.size(); ++i) {
            if (net_.nodes[i].parent == scope && net_.nodes[i].undoes >= 0) text += association(static_cast<int>(i));
        }
        for (const Flow& flow : net_.flows) {
            if (net_.nodes[static_cast<std::size_t>(flow.from)].parent == scope) text += written_flow(flow);
        }
        return text;
    }

    // From the compensation event at the border of the activity to what undoes it.
    std::string association(int handler) {
        const int host = net_.nodes[static_cast<std::size_t>(handler)].undoes;
        for (const Node& node : net_.nodes) {
            if (node.kind != Kind::boundary || node.host != host || node.trigger != Trigger::compensation) continue;
            return "<bpmn:association id=\"a" + std::to_string(handler) + "\" sourceRef=\"" + node.id +
                   "\" targetRef=\"e" + std::to_string(handler) + "\" associationDirection=\"One\"/>\n";
        }
        return {};
    }

    static std::string written_flow(const Flow& flow) {
        const std::string head = "<bpmn:sequenceFlow id=\"" + flow.id + "\" sourceRef=\"e" + std::to_string(flow.from) +
                                 "\" targetRef=\"e" + std::to_string(flow.to) + "\"";
        if (flow.condition.empty()) return head + "/>\n";
        return head + ">" + expression("conditionExpression", asked(flow.condition)) + "</bpmn:sequenceFlow>\n";
    }

    static std::string asked(const std::string& condition) {
        if (condition.empty()) return "true";
        return condition.front() == '!' ? "not(" + condition.substr(1) + ")" : condition;
    }

    static std::string expression(const std::string& tag, const std::string& feel) {
        return "<bpmn:" + tag + " xsi:type=\"bpmn:tFormalExpression\">=" + feel + "</bpmn:" + tag + ">";
    }

    std::string element(int index) {
        const Node& node = net_.nodes[static_cast<std::size_t>(index)];
        std::string inside = definition(node) + repeat(node.repeat);
        std::string more;
        if (node.otherwise >= 0) more += " default=\"f" + std::to_string(node.otherwise) + "\"";
        if (node.kind == Kind::boundary) more += " attachedToRef=\"e" + std::to_string(node.host) + "\"";
        if (!node.interrupts)
            more += node.kind == Kind::start ? " isInterrupting=\"false\"" : " cancelActivity=\"false\"";
        if (node.needs_all) more += " parallelMultiple=\"true\"";
        if (node.undoes >= 0) more += " isForCompensation=\"true\"";
        if (node.kind == Kind::partial)
            inside += expression("activationCondition", "activationCount &gt;= " + std::to_string(node.enough));
        if (node.kind == Kind::event_sub_process) more += " triggeredByEvent=\"true\"";
        if (node.kind == Kind::script)
            inside += "<bpmn:extensionElements><zeebe:script expression=\"=" + node.name + " + 1\" resultVariable=\"" +
                      node.name + "\"/></bpmn:extensionElements>";
        if (node.kind == Kind::sub_process || node.kind == Kind::event_sub_process) inside += contents(index);
        const std::string tag = std::string("bpmn:") + (node.is_transaction ? "transaction" : tag_of(node.kind));
        return "<" + tag + " id=\"" + node.id + "\"" + more + ">" + inside + "</" + tag + ">\n";
    }

    static const char* tag_of(Kind kind) {
        switch (kind) {
            case Kind::start:
                return "startEvent";
            case Kind::end:
                return "endEvent";
            case Kind::script:
                return "scriptTask";
            case Kind::user_task:
                return "userTask";
            case Kind::exclusive:
                return "exclusiveGateway";
            case Kind::parallel:
                return "parallelGateway";
            case Kind::inclusive:
                return "inclusiveGateway";
            case Kind::partial:
                return "complexGateway";
            case Kind::race:
                return "eventBasedGateway";
            case Kind::catching:
                return "intermediateCatchEvent";
            case Kind::throwing:
                return "intermediateThrowEvent";
            case Kind::boundary:
                return "boundaryEvent";
            case Kind::sub_process:
            case Kind::event_sub_process:
                return "subProcess";
            default:
                return "task";
        }
    }

    std::string definition(const Node& node) {
        switch (node.trigger) {
            case Trigger::none:
                return {};
            case Trigger::link:
                return "<bpmn:linkEventDefinition name=\"" + node.name + "\"/>";
            case Trigger::condition:
                return "<bpmn:conditionalEventDefinition>" + expression("condition", asked(node.name)) +
                       "</bpmn:conditionalEventDefinition>";
            case Trigger::several:
                return message(node.names[0]) + message(node.names[1]);
            case Trigger::compensation:
                return "<bpmn:compensateEventDefinition/>";
            case Trigger::cancel:
                return "<bpmn:cancelEventDefinition/>";
            case Trigger::terminate:
                return "<bpmn:terminateEventDefinition/>";
            case Trigger::timer:
                return "<bpmn:timerEventDefinition><bpmn:timeDuration xsi:type=\"bpmn:tFormalExpression\">PT" +
                       std::to_string(node.hours) + "H</bpmn:timeDuration></bpmn:timerEventDefinition>";
            case Trigger::message:
                return message(node.name);
            case Trigger::signal:
                declare(node.name, "<bpmn:signal id=\"" + node.name + "\" name=\"" + node.name + "\"/>\n");
                return refer("signal", node.name);
            case Trigger::error:
                declare(node.name, "<bpmn:error id=\"" + node.name + "\" errorCode=\"" + node.name + "\"/>\n");
                return refer("error", node.name);
            case Trigger::escalation:
                declare(node.name,
                        "<bpmn:escalation id=\"" + node.name + "\" escalationCode=\"" + node.name + "\"/>\n");
                return refer("escalation", node.name);
        }
        return {};
    }

    std::string message(const std::string& name) {
        declare(name, "<bpmn:message id=\"" + name + "\" name=\"" + name +
                          "\"><bpmn:extensionElements><zeebe:subscription correlationKey=\"=1\"/>"
                          "</bpmn:extensionElements></bpmn:message>\n");
        return refer("message", name);
    }

    // One without a name catches all.
    static std::string refer(const std::string& kind, const std::string& name) {
        if (name.empty()) return "<bpmn:" + kind + "EventDefinition/>";
        return "<bpmn:" + kind + "EventDefinition " + kind + "Ref=\"" + name + "\"/>";
    }

    void declare(const std::string& name, const std::string& text) {
        if (!name.empty() && declared_.insert(name).second) beside_ += text;
    }

    static std::string repeat(const Repeat& repeat) {
        if (!repeat.any()) return {};
        if (repeat.is_loop)
            return std::string("<bpmn:standardLoopCharacteristics testBefore=\"") +
                   (repeat.tests_before ? "true" : "false") + "\" loopMaximum=\"" + std::to_string(repeat.count) +
                   "\">" + expression("loopCondition", asked(repeat.condition)) + "</bpmn:standardLoopCharacteristics>";
        std::string text = "<bpmn:multiInstanceLoopCharacteristics";
        if (repeat.is_sequential) text += " isSequential=\"true\"";
        text += "><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">=" + std::to_string(repeat.count) +
                "</bpmn:loopCardinality>";
        if (repeat.enough != 0)
            text += "<bpmn:completionCondition xsi:type=\"bpmn:tFormalExpression\">=numberOfCompletedInstances &gt;= " +
                    std::to_string(repeat.enough) + "</bpmn:completionCondition>";
        return text + "</bpmn:multiInstanceLoopCharacteristics>";
    }

    const Net& net_;
    std::string beside_;
    std::set<std::string> declared_;
};

}  // namespace

std::string written(const Net& net) { return Writer{net}.file(); }

}  // namespace baton::properties::reference
