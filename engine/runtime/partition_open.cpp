#include "engine/history/codec.hpp"
#include "engine/runtime/partition.hpp"
#include "engine/runtime/read_shelf.hpp"
#include "engine/runtime/rows.hpp"

namespace baton::runtime {
Partition::Partition(ports::Store& store, const Settings& settings, std::shared_ptr<const Almanac> almanac,
                     std::uint32_t number)
    : store_(store),
      settings_(settings),
      almanac_(std::move(almanac)),
      here_{number, settings.partitions},
      office_(here_, settings.waits_in_memory),
      letters_(here_),
      mailbox_(here_),
      cases_(settings.instances_in_memory, settings.instances_size_max),
      jobs_(store, number, settings.jobs_in_memory) {}

Result<std::unique_ptr<Partition>> Partition::open(ports::Store& store, const Settings& settings,
                                                   std::shared_ptr<const Almanac> almanac, Instant now,
                                                   const Shelf& compiled, const Opening& opening) {
    std::unique_ptr<Partition> partition(new Partition(store, settings, std::move(almanac), opening.partition));
    const auto state = store.open(partition->number(), opening.claim);
    if (!state) return state.error();
    partition->epoch_ = state->epoch;
    partition->last_position_ = partition->durable_ = state->last_position;
    partition->mint_ = execution::Mint(state->last_key);
    partition->now_ = now;
    const auto alive = [&opening, epoch = state->epoch] {
        if (opening.alive) opening.alive(epoch);
    };
    alive();                                          // it is taken, whatever becomes of the reading
    auto shelf = read_shelf(store, compiled, alive);  // running cases keep their version
    if (!shelf) return shelf.error();
    partition->adopt(std::move(*shelf));
    if (auto read = partition->read_waiting(alive); !read) return read.error();
    partition->office_.waits().at_batch(partition->batch_);
    partition->begin_sweep(state->almanac);
    return partition;
}

// Who waits for what: subscriptions, kept messages; timers are read as their time comes near, and jobs when a worker
// asks.
Result<> Partition::read_waiting(const std::function<void()>& alive) {
    if (auto read = read_waits(alive); !read) return read.error();
    if (auto read = read_post(); !read) return read.error();
    if (auto read = read_errands(); !read) return read.error();
    return timers_.refill(store_, here_.number, now_);
}

}  // namespace baton::runtime
