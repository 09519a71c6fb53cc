// What befalls nodes: power that goes, others that take their place, disks, clocks, and the network between them.
#include "tests/properties/simulator/models.hpp"
#include "tests/properties/simulator/simulation.hpp"

namespace baton::properties {

using std::chrono::hours;
using std::chrono::seconds;

void Simulation::note(const std::string& what) {
    outcome_.story.push_back(std::to_string(schedule_.time().count()) + " ms: " + what);
}

void Simulation::befall() {
    schedule_.later(Millis{schedule_.dice.below(4000)}, [this] {
        if (is_over_) return;
        ++outcome_.faults;
        Place& place = places_[schedule_.dice.below(nodes_)];
        befall(place, schedule_.dice.below(nodes_ == 1 ? 11 : 13));
        befall();
    });
}

void Simulation::befall(Place& place, std::uint32_t what) {
    switch (what) {
        case 0:
            return lose_power(place);
        case 1:
            return restart(place);
        case 2:
            return overtake(place);
        case 3:
            return trouble_all(Fault::refuses, "the disk is full");
        case 4:
            return trouble_all(Fault::loses, "what becomes of commits is not known");
        case 5:
            return trouble_all(Fault::is_unread, "nothing can be read");
        case 6:
            return stall(place);
        case 7:
            return fall_asleep(place);
        case 8:
            return jump();
        case 9:
            return trouble(place.site, Fault::is_away, " is cut off from the store");
        case 10:
            note("something is deployed");
            return deploy(newer_model(++editions_));
        case 11:
            return trouble(place.site, Fault::loses, " does not know what becomes of its commits");
        default:
            be_lonely(place);
    }
}

std::shared_ptr<Site> Simulation::one_that_is_up(const Place& place) const {
    const auto& site = place.site;
    return site && site->is_open && !site->is_asleep && !site->is_ending ? site : nullptr;
}

// It comes back as itself, or under another name, as on another machine.
void Simulation::lose_power(Place& place) {
    if (!place.site) return;
    note("the power of " + place.name + " goes");
    kill(std::exchange(place.site, nullptr));
    if (schedule_.dice.chance(25)) rename(place);
    schedule_.later(Millis{schedule_.dice.below(3000)}, [this, &place] { open(place); });
}

// What it has is given away and what was asked for is answered before it ends.
void Simulation::restart(Place& place) {
    const auto site = one_that_is_up(place);
    if (!site) return;
    note(place.name + " is stopped, and started again");
    site->end([this, &place, weak = std::weak_ptr(site)] {
        const auto ended = weak.lock();
        if (!ended || ended != place.site) return;
        remove(ended);
        place.site.reset();
        schedule_.later(Millis{schedule_.dice.below(3000)}, [this, &place] { open(place); });
    });
}

// Another of the same name, which takes what is its own at once. The one before was cut off or asleep: it goes on for a
// while as if it were alone, and clients still ask it.
void Simulation::overtake(Place& place) {
    const auto site = one_that_is_up(place);
    if (!site || left_over_) return;
    note("another takes the place of " + place.name);
    ledger_.may_be_stale = true;
    left_over_ = std::exchange(place.site, nullptr);
    open(place);
    schedule_.later(Millis{schedule_.dice.below(5000)}, [this] { end_left_over(); });
}

// Two of one name take from each other, and for the length of a lease one may not know that the other was the last.
void Simulation::end_left_over() {
    if (!left_over_) return;
    kill(std::exchange(left_over_, nullptr));
    stale_until_ = schedule_.time() + manners_.lease;
    schedule_.later(manners_.lease, [this] {
        if (!left_over_ && schedule_.time() >= stale_until_) ledger_.may_be_stale = false;
    });
}

// Its machine is paused, for long enough that others may take what it has; it wakes up and knows nothing of that.
void Simulation::fall_asleep(Place& place) {
    const auto sleeper = one_that_is_up(place);
    if (!sleeper || left_over_) return;
    note(place.name + " falls asleep");
    sleeper->fall_asleep();
    if (nodes_ == 1 || schedule_.dice.chance(20)) replace_sleeper(place);
    schedule_.later(Millis{schedule_.dice.below(8000)}, [this, weak = std::weak_ptr(sleeper)] {
        const auto site = weak.lock();
        if (!site || !site->is_asleep) return;
        note(site->name + " wakes up");
        site->wake_up();
    });
}

// By one of another name, which waits until nobody believes any more that it lives.
void Simulation::replace_sleeper(Place& place) {
    rename(place);
    left_over_ = std::exchange(place.site, nullptr);
    note(place.name + " stands by for " + left_over_->name);
    open(place);
    schedule_.later(seconds{9}, [this, weak = std::weak_ptr(left_over_)] {
        if (left_over_ && left_over_ == weak.lock()) end_left_over();
    });
}

void Simulation::trouble(const std::shared_ptr<Site>& site, Fault fault, const std::string& what) {
    if (!site) return;
    note(site->name + what);
    site->store.fault = fault;
    schedule_.later(Millis{schedule_.dice.below(5000)}, [weak = std::weak_ptr(site)] {
        if (const auto here = weak.lock()) here->store.fault = Fault::none;
    });
}

void Simulation::trouble_all(Fault fault, const char* what) {
    note(what);
    for (const auto& site : network_.sites) site->store.fault = fault;
    schedule_.later(Millis{schedule_.dice.below(3000)}, [this] {
        for (const auto& site : network_.sites) site->store.fault = Fault::none;
    });
}

void Simulation::stall(Place& place) {
    if (!place.site) return;
    note("the disk of " + place.name + " is slow");
    place.site->commits_take(Millis{1 + schedule_.dice.below(2000)});
}

void Simulation::be_lonely(Place& place) {
    if (!place.site) return;
    note(place.name + " does not reach the others");
    place.site->is_lonely = true;
    schedule_.later(Millis{schedule_.dice.below(8000)}, [weak = std::weak_ptr(place.site)] {
        if (const auto site = weak.lock()) site->is_lonely = false;
    });
}

void Simulation::jump() {
    note("the clocks jump");
    ground_.ahead += hours{schedule_.dice.below(9)};
}

void Simulation::heal() {
    note("all is well again");
    is_over_ = true;
    network_.is_reliable = true;
    for (Client& client : clients_) client.retire();
    end_left_over();
    for (const auto& site : network_.sites) {
        site->store.fault = Fault::none;
        site->is_lonely = false;
        if (site->is_asleep) site->wake_up();
        site->commits_take(Millis{2});
    }
    for (Place& place : places_) open(place);
}

}  // namespace baton::properties
