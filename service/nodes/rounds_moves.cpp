// Who has which partition, and what this node takes and gives.
#include <boost/asio/co_spawn.hpp>
#include <spdlog/spdlog.h>

#include "service/nodes/rounds.hpp"

namespace baton::service {

std::vector<runtime::Seat> Rounds::seats_of(const ports::Look& seen, Moment now) {
    std::vector<runtime::Seat> seats(partitions_);
    for (std::uint32_t number = 0; number < partitions_; ++number) {
        const auto found = seen.tenures.find(number);
        const auto tenure = found == seen.tenures.end() ? ports::Tenure{} : found->second;
        const bool may_take = watches_[number].may_take(tenure, now);
        runtime::Seat& seat = seats[number];
        const bool is_ours = engine_.has(number) || moving_.contains(number);
        seat.node = is_ours ? node_.name : tenure.node;
        seat.is_free = !is_ours && may_take;
        if (!seat.is_free) free_since_.erase(number);
        seat.is_forlorn = seat.is_free && now - free_since_.try_emplace(number, now).first->second >= node_.lease;
    }
    return seats;
}

void Rounds::publish(const ports::Look& seen, const std::vector<runtime::Seat>& seats, Moment now) {
    const auto living = roll_.living(now);
    std::map<std::string, api::NodeSeen> nodes;
    for (const auto& row : seen.nodes) {
        nodes[row.name] = {row.name, row.address, {}, row.name == node_.name, !living.contains(row.name)};
    }
    nodes.try_emplace(node_.name, api::NodeSeen{node_.name, node_.address, {}, true, false});
    std::map<std::uint32_t, std::string> addresses;
    for (std::uint32_t number = 0; number < partitions_; ++number) {
        const runtime::Seat& seat = seats[number];
        if (seat.is_free || seat.node.empty()) continue;
        const auto tenure = seen.tenures.find(number);
        const auto address = tenure == seen.tenures.end() ? std::string() : tenure->second.address;
        nodes.try_emplace(seat.node, api::NodeSeen{seat.node, address, {}, false, true});
        nodes[seat.node].partitions.push_back(number);
        if (seat.node != node_.name) addresses[number] = address;
    }
    const std::lock_guard lock(mutex_);
    addresses_ = std::move(addresses);
    seen_.clear();
    for (auto& [name, node] : nodes) seen_.push_back(std::move(node));
}

void Rounds::move(const ports::Look& seen, const std::vector<runtime::Seat>& seats, Moment now) {
    if (is_leaving_) return;
    const auto moves = runtime::next_moves(seats, roll_.living(now), node_.name);
    for (const auto number : moves.take) {
        const auto tenure = seen.tenures.find(number);
        take(number, grounds_for_taking(tenure == seen.tenures.end() ? ports::Tenure{} : tenure->second));
    }
    if (moves.give && !moving_.contains(*moves.give)) give(*moves.give);
}

// A sign that came after the look was given by one that lives, and believes that it has the partition for a lease more.
// Of this node's own name there is no other: whoever gives it is one that this one replaces.
ports::Seen Rounds::grounds_for_taking(const ports::Tenure& tenure) const {
    if (tenure.epoch == 0 || tenure.node == node_.name) return {tenure.epoch, {}};
    return {tenure.epoch, tenure.beat};
}

void Rounds::take(std::uint32_t partition, const ports::Seen& seen) {
    moving_.insert(partition);
    has_moved_ = true;
    const auto done = [weak = weak_from_this(), partition](const std::exception_ptr&, const Result<>& result) {
        const auto self = weak.lock();
        if (!self) return;
        if (result && self->hooks_.taken) self->hooks_.taken(partition);
        self->decide([partition, result](Rounds& here) { here.taken(partition, result); });
    };
    boost::asio::co_spawn(executor_, engine_.take(partition, seen), done);
}

void Rounds::taken(std::uint32_t partition, const Result<>& result) {
    if (result) {
        spdlog::info("this node has partition {}: '{}'", partition, node_.name);
    } else {
        spdlog::warn("partition {} was not taken: {}", partition, result.error().detail);
        if (result.error().code != Code::conflict) not_opened_ = result.error();
    }
    moved(partition);
}

void Rounds::give(std::uint32_t partition) {
    moving_.insert(partition);
    has_moved_ = true;
    const auto done = [weak = weak_from_this(), partition](const std::exception_ptr&) {
        const auto self = weak.lock();
        if (!self) return;
        self->decide([partition](Rounds& here) {
            spdlog::info("partition {} is given to the other nodes", partition);
            here.moved(partition);
        });
    };
    boost::asio::co_spawn(executor_, engine_.release(partition), done);
}

void Rounds::moved(std::uint32_t partition) {
    moving_.erase(partition);
    if (when_given_ && !moving_.empty()) return;  // one is told of all that a node gives that ends
    tell_all();
    is_awake_ = true;
    if (when_given_) std::exchange(when_given_, nullptr)();
    go_on();
}

// One that is alone keeps what it has until it has finished.
void Rounds::give_all() {
    if (!others().empty()) {
        for (std::uint32_t number = 0; number < partitions_; ++number) {
            if (engine_.has(number)) give(number);
        }
    }
    if (moving_.empty()) std::exchange(when_given_, nullptr)();
}

}  // namespace baton::service
