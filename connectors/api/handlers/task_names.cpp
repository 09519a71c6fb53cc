// Tasks in several names: done for another, and signed by others before they are completed.
#include <algorithm>
#include <array>
#include <charconv>

#include "connectors/api/forward/places.hpp"
#include "connectors/api/handlers/acting_on_task.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/sight.hpp"
#include "engine/runtime/signers.hpp"

namespace baton::api {
namespace {

// Its number; 0, which no signer has, when what stands there is none.
std::uint32_t signer_in_path(const Call& call) {
    const std::string& text = call.captured[1];
    std::uint32_t number = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    return read.ec == std::errc{} && read.ptr == text.data() + text.size() ? number : 0;
}

boost::asio::awaitable<Result<Response>> delegate(Call& call) {
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    execution::DelegateTask command;
    command.task = call.key<TaskKey>();
    command.to = fields.needed_text("delegate");
    command.comes_back = !fields.flag("completes").value_or(false);
    command.reason = fields.needed_text("reason");
    command.by = call.principal.name;
    if (const auto read = fields.finish(); !read) co_return read.error();
    std::string reason = command.reason;
    TaskAct wanted{std::move(command), std::move(reason)};
    co_return co_await act_on_task(call, std::move(wanted));
}

boost::asio::awaitable<Result<Response>> resolve(Call& call) {
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    execution::ResolveTask command{call.key<TaskKey>(), fields.object_value("variables"), call.principal.name};
    auto reason = fields.text("reason");
    if (const auto read = fields.finish(); !read) co_return read.error();
    TaskAct wanted{std::move(command), std::move(reason)};
    co_return co_await act_on_task(call, std::move(wanted));
}

boost::asio::awaitable<Result<Response>> recall(Call& call) {
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    auto reason = fields.needed_text("reason");
    if (const auto read = fields.finish(); !read) co_return read.error();
    TaskAct wanted{execution::RecallTask{call.key<TaskKey>(), call.principal.name, reason}, std::move(reason)};
    co_return co_await act_on_task(call, std::move(wanted));
}

std::vector<execution::SignerAsked> signers_in(Fields& fields) {
    std::vector<execution::SignerAsked> signers;
    for (Fields* one : fields.objects("signers")) {
        execution::SignerAsked asked;
        asked.account = one->text("account");
        asked.department = one->text("department");
        if (asked.account.empty() && asked.department.empty())
            one->fault("account", "a signer is an account or a department", "name one of the two");
        signers.push_back(std::move(asked));
    }
    return signers;
}

boost::asio::awaitable<Result<Response>> add_signers(Call& call) {
    constexpr std::array<std::string_view, 2> modes{"all", "any"};
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    execution::AddSigners command;
    command.task = call.key<TaskKey>();
    command.mode = fields.word("mode", modes) == "any" ? execution::SignMode::any : execution::SignMode::all;
    command.signers = signers_in(fields);
    command.by = call.principal.name;
    auto reason = fields.text("reason");
    if (const auto read = fields.finish(); !read) co_return read.error();
    TaskAct wanted{std::move(command), std::move(reason)};
    co_return co_await act_on_task(call, std::move(wanted));
}

boost::asio::awaitable<Result<Response>> remove_signer(Call& call) {
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    execution::RemoveSigner command;
    command.task = call.key<TaskKey>();
    command.signer = signer_in_path(call);
    command.by = call.principal.name;
    command.reason = fields.needed_text("reason");
    if (const auto read = fields.finish(); !read) co_return read.error();
    std::string reason = command.reason;
    TaskAct wanted{std::move(command), std::move(reason)};
    co_return co_await act_on_task(call, std::move(wanted));
}

// A department's opinion is given by anyone of it, a person's by that person.
bool is_for(const identity::Principal& principal, const runtime::AskedSigner& signer) {
    return signer.account.empty() ? principal.is_in(signer.department) : signer.account == principal.name;
}

boost::asio::awaitable<Result<Response>> give_opinion(Call& call) {
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    execution::GiveOpinion command;
    command.task = call.key<TaskKey>();
    command.signer = signer_in_path(call);
    command.agrees = fields.flag("agrees").value_or(false);
    if (!fields.has("agrees")) fields.fault("agrees", "is missing", "say true or false");
    command.text = fields.text("text");
    command.by = call.principal.name;
    if (const auto read = fields.finish(); !read) co_return read.error();
    const auto row = co_await visible_task(call, command.task);
    if (!row) co_return row.error();
    const auto signers = runtime::signers_of(*row);
    const auto found = std::ranges::find(signers, command.signer, &runtime::AskedSigner::signer);
    if (found != signers.end() && !is_for(call.principal, *found))
        co_return fail(Code::forbidden, "signer " + call.captured[1] + " is neither you nor your department");
    std::string reason = command.text;
    TaskAct wanted{std::move(command), std::move(reason), "open", Action::sign_task};
    co_return co_await act_on_task(call, std::move(wanted));
}

}  // namespace

std::vector<Route> task_name_routes() {
    const auto act = [](std::string_view pattern, Handle handle, std::string_view operation, std::string_view summary,
                        std::string_view request) {
        return Route{"POST",  pattern,           handle, operation, "User tasks", summary,
                     request, "UserTaskChanged", {},     true,      true}
            .at(places::of_key);
    };
    return {
        act("/v2/user-tasks/{userTaskKey}/delegation", delegate, "delegateUserTask",
            "Have another do the task in one's name; it comes back, unless they are to complete it.",
            "UserTaskDelegation"),
        act("/v2/user-tasks/{userTaskKey}/delegation/resolution", resolve, "resolveUserTask",
            "Give a task that one has done in another's name back to them.", "UserTaskResolution"),
        act("/v2/user-tasks/{userTaskKey}/delegation/recall", recall, "recallUserTask",
            "Take one's task back from whoever does it in one's name.", "NeededReason"),
        act("/v2/user-tasks/{userTaskKey}/signers", add_signers, "addUserTaskSigners",
            "Ask accounts or departments for their opinion before the task is completed: all of them, or any one.",
            "UserTaskSigners"),
        act("/v2/user-tasks/{userTaskKey}/signers/{signer}/removal", remove_signer, "removeUserTaskSigner",
            "Ask a signer who has not signed no longer.", "NeededReason"),
        act("/v2/user-tasks/{userTaskKey}/signers/{signer}/opinion", give_opinion, "giveUserTaskOpinion",
            "Give the opinion that is asked for: agree or, with a text, disagree. It stands.", "UserTaskOpinion")
            .with(&Route::needs_if_match, false)
            .refusing({409}),
    };
}

}  // namespace baton::api
