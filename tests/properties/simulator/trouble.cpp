// What befalls a service: power that goes, another that takes its place, disks and clocks.
#include "tests/properties/simulator/simulation.hpp"

namespace baton::properties {

using std::chrono::hours;
using std::chrono::seconds;
using Fault = UnreliableStore::Fault;

void Simulation::note(const std::string& what) {
    outcome_.story.push_back(std::to_string(schedule_.time().count()) + " ms: " + what);
}

void Simulation::befall() {
    schedule_.later(Millis{schedule_.dice.below(4000)}, [this] {
        if (is_over_) return;
        ++outcome_.faults;
        switch (schedule_.dice.below(9)) {
            case 0:
                lose_power();
                break;
            case 1:
                restart();
                break;
            case 2:
                overtake();
                break;
            case 3:
                trouble(Fault::refuses, "the disk is full");
                break;
            case 4:
                trouble(Fault::loses, "what becomes of commits is not known");
                break;
            case 5:
                trouble(Fault::is_unread, "nothing can be read");
                break;
            case 6:
                stall();
                break;
            case 7:
                fall_asleep();
                break;
            default:
                jump();
        }
        befall();
    });
}

void Simulation::lose_power() {
    if (!site_) return;
    note("the power goes");
    kill(std::move(site_));
    schedule_.later(Millis{schedule_.dice.below(3000)}, [this] { open(); });
}

// What was asked for is answered before it ends.
void Simulation::restart() {
    if (!site_ || !site_->is_open || site_->is_asleep) return;
    note("it is stopped, and started again");
    if (network_.up == site_.get()) network_.up = nullptr;
    site_->engine.reset();
    site_.reset();
    open();
}

// The one before was cut off or asleep: it goes on for a while as if it were alone, and clients still ask it.
void Simulation::overtake() {
    if (!site_ || !site_->is_open || site_->is_asleep || overtaken_) return;
    note("another takes its place");
    overtaken_ = std::move(site_);
    open();
    schedule_.later(Millis{schedule_.dice.below(5000)}, [this] {
        if (overtaken_) kill(std::move(overtaken_));
        if (site_ && site_->is_open) network_.up = site_.get();
    });
}

// Its machine is paused, for long enough that another may take its place; it wakes up and knows nothing of that.
void Simulation::fall_asleep() {
    if (!site_ || !site_->is_open || site_->is_asleep || overtaken_) return;
    note("it falls asleep");
    Site* const sleeper = site_.get();
    sleeper->is_asleep = true;
    sleeper->fall_asleep();
    stand_by(std::make_shared<runtime::TenureWatch>("another", Duration{3'000}));
    schedule_.later(Millis{schedule_.dice.below(8000)}, [this, sleeper] {
        if (sleeper != site_.get() && sleeper != overtaken_.get()) return;
        note("it wakes up");
        sleeper->is_asleep = false;
        sleeper->wake_up();
    });
}

void Simulation::stand_by(std::shared_ptr<runtime::TenureWatch> watch) {
    if (!site_ || !site_->is_asleep) return;
    const auto seen = store_.tenure(0);
    if (seen && watch->may_take(*seen, runtime::TenureWatch::Moment{schedule_.time()})) {
        note("another takes its place");
        overtaken_ = std::move(site_);
        open(seen->epoch);
        schedule_.later(seconds{6}, [this] {
            if (overtaken_) kill(std::move(overtaken_));
            if (site_ && site_->is_open) network_.up = site_.get();
        });
        return;
    }
    schedule_.later(Millis{300}, [this, watch = std::move(watch)] { stand_by(watch); });
}

void Simulation::trouble(Fault fault, const char* what) {
    note(what);
    store_.fault = fault;
    schedule_.later(Millis{schedule_.dice.below(3000)}, [this] { store_.fault = Fault::none; });
}

void Simulation::stall() {
    if (!site_) return;
    note("the disk is slow");
    site_->commits_take(Millis{1 + schedule_.dice.below(2000)});
}

void Simulation::jump() {
    note("the clock jumps");
    clock_.jump(hours{schedule_.dice.below(9)});
}

void Simulation::heal() {
    note("all is well again");
    is_over_ = true;
    store_.fault = Fault::none;
    network_.is_reliable = true;
    for (Client& client : clients_) client.retire();
    if (overtaken_) kill(std::move(overtaken_));
    if (site_ && site_->is_asleep) {
        site_->is_asleep = false;
        site_->wake_up();
    }
    open();
    site_->commits_take(Millis{2});
    if (site_->is_open) network_.up = site_.get();
}

}  // namespace baton::properties
