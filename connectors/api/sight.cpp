#include "connectors/api/sight.hpp"

#include <algorithm>

#include "connectors/api/readings.hpp"
#include "connectors/api/seals.hpp"

namespace baton::api {
namespace {

Problem no_case(InstanceKey key) {
    if (!key) return fail(Code::not_found, "the key of a process instance is a whole number from 1 on");
    return fail(Code::not_found, "there is no process instance " + std::to_string(key.value) + " that you may see");
}

// Departments of the caller's that have or had a task in the case or in one that it called. One is enough.
Result<std::vector<std::string>> parts_in(ports::Queries& rows, ports::TaskFilter sight, const Principal& principal,
                                          InstanceKey key) {
    std::vector<std::string> departments;
    for (const bool of_called : {false, true}) {
        sight.instance = of_called ? InstanceKey{} : key;
        sight.root = of_called ? key : InstanceKey{};
        const auto page = rows.tasks(sight, {.limit = 1, .after = {}, .sort = {}});
        if (!page) return page.error();
        if (page->items.empty()) continue;
        departments = principal.departments;
        departments.push_back(page->items.front().department);
        break;
    }
    return departments;
}

// What someone sees of cases who does not see all of them.
struct Look {
    ports::InstanceFilter filter;
    ports::PageRequest page;
    ports::TaskFilter sight;
    Principal principal;
    SealedSteps sealed;
};

Result<bool> may_read(ports::Queries& rows, const Look& look, const ports::InstanceRow& row) {
    const auto seal = seal_on_case(rows, look.sealed, row.process, row.key);
    if (!seal) return seal.error();
    identity::Resource resource;
    seal->put_on(resource);
    if (look.sight.sees_all) return identity::may(look.principal, Action::read_case, resource);
    if (row.started_by == look.principal.name) {
        resource.case_departments = look.principal.departments;
    } else {
        auto departments = parts_in(rows, look.sight, look.principal, row.key);
        if (!departments) return departments.error();
        resource.case_departments = std::move(*departments);
    }
    return identity::may(look.principal, Action::read_case, resource);
}

constexpr int pages_looked_through_max = 20;
constexpr std::size_t open_tasks_looked_through_max = 1000;

// Whoever only gives an opinion on a task has no hand in it.
bool sees_unasked(const Call& call, const ports::TaskRow& task) {
    auto resource = resource_of(task);
    resource.signing_users.clear();
    resource.signing_departments.clear();
    return call.may(Action::read_task, resource);
}

// Keeps the pages' own cursors, so that nothing is left out on the way on or back.
Result<ports::Page<ports::InstanceRow>> look_through(ports::Queries& rows, Look look) {
    ports::Page<ports::InstanceRow> out;
    const bool is_backwards = !look.page.before.empty();
    std::string& cursor = is_backwards ? look.page.before : look.page.after;
    for (int i = 0; i < pages_looked_through_max; ++i) {
        auto page = rows.instances(look.filter, look.page);
        if (!page) return page.error();
        for (auto& row : page->items) {
            const auto seen = may_read(rows, look, row);
            if (!seen) return seen.error();
            if (*seen) out.items.push_back(std::move(row));
        }
        if (i == 0 || !is_backwards) out.next = page->next;
        if (i == 0 || is_backwards) out.prev = page->prev;
        cursor = is_backwards ? page->prev : page->next;
        if (cursor.empty() || !out.items.empty()) break;
    }
    return out;
}

bool sees_all_cases(const Call& call) {
    return call.may(Action::read_operations) || identity::visible_to(call.principal).sees_all;
}

Look look_of(const Call& call) {
    Look look;
    look.principal = call.principal;
    look.sealed = call.desk().sealed_steps();
    limit_to_sight(call, look.sight);
    return look;
}

// What one would see without the right of a role: by one's own name and departments.
Look own_look_of(const Call& call) {
    Look look;
    look.principal = call.principal;
    look.sealed = call.desk().sealed_steps();
    look.principal.roles.clear();
    auto sight = identity::visible_to(look.principal);
    look.sight.visible_departments = std::move(sight.departments);
    look.sight.visible_user = std::move(sight.user);
    return look;
}

// A case in which neither the reader nor their departments have a part is read by right of a role: that is recorded.
boost::asio::awaitable<Result<>> record_if_others(Call& call, const ports::InstanceRow& row) {
    auto ask = [look = own_look_of(call), row](ports::Queries& rows) { return may_read(rows, look, row); };
    const auto is_own = co_await call.desk().ask(std::move(ask));
    if (!is_own) co_return is_own.error();
    if (*is_own) co_return Result<>{};
    ReadThing thing{row.key, row.business_key, row.process};
    co_return co_await record_reading(call, std::move(thing));
}

boost::asio::awaitable<Result<bool>> reads(Call& call, const ports::InstanceRow& row) {
    auto ask = [look = look_of(call), row](ports::Queries& rows) { return may_read(rows, look, row); };
    co_return co_await call.desk().ask(std::move(ask));
}

}  // namespace

void limit_to_sight(const Call& call, ports::TaskFilter& filter) {
    auto sight = identity::visible_to(call.principal);
    filter.sees_all = sight.sees_all;
    filter.visible_departments = std::move(sight.departments);
    filter.visible_user = std::move(sight.user);
    filter.sealed = call.desk().sealed_steps();
}

identity::Resource resource_of(const ports::TaskRow& task) {
    return {task.department, task.candidate_groups, task.candidate_users,    task.assignee, {},
            task.owner,      task.signing_users,    task.signing_departments};
}

namespace {

using TaskAndSeal = std::pair<std::optional<ports::TaskRow>, Seal>;

Result<TaskAndSeal> sealed_task(ports::Queries& rows, const SealedSteps& steps, TaskKey key) {
    auto row = rows.task(key);
    if (!row) return row.error();
    if (!*row) return TaskAndSeal{};
    auto seal = seal_on(rows, steps, **row);
    if (!seal) return seal.error();
    return TaskAndSeal{std::move(**row), std::move(*seal)};
}

}  // namespace

boost::asio::awaitable<Result<ports::TaskRow>> visible_task(Call& call, TaskKey key) {
    auto look = [key, steps = call.desk().sealed_steps()](ports::Queries& rows) {
        return sealed_task(rows, steps, key);
    };
    auto found = co_await call.desk().ask(std::move(look));
    if (!found) co_return found.error();
    auto& [row, seal] = *found;
    auto resource = row ? resource_of(*row) : identity::Resource{};
    seal.put_on(resource);
    if (!row || !call.may(Action::read_task, resource)) {
        co_return fail(Code::not_found, "there is no user task " + call.captured.front() + " that you may see");
    }
    const bool sees_all = identity::visible_to(call.principal).sees_all;
    if (sees_all && !identity::may(own_look_of(call).principal, Action::read_task, resource)) {
        ReadThing thing{row->instance, row->business_key, row->process};
        const auto recorded = co_await record_reading(call, std::move(thing));
        if (!recorded) co_return recorded.error();
    }
    co_return std::move(*row);
}

namespace {

// Not recorded yet: it is to be decided whether it is shown.
boost::asio::awaitable<Result<ports::InstanceRow>> found_case(Call& call, InstanceKey key) {
    auto look = [key](ports::Queries& rows) { return rows.instance(key); };
    auto row = co_await call.desk().ask(std::move(look));
    if (!row) co_return row.error();
    if (!*row) co_return no_case(key);
    if (sees_all_cases(call)) co_return std::move(**row);
    const auto seen = co_await reads(call, **row);
    if (!seen) co_return seen.error();
    if (!*seen) co_return no_case(key);
    co_return std::move(**row);
}

}  // namespace

boost::asio::awaitable<Result<ports::InstanceRow>> visible_case(Call& call, InstanceKey key) {
    auto row = co_await found_case(call, key);
    if (!row || !sees_all_cases(call)) co_return row;
    const auto recorded = co_await record_if_others(call, *row);
    if (!recorded) co_return recorded.error();
    co_return row;
}

boost::asio::awaitable<Result<ports::InstanceRow>> readable_case(Call& call, InstanceKey key) {
    auto row = co_await found_case(call, key);
    if (!row) co_return row;
    const auto readable = co_await reads(call, *row);
    if (!readable) co_return readable.error();
    if (*readable && !sees_all_cases(call)) co_return row;
    if (*readable) {
        const auto recorded = co_await record_if_others(call, *row);
        if (!recorded) co_return recorded.error();
        co_return row;
    }
    co_return fail(Code::forbidden, "your roles let you see that this case exists, but not what is in it");
}

namespace {

Result<std::set<InstanceKey>> readable_of(ports::Queries& rows, const Look& look, const std::set<InstanceKey>& cases) {
    std::set<InstanceKey> readable;
    for (const auto key : cases) {
        const auto row = rows.instance(key);
        if (!row) return row.error();
        if (!*row) continue;
        const auto seen = may_read(rows, look, **row);
        if (!seen) return seen.error();
        if (*seen) readable.insert(key);
    }
    return readable;
}

}  // namespace

boost::asio::awaitable<Result<std::set<InstanceKey>>> readable_among(Call& call, std::set<InstanceKey> cases) {
    if (cases.empty()) co_return cases;
    auto ask = [look = look_of(call), cases = std::move(cases)](ports::Queries& rows) {
        return readable_of(rows, look, cases);
    };
    co_return co_await call.desk().ask(std::move(ask));
}

boost::asio::awaitable<Result<ports::InstanceRow>> changeable_case(Call& call, InstanceKey key) {
    auto row = co_await readable_case(call, key);
    if (!row) co_return row;
    ports::TaskFilter open;
    limit_to_sight(call, open);
    open.state = "open";
    open.instance = key;
    auto look = [open = std::move(open)](ports::Queries& rows) {
        return rows.tasks(open, {.limit = open_tasks_looked_through_max, .after = {}, .sort = {}});
    };
    const auto tasks = co_await call.desk().ask(std::move(look));
    if (!tasks) co_return tasks.error();
    const auto is_theirs = [&call](const ports::TaskRow& task) { return sees_unasked(call, task); };
    if (std::ranges::any_of(tasks->items, is_theirs)) co_return row;
    co_return fail(Code::forbidden, "only those with an open task in the case change its variables");
}

boost::asio::awaitable<Result<ports::Page<ports::InstanceRow>>> visible_cases(Call& call, ports::InstanceFilter filter,
                                                                              ports::PageRequest page) {
    if (sees_all_cases(call)) {
        ReadThing thing{filter.root ? filter.root : filter.parent, filter.business_key, filter.process};
        auto all = [filter = std::move(filter), page = std::move(page)](ports::Queries& rows) {
            return rows.instances(filter, page);
        };
        auto found = co_await call.desk().ask(std::move(all));
        if (!found) co_return found.error();
        const auto recorded = co_await record_reading(call, std::move(thing));
        if (!recorded) co_return recorded.error();
        co_return found;
    }
    Look look = look_of(call);
    look.filter = std::move(filter);
    look.page = std::move(page);
    auto some = [look = std::move(look)](ports::Queries& rows) { return look_through(rows, look); };
    co_return co_await call.desk().ask(std::move(some));
}

}  // namespace baton::api
