// The async shell around decide and apply: partitions as strands, group commit, timers, jobs, paging. Its awaitables
// may be awaited from any executor; replies come after the commit and never before.
#pragma once

#include <atomic>
#include <boost/asio/awaitable.hpp>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/execution/instance.hpp"
#include "engine/execution/post_office.hpp"
#include "engine/model/process_definition.hpp"
#include "engine/ports/clock.hpp"
#include "engine/ports/store.hpp"
#include "engine/runtime/settings.hpp"
#include "engine/runtime/wish.hpp"
#include "engine/runtime/work.hpp"
#include "engine/runtime/workplace.hpp"

namespace baton::runtime {

// Of all partitions that are here together; the position is the first one's, wherever it is.
struct Health {
    bool is_ready = false;
    bool is_draining = false;
    std::string trouble;  // why the store cannot be written, in words; empty: all well
    std::size_t queued = 0;
    std::size_t instances_in_memory = 0;
    std::uint64_t instances_size = 0;  // bytes of those, about
    std::size_t errands = 0;           // commands that follow from others and wait for their turn
    std::uint64_t records = 0;         // committed since start
    std::uint64_t commits = 0;
    Duration timer_lag{0};  // now - due of the oldest timer not fired
    Position position = 0;
    std::chrono::microseconds commit_time{0};  // spent in commits since start
};

class Engine {
public:
    // A workplace for each partition.
    using Workplaces = std::function<std::shared_ptr<Workplace>()>;
    Engine(ports::Store& store, const ports::Clock& clock, Settings settings,
           const Workplaces& workplaces = two_threads);
    ~Engine();

    // Reads what is deployed. One that is alone takes all partitions and starts their timers; a node that has a name
    // (Settings::node) takes none. Call once, before anything else. Code::conflict when the store has another number of
    // partitions than the settings say.
    boost::asio::awaitable<Result<>> start(Almanac almanac);
    // No new wishes (Code::unavailable); what is queued is committed; the partitions are given back, so that another
    // node may take them.
    boost::asio::awaitable<void> drain();

    boost::asio::awaitable<Result<Done>> submit(Wish wish);
    // Keeps an answer without doing anything else, or gives the one that was kept under this key before.
    boost::asio::awaitable<Result<Answer>> remember(OnceOnly once);
    boost::asio::awaitable<Result<Deployed>> deploy(std::vector<Resource> resources, Actor actor, bool is_dry_run);
    boost::asio::awaitable<Result<std::vector<ActivatedJob>>> activate(JobRequest request);
    // The case as it is now, committed; a copy.
    boost::asio::awaitable<Result<execution::Instance>> inspect(InstanceKey instance);
    // What would become of a message that is published now, and why. Nothing is published.
    boost::asio::awaitable<Result<execution::Explanation>> explain(execution::PublishMessage message);
    // Waits until that position is committed, at most so long (Code::timeout).
    boost::asio::awaitable<Result<>> reach(Position position, Duration at_most);
    // These calendars and rules hold from now on; every running clock follows soon, each in its own record.
    boost::asio::awaitable<void> replace(Almanac almanac);
    // Those that hold, and the zone of the offices; any thread.
    [[nodiscard]] std::shared_ptr<const Almanac> almanac() const;
    [[nodiscard]] const std::string& zone() const;

    // A definition that is or was deployed; any thread. nullptr when there is none.
    [[nodiscard]] std::shared_ptr<const model::ProcessDefinition> definition(DefinitionKey key) const;
    [[nodiscard]] std::optional<ports::DefinitionRow> definition_row(DefinitionKey key) const;
    [[nodiscard]] std::vector<ports::DefinitionRow> definitions() const;  // all, any thread
    [[nodiscard]] std::optional<ports::DefinitionRow> latest(
        std::string_view id) const;                                       // process, decision or form id
    [[nodiscard]] Result<std::string> resource(DefinitionKey key) const;  // XML or JSON as deployed

    // Called after each commit that wrote notices, with the departments' newest numbers; on an engine thread, must not
    // block. Register before start().
    void on_inbox(std::function<void(const std::map<std::string, std::uint64_t>&)> bell);

    // ---- one node among others ----
    // Takes a partition that was seen free, and opens it. Code::conflict: another was quicker, or its holder lives.
    boost::asio::awaitable<Result<>> take(std::uint32_t partition, ports::Seen seen);
    // No new wishes for it; what is queued is committed; then it is given back.
    boost::asio::awaitable<void> release(std::uint32_t partition);
    [[nodiscard]] bool has(std::uint32_t partition) const;  // any thread
    // Reads what other nodes have deployed; the partitions that are here, or come, know it when this returns.
    boost::asio::awaitable<Result<>> follow();
    [[nodiscard]] std::uint64_t newest_deployment() const;  // that is known here; any thread
    // A partition that is elsewhere has sent something to one that is here; any thread.
    void look_for_parcels(std::uint32_t receiver, std::uint32_t sender);
    // How far the log of a partition goes that is elsewhere, for newest(); any thread.
    void note_position(std::uint32_t partition, Position position);
    // What is told is called on an engine thread and must not block. Register before start().
    // Another node has taken that partition from this one, which did not give it.
    void on_lost(std::function<void(std::uint32_t partition, const Problem&)> told);
    // After a commit that sent something to partitions elsewhere.
    void on_sent(std::function<void(const std::set<std::uint32_t>&)> told);
    // Once that deployment is known to all partitions here. Nobody is told of it before `reply` is called.
    void on_deployed(std::function<void(std::uint64_t deployment, std::function<void(Result<>)> reply)> settle);

    void clock_moved();                   // a hand-moved clock says that timers may be due
    [[nodiscard]] Health health() const;  // any thread
    // Of the newest record of that partition which is committed; any thread. 0 when there is no such partition.
    [[nodiscard]] Position newest(std::uint32_t partition) const;

private:
    struct Shell;
    void connect();                         // the partitions with each other
    boost::asio::awaitable<void> spread();  // what the first partition's shelf has, to all others
    boost::asio::awaitable<Result<execution::Instance>> inspect_elsewhere(InstanceKey instance);
    boost::asio::awaitable<Result<>> reach_elsewhere(Position position, Duration at_most);
    static boost::asio::awaitable<Result<std::vector<ActivatedJob>>> wait_for_work(Duration at_most);
    [[nodiscard]] std::uint32_t shells_count() const;
    [[nodiscard]] std::uint32_t place_of(const Wish& wish);
    [[nodiscard]] std::shared_ptr<Shell> shell_of(InstanceKey instance) const;  // nullptr: no partition has it

    std::vector<std::shared_ptr<Shell>> shells_;  // by partition
    std::atomic<std::uint32_t> next_start_{0};    // cases that nobody places go round
    std::atomic<bool> has_started_{false};
    std::function<void(const std::set<std::uint32_t>&)> on_sent_;
    std::function<void(std::uint64_t, std::function<void(Result<>)>)> settle_deployment_;
};

}  // namespace baton::runtime
