// A model tried out on the engine: the whole run is in the request, so that nothing of it has to be kept here.
#include "connectors/api/dry_runs.hpp"

#include "connectors/api/call.hpp"
#include "connectors/api/dry_run_room.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/fields.hpp"

namespace baton::api {
namespace {

Result<DryRunOrder> read_order(const Call& call, const DryRunLimits& limits) {
    const auto body = parse_object(call.request.body);
    if (!body) return body.error();
    Fields fields(*body);
    DryRunOrder order;
    for (Fields* one : fields.objects("resources")) {
        auto name = one->needed_text("name");
        order.resources.push_back({std::move(name), one->needed_text("content")});
    }
    order.uses = fields.texts("uses").value_or(std::vector<std::string>{});
    order.at = fields.moment("at").value_or(call.desk().now());
    for (Fields* one : fields.objects("steps")) {
        auto command = one->needed_text("command");
        order.steps.push_back({std::move(command), one->text("variables")});
    }
    if (const auto read = fields.finish(); !read) return read.error();
    if (order.resources.empty() && order.uses.empty()) {
        return fail(Code::invalid, "a dry run needs a model: in 'resources', or the id of a deployed one in 'uses'");
    }
    if (order.steps.size() <= limits.steps_max) return order;
    return fail(Code::too_large,
                "a dry run has " + std::to_string(limits.steps_max) + " steps at most (dry_runs.steps_max)");
}

boost::asio::awaitable<Result<Response>> play(Call& call) {
    const auto allowed = identity::check(call.principal, Action::design);
    if (!allowed) co_return allowed.error();
    auto* const room = call.parts.dry_runs;
    if (room == nullptr) co_return fail(Code::not_found, "nothing is tried out here");
    auto order = read_order(call, room->limits());
    if (!order) co_return order.error();
    auto played = co_await room->play(call.desk(), std::move(*order));
    if (!played) co_return played.error();
    co_return json_response(200, std::move(*played));
}

}  // namespace

std::vector<Route> dry_run_routes() {
    return {
        Route{"POST", "/v2/dry-runs", play, "playDryRun", "Designer",
              "Try a model out on the engine, in memory and with time of its own: models, and steps in the words of "
              "stories. The answer has the whole run: what happened at each step and why, and how the cases stood "
              "after it. Nothing is stored, no connector is called."}
            .taking("DryRun")
            .giving("DryRunPlayed")
            .refusing({409, 422}),
    };
}

}  // namespace baton::api
