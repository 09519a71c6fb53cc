// What people may send to a case, or begin one with, beside their tasks: the events that a model marks with
// baton.offeredTo (engine/model/marks.hpp). Who holds one of its roles and may read the case sends it; a machine
// publishes messages instead.
#include <algorithm>

#include "connectors/api/acting.hpp"
#include "connectors/api/handlers/offer_forms.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/sight.hpp"
#include "engine/model/events.hpp"
#include "engine/model/marks.hpp"

namespace baton::api {
namespace {

using boost::asio::awaitable;
using Definition = std::shared_ptr<const model::ProcessDefinition>;

bool is_offered_to(const Principal& principal, const model::Element& element) {
    constexpr std::string_view between = ", ";
    auto roles = model::marks::of(element, model::marks::offered_to);
    while (!roles.empty()) {
        const auto end = std::min(roles.find_first_of(between), roles.size());
        if (end > 0 && principal.has(roles.substr(0, end))) return true;
        roles.remove_prefix(std::min(end + 1, roles.size()));
    }
    return false;
}

void put_element(ObjectText& out, const model::Element& element) {
    out.text("elementId", element.id).text("name", element.name.empty() ? element.id : element.name);
    out.some("formId", std::string(model::marks::of(element, model::marks::offer_form)));
}

// ---- what was sent ----

struct Sent {
    feel::Context variables;
    std::string business_key;
    std::string reason;
};

Result<Sent> read_sent(const Request& request, bool begins_case) {
    const auto body = parse_object(request.body);
    if (!body) return body.error();
    Fields fields(*body);
    Sent sent;
    sent.variables = fields.object_value("variables");
    sent.reason = fields.text("reason");
    if (begins_case) sent.business_key = fields.needed_text("businessKey");
    if (const auto read = fields.finish(); !read) return read.error();
    return sent;
}

runtime::Answer taken(const runtime::Done& done) {
    ObjectText out;
    out.key("processInstanceKey", done.instance).long_number("position", done.position);
    return {200, out.done()};
}

// Whoever repeats what has been done since their answer was lost gets that answer, by a wish that does nothing itself.
awaitable<Result<Response>> done_before(Call& call, InstanceKey one_case, Problem otherwise) {
    if (!call.request.has("idempotency-key")) co_return otherwise;
    Act nothing;
    nothing.instance = one_case;
    nothing.command = execution::DeliverMessage{};
    nothing.render = taken;
    auto answered = co_await act(call, std::move(nothing));
    const bool is_undone =
        !answered && (answered.error().code == Code::not_found || answered.error().code == Code::conflict);
    if (is_undone) co_return otherwise;
    co_return answered;
}

Result<> check_asked(const Call& call, const model::Element& element, const feel::Context& variables) {
    return check_asked_for(call.desk(), model::marks::of(element, model::marks::offer_form), variables);
}

Problem not_now(std::string_view element) {
    return fail(Code::not_found, "the case does not wait for '" + clipped(std::string(element)) +
                                     "', or it is not yours to send; read its offers anew");
}

// ---- a case ----

struct Offer {
    const model::Element* element = nullptr;
    execution::DeliverMessage delivery;
    std::string correlation_key;
    bool is_for_one = true;  // of several that wait at the element, each by a key of its own
};

std::vector<Offer> offers_of(const execution::Instance& instance, const model::ProcessDefinition& definition,
                             const Principal& principal) {
    std::vector<Offer> offers;
    for (const auto& [key, waiting] : instance.subscriptions) {
        const auto& element = definition.element(waiting.element);
        if (waiting.kind != execution::SubscriptionKind::message || !is_offered_to(principal, element)) continue;
        const auto is_same = [&](const Offer& known) { return known.element == &element; };
        auto known = std::ranges::find_if(offers, is_same);
        if (known == offers.end()) {
            known = offers.insert(offers.end(), Offer{&element, {}, waiting.correlation_key});
            known->delivery.name = waiting.name;
        }
        known->delivery.subscriptions.push_back(key);
        known->is_for_one = known->is_for_one && known->correlation_key == waiting.correlation_key;
    }
    std::erase_if(offers, [](const Offer& one) { return !one.is_for_one; });
    return offers;
}

struct Offering {
    ports::InstanceRow row;
    Definition definition;  // which the offers point into
    std::vector<Offer> offers;
};

awaitable<Result<Offering>> offering_of(Call& call) {
    const auto row = co_await readable_case(call, call.key<InstanceKey>());
    if (!row) co_return row.error();
    Offering offering;
    offering.row = *row;
    const auto instance = co_await call.desk().inspect(row->key);
    if (!instance) co_return instance.error();
    offering.definition = call.desk().definition(instance->started.definition);
    if (offering.definition) offering.offers = offers_of(*instance, *offering.definition, call.principal);
    co_return offering;
}

awaitable<Result<Response>> list_of_case(Call& call) {
    const auto offering = co_await offering_of(call);
    if (!offering) co_return offering.error();
    ListText list;
    for (const auto& offer : offering->offers) {
        ObjectText one;
        one.text("processDefinitionId", offering->definition->id);
        put_element(one, *offer.element);
        list.add(one.done());
    }
    ObjectText out;
    out.raw("items", list.done());
    co_return json_response(200, out.done());
}

awaitable<Result<Response>> send_to_case(Call& call) {
    auto sent = read_sent(call.request, false);
    if (!sent) co_return sent.error();
    const auto offering = co_await offering_of(call);
    if (!offering) co_return offering.error();
    const auto& id = call.captured.back();
    const auto found =
        std::ranges::find_if(offering->offers, [&](const Offer& offer) { return offer.element->id == id; });
    if (found == offering->offers.end()) co_return co_await done_before(call, offering->row.key, not_now(id));
    const auto asked = check_asked(call, *found->element, sent->variables);
    if (!asked) co_return asked.error();
    auto delivery = found->delivery;
    delivery.variables = std::move(sent->variables);
    Act one;
    one.instance = offering->row.key;
    one.command = std::move(delivery);
    one.reason = std::move(sent->reason);
    one.render = taken;
    co_return co_await act(call, std::move(one));
}

// ---- a new case ----

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
    const auto asked = check_asked(call, definition->element(at), sent->variables);
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
            .once(),
        Route{"GET", "/v2/process-instances/{processInstanceKey}/offers", list_of_case, "listProcessInstanceOffers",
              "Offers", "What the case waits for beside its tasks, and the caller may send."}
            .giving("CaseOffers"),
        Route{"POST", "/v2/process-instances/{processInstanceKey}/offers/{elementId}", send_to_case,
              "takeProcessInstanceOffer", "Offers", "Send it; 404 when the case does not wait for it any more."}
            .taking("CaseOfferTaking")
            .giving("OfferTaken")
            .once()
            .refusing({404}),
    };
}

}  // namespace baton::api
