#include "connectors/api/forms/deployed_form.hpp"

#include "connectors/api/forms/filling.hpp"
#include "connectors/api/render/variables.hpp"
#include "engine/feel/json.hpp"

namespace baton::api {

std::optional<feel::Value> deployed_form(const Desk& desk, std::string_view id) {
    const auto row = desk.latest(id);
    if (!row || row->kind != "form") return std::nullopt;
    const auto content = desk.resource(row->key);
    if (!content) return std::nullopt;
    auto schema = feel::from_json(*content);
    return schema && schema->context() != nullptr ? std::optional{std::move(*schema)} : std::nullopt;
}

feel::Surroundings surroundings_of(const Desk& desk) {
    feel::Surroundings around;
    around.now = desk.now();
    around.zone = desk.zone();
    return around;
}

boost::asio::awaitable<Result<>> check_filled(Call& call, const ports::TaskRow& task,
                                              const execution::Command& command) {
    const auto* const completion = std::get_if<execution::CompleteTask>(&command);
    const bool is_theirs = task.assignee.empty() || task.assignee == call.principal.name;
    if (completion == nullptr || task.form.empty() || task.state != "open" || !is_theirs) co_return Result<>{};
    const auto form = deployed_form(call.desk(), task.form);
    if (!form) co_return Result<>{};
    const auto instance = co_await call.desk().inspect(task.instance);
    if (!instance) co_return instance.error();
    const auto known = visible_from_task(*instance, task.key);
    const Filling filling{known, completion->variables};
    auto faults = faults_of(*form->context(), filling, surroundings_of(call.desk()));
    if (faults.empty()) co_return Result<>{};
    co_return fail(Code::unprocessable,
                   "user task " + std::to_string(task.key.value) + " is not filled in as its form '" + task.form +
                       "' demands; mend what is listed and complete it again",
                   std::move(faults));
}

}  // namespace baton::api
