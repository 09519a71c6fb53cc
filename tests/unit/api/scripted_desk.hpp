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
    explicit ScriptedDesk(inbox::StoredRows rows) : Desk(std::move(rows)) {}

    std::vector<runtime::Wish> wishes;
    std::function<Result<runtime::Done>(const runtime::Wish&)> answer = [](const runtime::Wish& wish) {
        runtime::Done done;
        done.position = 77;
        done.instance = wish.instance ? wish.instance : InstanceKey{500};
        done.task_revision = 9;
        if (wish.once) done.answer = wish.once->render(done);
        return Result<runtime::Done>(done);
    };
    std::vector<runtime::Resource> deployed;
    bool was_dry_run = false;
    std::function<Result<runtime::Deployed>()> deploy_answer = [] { return runtime::Deployed{}; };
    std::vector<ports::DefinitionRow> known;
    std::map<std::uint64_t, std::string> contents;
    std::vector<runtime::JobRequest> job_requests;
    std::map<InstanceKey, execution::Instance> instances;
    runtime::Health state;
    Position reached = 0;

    Async<Result<runtime::Done>> submit(runtime::Wish wish) override {
        auto done = answer(wish);
        wishes.push_back(std::move(wish));
        co_return done;
    }
    std::map<std::string, runtime::Answer> remembered;
    Async<Result<runtime::Answer>> remember(runtime::OnceOnly once) override {
        co_return remembered.try_emplace(once.key, once.render({})).first->second;
    }
    Async<Result<runtime::Deployed>> deploy(std::vector<runtime::Resource> resources, Actor, bool dry) override {
        deployed = std::move(resources);
        was_dry_run = dry;
        co_return deploy_answer();
    }
    Async<Result<std::vector<runtime::ActivatedJob>>> activate(runtime::JobRequest request) override {
        job_requests.push_back(std::move(request));
        co_return std::vector<runtime::ActivatedJob>{};
    }
    Async<Result<execution::Instance>> inspect(InstanceKey key) override {
        if (!instances.contains(key)) co_return fail(Code::not_found, "no such case");
        co_return instances.at(key);
    }
    execution::Explanation explanation;
    std::vector<execution::PublishMessage> explained;
    Async<Result<execution::Explanation>> explain(execution::PublishMessage message) override {
        explained.push_back(std::move(message));
        co_return explanation;
    }
    Async<Result<>> reach(Position position, Duration) override {
        reached = position;
        if (position > state.position) co_return fail(Code::timeout, "not reached in time");
        co_return Result<>{};
    }
    [[nodiscard]] std::shared_ptr<const model::ProcessDefinition> definition(DefinitionKey) const override {
        return std::make_shared<model::ProcessDefinition>();
    }
    [[nodiscard]] std::optional<ports::DefinitionRow> definition_row(DefinitionKey key) const override {
        for (const auto& row : known) {
            if (row.key == key) return row;
        }
        return std::nullopt;
    }
    [[nodiscard]] std::vector<ports::DefinitionRow> definitions() const override { return known; }
    [[nodiscard]] std::optional<ports::DefinitionRow> latest(std::string_view id) const override {
        std::optional<ports::DefinitionRow> newest;
        for (const auto& row : known) {
            if (row.process == id) newest = row;
        }
        return newest;
    }
    [[nodiscard]] Result<std::string> resource(DefinitionKey key) const override {
        if (!contents.contains(key.value)) return fail(Code::not_found, "no such resource");
        return contents.at(key.value);
    }
    [[nodiscard]] runtime::Health health() const override { return state; }
    [[nodiscard]] Instant now() const override { return Instant{std::chrono::hours{24 * 365 * 50}}; }
    std::shared_ptr<runtime::Almanac> in_force = std::make_shared<runtime::Almanac>();
    [[nodiscard]] std::shared_ptr<const runtime::Almanac> almanac() const override { return in_force; }
    [[nodiscard]] std::string zone() const override { return "Asia/Shanghai"; }
};

// Each token is the name of its holder.
class ListGuard final : public Guard {
public:
    std::map<std::string, Principal> people;

    Async<Result<Principal>> authenticate(std::string token) override {
        if (people.contains(token)) co_return people.at(token);
        co_return fail(Code::unauthenticated, "this token is not known");
    }
    Async<Result<Login>> login(std::string name, std::string password) override {
        if (!people.contains(name) || password != "right") co_return fail(Code::unauthenticated, "wrong");
        co_return Login{name, Instant{std::chrono::hours{24 * 365 * 50 + 1}}, people.at(name)};
    }
    Async<Result<std::vector<Principal>>> members(std::vector<std::string> departments) override {
        std::vector<Principal> found;
        for (const auto& [token, one] : people) {
            for (const auto& department : departments) {
                if (one.is_in(department)) found.push_back(one);
            }
        }
        co_return found;
    }
    Async<Result<>> logout(std::string token) override {
        people.erase(token);
        co_return Result<>{};
    }
};

}  // namespace baton::api
