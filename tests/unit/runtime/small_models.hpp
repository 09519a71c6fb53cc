// Small processes for the runtime's tests, as text.
#pragma once

#include <string>

#include "engine/runtime/work.hpp"

namespace baton::runtime {

inline Resource small_model(const std::string& id, const std::string& body) {
    return {id + ".bpmn",
            R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="file" targetNamespace="urn:t")"
            R"( xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"><process id=")" +
                id + R"(" isExecutable="true">)" + body + "</process></definitions>"};
}

// begin -> do_it (user task of `owner`) -> end
inline Resource one_task() {
    return small_model("one_task",
                       R"(<startEvent id="begin"/><userTask id="do_it"><extensionElements><zeebe:userTask/>)"
                       R"(<zeebe:assignmentDefinition assignee="=owner"/></extensionElements></userTask>)"
                       R"(<endEvent id="end"/><sequenceFlow id="a" sourceRef="begin" targetRef="do_it"/>)"
                       R"(<sequenceFlow id="b" sourceRef="do_it" targetRef="end"/>)");
}

// begin -> call (job "mail", or of another type) -> end
inline Resource one_job(const std::string& id = "one_job", const std::string& type = "mail") {
    return small_model(id, R"(<startEvent id="begin"/><serviceTask id="call"><extensionElements>)"
                           R"(<zeebe:taskDefinition type=")" +
                               type +
                               R"("/></extensionElements></serviceTask>)"
                               R"(<endEvent id="end"/><sequenceFlow id="a" sourceRef="begin" targetRef="call"/>)"
                               R"(<sequenceFlow id="b" sourceRef="call" targetRef="end"/>)");
}

// started by a timer every hour, three times
inline Resource hourly() {
    return small_model("hourly", R"(<startEvent id="begin"><timerEventDefinition><timeCycle>R3/PT1H</timeCycle>)"
                                 R"(</timerEventDefinition></startEvent><endEvent id="end"/>)"
                                 R"(<sequenceFlow id="a" sourceRef="begin" targetRef="end"/>)");
}

}  // namespace baton::runtime
