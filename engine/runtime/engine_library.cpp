// What is deployed, as any thread may ask.
#include <algorithm>

#include "engine/runtime/shell.hpp"

namespace baton::runtime {

std::shared_ptr<const model::ProcessDefinition> Engine::definition(DefinitionKey key) const {
    const std::scoped_lock lock(shell_->guard);
    const auto* const process = shell_->shelf->process(key);
    return process ? process->definition : nullptr;
}

std::optional<ports::DefinitionRow> Engine::definition_row(DefinitionKey key) const {
    const std::scoped_lock lock(shell_->guard);
    const auto* const row = shell_->shelf->row(key);
    return row ? std::optional(*row) : std::nullopt;
}

std::vector<ports::DefinitionRow> Engine::definitions() const {
    const std::scoped_lock lock(shell_->guard);
    return shell_->shelf->rows();
}

std::optional<ports::DefinitionRow> Engine::latest(std::string_view id) const {
    const std::scoped_lock lock(shell_->guard);
    for (const char* const kind : {"bpmn", "dmn", "form"}) {
        if (const auto* const row = shell_->shelf->latest_row(kind, id)) return *row;
    }
    return std::nullopt;
}

Result<std::string> Engine::resource(DefinitionKey key) const {
    const std::scoped_lock lock(shell_->guard);
    const auto* const content = shell_->shelf->content(key);
    if (!content) return fail(Code::not_found, "nothing is deployed under key " + std::to_string(key.value));
    return *content;
}

Health Engine::health() const {
    const std::scoped_lock lock(shell_->guard);
    Health now = shell_->health;
    now.queued = shell_->queued;
    now.is_draining = shell_->is_draining;
    if (shell_->due) now.timer_lag = std::max(Duration{0}, shell_->clock.now() - *shell_->due);
    return now;
}

}  // namespace baton::runtime
