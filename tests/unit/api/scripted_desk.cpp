#include "tests/unit/api/scripted_desk.hpp"

namespace baton::api {

ScriptedDesk::ScriptedDesk(inbox::StoredRows rows) : Desk(std::move(rows)) {
    answer = [](const runtime::Wish& wish) {
        runtime::Done done;
        done.position = 77;
        done.instance = wish.instance ? wish.instance : InstanceKey{500};
        done.task_revision = 9;
        if (wish.once) done.answer = wish.once->render(done);
        return Result<runtime::Done>(done);
    };
}

ScriptedDesk::~ScriptedDesk() = default;

Async<Result<runtime::Done>> ScriptedDesk::submit(runtime::Wish wish) {
    auto done = answer(wish);
    wishes.push_back(std::move(wish));
    co_return done;
}

Async<Result<runtime::Answer>> ScriptedDesk::remember(runtime::OnceOnly once) {
    co_return remembered.try_emplace(once.key, once.render({})).first->second;
}

Async<Result<runtime::Deployed>> ScriptedDesk::deploy(std::vector<runtime::Resource> resources, Actor, bool dry) {
    deployed = std::move(resources);
    was_dry_run = dry;
    co_return deploy_answer();
}

Async<Result<std::vector<runtime::ActivatedJob>>> ScriptedDesk::activate(runtime::JobRequest request) {
    job_requests.push_back(std::move(request));
    co_return std::vector<runtime::ActivatedJob>{};
}

Async<Result<execution::Instance>> ScriptedDesk::inspect(InstanceKey key) {
    if (!instances.contains(key)) co_return fail(Code::not_found, "no such case");
    co_return instances.at(key);
}

Async<Result<execution::Explanation>> ScriptedDesk::explain(execution::PublishMessage message) {
    explained.push_back(std::move(message));
    co_return explanation;
}

Async<void> ScriptedDesk::replace(runtime::Almanac almanac) {
    in_force = std::make_shared<runtime::Almanac>(std::move(almanac));
    co_return;
}

Async<Result<>> ScriptedDesk::reach(Position position, Duration) {
    reached = position;
    if (position > state.position) co_return fail(Code::timeout, "not reached in time");
    co_return Result<>{};
}

std::shared_ptr<const model::ProcessDefinition> ScriptedDesk::definition(DefinitionKey) const { return model; }

std::optional<ports::DefinitionRow> ScriptedDesk::definition_row(DefinitionKey key) const {
    for (const auto& row : known) {
        if (row.key == key) return row;
    }
    return std::nullopt;
}

std::optional<ports::DefinitionRow> ScriptedDesk::latest(std::string_view id) const {
    std::optional<ports::DefinitionRow> newest;
    for (const auto& row : known) {
        if (row.process == id) newest = row;
    }
    return newest;
}

Result<std::string> ScriptedDesk::resource(DefinitionKey key) const {
    if (!contents.contains(key.value)) return fail(Code::not_found, "no such resource");
    return contents.at(key.value);
}

Async<Result<Principal>> ListGuard::authenticate(std::string token) {
    if (people.contains(token)) co_return people.at(token);
    co_return fail(Code::unauthenticated, "this token is not known");
}

Async<Result<Login>> ListGuard::login(std::string name, std::string password) {
    if (!people.contains(name) || password != "right") co_return fail(Code::unauthenticated, "wrong");
    co_return Login{name, Instant{std::chrono::hours{24 * 365 * 50 + 1}}, people.at(name)};
}

Async<Result<std::vector<Principal>>> ListGuard::members(std::vector<std::string> departments) {
    std::vector<Principal> found;
    for (const auto& [token, one] : people) {
        for (const auto& department : departments) {
            if (one.is_in(department)) found.push_back(one);
        }
    }
    co_return found;
}

Async<Result<std::optional<Principal>>> ListGuard::person(std::string name) {
    if (!people.contains(name)) co_return std::optional<Principal>{};
    co_return std::optional{people.at(name)};
}

Async<Result<>> ListGuard::logout(std::string token) {
    people.erase(token);
    co_return Result<>{};
}

}  // namespace baton::api
