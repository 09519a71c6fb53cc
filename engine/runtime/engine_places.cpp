// Which partition it is that a thing concerns, and what holds for all of them together.
#include "engine/execution/branch.hpp"
#include "engine/runtime/shell.hpp"

namespace baton::runtime {

using execution::office_of;

std::uint32_t Engine::shells_count() const { return static_cast<std::uint32_t>(shells_.size()); }

// A wish that is sent again finds its answer where it was done. Cases that nobody names go round what is here.
std::uint32_t Engine::place_of(const Wish& wish) {
    if (wish.instance) return partition_of(wish.instance.value);
    if (const auto* const message = std::get_if<execution::PublishMessage>(&wish.command))
        return office_of(message->name, shells_count());
    if (!std::holds_alternative<execution::StartInstance>(wish.command)) return 0;
    if (wish.once) return office_of(wish.once->principal + wish.once->key, shells_count());
    const auto begin = next_start_++;
    for (std::uint32_t i = 0; i < shells_count(); ++i) {
        if (const auto number = (begin + i) % shells_count(); shells_[number]->is_held) return number;
    }
    return 0;
}

std::shared_ptr<Engine::Shell> Engine::shell_of(InstanceKey instance) const {
    const auto number = partition_of(instance.value);
    return number < shells_.size() ? shells_[number] : nullptr;
}

// In the order in which they are committed, each to its receiver. None of them keeps another alive.
void Engine::connect() {
    std::vector<std::weak_ptr<Shell>> all(shells_.begin(), shells_.end());
    for (const auto& shell : shells_) {
        shell->send_parcels = [all, this](const std::shared_ptr<const ports::Batch>& batch) {
            std::set<std::uint32_t> receivers;
            for (const auto& parcel : batch->parcels) receivers.insert(parcel.receiver);
            for (const auto number : receivers) {
                if (const auto receiver = all.at(number).lock()) receiver->receive(batch);
            }
            std::erase_if(receivers, [this](std::uint32_t number) { return has(number); });
            if (!receivers.empty() && on_sent_) on_sent_(receivers);
        };
        // When its lease is over another may have it, and send what is heard of from the store alone.
        shell->opening_of = [this](std::uint32_t number) {
            const auto& sender = *shells_[number];
            return sender.is_ours() ? sender.opening.load() : 0;
        };
        shell->tell_deployed = [first = all.front()](std::shared_ptr<const Shelf> read) {
            if (const auto shelf = first.lock()) shelf->put_on_shelf(std::move(read));
        };
        shell->tell_opened = [all, sender = shell->number] {
            for (const auto& other : all) {
                const auto receiver = other.lock();
                if (receiver && receiver->number != sender) receiver->look_for_parcels(sender);
            }
        };
    }
}

std::shared_ptr<const Almanac> Engine::almanac() const {
    const std::lock_guard lock(shells_.front()->guard);
    return shells_.front()->almanac_to_see;
}

const std::string& Engine::zone() const { return shells_.front()->settings.zone; }

void Engine::on_inbox(Bell bell) {
    for (const auto& shell : shells_) shell->bells.push_back(bell);
}

void Engine::on_lost(std::function<void(std::uint32_t, const Problem&)> told) {
    for (const auto& shell : shells_) {
        shell->on_lost = [told, number = shell->number](const Problem& problem) { told(number, problem); };
    }
}

void Engine::clock_moved() {
    for (const auto& shell : shells_) shell->workplace->decide([shell] { shell->tick(); });
}

Health Engine::health() const {
    Health all;
    all.is_ready = has_started_;
    all.position = newest(0);
    for (const auto& shell : shells_) {
        const Health one = shell->how_it_is();
        all.is_draining = all.is_draining || one.is_draining;
        if (!shell->is_held) continue;
        all.is_ready = all.is_ready && one.is_ready;
        if (all.trouble.empty()) all.trouble = one.trouble;
        all.queued += one.queued;
        all.instances_in_memory += one.instances_in_memory;
        all.instances_size += one.instances_size;
        all.errands += one.errands;
        all.records += one.records;
        all.commits += one.commits;
        all.timer_lag = std::max(all.timer_lag, one.timer_lag);
        all.commit_time += one.commit_time;
    }
    return all;
}

Position Engine::newest(std::uint32_t partition) const {
    return partition < shells_.size() ? shells_[partition]->how_it_is().position : 0;
}

}  // namespace baton::runtime
