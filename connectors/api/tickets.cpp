#include "connectors/api/tickets.hpp"

#include "connectors/api/http/trace.hpp"

namespace baton::api {

std::optional<std::string> Tickets::issue(Principal principal, std::string token, Moment now) {
    const std::lock_guard lock(mutex_);
    std::erase_if(issued_, [now](const auto& one) { return one.second.until <= now; });
    if (issued_.size() >= kept_max) return std::nullopt;
    auto ticket = random_hex(32);
    issued_.emplace(ticket, Issued{{std::move(principal), std::move(token)}, now + lifetime});
    return ticket;
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

}  // namespace baton::api
