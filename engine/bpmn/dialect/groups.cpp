// Groups of names that the tables use, after the classes of the BPMN 2.0.2 schema (Semantic.xsd).
#include "engine/bpmn/dialect/tables.hpp"

namespace baton::bpmn {

namespace {

constexpr Group all_groups[] = {
    {"@base", "documentation extensionElements"},
    {"@element", "@base auditing monitoring categoryValueRef"},
    {"@node", "@element incoming outgoing"},
    {"@activity",
     "@node ioSpecification property dataInputAssociation dataOutputAssociation resourceRole performer humanPerformer "
     "potentialOwner multiInstanceLoopCharacteristics standardLoopCharacteristics"},
    {"@triggers",
     "messageEventDefinition timerEventDefinition errorEventDefinition escalationEventDefinition "
     "signalEventDefinition linkEventDefinition terminateEventDefinition conditionalEventDefinition "
     "compensateEventDefinition cancelEventDefinition eventDefinitionRef"},
    {"@catching", "@node property dataOutput dataOutputAssociation outputSet @triggers"},
    {"@throwing", "@node property dataInput dataInputAssociation inputSet @triggers"},
    {"@events", "startEvent endEvent intermediateCatchEvent intermediateThrowEvent boundaryEvent"},
    {"@tasks", "task manualTask userTask serviceTask sendTask receiveTask scriptTask businessRuleTask"},
    {"@gateways", "exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway complexGateway"},
    {"@global",
     "@base supportedInterfaceRef ioSpecification ioBinding resourceRole performer humanPerformer potentialOwner"},
    {"@artifacts", "association group textAnnotation"},
    {"@flowElements",
     "@events @tasks @gateways subProcess transaction adHocSubProcess callActivity sequenceFlow dataObject "
     "dataObjectReference dataStoreReference choreographyTask callChoreography subChoreography"},
    {"@scope", "laneSet @flowElements @artifacts"},
    {"@named", "id name"},
    {"@activityAttributes", "@named isForCompensation startQuantity completionQuantity default"},
    {"@gatewayAttributes", "@named gatewayDirection"},
    {"@expression", "id language evaluatesToTypeRef"},
    {"@workers",
     "serviceTask businessRuleTask scriptTask sendTask endEvent intermediateThrowEvent globalBusinessRuleTask "
     "globalScriptTask"},
    {"@mapped", "@events @tasks subProcess transaction adHocSubProcess callActivity"},
    {"@timed", "timerEventDefinition startEvent intermediateCatchEvent boundaryEvent"},
};

}  // namespace

std::span<const Group> groups() { return all_groups; }

}  // namespace baton::bpmn
