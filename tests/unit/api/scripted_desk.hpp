// An engine that does what the test says, and a guard that knows people by their names.
#pragma once

#include <functional>
#include <map>

#include "connectors/api/desk.hpp"
#include "connectors/api/guard.hpp"

namespace baton::api {

template <class T>
using Async = boost::asio::awaitable<T>;

// Notes every wish and answers as the test says.
class ScriptedDesk final : public Desk {
public:
    explicit ScriptedDesk(inbox::StoredRows rows);
    ~ScriptedDesk() override;

    std::vector<runtime::Wish> wishes;
    std::function<Result<runtime::Done>(const runtime::Wish&)> answer;  // unless said otherwise: done
    std::vector<runtime::Resource> deployed;
    bool was_dry_run = false;
    std::function<Result<runtime::Deployed>()> deploy_answer = [] { return runtime::Deployed{}; };
    std::vector<ports::DefinitionRow> known;
    std::shared_ptr<model::ProcessDefinition> model = std::make_shared<model::ProcessDefinition>();  // of all that run
    std::vector<ports::SealedStep> sealed;
    std::map<std::uint64_t, std::string> contents;
    std::vector<runtime::JobRequest> job_requests;
    std::map<InstanceKey, execution::Instance> instances;
    runtime::Health state;
    Position reached = 0;
    std::map<std::string, runtime::Answer> remembered;
    execution::Explanation explanation;
    std::vector<execution::PublishMessage> explained;
    std::shared_ptr<runtime::Almanac> in_force = std::make_shared<runtime::Almanac>();

    Async<Result<runtime::Done>> submit(runtime::Wish wish) override;
    Async<Result<runtime::Answer>> remember(runtime::OnceOnly once) override;
    Async<Result<runtime::Deployed>> deploy(std::vector<runtime::Resource> resources, Actor, bool dry) override;
    Async<Result<std::vector<runtime::ActivatedJob>>> activate(runtime::JobRequest request) override;
    Async<Result<execution::Instance>> inspect(InstanceKey key) override;
    Async<Result<execution::Explanation>> explain(execution::PublishMessage message) override;
    Async<Result<>> reach(Position position, Duration) override;
    Async<void> replace(runtime::Almanac almanac) override;
    [[nodiscard]] std::shared_ptr<const model::ProcessDefinition> definition(DefinitionKey) const override;
    [[nodiscard]] std::optional<ports::DefinitionRow> definition_row(DefinitionKey key) const override;
    [[nodiscard]] std::vector<ports::DefinitionRow> definitions() const override { return known; }
    [[nodiscard]] std::optional<ports::DefinitionRow> latest(std::string_view id) const override;
    [[nodiscard]] Result<std::string> resource(DefinitionKey key) const override;
    [[nodiscard]] std::vector<ports::SealedStep> sealed_steps() const override { return sealed; }
    [[nodiscard]] runtime::Health health() const override { return state; }
    [[nodiscard]] Position newest(std::uint32_t) const override { return state.position; }
    [[nodiscard]] Instant now() const override { return Instant{std::chrono::hours{24 * 365 * 50}}; }
    [[nodiscard]] std::shared_ptr<const runtime::Almanac> almanac() const override { return in_force; }
    [[nodiscard]] std::string zone() const override { return "Asia/Shanghai"; }
};

// Each token is the name of its holder.
class ListGuard final : public Guard {
public:
    std::map<std::string, Principal> people;

    Async<Result<Principal>> authenticate(std::string token) override;
    Async<Result<Login>> login(std::string name, std::string password) override;
    Async<Result<std::vector<Principal>>> members(std::vector<std::string> departments) override;
    Async<Result<std::optional<Principal>>> person(std::string name) override;
    Async<Result<>> logout(std::string token) override;
};

}  // namespace baton::api
