#include "connectors/api/handlers/recusals.hpp"

#include <algorithm>

#include "connectors/api/acting.hpp"
#include "connectors/api/callers.hpp"
#include "connectors/api/seals.hpp"
#include "engine/model/marks.hpp"

namespace baton::api {
namespace {

using boost::asio::awaitable;
using identity::Recusal;

constexpr std::size_t open_tasks_max = 1000;  // of a family of cases

// Where the decisions of a version of a process are made, and where they stand.
struct Decisions {
    InstanceKey instance;
    std::string element;
    std::string variable;
};

void add_decisions(const Call& call, InstanceKey instance, DefinitionKey version, std::vector<Decisions>& all) {
    const auto definition = call.desk().definition(version);
    if (!definition) return;
    for (const auto& element : definition->elements) {
        const auto variable = model::marks::of(element, model::marks::recusals);
        if (!variable.empty()) all.push_back({instance, element.id, std::string(variable)});
    }
}

awaitable<Result<std::vector<Decisions>>> decisions_for(Call& call, const ports::TaskRow& task) {
    std::vector<Decisions> all;
    if (task.root == task.instance) {
        add_decisions(call, task.instance, task.definition, all);
        co_return all;
    }
    auto look = [instance = task.instance](ports::Queries& rows) { return with_callers(rows, instance); };
    const auto chain = co_await call.desk().ask(std::move(look));
    if (!chain) co_return chain.error();
    for (const auto& row : *chain) add_decisions(call, row.key, row.definition, all);
    co_return all;
}

// Those of which at least one was made.
awaitable<Result<std::vector<Decisions>>> decisions_made(Call& call, std::vector<Decisions> all) {
    if (all.empty()) co_return all;
    auto look = [all = std::move(all)](ports::Queries& rows) -> Result<std::vector<Decisions>> {
        std::vector<Decisions> made;
        for (const auto& one : all) {
            ports::TaskFilter filter;
            filter.sees_all = true;
            filter.state = "completed";
            filter.instance = one.instance;
            filter.element = one.element;
            const auto page = rows.tasks(filter, {.limit = 1, .after = {}, .sort = {}});
            if (!page) return page.error();
            if (!page->items.empty()) made.push_back(one);
        }
        return made;
    };
    co_return co_await call.desk().ask(std::move(look));
}

std::string text_in(const feel::Context& decision, std::string_view name) {
    const auto* value = decision.find(name);
    const auto* text = value == nullptr ? nullptr : value->string();
    return text == nullptr ? std::string() : *text;
}

void add_granted(const feel::Value& value, std::vector<Recusal>& granted) {
    const auto* decisions = value.list();
    if (decisions == nullptr) return;
    for (const auto& one : *decisions) {
        const auto* decision = one.context();
        if (decision == nullptr) continue;
        const auto* said = decision->find("granted");
        const auto* is_granted = said == nullptr ? nullptr : said->boolean();
        if (is_granted != nullptr && *is_granted)
            granted.push_back({text_in(*decision, "person"), text_in(*decision, "successor")});
    }
}

awaitable<Result<std::vector<Recusal>>> granted_by(Call& call, const std::vector<Decisions>& made) {
    std::vector<Recusal> granted;
    for (const auto& one : made) {
        const auto instance = co_await call.desk().inspect(one.instance);
        if (!instance) co_return instance.error();
        const auto root = instance->scopes.find(execution::root_scope);
        if (root == instance->scopes.end()) continue;
        const auto* value = root->second.variables.find(one.variable);
        if (value != nullptr) add_granted(*value, granted);
    }
    co_return granted;
}

// ---- what the recused hold ----

awaitable<Result<std::optional<Recusal>>> recusal_of(Call& call, const std::string& account,
                                                     const std::vector<Recusal>& granted) {
    if (account.empty()) co_return std::optional<Recusal>{};
    const auto known = co_await call.parts.guard.person(account);
    if (!known) co_return known.error();
    const Principal person = *known ? **known : Principal{account, {}, {}, {}};
    const auto found = std::ranges::find_if(granted, [&](const auto& one) { return is_meant(person, one.person); });
    if (found == granted.end()) co_return std::optional<Recusal>{};
    co_return std::optional(*found);
}

// The account of the one who is written; as it is written, when nobody is meant.
awaitable<Result<std::string>> account_of(Call& call, std::string written, std::string department) {
    std::vector<std::string> everywhere{std::move(department)};
    if (call.parts.organisation != nullptr) {
        const auto organisation = call.parts.organisation->now();
        for (const auto& one : organisation->departments) everywhere.push_back(one.id);
    }
    const auto members = co_await call.parts.guard.members(std::move(everywhere));
    if (!members) co_return members.error();
    const auto found = std::ranges::find_if(*members, [&](const auto& one) { return is_meant(one, written); });
    co_return found == members->end() ? std::move(written) : found->name;
}

awaitable<Result<>> submit(Call& call, const ports::TaskRow& task, execution::Command command) {
    runtime::Wish wish;
    wish.instance = task.instance;
    wish.command = std::move(command);
    wish.actor = actor_of(call, task.department);
    wish.reason = "回避";
    const auto done = co_await call.desk().submit(std::move(wish));
    const bool has_moved_on = !done && (done.error().code == Code::conflict || done.error().code == Code::not_found);
    if (!done && !has_moved_on) co_return done.error();
    co_return Result<>{};
}

awaitable<Result<>> take_back(Call& call, const ports::TaskRow& task, const std::vector<Recusal>& granted) {
    const auto holder = co_await recusal_of(call, task.assignee, granted);
    if (!holder) co_return holder.error();
    const auto owner = co_await recusal_of(call, task.owner, granted);
    if (!owner) co_return owner.error();
    if (!task.owner.empty() && (*holder || *owner)) {
        execution::Command recall = execution::RecallTask{task.key, {}, "回避"};
        const auto recalled = co_await submit(call, task, std::move(recall));
        if (!recalled) co_return recalled.error();
    }
    const auto& loses = task.owner.empty() ? *holder : *owner;
    if (!loses) co_return Result<>{};
    execution::AssignTask command{task.key, execution::AssignmentKind::unclaimed, {}};
    if (is_sealed_step(call.desk().sealed_steps(), task) && !loses->successor.empty()) {
        auto successor = co_await account_of(call, loses->successor, task.department);
        if (!successor) co_return successor.error();
        command = {task.key, execution::AssignmentKind::assigned, std::move(*successor)};
    }
    co_return co_await submit(call, task, std::move(command));
}

}  // namespace

awaitable<Result<std::vector<Recusal>>> recusals_in(Call& call, const ports::TaskRow& task) {
    auto all = co_await decisions_for(call, task);
    if (!all) co_return all.error();
    const auto made = co_await decisions_made(call, std::move(*all));
    if (!made) co_return made.error();
    co_return co_await granted_by(call, *made);
}

awaitable<Result<std::vector<Recusal>>> recusals_in(Call& call, const ports::InstanceRow& row) {
    ports::TaskRow within;
    within.instance = row.key;
    within.root = row.root ? row.root : row.key;
    within.definition = row.definition;
    co_return co_await recusals_in(call, within);
}

awaitable<Result<>> take_back_from_recused(Call& call, const ports::TaskRow& decision) {
    std::vector<Decisions> own;
    add_decisions(call, decision.instance, decision.definition, own);
    const auto granted = co_await granted_by(call, own);
    if (!granted) co_return granted.error();
    if (granted->empty()) co_return Result<>{};
    ports::TaskFilter open;
    open.sees_all = true;
    open.state = "open";
    const bool is_root = decision.root == decision.instance;
    (is_root ? open.root : open.instance) = decision.instance;
    auto look = [open = std::move(open)](ports::Queries& rows) {
        return rows.tasks(open, {.limit = open_tasks_max, .after = {}, .sort = {}});
    };
    const auto tasks = co_await call.desk().ask(std::move(look));
    if (!tasks) co_return tasks.error();
    for (const auto& task : tasks->items) {
        const auto taken = co_await take_back(call, task, *granted);
        if (!taken) co_return taken.error();
    }
    co_return Result<>{};
}

bool decides_recusal(const Call& call, const ports::TaskRow& task) {
    const auto definition = call.desk().definition(task.definition);
    const auto at = definition ? definition->find(task.element) : model::nowhere;
    return at != model::nowhere && !model::marks::of(definition->element(at), model::marks::recusals).empty();
}

}  // namespace baton::api
