#include "tests/properties/simulator/models.hpp"

#include "tests/properties/random_process.hpp"
#include "tests/unit/execution/theatre.hpp"

namespace baton::properties {
namespace {

constexpr std::string_view talk = R"(<bpmn:message id="talk" name="talk"><bpmn:extensionElements>
    <zeebe:subscription correlationKey="=1"/></bpmn:extensionElements></bpmn:message>)";

constexpr std::string_view reply = R"(<bpmn:message id="reply" name="reply"><bpmn:extensionElements>
    <zeebe:subscription correlationKey="=request"/></bpmn:extensionElements></bpmn:message>)";

std::string handover() {
    using namespace execution;  // NOLINT(google-build-using-namespace): where the text of a process is written
    return process("handover", R"(<bpmn:startEvent id="s"/><bpmn:userTask id="u"><bpmn:extensionElements>)"
                               R"(<baton:task department="office"/></bpmn:extensionElements></bpmn:userTask>)"
                               R"(<bpmn:userTask id="v"><bpmn:extensionElements><baton:task department="archive"/>)"
                               R"(</bpmn:extensionElements></bpmn:userTask><bpmn:endEvent id="e"/>)" +
                                   chain({"s", "u", "v", "e"}));
}

std::string child() {
    using namespace execution;  // NOLINT(google-build-using-namespace): where the text of a process is written
    return process(
        "child", R"(<bpmn:startEvent id="s"/><bpmn:userTask id="u"/><bpmn:endEvent id="e"/>)" + chain({"s", "u", "e"}));
}

// One throws messages of the name that the other waits for, twice in a row; both may be cases of any partition.
std::string talker() {
    using namespace execution;  // NOLINT(google-build-using-namespace): where the text of a process is written
    return process("talker",
                   R"(<bpmn:startEvent id="s"/><bpmn:intermediateThrowEvent id="t"><bpmn:extensionElements>)"
                   R"(<zeebe:publishMessage correlationKey="=1" timeToLive="PT3H"/></bpmn:extensionElements>)"
                   R"(<bpmn:messageEventDefinition messageRef="talk"/></bpmn:intermediateThrowEvent>)"
                   R"(<bpmn:endEvent id="e"/>)" +
                       chain({"s", "t", "e"}),
                   talk);
}

std::string listener() {
    using namespace execution;  // NOLINT(google-build-using-namespace): where the text of a process is written
    return process("listener",
                   R"(<bpmn:startEvent id="s"/><bpmn:receiveTask id="r" messageRef="talk"/>)"
                   R"(<bpmn:receiveTask id="q" messageRef="talk"/><bpmn:endEvent id="e"/>)" +
                       chain({"s", "r", "q", "e"}),
                   talk);
}

// Whoever begins a case answers to it as soon as it is told of the beginning; nobody else waits for that.
std::string asker() {
    using namespace execution;  // NOLINT(google-build-using-namespace): where the text of a process is written
    return process("asker",
                   R"(<bpmn:startEvent id="s"/><bpmn:receiveTask id="r" messageRef="reply"/><bpmn:endEvent id="e"/>)" +
                       chain({"s", "r", "e"}),
                   reply);
}

}  // namespace

std::vector<runtime::Resource> models(Dice& dice) {
    return {{"child.bpmn", child()},       {"handover.bpmn", handover()}, {"talker.bpmn", talker()},
            {"listener.bpmn", listener()}, {"asker.bpmn", asker()},       {"p.bpmn", random_process(dice)}};
}

std::vector<runtime::Resource> newer_model(int edition) {
    return {{"child.bpmn", child() + "<!-- " + std::to_string(edition) + " -->"}};
}

}  // namespace baton::properties
