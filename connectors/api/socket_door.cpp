#include "connectors/api/socket_door.hpp"

#include <chrono>

#include "connectors/api/forward/forwarder.hpp"
#include "connectors/api/readings.hpp"
#include "connectors/api/tickets.hpp"
#include "connectors/inbox/frames.hpp"

namespace baton::api {
namespace {

bool offers(std::string_view protocols, std::string_view wanted) {
    while (!protocols.empty()) {
        const auto end = std::min(protocols.find(','), protocols.size());
        auto one = protocols.substr(0, end);
        while (one.starts_with(' ')) one.remove_prefix(1);
        while (one.ends_with(' ')) one.remove_suffix(1);
        if (one == wanted) return true;
        protocols.remove_prefix(std::min(end + 1, protocols.size()));
    }
    return false;
}

Result<> check_department(const Principal& principal, std::string_view department) {
    return identity::check(principal, Action::read_inbox, {std::string(department), {}, {}, {}, {}});
}

// With what it was bought. Of what another node gives back, who that is is asked of the accounts.
boost::asio::awaitable<Result<Tickets::Holder>> redeem(Parts& parts, const std::string& ticket) {
    auto here = parts.tickets.take(ticket, std::chrono::steady_clock::now());
    if (here) co_return std::move(*here);
    if (parts.forwarder == nullptr) co_return unknown_ticket();
    auto token = co_await parts.forwarder->redeemer().redeem(ticket);
    if (!token) co_return token.error();
    auto principal = co_await parts.guard.authenticate(*token);
    if (!principal) co_return principal.error();
    co_return Tickets::Holder{std::move(*principal), std::move(*token)};
}

}  // namespace

boost::asio::awaitable<Result<Visit>> admit_visit(Gate& gate, Parts& parts, const Request& request) {
    if (const auto fit = gate.check(request); !fit) co_return fit.error();
    const auto target = parse_target(request.target);
    if (!target) co_return target.error();
    if (!offers(request.header("sec-websocket-protocol"), inbox::subprotocol)) {
        co_return fail(Code::invalid,
                       "offer a subprotocol that is spoken here (Sec-WebSocket-Protocol); supported: baton.inbox.v1");
    }
    Visit visit;
    Principal principal;
    if (const auto* ticket = target->find("ticket")) {
        auto holder = co_await redeem(parts, *ticket);
        if (!holder) co_return holder.error();
        principal = std::move(holder->principal);
        visit.token = std::move(holder->token);
    } else {
        auto known = co_await gate.admit(request, false);
        if (!known) co_return known.error();
        principal = std::move(*known);
        visit.token = token_of(request);
    }
    const auto* department = target->find("department");
    if (department != nullptr) visit.department = *department;
    if (department == nullptr && principal.departments.size() == 1) visit.department = principal.departments.front();
    if (visit.department.empty()) co_return fail(Code::invalid, "say whose inbox: ?department=<id>");
    if (const auto allowed = check_department(principal, visit.department); !allowed) co_return allowed.error();
    visit.account = principal.name;
    if (!principal.is_in(visit.department)) {
        const auto trace = trace_of(request.header("traceparent"));
        const auto recorded = co_await record_visit(parts, std::move(principal), trace, visit.department);
        if (!recorded) co_return recorded.error();
    }
    co_return visit;
}

boost::asio::awaitable<Result<>> still_admitted(Guard& guard, std::string token, Visit visit) {
    const auto principal = co_await guard.authenticate(std::move(token));
    if (!principal) co_return principal.error();
    if (principal->name != visit.account) {
        co_return fail(Code::forbidden, "the new token is of another account; open another session for it");
    }
    co_return check_department(*principal, visit.department);
}

}  // namespace baton::api
