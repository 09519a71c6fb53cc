#include "connectors/api/handlers/who_may_act.hpp"

#include <algorithm>

#include "connectors/api/handlers/recusals.hpp"
#include "connectors/api/render/variables.hpp"
#include "connectors/api/seals.hpp"
#include "connectors/api/sight.hpp"
#include "connectors/identity/duties.hpp"
#include "engine/model/marks.hpp"

namespace baton::api {
namespace {

using boost::asio::awaitable;
using execution::AssignmentKind;

// What somebody has to do with the task by an act. Who decides is responsible for it; who prepares does it in the name
// of one who decides; who signs gives an opinion of their own; who directs gives it to others.
enum class Part : std::uint8_t { none, directs, signs, prepares, decides };

struct Cast {
    Part caller = Part::none;
    std::vector<std::pair<std::string, Part>> others;  // accounts
    bool shares = false;                               // with people beside the one who has it
};

// ---- who has which part in an act ----

struct Casting {
    const std::string& caller;

    [[nodiscard]] Cast operator()(const execution::CompleteTask&) const { return {Part::decides, {}, false}; }
    [[nodiscard]] Cast operator()(const execution::ReturnTask&) const { return {Part::decides, {}, false}; }
    [[nodiscard]] Cast operator()(const execution::WithdrawTask&) const { return {Part::decides, {}, false}; }
    [[nodiscard]] Cast operator()(const execution::ResolveTask&) const { return {Part::prepares, {}, false}; }
    [[nodiscard]] Cast operator()(const execution::RemoveSigner&) const { return {Part::prepares, {}, false}; }
    [[nodiscard]] Cast operator()(const execution::GiveOpinion&) const { return {Part::signs, {}, false}; }
    [[nodiscard]] Cast operator()(const execution::AssignTask& command) const {
        if (command.how == AssignmentKind::unclaimed) return {Part::none, {}, true};
        if (command.assignee == caller) return {Part::decides, {}, false};
        return {Part::directs, {{command.assignee, Part::decides}}, false};
    }
    // Who does it and gives it back decides nothing: that stays with the one in whose name it is done.
    [[nodiscard]] Cast operator()(const execution::DelegateTask& command) const {
        return {Part::decides, {{command.to, command.comes_back ? Part::prepares : Part::decides}}, true};
    }
    [[nodiscard]] Cast operator()(const execution::AddSigners& command) const {
        Cast cast{Part::prepares, {}, true};
        for (const auto& signer : command.signers) {
            if (!signer.account.empty()) cast.others.emplace_back(signer.account, Part::signs);
        }
        return cast;
    }
    [[nodiscard]] Cast operator()(const execution::UpdateTask& command) const {
        Cast cast{Part::directs, {}, false};
        for (const auto& user : command.candidate_users.value_or(std::vector<std::string>{}))
            cast.others.emplace_back(user, Part::decides);
        return cast;
    }
    template <class Other>
    [[nodiscard]] Cast operator()(const Other&) const {
        return {};
    }
};

// ---- what is known of the case ----

struct Known {
    std::vector<identity::CaseAct> acts;
    std::vector<identity::Recusal> recusals;
    std::string barred_unit;  // nobody of it does the task
};

std::vector<identity::CaseAct> acts_in(const std::vector<ports::ActRow>& rows) {
    std::vector<identity::CaseAct> acts;
    for (const auto& row : rows) {
        const bool is_done = row.state == "completed" || row.state == "returned";
        for (const auto& role : identity::roles_asked(row.candidate_groups)) {
            if (is_done) acts.push_back({row.ended_by, role});
            if (is_done && !row.owner.empty()) acts.push_back({row.owner, role});
            if (!row.resolved_by.empty()) acts.push_back({row.resolved_by, role});
        }
    }
    return acts;
}

std::string_view mark_of(const Call& call, const ports::TaskRow& task, std::string_view mark,
                         std::shared_ptr<const model::ProcessDefinition>& definition) {
    definition = call.desk().definition(task.definition);
    const auto at = definition ? definition->find(task.element) : model::nowhere;
    return at == model::nowhere ? std::string_view{} : model::marks::of(definition->element(at), mark);
}

awaitable<Result<std::string>> barred_unit_of(Call& call, const ports::TaskRow& task) {
    std::shared_ptr<const model::ProcessDefinition> definition;
    const auto variable = mark_of(call, task, model::marks::not_by_unit, definition);
    if (variable.empty()) co_return std::string();
    const auto instance = co_await call.desk().inspect(task.instance);
    if (!instance) co_return instance.error();
    const auto seen = visible_from_task(*instance, task.key);
    const auto* value = seen.find(variable);
    const auto* unit = value == nullptr ? nullptr : value->string();
    co_return unit == nullptr ? std::string() : *unit;
}

awaitable<Result<Known>> known_of(Call& call, const ports::TaskRow& task) {
    Known known;
    auto recusals = co_await recusals_in(call, task);
    if (!recusals) co_return recusals.error();
    known.recusals = std::move(*recusals);
    auto unit = co_await barred_unit_of(call, task);
    if (!unit) co_return unit.error();
    known.barred_unit = std::move(*unit);
    const auto* organisation = call.parts.organisation;
    if (organisation == nullptr || !identity::has_separate_duties(*organisation->now(), resource_of(task))) {
        co_return known;
    }
    auto look = [root = task.root](ports::Queries& rows) { return rows.acts_of(root); };
    const auto acts = co_await call.desk().ask(std::move(look));
    if (!acts) co_return acts.error();
    known.acts = acts_in(*acts);
    co_return known;
}

// ---- the rules ----

bool holds_any(const Principal& who, const identity::Resource& task) {
    return std::ranges::any_of(identity::roles_asked(task.candidate_groups),
                               [&](const auto& role) { return who.has(role); });
}

Result<> check_part(const Call& call, const Known& known, const identity::Resource& task, const Principal& who,
                    Part part) {
    if (part == Part::none) return {};
    if (const auto good = identity::check_recusal(who, known.recusals); !good) return good;
    if (part == Part::directs) return {};
    if (part == Part::decides)
        if (const auto good = identity::check_office(who, task); !good) return good;
    // An opinion is given in the task's role by those alone who hold it.
    if (part == Part::signs && !holds_any(who, task)) return {};
    if (!known.barred_unit.empty())
        if (const auto good = identity::check_is_outsider(who, known.barred_unit); !good) return good;
    if (call.parts.organisation == nullptr) return {};
    return identity::check_duties_of_task(*call.parts.organisation->now(), who, task, known.acts);
}

awaitable<Result<>> check_other(Call& call, const Known& known, const identity::Resource& task, std::string account,
                                Part part) {
    const auto found = co_await call.parts.guard.person(account);
    if (!found) co_return found.error();
    const bool needs_office = part == Part::decides && !identity::roles_asked(task.candidate_groups).empty();
    if (!*found && needs_office)
        co_return fail(Code::unprocessable, "nobody signs in as '" + account + "'; name the account of a colleague");
    const Principal who = *found ? **found : Principal{account, {}, {}, {}};
    const auto good = check_part(call, known, task, who, part);
    if (good) co_return Result<>{};
    co_return fail(Code::unprocessable, good.error().detail);
}

// The roles that a task asks for are its model's, and not for a department to change.
Result<> check_update(const execution::Command& command, const ports::TaskRow& task) {
    const auto* update = std::get_if<execution::UpdateTask>(&command);
    if (update == nullptr || !update->candidate_groups) return {};
    auto now = task.candidate_groups;
    auto then = *update->candidate_groups;
    std::ranges::sort(now);
    std::ranges::sort(then);
    if (now == then || identity::roles_asked(now).empty()) return {};
    return fail(Code::unprocessable,
                "the task asks for a role, so its candidate groups stay as they are; name candidate users or an "
                "assignee who hold the role, or change the department");
}

Result<> check_seal(const Call& call, const ports::TaskRow& task, const Cast& cast) {
    if (!cast.shares || !is_sealed_step(call.desk().sealed_steps(), task)) return {};
    return fail(Code::unprocessable,
                "this task is sealed: it is done by the officer who was named for it, and shared with nobody; who "
                "cannot do it asks for recusal, which names a successor");
}

// Of an update, those who are to be candidates in the department in which it will be.
identity::Resource resource_after(const ports::TaskRow& task, const execution::Command& command) {
    auto resource = resource_of(task);
    const auto* update = std::get_if<execution::UpdateTask>(&command);
    if (update != nullptr && update->department) resource.department = *update->department;
    return resource;
}

}  // namespace

awaitable<Result<>> check_who_acts(Call& call, const ports::TaskRow& task, const execution::Command& command) {
    if (const auto good = check_update(command, task); !good) co_return good.error();
    auto cast = std::visit(Casting{call.principal.name}, command);
    if (const auto good = check_seal(call, task, cast); !good) co_return good.error();
    std::erase_if(cast.others, [](const auto& one) { return one.first.empty(); });
    if (cast.caller == Part::none && cast.others.empty()) co_return Result<>{};
    const auto known = co_await known_of(call, task);
    if (!known) co_return known.error();
    const auto resource = resource_after(task, command);
    if (const auto good = check_part(call, *known, resource, call.principal, cast.caller); !good)
        co_return good.error();
    for (const auto& [account, part] : cast.others) {
        const auto good = co_await check_other(call, *known, resource, account, part);
        if (!good) co_return good.error();
    }
    co_return Result<>{};
}

}  // namespace baton::api
