// New calendars or clock rules are loaded: the clocks of every open case are reckoned anew, some cases at a time, so
// that nobody waits for it. A case whose clocks come out the same gets no record, so a sweep that a crash cut off
// simply begins again; when all are through, the edition is noted, and no later start sweeps for it.
#include <algorithm>

#include "engine/runtime/partition.hpp"

namespace baton::runtime {
namespace {

constexpr std::size_t swept_at_once = 10;  // cases between two commands: whoever comes meanwhile waits for them

}  // namespace

std::string edition_of(const Almanac& almanac) {
    std::string edition = almanac.calendar.edition();
    const auto rules = almanac.rules.version();
    if (rules != 0) edition += (edition.empty() ? "rules v" : ", rules v") + std::to_string(rules);
    return edition;
}

void Partition::replace(std::shared_ptr<const Almanac> almanac) {
    almanac_ = std::move(almanac);
    begin_sweep("");
}

// Cases that were started before now and are not yet durable are not in the store's list: it is read after they are.
void Partition::begin_sweep(const std::string& known) {
    sweep_.reset();
    std::string edition = edition_of(*almanac_);
    if (edition == known) return;
    sweep_ = Sweep{std::move(edition), {}, has_open_batch() ? batch_ : batch_ - 1};
}

Result<> Partition::reckon_anew(InstanceKey instance) {
    Done done;
    const std::string reason = "calendars and rules: " + sweep_->edition;
    const auto swept = run({instance, execution::RecomputeClocks{}}, {itself(), reason}, done);
    if (!swept && swept.error().code == Code::unavailable) return swept.error();
    return {};
}

Result<bool> Partition::sweep(std::size_t limit) {
    if (!sweep_ || committed_ < sweep_->after_batch) return false;
    limit = std::min(limit, swept_at_once);
    const auto cases = store_.open_cases(here_.number, sweep_->reached, limit);
    if (!cases) return cases.error();
    for (const InstanceKey instance : *cases) {
        if (auto reckoned = reckon_anew(instance); !reckoned) return reckoned.error();
        sweep_->reached = instance;
    }
    if (cases->size() == limit) return true;
    open_.almanac = std::move(sweep_->edition);
    sweep_.reset();
    return false;
}

}  // namespace baton::runtime
