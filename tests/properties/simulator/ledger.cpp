#include "tests/properties/simulator/ledger.hpp"

#include <algorithm>
#include <limits>

namespace baton::properties {

void Ledger::answered(const std::string& request, const Result<runtime::Done>& result) {
    if (!result) return;
    Told& told = told_[request];
    ++acknowledged_;
    const std::string answer = result->answer ? result->answer->body : "no answer";
    if (told.answer && *told.answer != answer)
        wrong_.push_back(request + " was answered " + *told.answer + ", and then " + answer);
    told.answer = answer;
    if (result->was_done_before) return;
    told.position = result->position;
    told.message = result->message;
    // Of two nodes with one name, each takes for its own what the other has.
    told.has_reached_nobody = !may_be_stale && result->started + result->delivered + result->put_off == 0;
    for (const auto& one : result->touched) keep_version(one.instance, one.position);
    const auto log = log_of(result->position);
    highest_[log] = std::max(highest_[log], result->position);
    const Position last = *store_.last_position(log);
    if (last < result->position)
        wrong_.push_back(request + " was acknowledged at " + std::to_string(result->position) +
                         ", and the store is at " + std::to_string(last));
    const Position floor = told.floors[log];
    if (told.position < floor)
        wrong_.push_back(request + " is at " + std::to_string(told.position) + ", before " + std::to_string(floor) +
                         ", which was acknowledged before it was sent");
}

// A case's version counts its events.
void Ledger::keep_version(InstanceKey instance, Position position) {
    if (!instance) return;
    std::uint64_t version = 0;
    for (const Record& record : *store_.records_of(partition_of(instance.value), instance, 0)) {
        if (record.position <= position) version += record.events.size();
    }
    versions_[instance] = std::max(versions_[instance], version);
}

std::uint64_t Ledger::version(InstanceKey instance) const {
    const auto found = may_be_stale ? versions_.end() : versions_.find(instance);
    return found == versions_.end() ? 0 : found->second;
}

void Ledger::read(InstanceKey instance, std::uint64_t asked_at, const Result<execution::Instance>& state) {
    if (may_be_stale || (!state && state.error().code != Code::not_found)) return;
    const auto seen = state ? state->version : 0;
    ++reads_;
    if (seen < asked_at) {
        wrong_.push_back("case " + std::to_string(instance.value) + " was read at version " + std::to_string(seen) +
                         ", and " + std::to_string(asked_at) + " had been told before it was asked for");
    }
    versions_[instance] = std::max(versions_[instance], seen);
}

void Ledger::not_deployed(const std::string& request, const Problem& problem) {
    if (may_be_stale) return;
    wrong_.push_back(request + " wants what was told as deployed: " + problem.detail);
}

// Somebody who had the job before may have failed or ended it since, in the same commit: but that it was given stands.
void Ledger::handed_out(const std::string& worker, const std::vector<runtime::ActivatedJob>& jobs) {
    for (const auto& job : jobs) {
        const auto records = *store_.records(job.row.instance, 0, std::numeric_limits<std::size_t>::max());
        const auto tells = [&](const execution::Event& event) {
            const auto* activated = std::get_if<execution::JobActivated>(&event);
            return activated != nullptr && activated->job == job.row.key && activated->worker == worker &&
                   activated->until == job.row.until;
        };
        if (std::ranges::any_of(records, [&](const Record& one) { return std::ranges::any_of(one.events, tells); }))
            continue;
        wrong_.push_back("job " + std::to_string(job.row.key.value) + " was given to " + worker +
                         ", and the store does not know it");
    }
}

}  // namespace baton::properties
