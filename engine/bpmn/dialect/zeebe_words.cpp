// Zeebe's extension elements (zeebe-bpmn-moddle 2.0): those that mean something to us, and those that do not yet.
#include "engine/bpmn/dialect/tables.hpp"

namespace baton::bpmn {

namespace {

constexpr Word words[] = {
    {"taskDefinition", Use::read, "type retries", "", "@workers"},
    {"taskHeaders", Use::read, "", "header", "@workers userTask globalUserTask"},
    {"header", Use::read, "id key value", "", ""},
    {"ioMapping", Use::read, "", "input output", "@mapped"},
    {"input", Use::read, "source target", "", ""},
    {"output", Use::read, "source target", "", ""},
    {"userTask", Use::read, "", "", "userTask globalUserTask"},
    {"assignmentDefinition", Use::read, "assignee candidateGroups candidateUsers", "", "userTask globalUserTask"},
    {"taskSchedule", Use::read, "dueDate followUpDate", "", "userTask globalUserTask"},
    {"priorityDefinition", Use::read, "priority", "", "userTask globalUserTask"},
    {"formDefinition", Use::read, "formId formKey externalReference bindingType versionTag", "",
     "userTask globalUserTask startEvent"},
    {"userTaskForm", Use::passed, "", "", "process"},
    {"calledElement", Use::read,
     "processId processIdExpression propagateAllParentVariables propagateAllChildVariables bindingType versionTag", "",
     "callActivity"},
    {"calledDecision", Use::read, "decisionId resultVariable bindingType versionTag", "",
     "businessRuleTask globalBusinessRuleTask"},
    {"script", Use::read, "expression resultVariable", "", "scriptTask globalScriptTask"},
    {"loopCharacteristics", Use::read, "inputCollection inputElement outputCollection outputElement", "",
     "multiInstanceLoopCharacteristics"},
    {"subscription", Use::read, "correlationKey", "", "message"},
    {"publishMessage", Use::read, "correlationKey messageId timeToLive", "",
     "sendTask endEvent intermediateThrowEvent"},
    {"properties", Use::read, "", "property", "@mapped @gateways process collaboration participant lane sequenceFlow"},
    {"property", Use::read, "name value", "", ""},
    {"versionTag", Use::read, "value", "", "process"},
    {"executionListeners", Use::refused, "", "", "draw what the listener does as a service task"},
    {"taskListeners", Use::refused, "", "", "draw what the listener does as a service task"},
    {"linkedResources", Use::refused, "", "", "name the resource in a task header"},
    {"adHoc", Use::read, "activeElementsCollection", "", "adHocSubProcess"},
    {"conditionalFilter", Use::refused, "", "", "wait for a message or a timer"},
    {"jobPriorityDefinition", Use::refused, "", "", "jobs are given out in the order of their creation"},
    {"agentDefinition", Use::refused, "", "", "name the worker with zeebe:taskDefinition"},
};

}  // namespace

std::span<const Word> zeebe_words() { return words; }

}  // namespace baton::bpmn
