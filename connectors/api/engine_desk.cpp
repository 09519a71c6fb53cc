#include "connectors/api/engine_desk.hpp"

#include <algorithm>

#include "connectors/api/seals.hpp"
#include "engine/model/marks.hpp"

namespace baton::api {
namespace {

void add_seals(const model::ProcessDefinition& definition, std::vector<ports::SealedStep>& steps) {
    for (const auto& element : definition.elements) {
        const auto seals = model::marks::of(element, model::marks::seals);
        if (seals.empty()) continue;
        ports::SealedStep step{definition.id, element.id, seals == "case"};
        if (std::ranges::find(steps, step) == steps.end()) steps.push_back(std::move(step));
    }
}

}  // namespace

EngineDesk::EngineDesk(runtime::Engine& engine, inbox::StoredRows rows, const ports::Clock& clock)
    : Desk(std::move(rows)), engine_(&engine), clock_(&clock) {
    veil_inbox([this](std::vector<ports::InboxRow>& notices) { veil_sealed(sealed_steps(), notices); });
}

boost::asio::awaitable<Result<runtime::Done>> EngineDesk::submit(runtime::Wish wish) {
    return engine_->submit(std::move(wish));
}

boost::asio::awaitable<Result<runtime::Answer>> EngineDesk::remember(runtime::OnceOnly once) {
    return engine_->remember(std::move(once));
}

boost::asio::awaitable<Result<runtime::Deployed>> EngineDesk::deploy(std::vector<runtime::Resource> resources,
                                                                     Actor actor, bool is_dry_run) {
    return engine_->deploy(std::move(resources), std::move(actor), is_dry_run);
}

boost::asio::awaitable<Result<std::vector<runtime::ActivatedJob>>> EngineDesk::activate(runtime::JobRequest request) {
    return engine_->activate(std::move(request));
}

boost::asio::awaitable<Result<execution::Instance>> EngineDesk::inspect(InstanceKey instance) {
    return engine_->inspect(instance);
}

boost::asio::awaitable<Result<execution::Explanation>> EngineDesk::explain(execution::PublishMessage message) {
    return engine_->explain(std::move(message));
}

boost::asio::awaitable<Result<>> EngineDesk::reach(Position position, Duration at_most) {
    return engine_->reach(position, at_most);
}

boost::asio::awaitable<void> EngineDesk::replace(runtime::Almanac almanac) {
    return engine_->replace(std::move(almanac));
}

std::shared_ptr<const model::ProcessDefinition> EngineDesk::definition(DefinitionKey key) const {
    return engine_->definition(key);
}

std::optional<ports::DefinitionRow> EngineDesk::definition_row(DefinitionKey key) const {
    return engine_->definition_row(key);
}

std::vector<ports::DefinitionRow> EngineDesk::definitions() const { return engine_->definitions(); }

std::optional<ports::DefinitionRow> EngineDesk::latest(std::string_view id) const { return engine_->latest(id); }

Result<std::string> EngineDesk::resource(DefinitionKey key) const { return engine_->resource(key); }

std::vector<ports::SealedStep> EngineDesk::sealed_steps() const {
    const auto rows = engine_->definitions();
    const std::lock_guard lock(mutex_);
    if (seals_.looked_through == rows.size()) return seals_.steps;
    seals_ = {rows.size(), {}};
    for (const auto& row : rows) {
        const auto definition = row.kind == "bpmn" ? engine_->definition(row.key) : nullptr;
        if (definition) add_seals(*definition, seals_.steps);
    }
    return seals_.steps;
}

runtime::Health EngineDesk::health() const { return engine_->health(); }

Position EngineDesk::newest(std::uint32_t partition) const { return engine_->newest(partition); }

Instant EngineDesk::now() const { return clock_->now(); }

std::shared_ptr<const runtime::Almanac> EngineDesk::almanac() const { return engine_->almanac(); }

std::string EngineDesk::zone() const { return engine_->zone(); }

}  // namespace baton::api
