// What a steward does at each look at the store, and between two of them. It decides at its workplace, as a partition
// does at its own, and what reads or writes the store is done where one commits there. So one may move it by hand.
#pragma once

#include <atomic>
#include <chrono>
#include <list>
#include <mutex>
#include <optional>
#include <set>

#include "engine/runtime/share.hpp"
#include "engine/runtime/tenure_watch.hpp"
#include "service/nodes/roll.hpp"
#include "service/nodes/steward.hpp"

namespace baton::service {

class Rounds : public std::enable_shared_from_this<Rounds> {
public:
    Rounds(runtime::Node node, std::uint32_t partitions, ports::Nodes& nodes, ports::EditionStore& editions,
           runtime::Engine& engine, boost::asio::any_io_executor executor,
           std::shared_ptr<runtime::Workplace> workplace);

    // ---- any thread ----
    void listen_to_engine();
    void begin(StewardHooks hooks, std::function<void(Result<>)> reply);
    void leave(std::function<void()> reply);
    void look_again();
    void tell_all();
    void end();  // looks no more; whoever waits for something is told so
    [[nodiscard]] std::string address_of(std::uint32_t partition) const;
    [[nodiscard]] std::vector<api::NodeSeen> nodes() const;

private:
    using Moment = std::chrono::steady_clock::time_point;
    // What was deployed, and not every node knows yet.
    struct Deployment {
        std::uint64_t number = 0;
        Moment until{};
        std::map<std::uint32_t, std::uint64_t> epochs;  // of the partitions elsewhere, as they were seen first
        std::function<void(Result<>)> reply;
    };
    struct Sight {
        Result<ports::Look> all;
        Result<ports::EditionKey> edition;
        Moment at{};
    };

    // Work is forgotten with whom it is for.
    void decide(std::function<void(Rounds&)> work);
    void commit(std::function<void(Rounds&)> work);

    // ---- deciding ----
    void look();
    void saw(const Sight& sight);
    void note_trouble(const Result<ports::Look>& seen);
    void go_on();  // after a look, and when something that was begun is done
    void go_on_beginning();
    [[nodiscard]] bool is_busy() const;
    void plan();  // the next look
    [[nodiscard]] Duration sign_every() const;
    void greet(Moment now);
    void follow(const ports::Look& seen);
    void follow_editions(const Result<ports::EditionKey>& newest);
    void pass_on(const ports::Look& seen);
    void settle(const ports::Look& seen, const std::vector<runtime::Seat>& seats, Moment now);
    void settle_none(const Problem& problem, Moment now);
    [[nodiscard]] bool is_known(Deployment& deployment, const ports::Look& seen,
                                const std::vector<runtime::Seat>& seats) const;
    [[nodiscard]] std::vector<runtime::Seat> seats_of(const ports::Look& seen, Moment now);
    void publish(const ports::Look& seen, const std::vector<runtime::Seat>& seats, Moment now);
    void move(const ports::Look& seen, const std::vector<runtime::Seat>& seats, Moment now);
    [[nodiscard]] ports::Seen grounds_for_taking(const ports::Tenure& tenure) const;
    void take(std::uint32_t partition, const ports::Seen& seen);
    void taken(std::uint32_t partition, const Result<>& result);
    void give(std::uint32_t partition);
    void moved(std::uint32_t partition);
    void give_all();

    // ---- any thread ----
    void tell_holders(const std::set<std::uint32_t>& partitions);
    [[nodiscard]] std::vector<std::string> others() const;  // addresses of those that live

    const runtime::Node node_;
    const std::uint32_t partitions_;
    ports::Nodes& nodes_;
    ports::EditionStore& editions_;
    runtime::Engine& engine_;
    const boost::asio::any_io_executor executor_;
    const std::shared_ptr<runtime::Workplace> workplace_;
    StewardHooks hooks_;

    // ---- deciding ----
    Roll roll_;
    std::vector<runtime::TenureWatch> watches_;  // by partition
    std::map<std::uint32_t, Moment> free_since_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, ErrandKey> passed_on_;  // by receiver and sender
    std::optional<ports::EditionKey> edition_;
    std::uint64_t knows_ = 0;
    Moment next_greeting_{};
    Moment looked_at_{};
    std::string trouble_;
    std::set<std::uint32_t> moving_;     // from or to this node
    std::optional<Problem> not_opened_;  // why a partition could not be taken that was free
    std::list<Deployment> deployments_;
    std::list<Deployment> asked_;  // before the store was looked at that is being looked at
    bool is_looking_ = false;
    bool is_following_ = false;
    bool is_reading_editions_ = false;
    bool has_moved_ = false;  // since it looked
    bool is_leaving_ = false;
    std::uint32_t rounds_left_ = 0;             // of those before anyone is served
    std::function<void(Result<>)> when_begun_;  // while nobody is served yet
    std::function<void()> when_left_;           // until what is moving is here or away
    std::function<void()> when_given_;          // until all that was here is given
    bool has_begun_ = false;

    std::atomic<bool> is_awake_{false};
    std::atomic<bool> is_over_{false};

    mutable std::mutex mutex_;  // guards all below
    std::map<std::uint32_t, std::string> addresses_;
    std::map<std::string, std::uint64_t> heads_;  // that were rung for
    std::vector<api::NodeSeen> seen_;
};

}  // namespace baton::service
