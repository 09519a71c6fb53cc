// Global tasks (BPMN 2.0.2 §10.3.4): one task for all who call it. The call runs the task where it stands, with its own
// data, flows, loop and boundary events, so that a person who works on it sees whose work it is.
#include <array>
#include <utility>

#include "engine/bpmn/read/readers.hpp"

namespace baton::bpmn {

namespace {

using Reader = model::Symbol (*)(Reading&, const Node&);

constexpr std::array<std::pair<std::string_view, Reader>, 5> readers{{
    {"globalTask", [](Reading&, const Node&) -> model::Symbol { return model::UndefinedTask{}; }},
    {"globalManualTask", [](Reading&, const Node&) -> model::Symbol { return model::ManualTask{}; }},
    {"globalUserTask", user_task},
    {"globalScriptTask", script_task},
    {"globalBusinessRuleTask", business_rule_task},
}};

Reader reader_of(const Node& node) {
    if (node.space != Space::bpmn) return nullptr;
    for (const auto& [name, reader] : readers) {
        if (name == node.name) return reader;
    }
    return nullptr;
}

}  // namespace

const Node* called_task(const Catalogue& catalogue, const Node& call) {
    if (call.extension(Space::zeebe, "calledElement") != nullptr) return nullptr;
    const Node* called = catalogue.find(call.value("calledElement"));
    return called != nullptr && reader_of(*called) != nullptr ? called : nullptr;
}

model::Symbol global_task(Reading& reading, const Node& task) { return reader_of(task)(reading, task); }

}  // namespace baton::bpmn
