// What other nodes have deployed, imported, sent and told.
#include <boost/asio/co_spawn.hpp>
#include <spdlog/spdlog.h>

#include "service/nodes/rounds.hpp"

namespace baton::service {

void Rounds::follow(const ports::Look& seen) {
    if (seen.deployment <= knows_ || is_following_ || is_leaving_) return;
    is_following_ = true;
    const auto done = [weak = weak_from_this(), newest = seen.deployment](const std::exception_ptr&,
                                                                          const Result<>& followed) {
        const auto self = weak.lock();
        if (!self) return;
        self->decide([newest, followed](Rounds& here) {
            here.is_following_ = false;
            if (followed) {
                here.knows_ = newest;
                here.next_greeting_ = {};  // somebody waits for it
                here.greet(here.workplace_->now());
            } else {
                spdlog::warn("what another node deployed cannot be read: {}", followed.error().detail);
            }
            here.go_on();
        });
    };
    boost::asio::co_spawn(executor_, engine_.follow(), done);
}

void Rounds::follow_editions(const Result<ports::EditionKey>& newest) {
    if (!newest) return spdlog::warn("{}", newest.error().detail);
    if (edition_ == *newest || is_reading_editions_) return;
    is_reading_editions_ = true;
    commit([newest = *newest](Rounds& here) {
        auto read = here.hooks_.follow_editions ? here.hooks_.follow_editions() : Result<>{};
        here.decide([newest, read](Rounds& again) {
            again.is_reading_editions_ = false;
            if (read) {
                again.edition_ = newest;
            } else {
                spdlog::warn("what another node imported is not followed: {}", read.error().detail);
            }
            again.go_on();
        });
    });
}

// Partitions that came here since read what was sent to them by themselves.
void Rounds::pass_on(const ports::Look& seen) {
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

void Rounds::settle(const ports::Look& seen, const std::vector<runtime::Seat>& seats, Moment now) {
    for (auto one = asked_.begin(); one != asked_.end();) {
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
        one = asked_.erase(one);
    }
    deployments_.splice(deployments_.begin(), asked_);
}

// Of each partition elsewhere its node has said so, or another has opened it since, or nobody has it: who opens it
// reads all that is deployed.
bool Rounds::is_known(Deployment& deployment, const ports::Look& seen, const std::vector<runtime::Seat>& seats) const {
    std::map<std::string, std::uint64_t> knows;
    for (const auto& row : seen.nodes) knows[row.name] = row.knows;
    for (std::uint32_t number = 0; number < partitions_; ++number) {
        if (seats[number].is_free) continue;
        const auto tenure = seen.tenures.find(number);
        if (tenure == seen.tenures.end()) continue;
        // One that another has taken may not be missed here yet.
        if (engine_.has(number) && tenure->second.node == node_.name) continue;
        const auto first = deployment.epochs.try_emplace(number, tenure->second.epoch).first->second;
        if (tenure->second.epoch != first) continue;
        const auto known = knows.find(tenure->second.node);
        if (known == knows.end() || known->second < deployment.number) return false;
    }
    return true;
}

// The store cannot be reached.
void Rounds::settle_none(const Problem& problem, Moment now) {
    deployments_.splice(deployments_.begin(), asked_);
    std::erase_if(deployments_, [&](const Deployment& one) {
        if (now < one.until) return false;
        one.reply(fail(Code::timeout, "it is deployed, but whether all nodes know it is not known: " + problem.detail));
        return true;
    });
}

}  // namespace baton::service
