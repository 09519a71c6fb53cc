// Why a message reaches whom it reaches, and data for the processes that begin by a condition.
#include "connectors/api/acting.hpp"
#include "connectors/api/forward/places.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/sight.hpp"

namespace baton::api {
namespace {

using Kind = execution::Verdict::Kind;

const char* word_of(Kind kind) {
    switch (kind) {
        case Kind::delivered:
            return "delivered";
        case Kind::started:
            return "started";
        case Kind::other_key:
            return "other_key";
        case Kind::other_case_first:
            return "other_case_first";
        case Kind::case_took_it:
            return "case_took_it";
        case Kind::not_a_receiver:
            return "not_a_receiver";
    }
    return "";
}

std::string why(const execution::Verdict& verdict) {
    switch (verdict.kind) {
        case Kind::delivered:
            return verdict.correlation_key.empty() ? "it takes any message of this name"
                                                   : "it waits for the key '" + verdict.correlation_key + "'";
        case Kind::started:
            return "the process begins with this message";
        case Kind::other_key:
            return "it waits for the key '" + verdict.correlation_key + "', which the message does not carry";
        case Kind::other_case_first:
            return "another case of its process has waited longer, or waits for this very key";
        case Kind::case_took_it:
            return "an open case of the process takes it, so none is started";
        case Kind::not_a_receiver:
            return "the message flow of the sender leads to other processes";
    }
    return {};
}

std::string verdict_json(const execution::Verdict& verdict) {
    ObjectText out;
    out.text("outcome", word_of(verdict.kind)).text("processDefinitionId", verdict.process);
    out.key("processInstanceKey", verdict.instance).key("subscriptionKey", verdict.subscription);
    out.some("correlationKey", verdict.correlation_key).text("why", why(verdict));
    return out.done();
}

std::string explanation_json(const execution::Explanation& explanation) {
    ListText verdicts;
    for (const auto& verdict : explanation.verdicts) verdicts.add(verdict_json(verdict));
    ObjectText out;
    out.texts("keys", explanation.keys).raw("verdicts", verdicts.done());
    if (explanation.left_out != 0) out.number("leftOut", explanation.left_out);
    if (!explanation.awaited_names.empty()) out.texts("awaitedNames", explanation.awaited_names);
    return out.done();
}

boost::asio::awaitable<Result<Response>> explain(Call& call) {
    const auto allowed = identity::check(call.principal, Action::send_message);
    if (!allowed) co_return allowed.error();
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    execution::PublishMessage command;
    command.name = fields.needed_text("name");
    command.correlation_key = fields.text("correlationKey");
    command.variables = fields.object_value("variables");
    fields.ignore("tenantId");
    if (const auto read = fields.finish(); !read) co_return read.error();
    const auto explained = co_await call.desk().explain(std::move(command));
    if (!explained) co_return explained.error();
    co_return json_response(200, explanation_json(*explained));
}

boost::asio::awaitable<Result<Response>> evaluate(Call& call) {
    const auto allowed = identity::check(call.principal, Action::send_message);
    if (!allowed) co_return allowed.error();
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    execution::EvaluateConditions command;
    command.process = fields.text("processDefinitionId");
    command.variables = fields.object_value("variables");
    fields.ignore("tenantId");
    if (const auto read = fields.finish(); !read) co_return read.error();
    Act one;
    one.command = std::move(command);
    one.render = [](const runtime::Done& done) {
        ListText started;
        for (const auto& touched : done.touched) {
            if (touched.instance) started.add_text(std::to_string(touched.instance.value));
        }
        ObjectText out;
        out.number("started", done.started).raw("processInstanceKeys", started.done());
        out.long_number("position", done.position);
        return runtime::Answer{200, out.done()};
    };
    co_return co_await act(call, std::move(one));
}

}  // namespace

std::vector<Route> correlation_routes() {
    return {
        Route{"POST", "/v2/messages/explanation", explain, "explainMessage", "Messages",
              "Say whom a message would reach, whom not, and why. Nothing is published."}
            .taking("MessageCorrelation")
            .giving("MessageExplanation")
            .at(places::of_message),
        Route{
            "POST", "/v2/conditionals/evaluation", evaluate, "evaluateConditionals", "Conditionals",
            "Ask the processes that begin by a condition with these variables; each whose condition holds is started."}
            .taking("ConditionalEvaluation")
            .giving("ConditionalEvaluated")
            .once()
            .at(places::of_first),
    };
}

}  // namespace baton::api
