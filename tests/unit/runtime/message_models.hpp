// Processes that speak to each other: by the message "talk" and the signal "go".
#pragma once

#include "tests/unit/runtime/small_models.hpp"

namespace baton::runtime {

inline Resource with_message(Resource model) {
    model.content.insert(model.content.find("<process"),
                         R"(<message id="talk" name="talk"><extensionElements>)"
                         R"(<zeebe:subscription correlationKey="=no"/></extensionElements></message>)"
                         R"(<signal id="goes" name="go"/>)");
    return model;
}

// begin -> receive -> receive again -> end
inline Resource listener() {
    return with_message(small_model("listener", R"(<startEvent id="begin"/><receiveTask id="one" messageRef="talk"/>)"
                                                R"(<receiveTask id="two" messageRef="talk"/><endEvent id="end"/>)"
                                                R"(<sequenceFlow id="a" sourceRef="begin" targetRef="one"/>)"
                                                R"(<sequenceFlow id="b" sourceRef="one" targetRef="two"/>)"
                                                R"(<sequenceFlow id="c" sourceRef="two" targetRef="end"/>)"));
}

// begin -> throw the message, which is kept for an hour -> end
inline Resource talker() {
    return with_message(small_model(
        "talker", R"(<startEvent id="begin"/><intermediateThrowEvent id="say"><extensionElements>)"
                  R"(<zeebe:publishMessage correlationKey="=no" timeToLive="PT1H"/></extensionElements>)"
                  R"(<messageEventDefinition messageRef="talk"/></intermediateThrowEvent><endEvent id="end"/>)"
                  R"(<sequenceFlow id="a" sourceRef="begin" targetRef="say"/>)"
                  R"(<sequenceFlow id="b" sourceRef="say" targetRef="end"/>)"));
}

// begins by the message, and waits for a person
inline Resource begun() {
    return with_message(small_model("begun",
                                    R"(<startEvent id="begin"><messageEventDefinition messageRef="talk"/></startEvent>)"
                                    R"(<userTask id="do_it"/><endEvent id="end"/>)"
                                    R"(<sequenceFlow id="a" sourceRef="begin" targetRef="do_it"/>)"
                                    R"(<sequenceFlow id="b" sourceRef="do_it" targetRef="end"/>)"));
}

// begin -> wait for the signal -> end
inline Resource waiting() {
    return with_message(
        small_model("waiting", R"(<startEvent id="begin"/><intermediateCatchEvent id="wait"><signalEventDefinition)"
                               R"( signalRef="goes"/></intermediateCatchEvent><endEvent id="end"/>)"
                               R"(<sequenceFlow id="a" sourceRef="begin" targetRef="wait"/>)"
                               R"(<sequenceFlow id="b" sourceRef="wait" targetRef="end"/>)"));
}

}  // namespace baton::runtime
