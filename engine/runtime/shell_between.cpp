// Between partitions: parcels, and what is deployed, which the first one writes and the others take up.
#include <algorithm>

#include "engine/runtime/shell.hpp"

namespace baton::runtime {

std::shared_ptr<const Shelf> Engine::Shell::deployed() const {
    const std::scoped_lock lock(guard);
    return shelf;
}

void Engine::Shell::put_on_shelf(std::shared_ptr<const Shelf> newest) {
    const std::scoped_lock lock(guard);
    shelf = std::move(newest);
}

// The newest of what the first one has committed by then, so that of two deployments the later holds. One that is being
// opened anew reads it from the store.
void Engine::Shell::adopt(std::shared_ptr<Shell> first, std::function<void()> then) {
    workplace->decide([self = shared_from_this(), first = std::move(first), then = std::move(then)] {
        const auto newest = first->deployed();
        if (self->partition) self->partition->adopt(newest);
        self->put_on_shelf(newest);
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

Result<> Engine::Shell::check_partitions() {
    const auto there_are = store.partitions(settings.partitions);
    if (!there_are) return there_are.error();
    if (*there_are == settings.partitions) return {};
    return fail(Code::conflict, "the store was begun with " + std::to_string(*there_are) +
                                    " partitions, and engine.partitions is " + std::to_string(settings.partitions) +
                                    ": set it to " + std::to_string(*there_are) + ", or begin with an empty store");
}

}  // namespace baton::runtime
