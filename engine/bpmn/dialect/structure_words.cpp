// Files, pools, processes, lanes and flows (BPMN 2.0.2 §8.2, §9, §10.8).
#include "engine/bpmn/dialect/tables.hpp"

namespace baton::bpmn {

namespace {

constexpr Word words[] = {
    // The file.
    {"definitions", Use::read, "id name targetNamespace expressionLanguage typeLanguage exporter exporterVersion",
     "@base import extension message error escalation signal itemDefinition dataStore category collaboration process "
     "interface resource endPoint partnerEntity partnerRole correlationProperty relationship globalTask "
     "globalManualTask globalUserTask globalScriptTask globalBusinessRuleTask choreography globalChoreographyTask "
     "globalConversation conversation @triggers",
     ""},
    {"message", Use::read, "id name itemRef", "@base", ""},
    {"error", Use::read, "id name errorCode structureRef", "@base", ""},
    {"escalation", Use::read, "id name escalationCode structureRef", "@base", ""},
    {"signal", Use::read, "id name structureRef", "@base", ""},
    {"correlationProperty", Use::read, "id name type", "@base correlationPropertyRetrievalExpression", ""},
    {"correlationPropertyRetrievalExpression", Use::read, "id messageRef", "@base messagePath", ""},
    {"messagePath", Use::read, "@expression", "@base", ""},
    {"import", Use::passed, "", "", ""},
    {"extension", Use::passed, "", "", ""},
    {"itemDefinition", Use::passed, "", "", ""},
    {"dataStore", Use::passed, "", "", ""},
    {"category", Use::passed, "", "", ""},
    {"categoryValue", Use::passed, "", "", ""},
    {"interface", Use::passed, "", "", ""},
    {"operation", Use::passed, "", "", ""},
    {"resource", Use::passed, "", "", ""},
    {"endPoint", Use::passed, "", "", ""},
    {"partnerEntity", Use::passed, "", "", ""},
    {"partnerRole", Use::passed, "", "", ""},
    {"relationship", Use::passed, "", "", ""},
    {"conversation", Use::passed, "", "", ""},
    {"globalConversation", Use::passed, "", "", ""},
    {"globalTask", Use::read, "@named", "@global", ""},
    {"globalManualTask", Use::read, "@named", "@global", ""},
    {"globalUserTask", Use::read, "@named implementation", "@global rendering", ""},
    {"globalScriptTask", Use::read, "@named scriptLanguage", "@global script", ""},
    {"globalBusinessRuleTask", Use::read, "@named implementation", "@global", ""},
    {"choreography", Use::refused, "", "", "draw the pools and message flows of a collaboration instead"},
    {"globalChoreographyTask", Use::refused, "", "", "draw the pools and message flows of a collaboration instead"},
    {"choreographyTask", Use::refused, "", "", "draw message events in the pools of a collaboration instead"},
    {"callChoreography", Use::refused, "", "", "draw message events in the pools of a collaboration instead"},
    {"subChoreography", Use::refused, "", "", "draw message events in the pools of a collaboration instead"},
    // Pools.
    {"collaboration", Use::read, "id name isClosed",
     "@base participant messageFlow @artifacts conversationNode conversation subConversation callConversation "
     "conversationAssociation participantAssociation messageFlowAssociation correlationKey choreographyRef "
     "conversationLink",
     ""},
    {"participant", Use::read, "id name processRef", "@base interfaceRef endPointRef participantMultiplicity", ""},
    {"messageFlow", Use::read, "id name sourceRef targetRef messageRef", "@base", ""},
    {"interfaceRef", Use::passed, "", "", ""},
    {"endPointRef", Use::passed, "", "", ""},
    {"participantMultiplicity", Use::passed, "", "", ""},
    {"conversationNode", Use::passed, "", "", ""},
    {"subConversation", Use::passed, "", "", ""},
    {"callConversation", Use::passed, "", "", ""},
    {"conversationAssociation", Use::passed, "", "", ""},
    {"conversationLink", Use::passed, "", "", ""},
    {"participantAssociation", Use::passed, "", "", ""},
    {"messageFlowAssociation", Use::passed, "", "", ""},
    {"correlationKey", Use::read, "id name", "@base correlationPropertyRef", ""},
    {"correlationPropertyRef", Use::passed, "", "", ""},
    {"choreographyRef", Use::passed, "", "", ""},
    // The process.
    {"process", Use::read, "id name processType isClosed isExecutable definitionalCollaborationRef",
     "@element @scope supportedInterfaceRef ioSpecification ioBinding property resourceRole performer humanPerformer "
     "potentialOwner correlationSubscription supports",
     ""},
    {"correlationSubscription", Use::read, "id correlationKeyRef", "@base correlationPropertyBinding", ""},
    {"correlationPropertyBinding", Use::read, "id correlationPropertyRef", "@base dataPath", ""},
    {"dataPath", Use::read, "@expression", "@base", ""},
    {"supportedInterfaceRef", Use::passed, "", "", ""},
    {"ioBinding", Use::passed, "", "", ""},
    {"supports", Use::passed, "", "", ""},
    {"documentation", Use::passed, "", "", ""},
    {"extensionElements", Use::read, "", "", ""},
    {"auditing", Use::passed, "", "", ""},
    {"monitoring", Use::passed, "", "", ""},
    {"categoryValueRef", Use::passed, "", "", ""},
    {"incoming", Use::passed, "", "", ""},
    {"outgoing", Use::passed, "", "", ""},
    {"association", Use::passed, "", "", ""},
    {"group", Use::passed, "", "", ""},
    {"textAnnotation", Use::passed, "", "", ""},
    {"laneSet", Use::read, "@named", "@base lane", ""},
    {"childLaneSet", Use::read, "@named", "@base lane", ""},
    {"lane", Use::read, "@named partitionElementRef", "@base partitionElement flowNodeRef childLaneSet", ""},
    {"partitionElement", Use::passed, "", "", ""},
    {"flowNodeRef", Use::passed, "", "", ""},
    {"sequenceFlow", Use::read, "@named sourceRef targetRef isImmediate", "@element conditionExpression", ""},
    {"conditionExpression", Use::read, "@expression", "@base", ""},
};

}  // namespace

std::span<const Word> structure_words() { return words; }

}  // namespace baton::bpmn
