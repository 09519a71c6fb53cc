// The desk in front of the real engine.
#pragma once

#include <mutex>

#include "connectors/api/desk.hpp"
#include "engine/ports/clock.hpp"

namespace baton::api {

class EngineDesk final : public Desk {
public:
    EngineDesk(runtime::Engine& engine, inbox::StoredRows rows, const ports::Clock& clock);

    boost::asio::awaitable<Result<runtime::Done>> submit(runtime::Wish wish) override;
    boost::asio::awaitable<Result<runtime::Answer>> remember(runtime::OnceOnly once) override;
    boost::asio::awaitable<Result<runtime::Deployed>> deploy(std::vector<runtime::Resource> resources, Actor actor,
                                                             bool is_dry_run) override;
    boost::asio::awaitable<Result<std::vector<runtime::ActivatedJob>>> activate(runtime::JobRequest request) override;
    boost::asio::awaitable<Result<execution::Instance>> inspect(InstanceKey instance) override;
    boost::asio::awaitable<Result<execution::Explanation>> explain(execution::PublishMessage message) override;
    boost::asio::awaitable<Result<>> reach(Position position, Duration at_most) override;
    boost::asio::awaitable<void> replace(runtime::Almanac almanac) override;
    [[nodiscard]] std::shared_ptr<const model::ProcessDefinition> definition(DefinitionKey key) const override;
    [[nodiscard]] std::optional<ports::DefinitionRow> definition_row(DefinitionKey key) const override;
    [[nodiscard]] std::vector<ports::DefinitionRow> definitions() const override;
    [[nodiscard]] std::optional<ports::DefinitionRow> latest(std::string_view id) const override;
    [[nodiscard]] Result<std::string> resource(DefinitionKey key) const override;
    [[nodiscard]] std::vector<ports::SealedStep> sealed_steps() const override;
    [[nodiscard]] runtime::Health health() const override;
    [[nodiscard]] Position newest(std::uint32_t partition) const override;
    [[nodiscard]] Instant now() const override;
    [[nodiscard]] std::shared_ptr<const runtime::Almanac> almanac() const override;
    [[nodiscard]] std::string zone() const override;

private:
    struct Seals {
        std::size_t looked_through = 0;  // definitions
        std::vector<ports::SealedStep> steps;
    };

    runtime::Engine* engine_;
    const ports::Clock* clock_;
    mutable std::mutex mutex_;
    mutable Seals seals_;  // definitions only ever come to those that there are
};

}  // namespace baton::api
