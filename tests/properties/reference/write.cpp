#include <set>

#include "tests/properties/reference/net.hpp"
#include "tests/unit/execution/theatre.hpp"

namespace baton::properties::reference {

namespace {

class Writer {
public:
    explicit Writer(const Net& net) : net_(net) {}

    // The process in a file, and the files of those that are apart.
    std::vector<std::string> files(int process) {
        const std::string body = contents(process);
        files_.push_back(execution::process(process == 0 ? "p" : id_of(process), body, beside_));
        return std::move(files_);
    }

private:
    static std::string id_of(int node) { return "e" + std::to_string(node); }

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
        std::string inside = definition(node) + repeat(node) + called(node);
        std::string more = quantities(node);
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
        if (node.kind == Kind::ad_hoc) more += ad_hoc(node);
        if (node.is_global) more += " calledElement=\"g" + node.id + "\"";
        if (node.kind == Kind::sub_process || node.kind == Kind::event_sub_process || node.kind == Kind::ad_hoc)
            inside += contents(index);
        if (node.kind == Kind::ad_hoc && !node.until.empty())
            inside += expression("completionCondition", asked(node.until));
        const std::string tag = std::string("bpmn:") + (node.is_transaction ? "transaction"
                                                        : node.is_global    ? "callActivity"
                                                                            : tag_of(node.kind));
        return "<" + tag + " id=\"" + node.id + "\"" + more + ">" + inside + "</" + tag + ">\n";
    }

    static std::string quantities(const Node& node) {
        std::string more;
        if (node.starts_with != 1) more += " startQuantity=\"" + std::to_string(node.starts_with) + "\"";
        if (node.completes_with != 1) more += " completionQuantity=\"" + std::to_string(node.completes_with) + "\"";
        return more;
    }

    static std::string ad_hoc(const Node& node) {
        std::string more;
        if (node.is_sequential) more += " ordering=\"Sequential\"";
        if (!node.cancels_rest) more += " cancelRemainingInstances=\"false\"";
        return more;
    }

    // Of a call activity; what it calls is written beside the process, or into a file of its own.
    std::string called(const Node& node) {
        if (node.is_global) beside_ += "<bpmn:globalUserTask id=\"g" + node.id + "\"/>\n";
        if (node.calls < 0) return {};
        if (net_.nodes[static_cast<std::size_t>(node.calls)].is_apart) {
            for (std::string& file : Writer{net_}.files(node.calls)) files_.push_back(std::move(file));
        } else {
            const std::string body = contents(node.calls);
            beside_ +=
                "<bpmn:process id=\"" + id_of(node.calls) + "\" isExecutable=\"true\">\n" + body + "</bpmn:process>\n";
        }
        return "<bpmn:extensionElements><zeebe:calledElement processId=\"" + id_of(node.calls) +
               (node.returns_all ? "\"/>" : "\" propagateAllChildVariables=\"false\"/>") + "</bpmn:extensionElements>";
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
            case Kind::ad_hoc:
                return "adHocSubProcess";
            case Kind::call:
                return "callActivity";
            case Kind::sub_process:
            case Kind::event_sub_process:
                return "subProcess";
            default:
                return "task";
        }
    }

    std::string definition(const Node& node) { return definition(node, node.trigger, node.name); }

    std::string definition(const Node& node, Trigger trigger, const std::string& name) {
        switch (trigger) {
            case Trigger::none:
                return {};
            case Trigger::link:
                return "<bpmn:linkEventDefinition name=\"" + name + "\"/>";
            case Trigger::condition:
                return "<bpmn:conditionalEventDefinition>" + expression("condition", asked(name)) +
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
                return message(name);
            case Trigger::signal:
                declare(name, "<bpmn:signal id=\"" + name + "\" name=\"" + name + "\"/>\n");
                return refer("signal", name);
            case Trigger::error:
                declare(name, "<bpmn:error id=\"" + name + "\" errorCode=\"" + name + "\"/>\n");
                return refer("error", name);
            case Trigger::escalation:
                declare(name, "<bpmn:escalation id=\"" + name + "\" escalationCode=\"" + name + "\"/>\n");
                return refer("escalation", name);
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

    std::string repeat(const Node& node) {
        const Repeat& repeat = node.repeat;
        if (!repeat.any()) return {};
        if (repeat.is_loop)
            return std::string("<bpmn:standardLoopCharacteristics testBefore=\"") +
                   (repeat.tests_before ? "true" : "false") + "\" loopMaximum=\"" + std::to_string(repeat.count) +
                   "\">" + expression("loopCondition", asked(repeat.condition)) + "</bpmn:standardLoopCharacteristics>";
        std::string text = "<bpmn:multiInstanceLoopCharacteristics";
        if (repeat.is_sequential) text += " isSequential=\"true\"";
        text += behavior(node) +
                "><bpmn:loopCardinality xsi:type=\"bpmn:tFormalExpression\">=" + std::to_string(repeat.count) +
                "</bpmn:loopCardinality>";
        if (repeat.enough != 0)
            text += "<bpmn:completionCondition xsi:type=\"bpmn:tFormalExpression\">=numberOfCompletedInstances &gt;= " +
                    std::to_string(repeat.enough) + "</bpmn:completionCondition>";
        for (std::size_t i = 0; repeat.behavior == Behavior::complex && i < repeat.throws.size(); ++i)
            text += complex_behavior(node, i);
        return text + "</bpmn:multiInstanceLoopCharacteristics>";
    }

    std::string behavior(const Node& node) {
        if (node.repeat.behavior == Behavior::all) return {};
        if (node.repeat.behavior == Behavior::complex) return " behavior=\"Complex\"";
        const bool is_none = node.repeat.behavior == Behavior::none;
        const std::string text = is_none ? " behavior=\"None\"" : " behavior=\"One\"";
        const Thrown& thrown = node.repeat.throws.front();
        if (thrown.trigger == Trigger::none) return text;
        std::string event = definition(node, thrown.trigger, thrown.name);
        event.insert(event.find(' '), " id=\"d" + node.id + "\"");
        declare("d" + node.id, event + "\n");
        return text + (is_none ? " none" : " one") + "BehaviorEventRef=\"d" + node.id + "\"";
    }

    std::string complex_behavior(const Node& node, std::size_t index) {
        const Thrown& thrown = node.repeat.throws[index];
        return "<bpmn:complexBehaviorDefinition>" +
               expression("condition", "numberOfCompletedInstances = " + std::to_string(thrown.at)) +
               "<bpmn:event id=\"d" + node.id + "_" + std::to_string(index) + "\">" +
               definition(node, thrown.trigger, thrown.name) + "</bpmn:event></bpmn:complexBehaviorDefinition>";
    }

    const Net& net_;
    std::vector<std::string> files_;
    std::string beside_;
    std::set<std::string> declared_;
};

}  // namespace

std::vector<std::string> written(const Net& net) { return Writer{net}.files(0); }

}  // namespace baton::properties::reference
