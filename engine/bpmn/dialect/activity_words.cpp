// Activities and gateways (BPMN 2.0.2 §10.3, §10.6).
#include "engine/bpmn/dialect/tables.hpp"

namespace baton::bpmn {

namespace {

constexpr Word words[] = {
    // Activities.
    {"task", Use::read, "@activityAttributes", "@activity", ""},
    {"manualTask", Use::read, "@activityAttributes", "@activity", ""},
    {"userTask", Use::read, "@activityAttributes implementation", "@activity rendering", ""},
    {"rendering", Use::passed, "", "", ""},
    {"serviceTask", Use::read, "@activityAttributes implementation operationRef", "@activity", ""},
    {"sendTask", Use::read, "@activityAttributes implementation operationRef messageRef", "@activity", ""},
    {"receiveTask", Use::read, "@activityAttributes implementation operationRef messageRef instantiate", "@activity",
     ""},
    {"scriptTask", Use::read, "@activityAttributes scriptFormat", "@activity script", ""},
    {"script", Use::read, "", "", ""},
    {"businessRuleTask", Use::read, "@activityAttributes implementation", "@activity", ""},
    {"callActivity", Use::read, "@activityAttributes calledElement", "@activity", ""},
    {"subProcess", Use::read, "@activityAttributes triggeredByEvent", "@activity @scope", ""},
    {"transaction", Use::read, "@activityAttributes triggeredByEvent method", "@activity @scope", ""},
    {"adHocSubProcess", Use::read, "@activityAttributes triggeredByEvent cancelRemainingInstances ordering",
     "@activity @scope completionCondition", ""},
    {"standardLoopCharacteristics", Use::read, "id testBefore loopMaximum", "@base loopCondition", ""},
    {"loopCondition", Use::read, "@expression", "@base", ""},
    {"multiInstanceLoopCharacteristics", Use::read, "id isSequential behavior oneBehaviorEventRef noneBehaviorEventRef",
     "@base loopCardinality loopDataInputRef loopDataOutputRef inputDataItem outputDataItem complexBehaviorDefinition "
     "completionCondition",
     ""},
    {"loopCardinality", Use::read, "@expression", "@base", ""},
    {"completionCondition", Use::read, "@expression", "@base", ""},
    {"loopDataInputRef", Use::passed, "", "", ""},
    {"loopDataOutputRef", Use::passed, "", "", ""},
    {"inputDataItem", Use::read, "@named isCollection itemSubjectRef", "@base dataState", ""},
    {"outputDataItem", Use::read, "@named isCollection itemSubjectRef", "@base dataState", ""},
    {"complexBehaviorDefinition", Use::read, "id", "@base condition event", ""},
    {"condition", Use::read, "@expression", "@base", ""},
    {"event", Use::read, "@named", "@throwing", ""},
    {"resourceRole", Use::refused, "", "", "say who does it with zeebe:assignmentDefinition or baton:task"},
    {"performer", Use::refused, "", "", "say who does it with zeebe:assignmentDefinition or baton:task"},
    {"humanPerformer", Use::refused, "", "", "say who does it with zeebe:assignmentDefinition or baton:task"},
    {"potentialOwner", Use::refused, "", "", "say who does it with zeebe:assignmentDefinition or baton:task"},
    {"complexGateway", Use::read, "@gatewayAttributes default", "@node activationCondition", ""},
    {"activationCondition", Use::read, "@expression", "@base", ""},
    {"exclusiveGateway", Use::read, "@gatewayAttributes default", "@node", ""},
    {"parallelGateway", Use::read, "@gatewayAttributes", "@node", ""},
    {"inclusiveGateway", Use::read, "@gatewayAttributes default", "@node", ""},
    {"eventBasedGateway", Use::read, "@gatewayAttributes instantiate eventGatewayType", "@node", ""},
};

}  // namespace

std::span<const Word> activity_words() { return words; }

}  // namespace baton::bpmn
