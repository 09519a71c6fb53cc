#include "service/nodes/roll.hpp"

namespace baton::service {
namespace {

constexpr int leases_until_gone = 360;  // an hour, with a lease of ten seconds

}  // namespace

void Roll::look_at(const std::vector<ports::NodeRow>& rows, Moment now) {
    std::map<std::string, Seen> seen;
    for (const auto& row : rows) {
        const auto before = seen_.find(row.name);
        const bool is_new = before == seen_.end() || before->second.row.beat != row.beat;
        seen[row.name] = {row, is_new ? now : before->second.since};
    }
    seen_ = std::move(seen);
}

std::set<std::string> Roll::living(Moment now) const {
    std::set<std::string> living;
    for (const auto& [name, seen] : seen_) {
        if (now - seen.since < lease_) living.insert(name);
    }
    return living;
}

std::vector<ports::NodeRow> Roll::gone(Moment now) const {
    std::vector<ports::NodeRow> gone;
    for (const auto& [name, seen] : seen_) {
        if (now - seen.since >= leases_until_gone * lease_) gone.push_back(seen.row);
    }
    return gone;
}

}  // namespace baton::service
