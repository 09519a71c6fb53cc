// What people may begin a case with: start events that a model marks with baton.offeredTo (engine/model/marks.hpp).
#include <algorithm>

#include "connectors/api/forward/places.hpp"
#include "connectors/api/handlers/offered.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/json_text.hpp"
#include "engine/model/events.hpp"
#include "engine/model/marks.hpp"

namespace baton::api {
namespace {

using boost::asio::awaitable;

// Which of the event's definitions begins the case; none: a person cannot begin it by this event. The keys of a message
// are read from the message itself, which here there is none of.
std::optional<std::uint32_t> begun_by(const model::ProcessDefinition& definition, model::ElementIndex at) {
    if (at == definition.none_start()) return 0;
    const auto* const trigger = model::caught_trigger(definition.element(at).symbol);
    if (trigger == nullptr || model::is_parallel(*trigger)) return std::nullopt;
    std::optional<std::uint32_t> found;
    model::for_each_part_of<model::MessageTrigger>(*trigger, [&](const auto& message, std::uint32_t position) {
        if (!found && message.keys.empty()) found = position;
    });
    return found;
}

std::vector<model::ElementIndex> starts_of(const model::ProcessDefinition& definition) {
    auto starts = definition.triggered_starts;
    if (definition.none_start() != model::nowhere) starts.insert(starts.begin(), definition.none_start());
    return starts;
}

awaitable<Result<Response>> list_starts(Call& call) {
    ListText list;
    const bool begins = call.may(Action::start_case);
    for (const auto& row : call.desk().definitions()) {
        const auto latest = begins && row.kind == "bpmn" ? call.desk().latest(row.process) : std::nullopt;
        if (!latest || latest->key != row.key) continue;
        const auto definition = call.desk().definition(row.key);
        if (!definition) continue;
        for (const auto at : starts_of(*definition)) {
            const auto& element = definition->element(at);
            if (!is_offered_to(call.principal, element) || !begun_by(*definition, at)) continue;
            ObjectText one;
            one.key("processDefinitionKey", row.key).text("processDefinitionId", definition->id);
            one.text("processName", definition->name.empty() ? definition->id : definition->name);
            put_element(one, element);
            list.add(one.done());
        }
    }
    ObjectText out;
    out.raw("items", list.done());
    co_return json_response(200, out.done());
}

// Of two who give a case the same number at the same moment both get it; whoever comes later is told. 0: it is free.
awaitable<Result<InstanceKey>> case_with(Call& call, std::string process, std::string number) {
    ports::InstanceFilter filter;
    filter.process = std::move(process);
    filter.business_key = std::move(number);
    auto ask = [filter = std::move(filter)](ports::Queries& rows) {
        return rows.instances(filter, {.limit = 1, .after = {}, .sort = {}});
    };
    const auto found = co_await call.desk().ask(std::move(ask));
    if (!found) co_return found.error();
    co_return found->items.empty() ? InstanceKey{} : found->items.front().key;
}

awaitable<Result<Response>> begin_case(Call& call) {
    const auto allowed = identity::check(call.principal, Action::start_case);
    if (!allowed) co_return allowed.error();
    auto sent = read_sent(call.request, true);
    if (!sent) co_return sent.error();
    const auto key = call.key<DefinitionKey>();
    const auto definition = call.desk().definition(key);
    const auto at = definition ? definition->find(call.captured.back()) : model::nowhere;
    const bool is_offered = at != model::nowhere && is_offered_to(call.principal, definition->element(at));
    const auto trigger = is_offered ? begun_by(*definition, at) : std::nullopt;
    if (!trigger) {
        co_return fail(Code::not_found, "no case begins with '" + clipped(call.captured.back()) +
                                            "' by you; read the offers (GET /v2/offers)");
    }
    const auto asked = check_asked(call, definition->element(at), sent->variables, {});
    if (!asked) co_return asked.error();
    const auto number = model::marks::of(definition->element(at), model::marks::offer_number);
    if (!number.empty()) sent->variables.set(std::string(number), feel::Value{sent->business_key});
    const auto known = co_await case_with(call, definition->id, sent->business_key);
    if (!known) co_return known.error();
    if (*known) {
        co_return co_await done_before(
            call, *known,
            fail(Code::conflict, "there is a case with the number '" + clipped(sent->business_key) +
                                     "' already; give this one another"));
    }
    execution::StartInstance command;
    command.definition = key;
    command.start_event = at;
    command.trigger = *trigger;
    command.variables = std::move(sent->variables);
    command.business_key = std::move(sent->business_key);
    Act one;
    one.command = std::move(command);
    one.reason = std::move(sent->reason);
    one.render = taken;
    co_return co_await act(call, std::move(one));
}

}  // namespace

std::vector<Route> offer_routes() {
    return {
        Route{"GET", "/v2/offers", list_starts, "listOffers", "Offers",
              "With what the caller may begin a case: events that a model offers to one of their roles."}
            .giving("StartOffers"),
        Route{"POST", "/v2/offers/{processDefinitionKey}/{elementId}", begin_case, "takeOffer", "Offers",
              "Begin a case in this way."}
            .taking("StartOfferTaking")
            .giving("OfferTaken")
            .once()
            .at(places::of_once),
    };
}

}  // namespace baton::api
