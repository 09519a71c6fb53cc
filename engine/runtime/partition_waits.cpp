// Who waits for messages and signals, as far as memory has room for them; the rest is looked up when it is asked for.
#include <algorithm>
#include <limits>
#include <set>

#include "engine/runtime/partition.hpp"
#include "engine/runtime/rows.hpp"
#include "engine/runtime/turned_away.hpp"

namespace baton::runtime {
namespace {

constexpr std::size_t all_of_them = std::numeric_limits<std::size_t>::max();
constexpr std::size_t others_looked_at = 1'000;  // of those who wait for other keys, when somebody asks
constexpr std::size_t names_max = 20;

ports::AwaitedPlace awaited(const execution::WaitPlace& place) {
    return {text_of(place.kind), place.name, place.correlation_key};
}

// Turns are keys of the mint here, and it has given all that the store has from this node.
Result<> recall(execution::WaitingList& waits, const std::vector<ports::GuestRow>& rows, const execution::Mint& mint) {
    if (std::ranges::any_of(rows, [&](const auto& row) { return row.turn > mint.last(); })) return overtaken();
    for (const auto& row : rows) {
        const auto wait = subscribed_from(row);
        waits.recall({wait.kind, wait.name, wait.correlation_key}, row.key, row.instance, row.process, row.turn);
    }
    return {};
}

// Of a case elsewhere: those that took something may take the next, and when it has ended all leave.
Result<> look_up_guests(ports::Waits& store, std::uint32_t partition, const execution::HearOfCase& news,
                        execution::WaitingList& waits, const execution::Mint& mint) {
    for (const auto& one : news.received) {
        if (waits.find(one.subscription) != nullptr) continue;
        const auto rows = store.guests(partition, SubscriptionKey{one.subscription.value - 1}, 1);
        if (!rows) return rows.error();
        if (rows->empty() || rows->front().key != one.subscription) continue;
        if (auto known = recall(waits, *rows, mint); !known) return known;
    }
    if (!news.has_ended) return {};
    const auto rows = store.guests_of(partition, news.instance);
    if (!rows) return rows.error();
    return recall(waits, *rows, mint);
}

}  // namespace

// All of them, or, when there are too many, none.
Result<> Partition::read_waits(const std::function<void()>& alive) {
    std::size_t count = 0;
    const auto fit = [&](std::size_t more) { return (count += more) <= settings_.waits_in_memory; };
    for (SubscriptionKey after{};;) {
        alive();
        const auto rows = store_.subscriptions(here_.number, after, page);
        if (!rows) return rows.error();
        if (!fit(rows->size())) return office_.waits().know_in_part(), Result<>{};
        for (const auto& row : *rows) {
            const auto subscribed = subscribed_from(row);
            if (!letters_.is_elsewhere(subscribed)) office_.restore(row.instance, row.process, subscribed);
        }
        if (rows->size() < page) break;
        after = rows->back().key;
    }
    for (SubscriptionKey after{};;) {
        alive();
        const auto rows = store_.guests(here_.number, after, page);
        if (!rows) return rows.error();
        if (!fit(rows->size())) return office_.waits().know_in_part(), Result<>{};
        for (const auto& row : *rows)
            office_.restore(execution::Guest{subscribed_from(row), row.instance, row.process, row.turn});
        if (rows->size() < page) return {};
        after = rows->back().key;
    }
}

Result<> Partition::look_up(const execution::Command& command) {
    auto& waits = office_.waits();
    if (waits.is_whole()) return {};
    if (const auto* const news = std::get_if<execution::HearOfCase>(&command)) {
        if (auto known = look_up_guests(store_, here_.number, *news, waits, mint_); !known) return known;
    }
    for (const auto& place : office_.places_asked_for(command, world())) {
        if (waits.knows(place.view())) continue;
        const auto rows = store_.waits_at(here_.number, awaited(place), all_of_them);
        if (!rows) return rows.error();
        if (auto known = recall(waits, *rows, mint_); !known) return known;
        waits.know(place.view());
    }
    return {};
}

Result<execution::Explanation> Partition::explain(const execution::PublishMessage& message, Instant now) {
    now_ = std::max(now_, now);
    if (auto known = look_up(message); !known) return known.error();
    const bool is_whole = office_.waits().is_whole();
    if (!is_whole) {
        const auto others = store_.waits_at(here_.number, {text_of(message.kind), message.name, {}}, others_looked_at);
        if (!others) return others.error();
        if (auto seen = recall(office_.waits(), *others, mint_); !seen) return seen.error();
    }
    auto explanation = office_.explain(message, world());
    if (is_whole || !explanation.verdicts.empty()) return explanation;
    auto names = store_.awaited_names(here_.number, text_of(message.kind), names_max);
    if (!names) return names.error();
    std::set<std::string> all(explanation.awaited_names.begin(), explanation.awaited_names.end());
    all.insert(names->begin(), names->end());
    explanation.awaited_names.assign(all.begin(), all.end());
    return explanation;
}

}  // namespace baton::runtime
