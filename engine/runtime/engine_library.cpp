// What is deployed, as any thread may ask.
#include "engine/runtime/shell.hpp"

namespace baton::runtime {

std::shared_ptr<const model::ProcessDefinition> Engine::definition(DefinitionKey key) const {
    const std::scoped_lock lock(shells_.front()->guard);
    const auto* const process = shells_.front()->shelf->process(key);
    return process ? process->definition : nullptr;
}

std::optional<ports::DefinitionRow> Engine::definition_row(DefinitionKey key) const {
    const std::scoped_lock lock(shells_.front()->guard);
    const auto* const row = shells_.front()->shelf->row(key);
    return row ? std::optional(*row) : std::nullopt;
}

std::vector<ports::DefinitionRow> Engine::definitions() const {
    const std::scoped_lock lock(shells_.front()->guard);
    return shells_.front()->shelf->rows();
}

std::optional<ports::DefinitionRow> Engine::latest(std::string_view id) const {
    const std::scoped_lock lock(shells_.front()->guard);
    for (const char* const kind : {"bpmn", "dmn", "form"}) {
        if (const auto* const row = shells_.front()->shelf->latest_row(kind, id)) return *row;
    }
    return std::nullopt;
}

Result<std::string> Engine::resource(DefinitionKey key) const {
    const std::scoped_lock lock(shells_.front()->guard);
    const auto* const content = shells_.front()->shelf->content(key);
    if (!content) return fail(Code::not_found, "nothing is deployed under key " + std::to_string(key.value));
    return *content;
}

}  // namespace baton::runtime
