// What people may send to a case beside their tasks: the messages that it waits for and that a model marks with
// baton.offeredTo (engine/model/marks.hpp). Who holds one of its roles and may read the case sends it; a machine
// publishes messages instead.
#include <algorithm>
#include <set>

#include "connectors/api/callers.hpp"
#include "connectors/api/forward/places.hpp"
#include "connectors/api/handlers/offered.hpp"
#include "connectors/api/handlers/recusals.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/render/variables.hpp"
#include "connectors/api/sight.hpp"

namespace baton::api {
namespace {

using boost::asio::awaitable;
using Definition = std::shared_ptr<const model::ProcessDefinition>;

Problem not_now(std::string_view element) {
    return fail(Code::not_found, "the case does not wait for '" + clipped(std::string(element)) +
                                     "', or it is not yours to send; read its offers anew");
}

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
    feel::Context known;    // variables of the case as a whole
    std::vector<Offer> offers;
    Result<> may_act;  // not: who is recused from the case
};

awaitable<Result<Offering>> offering_at(Call& call, ports::InstanceRow row) {
    Offering offering;
    offering.row = std::move(row);
    if (offering.row.state != "active") co_return offering;
    const auto instance = co_await call.desk().inspect(offering.row.key);
    if (!instance) co_return instance.error();
    offering.definition = call.desk().definition(instance->started.definition);
    if (offering.definition) offering.offers = offers_of(*instance, *offering.definition, call.principal);
    if (offering.offers.empty()) co_return offering;
    offering.known = visible_from(*instance, execution::root_scope);
    const auto recusals = co_await recusals_in(call, offering.row);
    if (!recusals) co_return recusals.error();
    offering.may_act = identity::check_recusal(call.principal, *recusals);
    co_return offering;
}

awaitable<Result<Offering>> offering_of(Call& call) {
    auto row = co_await readable_case(call, call.key<InstanceKey>());
    if (!row) co_return row.error();
    co_return co_await offering_at(call, std::move(*row));
}

// ---- what there is ----

void put_offers(const Offering& offering, ListText& list) {
    if (!offering.may_act) return;
    for (const auto& offer : offering.offers) {
        const auto& process = *offering.definition;
        ObjectText one;
        one.key("processInstanceKey", offering.row.key).text("processDefinitionId", process.id);
        one.text("processName", process.name.empty() ? process.id : process.name);
        put_element(one, *offer.element);
        list.add(one.done());
    }
}

// Those that called it, and that the caller may read.
awaitable<Result<std::vector<ports::InstanceRow>>> callers_read(Call& call, const ports::InstanceRow& row) {
    if (!row.parent) co_return std::vector<ports::InstanceRow>{};
    auto look = [parent = row.parent](ports::Queries& rows) { return with_callers(rows, parent); };
    auto callers = co_await call.desk().ask(std::move(look));
    if (!callers) co_return callers.error();
    std::set<InstanceKey> keys;
    for (const auto& one : *callers) keys.insert(one.key);
    const auto readable = co_await readable_among(call, std::move(keys));
    if (!readable) co_return readable.error();
    std::erase_if(*callers, [&](const auto& one) { return !readable->contains(one.key); });
    co_return callers;
}

awaitable<Result<Response>> list_of_case(Call& call) {
    const auto offering = co_await offering_of(call);
    if (!offering) co_return offering.error();
    ListText list;
    put_offers(*offering, list);
    auto callers = co_await callers_read(call, offering->row);
    if (!callers) co_return callers.error();
    for (auto& row : *callers) {
        const auto above = co_await offering_at(call, std::move(row));
        if (!above) co_return above.error();
        put_offers(*above, list);
    }
    ObjectText out;
    out.raw("items", list.done());
    co_return json_response(200, out.done());
}

// ---- what is sent ----

awaitable<Result<Response>> send_to_case(Call& call) {
    auto sent = read_sent(call.request, false);
    if (!sent) co_return sent.error();
    const auto offering = co_await offering_of(call);
    if (!offering) co_return offering.error();
    const auto& id = call.captured.back();
    const auto found =
        std::ranges::find_if(offering->offers, [&](const Offer& offer) { return offer.element->id == id; });
    if (found == offering->offers.end()) co_return co_await done_before(call, offering->row.key, not_now(id));
    if (!offering->may_act) co_return co_await done_before(call, offering->row.key, offering->may_act.error());
    const auto asked = check_asked(call, *found->element, sent->variables, offering->known);
    if (!asked) co_return co_await done_before(call, offering->row.key, asked.error());
    auto delivery = found->delivery;
    delivery.variables = std::move(sent->variables);
    Act one;
    one.instance = offering->row.key;
    one.command = std::move(delivery);
    one.reason = std::move(sent->reason);
    one.render = taken;
    co_return co_await act(call, std::move(one));
}

}  // namespace

std::vector<Route> case_offer_routes() {
    return {
        Route{"GET", "/v2/process-instances/{processInstanceKey}/offers", list_of_case, "listProcessInstanceOffers",
              "Offers",
              "What the case, and those that called it, wait for beside their tasks, and the caller may send."}
            .giving("CaseOffers"),
        Route{"POST", "/v2/process-instances/{processInstanceKey}/offers/{elementId}", send_to_case,
              "takeProcessInstanceOffer", "Offers", "Send it; 404 when the case does not wait for it any more."}
            .taking("CaseOfferTaking")
            .giving("OfferTaken")
            .once()
            .at(places::of_key)
            .refusing({404}),
    };
}

}  // namespace baton::api
