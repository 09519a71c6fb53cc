// Between partitions: parcels, and what is deployed, which the first one writes and the others take up.
#include <algorithm>

#include "engine/runtime/case.hpp"
#include "engine/runtime/read_shelf.hpp"
#include "engine/runtime/shell.hpp"

namespace baton::runtime {
namespace {

constexpr std::size_t parcels_at_once = 5'000;  // that one wish waits for

}  // namespace

std::shared_ptr<const Shelf> Engine::Shell::deployed() const {
    const std::scoped_lock lock(guard);
    return shelf;
}

// Of what is committed; who read it earlier and comes later takes nothing away.
void Engine::Shell::put_on_shelf(std::shared_ptr<const Shelf> newest) {
    const std::scoped_lock lock(guard);
    if (newest->newest_deployment() >= shelf->newest_deployment()) shelf = std::move(newest);
}

// The newest of what the first one has committed by then, so that of two deployments the later holds. One that is being
// opened anew reads it from the store.
void Engine::Shell::adopt(std::shared_ptr<Shell> first, std::function<void()> then) {
    workplace->decide([self = shared_from_this(), first = std::move(first), then = std::move(then)] {
        self->put_on_shelf(first->deployed());
        if (self->partition) self->partition->adopt(self->deployed());
        then();
    });
}

// What cannot be taken in now is read from the store when the partition is opened.
void Engine::Shell::receive(std::shared_ptr<const ports::Batch> sent) {
    workplace->decide([self = shared_from_this(), sent = std::move(sent)] {
        if (!self->partition) return;
        std::vector<ports::ParcelRow> parcels;
        std::ranges::copy_if(sent->parcels, std::back_inserter(parcels),
                             [&](const auto& parcel) { return parcel.receiver == self->number; });
        self->partition->receive(parcels);
        self->fire_due();
        self->pump();
    });
}

// A commit of which nobody knew what became may have been written, and one that was overtaken wrote until it was.
void Engine::Shell::look_for_parcels(std::uint32_t sender) {
    workplace->decide([self = shared_from_this(), sender] {
        if (!self->partition) return;
        self->partition->look_for_parcels(sender);
        self->fire_due();
        self->pump();
    });
}

// Those that are here hand over what they send by themselves, from their opening on. Of the others, and of what was
// sent before, the store knows.
Result<> Engine::Shell::hear_all(std::chrono::steady_clock::time_point asked) {
    if (settings.partitions == 1 || asked < heard_at) return {};
    const auto began = workplace->now();
    for (std::uint32_t sender = 0; sender < settings.partitions; ++sender) {
        if (sender == number) continue;
        const auto now = opening_of(sender);
        if (now == 0 || std::exchange(heard_of[sender], now) != now) partition->look_for_parcels(sender);
    }
    auto taken = partition->take_parcels(parcels_at_once);
    if (taken) heard_at = began;  // else whoever asked before this has not been heard for either
    return taken;
}

// Though the first partition is here: another may have taken it and deployed, and that is not known here yet.
Result<> Engine::Shell::read_what_is_deployed() {
    auto read = read_shelf(store, *deployed(), [] {});
    if (!read) return read.error();
    put_on_shelf(std::move(*read));
    return {};
}

// Others did not wait for this one while its lease was over. Who has the first partition has deployed all there is.
Result<> Engine::Shell::catch_up() {
    if (number == 0) return {};
    if (auto read = read_what_is_deployed(); !read) return read;
    partition->adopt(deployed());
    tell_deployed(deployed());
    return {};
}

Result<execution::Instance> Engine::Shell::read_stored(InstanceKey instance, const Shelf& known) {
    auto subject = read_case(store, number, instance, known);
    if (!subject && subject.error().code == Code::unavailable) {  // of a process that is new here
        const auto newest = read_shelf(store, known, [] {});
        if (!newest) return newest.error();
        subject = read_case(store, number, instance, **newest);
    }
    if (!subject) return subject.error();
    return std::move((*subject)->state);
}

Result<Position> Engine::Shell::read_position() {
    const auto held = store.tenure(number);
    if (!held) return held.error();
    note_position(held->position);
    return held->position;
}

void Engine::Shell::note_position(Position position) {
    const std::scoped_lock lock(guard);
    if (!is_held) health.position = std::max(health.position, position);
}

Result<> Engine::Shell::check_partitions() {
    const auto there_are = store.partitions(settings.partitions);
    if (!there_are) return there_are.error();
    if (*there_are == settings.partitions) return {};
    return fail(Code::conflict, "the store was begun with " + std::to_string(*there_are) +
                                    " partitions, and engine.partitions is " + std::to_string(settings.partitions) +
                                    ": set it to " + std::to_string(*there_are) + ", or begin with an empty store");
}

}  // namespace baton::runtime
