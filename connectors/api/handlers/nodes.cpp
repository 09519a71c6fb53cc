// The nodes that share the store: which there are, and what they tell each other.
#include <algorithm>

#include "connectors/api/call.hpp"
#include "connectors/api/forward/neighbours.hpp"
#include "connectors/api/forward/redeemer.hpp"
#include "connectors/api/handlers/routes.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/tickets.hpp"
#include "connectors/api/whereabouts.hpp"

namespace baton::api {
namespace {

using boost::asio::awaitable;

bool is_of_neighbour(const Call& call) {
    const auto* const whereabouts = call.parts.whereabouts;
    return whereabouts != nullptr && whereabouts->is_neighbour(call.request.header(node_secret_header));
}

awaitable<Result<Response>> hear_news(Call& call) {
    if (!is_of_neighbour(call)) co_return nothing_here();
    call.parts.whereabouts->look_again();
    Response heard;
    heard.status = 204;
    co_return heard;
}

// It is void from here on, whether or not the answer arrives.
awaitable<Result<Response>> redeem_ticket(Call& call) {
    if (!is_of_neighbour(call)) co_return nothing_here();
    const auto body = parse_object(call.request.body);
    if (!body) co_return body.error();
    Fields fields(*body);
    const auto ticket = fields.needed_secret("ticket");
    if (const auto read = fields.finish(); !read) co_return read.error();
    const auto holder = call.parts.tickets.take(ticket, std::chrono::steady_clock::now());
    if (!holder) co_return unknown_ticket();
    ObjectText out;
    out.text("token", holder->token);
    co_return json_response(200, out.done());
}

// ---- topology ----

NodeSeen alone(const Call& call) {
    NodeSeen node;
    node.is_this = true;
    for (std::uint32_t one = 0; one < call.parts.partitions; ++one) node.partitions.push_back(one);
    return node;
}

std::vector<NodeSeen> nodes_seen(const Call& call) {
    if (call.parts.whereabouts == nullptr) return {alone(call)};
    auto nodes = call.parts.whereabouts->nodes();
    std::ranges::sort(nodes, {}, &NodeSeen::name);
    return nodes;
}

// As other engines count them: from 1 on.
std::string partitions_json(const NodeSeen& node, bool is_well) {
    ListText partitions;
    for (const auto number : node.partitions) {
        ObjectText one;
        one.number("partitionId", number + 1).text("role", "leader").text("health", is_well ? "healthy" : "unhealthy");
        partitions.add(one.done());
    }
    return partitions.done();
}

// Where a node is reached is told to those who run the system.
void put_address(ObjectText& out, const NodeSeen& node) {
    const auto colon = std::min(node.address.rfind(':'), node.address.size());
    std::uint16_t port = 0;
    const char* const end = node.address.data() + node.address.size();
    if (colon < node.address.size()) std::from_chars(node.address.data() + colon + 1, end, port);
    out.some("name", node.name).some("host", node.address.substr(0, colon));
    if (port != 0) out.number("port", port);
}

std::string broker_json(const Call& call, const NodeSeen& node, std::size_t number) {
    const bool is_told = call.may(Action::read_operations) || call.may(Action::operate);
    const bool is_well = node.is_this ? call.desk().health().trouble.empty() : !node.is_silent;
    ObjectText out;
    out.number("nodeId", number);
    if (is_told) put_address(out, node);
    if (node.is_this) out.text("version", call.parts.version);
    out.flag("isThis", node.is_this).flag("isSilent", node.is_silent);
    out.raw("partitions", partitions_json(node, is_well));
    return out.done();
}

awaitable<Result<Response>> topology(Call& call) {
    const auto nodes = nodes_seen(call);
    const auto* const whereabouts = call.parts.whereabouts;
    ListText brokers;
    for (std::size_t i = 0; i < nodes.size(); ++i) brokers.add(broker_json(call, nodes[i], i));
    ObjectText out;
    out.raw("brokers", brokers.done()).number("clusterSize", nodes.size());
    out.number("partitionsCount", whereabouts == nullptr ? call.parts.partitions : whereabouts->partitions());
    out.number("replicationFactor", 1).text("gatewayVersion", call.parts.version);
    co_return json_response(200, out.done());
}

}  // namespace

std::vector<Route> node_routes() {
    constexpr std::string_view tag = "Service";
    Route news{
        "POST",    news_path,
        hear_news, "tellNews",
        tag,       "Among nodes only: there is news in the store that they share. 404 without X-Baton-Node-Secret."};
    news.access = Access::everyone;
    news.status = 204;
    Route redemption{"POST",
                     redemption_path,
                     redeem_ticket,
                     "redeemTicket",
                     tag,
                     "Among nodes only: the token with which a ticket of this node was bought, once. 404 without "
                     "X-Baton-Node-Secret."};
    redemption.access = Access::everyone;
    return {
        news.refusing({404}), redemption.taking("TicketToRedeem").giving("RedeemedTicket").refusing({404}),
        Route{"GET", "/v2/topology", topology, "getTopology", tag,
              "The nodes that share the store, and which partitions each has. Names and addresses are for those who "
              "run the system."}
            .giving("Topology")};
}

}  // namespace baton::api
