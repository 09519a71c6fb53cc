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
      office_(here_),
      letters_(here_),
      mailbox_(here_),
      cases_(settings.instances_in_memory) {}

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
    alive();  // it is taken, whatever becomes of the reading
    if (auto read = partition->read_shelf(compiled, alive); !read) return read.error();
    if (auto read = partition->read_waiting(alive); !read) return read.error();
    partition->begin_sweep(state->almanac);
    return partition;
}

// Running cases keep their version.
Result<> Partition::read_shelf(const Shelf& compiled, const std::function<void()>& alive) {
    auto read = runtime::read_shelf(store_, compiled, alive);
    if (!read) return read.error();
    adopt(std::move(*read));
    return {};
}

// Who waits for what: subscriptions, kept messages, jobs; timers are read as their time comes near.
Result<> Partition::read_waiting(const std::function<void()>& alive) {
    for (SubscriptionKey after{};;) {
        alive();
        const auto rows = store_.subscriptions(here_.number, after, page);
        if (!rows) return rows.error();
        for (const auto& row : *rows) {
            const auto subscribed = subscribed_from(row);
            if (letters_.is_elsewhere(subscribed))
                letters_.restore(row.instance, subscribed);
            else
                office_.restore(row.instance, row.process, subscribed);
        }
        if (rows->size() < page) break;
        after = rows->back().key;
    }
    if (auto read = read_post(); !read) return read.error();
    for (JobKey after{};;) {
        alive();
        const auto rows = store_.open_jobs(here_.number, after, page);
        if (!rows) return rows.error();
        for (const auto& row : *rows) jobs_.put(row);
        if (rows->size() < page) break;
        after = rows->back().key;
    }
    if (auto read = read_errands(); !read) return read.error();
    return timers_.refill(store_, here_.number, now_);
}

}  // namespace baton::runtime
