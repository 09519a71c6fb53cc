// What other nodes have deployed, imported, sent and told.
#include <boost/asio/co_spawn.hpp>
#include <boost/asio/use_future.hpp>
#include <spdlog/spdlog.h>

#include "service/nodes/steward.hpp"

namespace baton::service {

void Steward::follow(const ports::Look& seen) {
    follow_editions();
    if (seen.deployment <= knows_) return;
    const auto followed = boost::asio::co_spawn(executor_, engine_.follow(), boost::asio::use_future).get();
    if (!followed) return spdlog::warn("what another node deployed cannot be read: {}", followed.error().detail);
    knows_ = seen.deployment;
    next_greeting_ = {};  // somebody waits for it
}

void Steward::follow_editions() {
    const auto newest = editions_.newest();
    if (!newest) return spdlog::warn("{}", newest.error().detail);
    if (edition_ == *newest) return;
    if (hooks_.follow_editions) {
        const auto followed = hooks_.follow_editions();
        if (!followed) return spdlog::warn("what another node imported is not followed: {}", followed.error().detail);
    }
    edition_ = *newest;
}

// Partitions that came here since read what was sent to them by themselves.
void Steward::pass_on(const ports::Look& seen) {
    for (const auto& post : seen.posts) {
        if (engine_.has(post.sender) || !engine_.has(post.receiver)) continue;
        ErrandKey& passed = passed_on_[{post.receiver, post.sender}];
        if (post.newest <= passed) continue;
        passed = post.newest;
        engine_.look_for_parcels(post.receiver, post.sender);
    }
    for (const auto& [number, tenure] : seen.tenures) {
        if (!engine_.has(number)) engine_.note_position(number, tenure.position);
    }
    std::map<std::string, std::uint64_t> newer;
    {
        const std::lock_guard lock(mutex_);
        for (const auto& [department, head] : seen.inbox_heads) {
            std::uint64_t& rung = heads_[department];
            if (head > rung) newer[department] = rung = head;
        }
    }
    if (!newer.empty() && hooks_.ring) hooks_.ring(newer);
}

void Steward::settle(const ports::Look& seen, const std::vector<runtime::Seat>& seats, std::list<Deployment> asked) {
    const auto now = std::chrono::steady_clock::now();
    for (auto one = asked.begin(); one != asked.end();) {
        if (is_known(*one, seen, seats)) {
            one->reply({});
        } else if (now >= one->until) {
            one->reply(fail(Code::timeout,
                            "it is deployed, but not all nodes have said that they know it: look at "
                            "/v2/topology, and whether each of them reaches the database"));
        } else {
            ++one;
            continue;
        }
        one = asked.erase(one);
    }
    const std::lock_guard lock(mutex_);
    deployments_.splice(deployments_.begin(), asked);
}

// Of each partition elsewhere its node has said so, or another has opened it since, or nobody has it: who opens it
// reads all that is deployed.
bool Steward::is_known(Deployment& deployment, const ports::Look& seen, const std::vector<runtime::Seat>& seats) const {
    std::map<std::string, std::uint64_t> knows;
    for (const auto& row : seen.nodes) knows[row.name] = row.knows;
    for (std::uint32_t number = 0; number < partitions_; ++number) {
        if (engine_.has(number) || seats[number].is_free) continue;
        const auto tenure = seen.tenures.find(number);
        if (tenure == seen.tenures.end()) continue;
        const auto first = deployment.epochs.try_emplace(number, tenure->second.epoch).first->second;
        if (tenure->second.epoch != first) continue;
        const auto known = knows.find(tenure->second.node);
        if (known == knows.end() || known->second < deployment.number) return false;
    }
    return true;
}

// The store cannot be reached.
void Steward::settle_none(const Problem& problem) {
    const auto now = std::chrono::steady_clock::now();
    const std::lock_guard lock(mutex_);
    for (auto one = deployments_.begin(); one != deployments_.end();) {
        if (now < one->until) {
            ++one;
            continue;
        }
        one->reply(
            fail(Code::timeout, "it is deployed, but whether all nodes know it is not known: " + problem.detail));
        one = deployments_.erase(one);
    }
}

}  // namespace baton::service
