#include "connectors/api/dry_run_room.hpp"

#include "connectors/api/render/dry_runs.hpp"
#include "connectors/inbox/on_blocking_thread.hpp"

namespace baton::api {
namespace {

// Given back however the run ends.
struct Place {
    std::atomic<std::size_t>& taken;
    ~Place() { --taken; }
};

}  // namespace

boost::asio::awaitable<Result<std::string>> DryRunRoom::play(const Desk& deployed, DryRunOrder order) {
    const Place place{under_way_};
    if (++under_way_ > limits_.under_way_max) {
        co_return fail(Code::too_many, "others are trying out models just now; try again in a moment");
    }
    auto work = [this, &deployed, order = std::move(order)]() mutable -> Result<std::string> {
        DryRunText text(limits_.answer_size_max);
        const auto witness = [&text](const DryRunMoment& moment) { return text.add(moment); };
        const auto end = runs_->play(deployed, std::move(order), witness);
        if (!end) return end.error();
        return text.done(*end);
    };
    co_return co_await inbox::on_blocking_thread(threads_, std::move(work));
}

}  // namespace baton::api
