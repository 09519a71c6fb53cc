// One ordered log with one writer: decides wishes into an open batch, which its owner commits. Runs on one thread;
// knows no clock (the time is given) and waits for nothing but the store's reads. When a commit fails the partition is
// thrown away and opened again: nothing that was not durable is remembered.
#pragma once

#include <deque>
#include <functional>
#include <memory>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/execution/post_office.hpp"
#include "engine/ports/store.hpp"
#include "engine/runtime/backlog.hpp"
#include "engine/runtime/case_cache.hpp"
#include "engine/runtime/correspondence.hpp"
#include "engine/runtime/job_board.hpp"
#include "engine/runtime/mailbox.hpp"
#include "engine/runtime/once.hpp"
#include "engine/runtime/opening.hpp"
#include "engine/runtime/settings.hpp"
#include "engine/runtime/shelf.hpp"
#include "engine/runtime/sweep.hpp"
#include "engine/runtime/timer_queue.hpp"
#include "engine/runtime/wish.hpp"
#include "engine/runtime/work.hpp"

namespace baton::runtime {

class Partition {
public:
    // Takes the partition over, as the claim says, and reads what it must know; not the files of what `compiled` holds.
    [[nodiscard]] static Result<std::unique_ptr<Partition>> open(ports::Store& store, const Settings& settings,
                                                                 std::shared_ptr<const Almanac> almanac, Instant now,
                                                                 const Shelf& compiled = {},
                                                                 const Opening& opening = {});

    // Decides the wish and all that follows from it. On a Problem nothing has changed. What it gives may be told to
    // anyone only after the batch that is open now is committed.
    [[nodiscard]] Result<Done> handle(const Wish& wish, Instant now);
    // The answer that is kept under this key, or else the one that is rendered now, of a wish that did nothing.
    [[nodiscard]] Result<Answer> remember(const OnceOnly& once, Instant now);
    [[nodiscard]] Result<Deployed> deploy(const ReadDeployment& deployment, const Actor& actor, bool is_dry_run,
                                          Instant now);
    // What another partition has deployed.
    void adopt(std::shared_ptr<const Shelf> shelf);
    // What other partitions have sent and had committed; it is decided at the next tick.
    void receive(const std::vector<ports::ParcelRow>& parcels) { mailbox_.put(parcels); }
    void look_for_parcels(std::uint32_t sender) { mailbox_.look_for(sender); }
    [[nodiscard]] Result<> take_parcels(std::size_t limit);  // now; Code::too_many: there are more than so many
    [[nodiscard]] Result<std::vector<ActivatedJob>> activate(const JobRequest& request, Instant now);
    // Fires what is due, ends leases and back-offs, lets messages expire; at most `limit` of each. True: more is due.
    [[nodiscard]] Result<bool> tick(Instant now, std::size_t limit);
    [[nodiscard]] std::optional<Instant> next_due() const;
    // A case as it is now, in the open batch included.
    [[nodiscard]] Result<const execution::Instance*> inspect(InstanceKey key);
    [[nodiscard]] bool is_durable(InstanceKey key);  // all of it, as it is now
    // What would become of a message that is published now, and why.
    [[nodiscard]] Result<execution::Explanation> explain(const execution::PublishMessage& message, Instant now);

    [[nodiscard]] bool has_open_batch() const;
    [[nodiscard]] std::uint64_t open_batch_number() const { return batch_; }
    [[nodiscard]] bool has_room(std::size_t times = 1) const;  // the open batch, for so many times what is to be in one
    // So much waits that follows from what was done that nothing else may begin; or so many times that.
    [[nodiscard]] bool is_behind(std::size_t times = 1) const;
    [[nodiscard]] ports::Batch take_batch();                                // the next one is opened
    void committed(std::uint64_t batch_number, const ports::Batch& batch);  // it and all before it are durable

    // From now on these calendars and rules hold; the clocks of all open cases follow, some at each tick.
    void replace(std::shared_ptr<const Almanac> almanac);
    [[nodiscard]] std::shared_ptr<const Shelf> shelf() const { return shelf_; }
    [[nodiscard]] const CaseCache& cases() const { return cases_; }                                  // those in memory
    [[nodiscard]] std::size_t errands_waiting() const { return waiting_.size() + mailbox_.size(); }  // what follows
    [[nodiscard]] std::uint32_t number() const { return here_.number; }
    [[nodiscard]] Result<bool> has_jobs(const std::string& type) { return jobs_.has(type); }  // to be taken now
    [[nodiscard]] std::uint64_t epoch() const { return epoch_; }
    [[nodiscard]] Position last_position() const { return last_position_; }

private:
    static constexpr std::size_t page = 10'000;  // rows that are read at once
    [[nodiscard]] static const Actor& itself();  // what happens of its own accord

    Partition(ports::Store& store, const Settings& settings, std::shared_ptr<const Almanac> almanac,
              std::uint32_t number);
    [[nodiscard]] Result<> read_waiting(const std::function<void()>& alive);
    [[nodiscard]] Result<> read_waits(const std::function<void()>& alive);
    [[nodiscard]] Result<> look_up(const execution::Command& command);  // who waits, before the office decides it
    [[nodiscard]] execution::World world();
    [[nodiscard]] Result<Case*> case_of(InstanceKey key);
    // The wish's command with its keys minted, and to whom it goes.
    [[nodiscard]] Errand addressed(const Wish& wish, Done& done);
    [[nodiscard]] std::uint32_t revision_after(const Wish& wish);  // of the task that it edited; 0 when it edited none
    void keep(const OnceOnly& once, const Answer& answer);
    [[nodiscard]] Result<Position> run(Errand first, const Origin& origin, Done& done);
    [[nodiscard]] Result<Position> act(const Errand& errand, const Origin& origin, std::deque<Errand>& next);
    [[nodiscard]] Result<Position> act_on_office(const Errand& errand, const Origin& origin, std::deque<Errand>& next);
    [[nodiscard]] Result<Position> act_on_case(const Errand& errand, const Origin& origin, std::deque<Errand>& next);
    [[nodiscard]] Record record_of(const Errand& errand, const Origin& origin, std::vector<execution::Event> events);
    // What follows from `cause` runs at once, as far as there is room; the rest is put off.
    void go_on(std::deque<Errand> errands, Position cause, Done& done);
    void put_off(std::deque<Errand> errands);
    [[nodiscard]] bool is_heavy() const { return open_size_ >= 2 * settings_.batch_size_max; }
    void send(const Errand& errand);  // to another partition
    void send_back(const Errand& refused, const Problem& why, std::deque<Errand>& next);
    [[nodiscard]] Result<> read_errands();
    [[nodiscard]] Result<> read_post();                         // after who waits
    [[nodiscard]] Result<bool> run_errands(std::size_t limit);  // true: more wait
    [[nodiscard]] Result<> run_parcels(std::size_t limit);
    void follow(Case& subject, const Record& record, std::size_t timers, std::size_t timers_gone, std::size_t jobs);
    std::vector<execution::FollowUp> tell_office(const execution::Instance& state, const Record& record);
    void note_post();  // what has changed at the post office, as rows
    void send_on(std::vector<execution::FollowUp> follow_ups, Position cause, std::uint32_t depth,
                 std::deque<Errand>& next);
    [[nodiscard]] Result<> check_revision(const Wish& wish);
    [[nodiscard]] Result<> fire(const ports::TimerRow& timer);
    [[nodiscard]] Result<> tell_due(const ports::TimerRow& timer);
    void start_by_timer(const ports::TimerRow& timer);
    void arm_start_timers(const ports::DefinitionRow& row);
    void begin_sweep(const std::string& known);  // nothing to do when that edition is in force
    [[nodiscard]] Result<> reckon_anew(InstanceKey instance);
    [[nodiscard]] Result<bool> sweep(std::size_t limit);  // true: there is more to do

    ports::Store& store_;
    Settings settings_;
    std::shared_ptr<const Almanac> almanac_;
    std::shared_ptr<const Shelf> shelf_;
    execution::Branch here_;
    execution::PostOffice office_;
    Correspondence letters_;
    Mailbox mailbox_;
    execution::Mint mint_{0};
    CaseCache cases_;
    TimerQueue timers_;
    JobBoard jobs_;
    OnceLedger once_;
    std::optional<Sweep> sweep_;
    Backlog waiting_;
    std::uint64_t epoch_ = 0;
    Position last_position_ = 0;
    Position durable_ = 0;  // the store has none after it, unless another writes there
    Instant now_{};
    std::uint64_t batch_ = 1;      // the open one
    std::uint64_t committed_ = 0;  // the newest that is durable
    ports::Batch open_;
    std::uint64_t open_size_ = 0;  // bytes of variables in it, about
};

}  // namespace baton::runtime
