#include "connectors/api/tickets.hpp"

#include "connectors/api/http/trace.hpp"

namespace baton::api {

bool Tickets::keep(std::string ticket, Holder holder, Moment now) {
    const std::lock_guard lock(mutex_);
    std::erase_if(issued_, [now](const auto& one) { return one.second.until <= now; });
    if (issued_.size() >= kept_max) return false;
    issued_.emplace(std::move(ticket), Issued{std::move(holder), now + lifetime});
    return true;
}

std::optional<Tickets::Holder> Tickets::take(const std::string& ticket, Moment now) {
    const std::lock_guard lock(mutex_);
    const auto found = issued_.find(ticket);
    if (found == issued_.end()) return std::nullopt;
    Issued issued = std::move(found->second);
    issued_.erase(found);
    if (issued.until <= now) return std::nullopt;
    return std::move(issued.holder);
}

std::string new_ticket() { return random_hex(32); }

Problem unknown_ticket() { return fail(Code::unauthenticated, "the ticket is unknown, used or older than 30 seconds"); }

}  // namespace baton::api
