#include "engine/runtime/mailbox.hpp"

#include <algorithm>

namespace baton::runtime {
namespace {

constexpr std::size_t page = 1'000;

bool is_letter(const ports::ParcelRow& parcel) { return parcel.command.starts_with(R"(["HearOfCase")"); }

}  // namespace

Mailbox::Mailbox(execution::Branch here, std::size_t size_max)
    : here_(here.number), size_max_(size_max), senders_(here.of) {
    for (Sender& sender : senders_) sender.is_unread = true;
    senders_[here_].is_unread = false;
}

// A sender of which something was left out is read from the store, in its order, until nothing is missing.
void Mailbox::put(const std::vector<ports::ParcelRow>& parcels) {
    for (const auto& parcel : parcels) {
        Sender& sender = senders_[partition_of(parcel.key.value)];
        if (parcel.key <= sender.last) continue;
        if (waiting_.size() >= size_max_) sender.is_unread = true;
        if (sender.is_unread) continue;
        sender.last = parcel.key;
        waiting_.push_back(parcel);
    }
}

std::size_t Mailbox::next_to_read() const {
    const auto unread = std::ranges::find(senders_, true, &Sender::is_unread);
    return static_cast<std::size_t>(unread - senders_.begin());
}

// Of many senders most have sent nothing: one question tells, and not one for each.
Result<> Mailbox::pass_over_silent(ports::Store& store) {
    if (std::ranges::count(senders_, true, &Sender::is_unread) < 2) return {};
    const auto newest = store.newest_parcels(here_);
    if (!newest) return newest.error();
    for (std::uint32_t number = 0; number < senders_.size(); ++number) {
        const auto found = newest->find(number);
        if (found == newest->end() || found->second <= senders_[number].last) senders_[number].is_unread = false;
    }
    return {};
}

// Of what several have sent, nobody knows what came first. Letters at the head of each are: who began to wait before a
// message was sent is known when it is judged.
Result<> Mailbox::refill(ports::Store& store) {
    if (waiting_.size() >= page) return {};
    if (auto known = pass_over_silent(store); !known) return known;
    std::deque<ports::ParcelRow> rest;
    while (waiting_.size() + rest.size() < page) {
        const std::size_t number = next_to_read();
        if (number == senders_.size()) break;
        Sender& sender = senders_[number];
        auto rows = store.parcels(static_cast<std::uint32_t>(number), here_, sender.last, page);
        if (!rows) {
            std::ranges::move(rest, std::back_inserter(waiting_));
            return rows.error();
        }
        sender.is_unread = rows->size() == page;
        if (rows->empty()) continue;
        sender.last = rows->back().key;
        const auto others = std::ranges::find_if_not(*rows, is_letter);
        std::move(rows->begin(), others, std::back_inserter(waiting_));
        std::move(others, rows->end(), std::back_inserter(rest));
    }
    std::ranges::move(rest, std::back_inserter(waiting_));
    return {};
}

}  // namespace baton::runtime
