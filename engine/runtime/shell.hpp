// One partition's part of Engine: one decides, one commits, and everything else waits without a thread.
#pragma once

#include <atomic>
#include <chrono>
#include <deque>
#include <functional>
#include <list>
#include <memory>
#include <mutex>

#include "engine/runtime/engine.hpp"
#include "engine/runtime/job_question.hpp"
#include "engine/runtime/partition.hpp"
#include "engine/runtime/waiting_room.hpp"
#include "engine/runtime/workplace.hpp"

namespace baton::runtime {

using Bell = std::function<void(const std::map<std::string, std::uint64_t>&)>;

[[nodiscard]] Problem not_reached(Position wanted, Position newest);

// A reply that is told once, after the batch it was decided in: with nothing when that is durable, else with why not.
using Reply = std::function<void(const Problem* trouble)>;

struct Engine::Shell : std::enable_shared_from_this<Engine::Shell> {
    Shell(ports::Store& store_, const ports::Clock& clock_, Settings settings_, std::shared_ptr<Workplace> workplace_,
          std::uint32_t number_);

    // ---- from any thread ----
    // `sender` is whose line it stands in: a department, or an account without one.
    void ask(const std::string& sender, std::function<void()> work, std::function<void(Problem)> refuse);
    void at_rest(std::function<void()> then);                              // once all that was asked is committed
    void receive(std::shared_ptr<const ports::Batch> sent);                // another partition has committed parcels
    void look_for_parcels(std::uint32_t sender);                           // which was opened anew
    void adopt(std::shared_ptr<Shell> first, std::function<void()> then);  // what that one has deployed
    [[nodiscard]] std::shared_ptr<const Shelf> deployed() const;
    void put_on_shelf(std::shared_ptr<const Shelf> newest);
    void note_position(Position position);     // when it is elsewhere
    void release(std::function<void()> then);  // so that another node has it
    [[nodiscard]] Health how_it_is() const;
    void count_commit(std::chrono::steady_clock::duration took);

    // ---- on the deciding thread only ----
    Result<> check_partitions();         // as many as the store has
    Result<> begin(const Shell& first);  // takes it, unless it is for a node to say when
    Result<> take(const ports::Seen& as);
    Result<> open();
    // ---- of a partition that is elsewhere ----
    Result<> read_what_is_deployed();
    Result<> catch_up();  // with what others have deployed
    [[nodiscard]] Result<execution::Instance> read_stored(InstanceKey instance, const Shelf& known);
    [[nodiscard]] Result<Position> read_position();
    // ---- of one that is here ----
    void pump();             // decides what is queued, as far as the open batch has room
    void tell(Reply reply);  // after the open batch
    void commit_open();      // when nothing is being committed
    void committed(std::uint64_t batch_number, const std::shared_ptr<const ports::Batch>& batch,
                   const Result<ports::Committed>& result);
    void succeeded(const ports::Batch& batch, const ports::Committed& result, const std::vector<Reply>& told);
    void failed(const Problem& problem);
    void reopen();        // reads everything back after a failed commit
    void reopen_later();  // not sooner than a moment after the last time
    void tick();
    void fire_due();  // what the clock asks for, as far as the open batch has room
    void set_alarm(Duration not_before = {});
    // ---- whether this node still has the partition ----
    void give_sign();                       // of life, when it is time for one
    void give_sign_of(std::uint64_t held);  // the same, while the partition is being read
    [[nodiscard]] bool is_time_for_sign();
    void signed_at(std::chrono::steady_clock::time_point asked, std::uint64_t held, const Result<>& result);
    [[nodiscard]] bool is_ours() const;                         // no other can have taken it by now
    void believe(std::chrono::steady_clock::time_point asked);  // that it is, for a lease from then on
    [[nodiscard]] ports::Claim claim() const;
    void lose(const Problem& problem);  // another has it
    void part();                        // it is not here any more
    void forget();  // whoever waits for what a workplace that died has left undone: they hold the shell, and it them
    void give_back(std::function<void()> then);

    // What other partitions had committed for this one before `asked`, wherever they are: taken when it returns. A
    // message finds whoever was known to wait when it was sent.
    [[nodiscard]] Result<> hear_all(std::chrono::steady_clock::time_point asked);
    void turn_away();
    void send_workers_home();  // to ask again
    void serve_workers();
    void serve_reaches();
    // Until the first who waits for a job or a position is told that there is none.
    [[nodiscard]] std::optional<std::chrono::milliseconds> end_of_patience() const;
    void report(const std::string& trouble);
    void put_up(std::shared_ptr<const Almanac> in_force);

    struct WaitingWorker {
        std::chrono::steady_clock::time_point until;
        std::shared_ptr<JobQuestion> question;
    };
    struct Reach {
        Position position = 0;
        std::chrono::steady_clock::time_point until;
        std::function<void(Result<>)> reply;
    };

    ports::Store& store;
    const ports::Clock& clock;
    const Settings settings;
    const std::uint32_t number;  // of the partition
    std::function<void(const std::shared_ptr<const ports::Batch>&)> send_parcels;
    std::function<void()> tell_opened;                                 // the other partitions
    std::function<std::uint64_t(std::uint32_t partition)> opening_of;  // their `opening`
    std::function<void(std::shared_ptr<const Shelf>)> tell_deployed;   // to the first
    std::shared_ptr<const Almanac> almanac;
    std::unique_ptr<Partition> partition;

    WaitingRoom queue;
    std::vector<Reply> replies;             // of the open batch
    std::vector<Reply> replies_committing;  // of the batch that is being committed
    bool is_committing = false;
    std::chrono::steady_clock::time_point heard_at{};  // all that was committed by then
    std::map<std::uint32_t, std::uint64_t> heard_of;   // partitions, by the opening from which all has come by itself
    ports::Seen seen;                                  // how the partition stood when this node saw or had it last
    std::atomic<std::chrono::steady_clock::time_point> ours_until{};
    std::chrono::steady_clock::time_point next_sign{};
    std::chrono::steady_clock::time_point reopened_at{};
    bool is_signing = false;
    std::function<void(const Problem&)> on_lost;
    std::list<WaitingWorker> workers;
    std::list<Reach> reaches;
    Position committed_position = 0;
    std::vector<Bell> bells;
    std::vector<std::function<void()>> resting;

    // ---- any thread ----
    std::atomic<std::size_t> queued{0};
    std::atomic<bool> is_draining{false};
    std::atomic<std::uint64_t> opening{0};  // its number, when it is here and open
    std::atomic<bool> is_held{false};  // this node has the partition, though it may have to be opened anew just now
    mutable std::mutex guard;
    std::shared_ptr<const Shelf> shelf = std::make_shared<Shelf>();  // under guard
    Health health;                                                   // under guard
    std::optional<Instant> due;                                      // under guard: when the next timer fires
    std::shared_ptr<const Almanac> almanac_to_see = std::make_shared<Almanac>();  // under guard: for whoever asks

    const std::shared_ptr<Workplace> workplace;

private:
    std::uint64_t openings_ = 0;
};

}  // namespace baton::runtime
