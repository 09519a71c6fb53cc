#include "connectors/api/seals.hpp"

#include <algorithm>

#include "connectors/api/http/json_text.hpp"
#include "engine/feel/json.hpp"

namespace baton::api {
namespace {

constexpr std::size_t sealed_tasks_max = 100;  // of a case

bool is_at(const ports::TaskRow& task, const ports::SealedStep& step) {
    return step.process == task.process && step.element == task.element;
}

void add_holders(const ports::TaskRow& task, Seal& seal) {
    seal.is_on = true;
    for (const auto* name : {&task.assignee, &task.owner, &task.ended_by}) {
        if (!name->empty()) seal.holders.push_back(*name);
    }
}

}  // namespace

void Seal::put_on(identity::Resource& resource) const {
    resource.is_sealed = is_on;
    resource.sealed_for = holders;
}

bool is_sealed_step(const SealedSteps& steps, const ports::TaskRow& task) {
    return std::ranges::any_of(steps, [&](const auto& step) { return is_at(task, step); });
}

Result<Seal> seal_on_case(ports::Queries& rows, const SealedSteps& steps, std::string_view process,
                          InstanceKey instance) {
    Seal seal;
    for (const auto& step : steps) {
        if (!step.whole_case || step.process != process) continue;
        ports::TaskFilter filter;
        filter.sees_all = true;
        filter.instance = instance;
        filter.element = step.element;
        const auto page = rows.tasks(filter, {.limit = sealed_tasks_max, .after = {}, .sort = {}});
        if (!page) return page.error();
        for (const auto& task : page->items) add_holders(task, seal);
    }
    return seal;
}

Result<Seal> seal_on(ports::Queries& rows, const SealedSteps& steps, const ports::TaskRow& task) {
    Seal seal;
    if (is_sealed_step(steps, task)) {
        add_holders(task, seal);
        return seal;
    }
    if (task.state == "open") return seal;
    return seal_on_case(rows, steps, task.process, task.instance);
}

namespace {

std::string_view text_in(const feel::Context& body, std::string_view name) {
    const auto* value = body.find(name);
    const auto* text = value == nullptr ? nullptr : value->string();
    return text == nullptr ? std::string_view{} : std::string_view{*text};
}

}  // namespace

void veil_sealed(const SealedSteps& steps, std::vector<ports::InboxRow>& notices) {
    if (steps.empty()) return;
    for (auto& notice : notices) {
        const auto may_be = [&](const auto& step) { return notice.entry.body.find(step.element) != std::string::npos; };
        if (!notice.entry.subject.starts_with("task/") || std::ranges::none_of(steps, may_be)) continue;
        const auto read = feel::from_json(notice.entry.body);
        const auto* body = read ? read->context() : nullptr;
        if (body == nullptr) continue;
        ports::TaskRow told;
        told.process = text_in(*body, "process");
        told.element = text_in(*body, "element");
        if (!is_sealed_step(steps, told)) continue;
        ObjectText kept;
        for (const std::string_view name : {"task", "state", "revision"}) kept.text(name, text_in(*body, name));
        notice.entry.body = kept.done();
    }
}

boost::asio::awaitable<Result<bool>> is_case_closed(Call& call, const ports::TaskRow& task) {
    auto steps = call.desk().sealed_steps();
    const bool may_be =
        std::ranges::any_of(steps, [&](const auto& step) { return step.whole_case && step.process == task.process; });
    if (!may_be) co_return false;
    auto look = [steps = std::move(steps), process = task.process, instance = task.instance](ports::Queries& rows) {
        return seal_on_case(rows, steps, process, instance);
    };
    const auto seal = co_await call.desk().ask(std::move(look));
    if (!seal) co_return seal.error();
    co_return seal->is_on&& std::ranges::find(seal->holders, call.principal.name) == seal->holders.end();
}

}  // namespace baton::api
