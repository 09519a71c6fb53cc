#include "connectors/api/editions/effects.hpp"

#include <algorithm>
#include <map>

#include "connectors/identity/organisation_changes.hpp"

namespace baton::api {
namespace {

using boost::asio::awaitable;

constexpr std::size_t page_size = 1'000;

// What the engine has deployed, for the cases that are looked at one after another.
class DeskLibrary final : public execution::Library {
public:
    explicit DeskLibrary(const Desk& desk) : desk_(desk) {}

    [[nodiscard]] const execution::DeployedProcess* process(DefinitionKey key) const override {
        const auto known = processes_.find(key);
        if (known != processes_.end()) return &known->second;
        auto definition = desk_.definition(key);
        if (!definition) return nullptr;
        const auto row = desk_.definition_row(key);
        return &processes_.emplace(key, execution::DeployedProcess{key, row ? row->version : 0, std::move(definition)})
                    .first->second;
    }
    [[nodiscard]] const execution::DeployedProcess* latest(std::string_view id) const override {
        const auto row = desk_.latest(id);
        return row ? process(row->key) : nullptr;
    }
    [[nodiscard]] const execution::DeployedDecision* decision(std::string_view) const override {
        return nullptr;  // no decision is taken when clocks are reckoned
    }

private:
    const Desk& desk_;
    mutable std::map<DefinitionKey, execution::DeployedProcess> processes_;
};

void add(Recount& recount, editions::Moves moves) {
    ++recount.looked;
    if (!moves.clocks.empty() || moves.tasks > 0) ++recount.cases;
    recount.clocks += moves.clocks.size();
    recount.tasks += moves.tasks;
    for (auto& clock : moves.clocks) {
        if (recount.first.size() < told_clocks_max) recount.first.push_back(std::move(clock));
    }
}

awaitable<Result<ports::Page<ports::InstanceRow>>> open_cases(const Desk& desk, std::string after) {
    auto look = [after = std::move(after)](ports::Queries& rows) {
        ports::InstanceFilter filter;
        filter.state = "active";
        return rows.instances(filter, {page_size, after, "", {}});
    };
    return desk.ask(std::move(look));
}

awaitable<Result<bool>> count_tasks(const Desk& desk, ports::TaskFilter filter, std::uint64_t& tasks) {
    filter.sees_all = true;
    filter.state = "open";
    for (std::string after; tasks < told_tasks_max;) {
        auto look = [filter, after](ports::Queries& rows) { return rows.tasks(filter, {page_size, after, "", {}}); };
        const auto page = co_await desk.ask(std::move(look));
        if (!page) co_return page.error();
        tasks += page->items.size();
        if (page->next.empty()) co_return false;
        after = page->next;
    }
    co_return true;
}

awaitable<Result<LeftBehind>> with_tasks(Call& call, LeftBehind left) {
    ports::TaskFilter filter;
    (left.part == "department" ? filter.department : filter.candidate_group) =
        left.part == "department" ? left.id : "role:" + left.id;
    const auto has_more = co_await count_tasks(call.desk(), std::move(filter), left.tasks);
    if (!has_more) co_return has_more.error();
    left.has_more_tasks = *has_more;
    co_return left;
}

void add_people(LeftBehind& left, const std::vector<Principal>& everybody) {
    for (const auto& one : everybody) {
        if (left.part == "department" ? one.is_in(left.id) : one.has(left.id)) left.people.push_back(one.name);
    }
}

}  // namespace

awaitable<Result<Recount>> recount(Call& call, const runtime::Almanac& next) {
    const auto& desk = call.desk();
    const auto now = desk.now();
    auto count = [now](ports::Queries& rows) { return rows.count_open(now); };
    const auto open = co_await desk.ask(std::move(count));
    if (!open) co_return open.error();
    Recount found;
    found.open = open->cases;
    const DeskLibrary library(desk);
    for (std::string after;;) {
        const auto page = co_await open_cases(desk, after);
        if (!page) co_return page.error();
        for (const auto& row : page->items) {
            if (found.looked == recounted_cases_max) co_return found;
            auto instance = co_await call.desk().inspect(row.key);
            if (!instance && instance.error().code == Code::not_found) continue;  // it has ended meanwhile
            if (!instance) co_return instance.error();
            auto moves = editions::moves_of(std::move(*instance), next, desk.zone(), now, library);
            if (!moves) co_return moves.error();
            add(found, std::move(*moves));
        }
        if (page->next.empty()) co_return found;
        after = page->next;
    }
}

awaitable<Result<std::vector<LeftBehind>>> left_behind(Call& call, const identity::Organisation& before,
                                                       const identity::Organisation& after) {
    const auto zone = calendar::Zone::named(call.desk().zone());
    if (!zone) co_return zone.error();
    std::vector<LeftBehind> lost;
    for (auto& one : identity::departments_lost(before, after, zone->local(call.desk().now()).day)) {
        lost.push_back({"department", one.id, one.name, 0, false, {}});
    }
    for (auto& one : identity::roles_lost(before, after)) lost.push_back({"role", one.id, one.label, 0, false, {}});
    if (lost.empty()) co_return lost;
    std::vector<std::string> everywhere;
    for (const auto& one : before.departments) everywhere.push_back(one.id);
    const auto everybody = co_await call.parts.guard.members(std::move(everywhere));
    if (!everybody) co_return everybody.error();
    for (auto& one : lost) {
        auto counted = co_await with_tasks(call, one);
        if (!counted) co_return counted.error();
        one = std::move(*counted);
        add_people(one, *everybody);
    }
    co_return lost;
}

}  // namespace baton::api
