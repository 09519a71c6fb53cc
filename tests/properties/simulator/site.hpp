// One node of a simulation, from its start to its end, which may come at any moment: an engine and a steward at
// workplaces that the schedule moves, and its own way to the store.
#pragma once

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <memory>
#include <vector>

#include "connectors/storage/memory/memory_editions.hpp"
#include "connectors/storage/memory/memory_store.hpp"
#include "engine/runtime/engine.hpp"
#include "service/nodes/steward.hpp"
#include "tests/properties/simulator/unreliable_store.hpp"
#include "tests/properties/simulator/witness.hpp"
#include "tests/properties/simulator/workplace.hpp"

namespace baton::properties {

// What all nodes have in common.
struct Ground {
    explicit Ground(std::uint64_t seed) : schedule(seed) {}

    Schedule schedule;
    Millis ahead{0};  // by which all clocks have jumped
    boost::asio::io_context context;
    storage::memory::MemoryStore store;
    storage::memory::MemoryEditionStore editions;
    Witness witness{schedule};
};

class Site : public std::enable_shared_from_this<Site> {
public:
    // `number` is its own among all that ever were; its name may be that of an earlier one.
    Site(Ground& ground, const runtime::Settings& settings, std::uint64_t number);
    ~Site();
    Site(const Site&) = delete;
    Site& operator=(const Site&) = delete;

    // Takes what is free, and listens.
    void begin(std::function<void(const std::string& address)> tell, std::function<void(const Result<>&)> then);
    // Gives what it has to the others and closes; all that was asked of it has been answered when it is done.
    void end(std::function<void()> then);

    void die();
    void fall_asleep();
    void wake_up();
    void commits_take(Millis span);

    // Done once it is awake and has come to it; forgotten when it has died.
    void at_the_doors(SimulatedWorkplace::Work work) { doors_->decide(std::move(work)); }
    void after(Millis span, SimulatedWorkplace::Work work);
    // Of its engine, which owes the answer: it does not end in order before it has given it. Nothing is said of the
    // answers of one that has died.
    template <class T, class Answered>
    void ask(boost::asio::awaitable<T> question, Answered answered) {
        ++owed_;
        auto told = [weak = weak_from_this(), answered = std::move(answered)](const std::exception_ptr&,
                                                                              const T& answer) {
            const auto self = weak.lock();
            if (!self) return;
            --self->owed_;
            answered(answer);
        };
        boost::asio::co_spawn(ground_.context, std::move(question), std::move(told));
    }

    [[nodiscard]] bool has_any() const;
    [[nodiscard]] bool is_committing() const;
    // Every department's newest number that was told here.
    [[nodiscard]] const std::map<std::string, std::uint64_t>& heard() const { return heard_; }

    const std::string name;
    const std::string address;
    const std::uint64_t number;
    SimulatedClock clock;

private:
    WitnessedStore witnessed_;

public:
    UnreliableStore store;
    std::unique_ptr<runtime::Engine> engine;
    std::unique_ptr<service::Steward> steward;
    bool is_open = false;    // it has started, and listens
    bool is_asleep = false;  // its machine is paused
    bool is_ending = false;  // in order
    bool is_lonely = false;  // the other nodes do not reach it, nor it them

private:
    [[nodiscard]] std::shared_ptr<SimulatedWorkplace> workplace();
    boost::asio::awaitable<Result<>> start(service::StewardHooks hooks);
    boost::asio::awaitable<void> stop();
    void close_when_answered(const std::function<void()>& then);
    void hear(const std::map<std::string, std::uint64_t>& heads);

    Ground& ground_;
    const Millis up_;
    const std::uint32_t partitions_;
    std::vector<std::shared_ptr<SimulatedWorkplace>> workplaces_;  // of its partitions and all else
    std::shared_ptr<SimulatedWorkplace> doors_;
    std::map<std::string, std::uint64_t> heard_;
    int owed_ = 0;  // answers
};

}  // namespace baton::properties
