#include "connectors/api/forward/redeemer.hpp"

#include <chrono>
#include <spdlog/spdlog.h>

#include "connectors/api/forward/marked_ticket.hpp"
#include "connectors/api/forward/neighbours.hpp"
#include "connectors/api/forward/pause.hpp"
#include "connectors/api/http/fields.hpp"
#include "connectors/api/http/json_text.hpp"
#include "connectors/api/tickets.hpp"

namespace baton::api {

using boost::asio::awaitable;
using Clock = std::chrono::steady_clock;

namespace {

PeerSettings reaching_within(PeerSettings peers, Duration within) {
    peers.connect_within = within;
    peers.answer_size_max = 64U << 10U;
    return peers;
}

Problem lost() {
    return fail(Code::unavailable,
                "the node that gave this ticket does not answer, so the ticket may be void; ask for another one");
}

// Empty: there is none.
std::string token_in(const Response& response) {
    const auto body = parse_object(response.body);
    const auto* token = body ? body->find("token") : nullptr;
    const auto* text = token == nullptr ? nullptr : token->string();
    return text == nullptr ? std::string{} : *text;
}

Result<std::string> what_it_said(const Response& response, const std::string& node) {
    if (response.status == 401) return unknown_ticket();
    auto token = response.status == 200 ? token_in(response) : std::string{};
    if (!token.empty()) return token;
    spdlog::warn("node '{}' does not redeem tickets: it answered {}", node, response.status);
    return lost();
}

}  // namespace

Redeemer::Redeemer(boost::asio::any_io_executor executor, Whereabouts& whereabouts, ForwardSettings settings)
    : whereabouts_(&whereabouts),
      within_(settings.giver_within),
      peers_(std::move(executor), reaching_within(settings.peers, settings.giver_within)) {}

std::string Redeemer::new_ticket() const {
    std::string name;
    for (const auto& node : whereabouts_->nodes()) {
        if (node.is_this) name = node.name;
    }
    const auto secret = whereabouts_->secret();
    return marked_ticket(mark_of(name, secret), secret);
}

std::optional<NodeSeen> Redeemer::node_with(std::string_view mark) const {
    const auto secret = whereabouts_->secret();
    for (auto& node : whereabouts_->nodes()) {
        if (mark_of(node.name, secret) == mark) return std::move(node);
    }
    return std::nullopt;
}

awaitable<Reply> Redeemer::ask(const NodeSeen& giver, const std::string& body) {
    const Outgoing what{
        "POST " + std::string(redemption_path) + " HTTP/1.1\r\nhost: " + giver.address + "\r\nuser-agent: baton\r\n" +
            std::string(node_secret_header) + ": " + whereabouts_->secret() +
            "\r\ncontent-type: application/json\r\ncontent-length: " + std::to_string(body.size()) + "\r\n\r\n",
        body, within_};
    co_return co_await peers_.send(giver.address, what);
}

// It is asked again only while it cannot have heard: what it has given once it does not give again.
awaitable<Result<std::string>> Redeemer::redeem(std::string ticket) {
    const std::string mark{mark_in(ticket, whereabouts_->secret())};
    if (mark.empty()) co_return unknown_ticket();
    const std::string body = ObjectText().text("ticket", ticket).done();
    const auto until = Clock::now() + within_;
    for (auto rest = first_pause;; rest = longer(rest)) {
        const auto giver = node_with(mark);  // the store may be about to tell of it
        if (giver && giver->is_this) co_return unknown_ticket();
        Reply reply;
        reply.trouble = "none is known by that mark";
        if (giver) reply = co_await ask(*giver, body);
        if (reply.fate == Reply::Fate::answered) co_return what_it_said(reply.response, giver->name);
        whereabouts_->look_again();
        if (reply.fate == Reply::Fate::unknown || Clock::now() + rest > until) {
            spdlog::info("the node that gave a ticket, '{}', was not reached: {}", giver ? giver->name : mark,
                         reply.trouble);
            co_return lost();
        }
        co_await wait_for(rest);
    }
}

}  // namespace baton::api
