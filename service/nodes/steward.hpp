// One node among those that share a store: it shows that it lives, takes and gives partitions so that they are shared
// evenly, and follows what the others deploy, import, send and tell.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <condition_variable>
#include <functional>
#include <list>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <vector>

#include "connectors/api/whereabouts.hpp"
#include "engine/ports/edition_store.hpp"
#include "engine/ports/nodes.hpp"
#include "engine/runtime/engine.hpp"
#include "engine/runtime/share.hpp"
#include "engine/runtime/tenure_watch.hpp"
#include "service/nodes/roll.hpp"

namespace baton::service {

class Steward final : public api::Whereabouts {
public:
    // What is called must not block for long; all on the steward's own thread, but `taken`.
    struct Hooks {
        std::function<void(const std::map<std::string, std::uint64_t>&)> ring;  // departments that others have told
        std::function<Result<>()> follow_editions;                              // others have imported some
        std::function<void(std::uint32_t partition)> taken;                     // on a thread of the executor
        std::function<void(const std::string& address)> tell;                   // that node, that there is news
    };

    // Lent: nodes, editions and engine, which must outlive the steward; the engine has not started. `executor` runs.
    Steward(runtime::Node node, std::uint32_t partitions, ports::Nodes& nodes, ports::EditionStore& editions,
            runtime::Engine& engine, boost::asio::any_io_executor executor);
    ~Steward() override;
    Steward(const Steward&) = delete;
    Steward& operator=(const Steward&) = delete;

    // Once the engine has started: takes what is free, and goes on looking. A Problem: what is free
    // cannot be opened.
    [[nodiscard]] Result<> begin(Hooks hooks, std::string secret);
    // Takes nothing more, and gives all that is here to the others, if there are any; returns when it is given.
    void leave();

    // ---- api::Whereabouts ----
    [[nodiscard]] std::uint32_t partitions() const override { return partitions_; }
    [[nodiscard]] bool is_here(std::uint32_t partition) const override { return engine_.has(partition); }
    [[nodiscard]] std::string address_of(std::uint32_t partition) const override;
    void look_again() override;
    void tell_others() override { tell_all(); }
    [[nodiscard]] bool is_neighbour(std::string_view secret) const override;
    [[nodiscard]] std::vector<api::NodeSeen> nodes() const override;

private:
    using Moment = std::chrono::steady_clock::time_point;
    // What was deployed, and not every node knows yet.
    struct Deployment {
        std::uint64_t number = 0;
        Moment until{};
        std::map<std::uint32_t, std::uint64_t> epochs;  // of the partitions elsewhere, as they were seen first
        std::function<void(Result<>)> reply;
    };

    void listen_to_engine();
    void go_on();
    [[nodiscard]] bool wait_for_news();
    Result<> look();
    void settle_none(const Problem& problem);
    void follow(const ports::Look& seen);
    void follow_editions();
    void pass_on(const ports::Look& seen);
    [[nodiscard]] std::vector<runtime::Seat> seats_of(const ports::Look& seen, Moment now);
    void publish(const ports::Look& seen, const std::vector<runtime::Seat>& seats, Moment now);
    void greet(Moment now);
    void move(const ports::Look& seen, const std::vector<runtime::Seat>& seats, Moment now);
    void take(std::uint32_t partition, std::uint64_t epoch);
    void give(std::uint32_t partition);
    void moved(std::uint32_t partition);
    void settle(const ports::Look& seen, const std::vector<runtime::Seat>& seats, std::list<Deployment> asked);
    [[nodiscard]] bool is_known(Deployment& deployment, const ports::Look& seen,
                                const std::vector<runtime::Seat>& seats) const;
    void tell_holders(const std::set<std::uint32_t>& partitions);
    void tell_all();
    [[nodiscard]] std::vector<std::string> others() const;  // addresses of those that live

    const runtime::Node node_;
    const std::uint32_t partitions_;
    ports::Nodes& nodes_;
    ports::EditionStore& editions_;
    runtime::Engine& engine_;
    const boost::asio::any_io_executor executor_;
    Hooks hooks_;
    std::string secret_;

    // ---- of whoever looks: begin(), and then the thread ----
    Roll roll_;
    std::vector<runtime::TenureWatch> watches_;  // by partition
    std::map<std::uint32_t, Moment> free_since_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, ErrandKey> passed_on_;  // by receiver and sender
    std::optional<ports::EditionKey> edition_;
    std::uint64_t knows_ = 0;
    Moment next_greeting_{};
    Moment looked_at_{};
    std::string trouble_;

    mutable std::mutex mutex_;  // guards all below
    std::condition_variable woken_;
    bool is_awake_ = false;
    bool is_over_ = false;
    bool is_leaving_ = false;
    std::set<std::uint32_t> moving_;     // from or to this node
    std::optional<Problem> not_opened_;  // why a partition could not be taken that was free
    std::map<std::uint32_t, std::string> addresses_;
    std::map<std::string, std::uint64_t> heads_;  // that were rung for
    std::vector<api::NodeSeen> seen_;
    std::list<Deployment> deployments_;

    std::jthread looking_;
};

}  // namespace baton::service
