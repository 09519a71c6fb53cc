#include "tests/properties/simulator/network.hpp"

#include <ranges>

#include "engine/runtime/turned_away.hpp"

namespace baton::properties {

std::shared_ptr<Site> Network::any() {
    const auto chosen = schedule_.dice.below(static_cast<std::uint32_t>(std::max(places, sites.size())));
    return chosen < sites.size() ? sites[chosen] : nullptr;
}

// Of two at one address the newer has it.
std::shared_ptr<Site> Network::at(const std::string& address) const {
    for (const auto& site : std::views::reverse(sites)) {
        if (site->address == address) return site->is_open ? site : nullptr;
    }
    return nullptr;
}

// ---- of clients ----

void Network::carry(const runtime::Wish& wish, const Answered& back) {
    carry(Request{place_of(wish, partitions_),
                  [this, wish](Site& site, const Answered& reply) {
                      const auto answered = [this, request = wish.once->key,
                                             reply](const Result<runtime::Done>& result) {
                          ledger_.answered(request, result);
                          reply(result);
                      };
                      site.ask(site.engine->submit(wish), answered);
                  }},
          back);
}

void Network::carry(const Request& request, const Answered& back) {
    const int copies = loses() ? 0 : !is_reliable && schedule_.dice.chance(6) ? 2 : 1;
    for (int i = 0; i < copies; ++i) schedule_.later(delay(), [this, request, back] { deliver(request, back); });
}

void Network::deliver(const Request& request, const Answered& back) {
    const auto told = [this, back](const Result<runtime::Done>& result) {
        if (!loses()) schedule_.later(delay(), [back, result] { back(result); });
    };
    const auto site = any();
    if (!site || !site->is_open) return told(fail(Code::unavailable, "nobody listens"));
    const auto passage = std::make_shared<Passage>(*this, site, request, told);
    site->at_the_doors([passage] { passage->go(); });
}

void Network::ask_for_jobs(const runtime::JobRequest& request, const Given& back) {
    const auto site = any();
    if (!site || !site->is_open || loses()) return;
    const auto told = [this, back](const std::vector<runtime::ActivatedJob>& jobs) {
        if (!loses()) schedule_.later(delay(), [back, jobs] { back(jobs); });
    };
    site->at_the_doors([this, weak = std::weak_ptr(site), request, told] {
        const auto here = weak.lock();
        if (!here) return;
        if (!here->has_any()) return take_from_others(here, request, told, 0);
        give(*here, request, [this, weak, request, told](const std::vector<runtime::ActivatedJob>& jobs) {
            const auto still = weak.lock();
            if (!jobs.empty() || !still || !still->is_open) return told(jobs);
            take_from_others(still, request, told, 0);
        });
    });
}

// One after another, so that only one lends; each at once and of its own partitions.
void Network::take_from_others(const std::shared_ptr<Site>& site, runtime::JobRequest request, const Given& back,
                               std::size_t next) {
    const auto nodes = site->steward->nodes();
    while (next < nodes.size() && (nodes[next].is_this || nodes[next].is_silent || nodes[next].partitions.empty()))
        ++next;
    if (next >= nodes.size()) return back({});
    request.wait = Duration{0};
    const auto jobs = std::make_shared<std::vector<runtime::ActivatedJob>>();
    const auto act = [this, request, jobs](Site& other, const Answered& reply) {
        if (!other.has_any()) return reply(runtime::Done{});
        give(other, request, [jobs, reply](const std::vector<runtime::ActivatedJob>& given) {
            *jobs = given;
            reply(runtime::Done{});
        });
    };
    const auto heard = [this, weak = std::weak_ptr(site), request, back, next, jobs](const Result<runtime::Done>&) {
        const auto here = weak.lock();
        if (!here) return;
        if (!jobs->empty() || !here->is_open) return back(*jobs);
        take_from_others(here, request, back, next + 1);
    };
    hop(*site, nodes[next].address, act, heard);
}

void Network::give(Site& site, const runtime::JobRequest& request, const Given& then) {
    const auto given = [this, worker = request.worker, then](const Result<std::vector<runtime::ActivatedJob>>& jobs) {
        if (jobs) ledger_.handed_out(worker, *jobs);
        then(jobs ? *jobs : std::vector<runtime::ActivatedJob>{});
    };
    site.ask(site.engine->activate(request), given);
}

void Network::read(InstanceKey instance, const Read& back) {
    const auto site = any();
    if (!site || !site->is_open || loses()) return;
    site->at_the_doors([weak = std::weak_ptr(site), instance, back] {
        if (const auto here = weak.lock()) here->ask(here->engine->inspect(instance), back);
    });
}

// ---- of nodes ----

void Network::hop(Site& from, const std::string& address, const Act& act, const Answered& back) {
    if (from.is_lonely || loses()) return;
    const auto home = from.weak_from_this();
    schedule_.later(delay(), [this, address, act, back, home] {
        const auto told = [this, home, back](const Result<runtime::Done>& result) {
            const auto site = home.lock();
            if (!site || site->is_lonely || loses()) return;
            site->after(delay(), [back, result] { back(result); });
        };
        const auto there = at(address);
        if (!there || there->is_lonely)
            return told(fail(Code::unavailable, std::string(runtime::another_takes_it)));  // nobody took it
        there->at_the_doors([weak = std::weak_ptr(there), act, told] {
            const auto other = weak.lock();
            if (other && other->is_open) act(*other, told);
        });
    });
}

void Network::tell(Site& from, const std::string& address) {
    if (from.is_lonely || loses()) return;
    schedule_.later(delay(), [this, address] {
        const auto there = at(address);
        if (!there || there->is_lonely) return;
        there->at_the_doors([weak = std::weak_ptr(there)] {
            if (const auto site = weak.lock()) site->steward->look_again();
        });
    });
}

}  // namespace baton::properties
