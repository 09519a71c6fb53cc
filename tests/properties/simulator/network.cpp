#include "tests/properties/simulator/network.hpp"

#include <boost/asio/co_spawn.hpp>

namespace baton::properties {

void Network::carry(const runtime::Wish& wish, const Answered& back) {
    const int copies = loses() ? 0 : !is_reliable && schedule_.dice.chance(6) ? 2 : 1;
    for (int i = 0; i < copies; ++i) schedule_.later(delay(), [this, wish, back] { deliver(wish, back); });
}

void Network::deliver(const runtime::Wish& wish, const Answered& back) {
    if (up == nullptr) {
        if (!loses()) schedule_.later(delay(), [back] { back(fail(Code::unavailable, "nobody listens")); });
        return;
    }
    const auto answered = [this, request = wish.once->key, back](const std::exception_ptr&,
                                                                 const Result<runtime::Done>& result) {
        ledger_.answered(request, result);
        if (!loses()) schedule_.later(delay(), [back, result] { back(result); });
    };
    boost::asio::co_spawn(context_, up->engine->submit(wish), answered);
}

void Network::ask_for_jobs(const runtime::JobRequest& request, const Given& back) {
    if (up == nullptr || loses()) return;
    const auto given = [this, worker = request.worker, back](const std::exception_ptr&,
                                                             const Result<std::vector<runtime::ActivatedJob>>& jobs) {
        if (!jobs) return;
        ledger_.handed_out(worker, *jobs);
        if (!loses()) schedule_.later(delay(), [back, jobs = *jobs] { back(jobs); });
    };
    boost::asio::co_spawn(context_, up->engine->activate(request), given);
}

}  // namespace baton::properties
