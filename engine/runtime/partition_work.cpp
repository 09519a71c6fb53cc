#include <algorithm>

#include "engine/execution/size.hpp"
#include "engine/runtime/due_watch.hpp"
#include "engine/runtime/partition.hpp"

namespace baton::runtime {
namespace {

// Variables that a token sees: its own scope's and those around it, the nearest first.
feel::Context visible_from(const execution::Instance& state, execution::TokenId token,
                           const std::vector<std::string>& wanted) {
    feel::Context seen;
    const auto& here = state.tokens.at(token);
    for (auto scope = here.inner ? here.inner : here.scope; scope != 0;) {
        const auto& now = state.scopes.at(scope);
        for (const auto& [name, value] : now.variables.entries()) {
            const bool is_wanted = wanted.empty() || std::find(wanted.begin(), wanted.end(), name) != wanted.end();
            if (is_wanted && !seen.find(name)) seen.set(name, value);
        }
        scope = now.parent;
    }
    return seen;
}

const Actor& machine() {
    static const Actor actor{.name = "", .acting_for = "", .department = "", .by = "timer"};
    return actor;
}

}  // namespace

Result<std::vector<ActivatedJob>> Partition::activate(const JobRequest& request, Instant now) {
    now_ = std::max(now_, now);
    jobs_.release(now_);
    std::vector<ActivatedJob> activated;
    std::uint64_t size = 0;  // of all that the worker is sent, which is at least one
    const auto has_room = [&] { return size < settings_.limits.variables_size_max; };
    while (activated.size() < request.max && has_room()) {
        const auto offers = jobs_.offers(request.type, request.max - activated.size());
        if (!offers && !activated.empty()) break;  // those are the worker's, whatever becomes of the rest
        if (!offers) return offers.error();
        if (offers->empty()) break;
        for (const auto& offer : *offers) {
            if (!has_room()) break;
            Done done;
            const execution::ActivateJob command{offer.job, request.worker, now_ + request.lease};
            const auto position = run({offer.instance, command}, {request.actor}, done);
            if (!position) return position.error();
            const Case& subject = *cases_.find(offer.instance);
            const auto token = subject.state.jobs.at(offer.job).created.token;
            activated.push_back({subject.jobs.at(offer.job), visible_from(subject.state, token, request.variables)});
            size += execution::size_of(activated.back().variables);
        }
    }
    return activated;
}

Result<> Partition::fire(const ports::TimerRow& timer) {
    if (!timer.instance) {
        start_by_timer(timer);
        return {};
    }
    // Its clock may run longer by the new calendar: then the timer is another one now.
    if (sweep_ && timer.instance > sweep_->reached) {
        if (auto reckoned = reckon_anew(timer.instance); !reckoned) return reckoned.error();
    }
    if (is_watch(timer)) return tell_due(timer);
    Done done;
    const auto fired = run({timer.instance, execution::FireTimer{timer.key}}, {machine()}, done);
    // Not found: the case ended or moved on, and the row is on its way out.
    if (!fired && fired.error().code == Code::unavailable) return fired.error();
    return {};
}

// Told in the transaction that changes the row which has woken us: neither twice nor not at all.
Result<> Partition::tell_due(const ports::TimerRow& timer) {
    const auto subject = case_of(timer.instance);
    if (!subject && subject.error().code == Code::unavailable) return subject.error();
    std::optional<ports::TimerRow> next;
    if (subject) {
        const TaskKey task{timer.key.value};
        next = runtime::tell_due(open_, **subject, task, now_, {*almanac_, settings_.zone});
    }
    if (next) {
        timers_.arm(*next, batch_);
        open_.timers.push_back(std::move(*next));
    } else {
        timers_.cancel(timer.key, batch_);
        open_.timers_gone.push_back(timer.key);
    }
    return {};
}

Result<bool> Partition::tick(Instant now, std::size_t limit) {
    now_ = std::max(now_, now);
    jobs_.release(now_);
    const auto errands = run_errands(limit);
    if (!errands) return errands.error();
    if (is_behind(2)) return true;
    if (auto taken = run_parcels(limit); !taken) return taken.error();
    const auto next = timers_.next();
    if (next && *next <= now_) {
        auto due = timers_.take_due(now_, limit);
        if (due.empty()) {
            if (auto filled = timers_.refill(store_, here_.number, now_); !filled) return filled.error();
            due = timers_.take_due(now_, limit);
        }
        for (const auto& timer : due) {
            if (auto fired = fire(timer); !fired) return fired.error();
        }
        if (due.size() == limit) return true;
    }
    if (const auto more = sweep(limit); !more || *more) return more;
    for (std::size_t i = 0; i < limit; ++i) {
        const auto expiry = office_.next_expiry();
        if (!expiry || expiry->first > now_) return *errands;
        Done done;
        const auto expired = run({InstanceKey{}, execution::ExpireMessage{expiry->second}}, {machine()}, done);
        if (!expired) return expired.error();
    }
    return true;
}

std::optional<Instant> Partition::next_due() const {
    if (!waiting_.empty() || !mailbox_.empty() || (sweep_ && committed_ >= sweep_->after_batch)) return now_;
    std::optional<Instant> next = timers_.next();
    const auto sooner = [&next](std::optional<Instant> other) {
        if (other && (!next || *other < *next)) next = other;
    };
    sooner(jobs_.next_release());
    const auto expiry = office_.next_expiry();
    if (expiry) sooner(expiry->first);
    return next;
}

}  // namespace baton::runtime
