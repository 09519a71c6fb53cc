// Events, and the data that activities and events move (BPMN 2.0.2 §10.4, §10.5).
#include "engine/bpmn/dialect/tables.hpp"

namespace baton::bpmn {

namespace {

constexpr Word words[] = {
    {"startEvent", Use::read, "@named parallelMultiple isInterrupting", "@catching", ""},
    {"endEvent", Use::read, "@named", "@throwing", ""},
    {"intermediateCatchEvent", Use::read, "@named parallelMultiple", "@catching", ""},
    {"intermediateThrowEvent", Use::read, "@named", "@throwing", ""},
    {"boundaryEvent", Use::read, "@named parallelMultiple attachedToRef cancelActivity", "@catching", ""},
    {"eventDefinitionRef", Use::passed, "", "", ""},
    {"messageEventDefinition", Use::read, "id messageRef", "@base operationRef", ""},
    {"operationRef", Use::passed, "", "", ""},
    {"timerEventDefinition", Use::read, "id", "@base timeDate timeDuration timeCycle", ""},
    {"timeDate", Use::read, "@expression", "@base", ""},
    {"timeDuration", Use::read, "@expression", "@base", ""},
    {"timeCycle", Use::read, "@expression", "@base", ""},
    {"errorEventDefinition", Use::read, "id errorRef", "@base", ""},
    {"escalationEventDefinition", Use::read, "id escalationRef", "@base", ""},
    {"signalEventDefinition", Use::read, "id signalRef", "@base", ""},
    {"linkEventDefinition", Use::read, "id name", "@base source target", ""},
    {"source", Use::passed, "", "", ""},
    {"target", Use::passed, "", "", ""},
    {"terminateEventDefinition", Use::read, "id", "@base", ""},
    {"conditionalEventDefinition", Use::read, "id", "@base condition", ""},
    {"condition", Use::read, "@expression", "@base", ""},
    {"compensateEventDefinition", Use::read, "id activityRef waitForCompletion", "@base", ""},
    {"cancelEventDefinition", Use::read, "id", "@base", ""},
    // Things that hold data, and how it moves.
    {"dataObject", Use::read, "@named isCollection itemSubjectRef", "@element dataState", ""},
    {"dataObjectReference", Use::read, "@named dataObjectRef itemSubjectRef", "@element dataState", ""},
    {"dataStoreReference", Use::read, "@named dataStoreRef itemSubjectRef", "@element dataState", ""},
    {"property", Use::read, "@named itemSubjectRef", "@base dataState", ""},
    {"dataState", Use::read, "@named", "@base", ""},
    {"inputSet", Use::read, "@named", "@base dataInputRefs optionalInputRefs whileExecutingInputRefs outputSetRefs",
     ""},
    {"outputSet", Use::read, "@named", "@base dataOutputRefs optionalOutputRefs whileExecutingOutputRefs inputSetRefs",
     ""},
    {"dataInputRefs", Use::passed, "", "", ""},
    {"optionalInputRefs", Use::passed, "", "", ""},
    {"whileExecutingInputRefs", Use::passed, "", "", ""},
    {"outputSetRefs", Use::passed, "", "", ""},
    {"dataOutputRefs", Use::passed, "", "", ""},
    {"optionalOutputRefs", Use::passed, "", "", ""},
    {"whileExecutingOutputRefs", Use::passed, "", "", ""},
    {"inputSetRefs", Use::passed, "", "", ""},
    {"dataInput", Use::read, "@named isCollection itemSubjectRef", "@base dataState", ""},
    {"dataOutput", Use::read, "@named isCollection itemSubjectRef", "@base dataState", ""},
    {"ioSpecification", Use::read, "id", "@base dataInput dataOutput inputSet outputSet", ""},
    {"dataInputAssociation", Use::read, "id", "@base sourceRef targetRef assignment transformation", ""},
    {"dataOutputAssociation", Use::read, "id", "@base sourceRef targetRef assignment transformation", ""},
    {"sourceRef", Use::passed, "", "", ""},
    {"targetRef", Use::passed, "", "", ""},
    {"transformation", Use::read, "@expression", "@base", ""},
    {"assignment", Use::read, "id", "@base from to", ""},
    {"from", Use::read, "@expression", "@base", ""},
    {"to", Use::read, "@expression", "@base", ""},
};

}  // namespace

std::span<const Word> event_words() { return words; }

}  // namespace baton::bpmn
