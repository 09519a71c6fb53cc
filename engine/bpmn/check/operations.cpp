// Operations: a service task has input for the one that it calls (BPMN 2.0.2 §10.3.3; warning operation-without-input),
// and a message event says which one takes the message (§10.5.5; warning message-without-operation). Modelers that draw
// for people say neither; a file that types its messages means what the standard says.
#include "engine/bpmn/check/survey.hpp"

namespace baton::bpmn {

namespace {

void check_service(const Survey& survey, const Node& task) {
    const Node* operation = survey.named(task, "operationRef");
    if (operation == nullptr || !operation->is_bpmn("operation") || task.bpmn_child("ioSpecification") != nullptr)
        return;
    survey.report.warn(task, {"operation-without-input",
                              called(task) + " calls " + called(*operation) + " and has no input for its message",
                              "give it an ioSpecification with exactly one inputSet (BPMN 2.0.2 §10.3.3); Baton passes "
                              "variables"});
}

void check_event(const Survey& survey, const Node& definition) {
    const Node* message = survey.named(definition, "messageRef");
    if (message == nullptr || message->attribute("itemRef") == nullptr) return;
    if (definition.bpmn_child("operationRef") != nullptr) return;
    survey.report.warn(definition,
                       {"message-without-operation",
                        called(*definition.parent) + " does not say which operation takes " + called(*message),
                        "name it with an operationRef (BPMN 2.0.2 §10.5.5); Baton delivers the message by its name"});
}

}  // namespace

void check_operations(const Survey& survey) {
    for (const Node* node : survey.nodes) {
        if (node->name == "serviceTask") check_service(survey, *node);
        if (node->name == "messageEventDefinition" && node->parent != nullptr) check_event(survey, *node);
    }
}

}  // namespace baton::bpmn
