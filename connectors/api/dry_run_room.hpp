// Where dry runs are played for callers: one after another on a thread of their own, so that nobody else waits for
// them (docs/decisions/0009).
#pragma once

#include <atomic>
#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <string>

#include "connectors/api/dry_runs.hpp"

namespace baton::api {

class DryRunRoom {
public:
    // `runs` must outlive the last job on `threads`.
    DryRunRoom(const DryRuns& runs, DryRunLimits limits, boost::asio::any_io_executor threads)
        : runs_(&runs), limits_(limits), threads_(std::move(threads)) {}

    [[nodiscard]] const DryRunLimits& limits() const { return limits_; }

    // The whole answer as JSON. Code::too_many while limits.under_way_max wait or are played.
    boost::asio::awaitable<Result<std::string>> play(const Desk& deployed, DryRunOrder order);

private:
    const DryRuns* runs_;
    DryRunLimits limits_;
    boost::asio::any_io_executor threads_;
    std::atomic<std::size_t> under_way_{0};
};

}  // namespace baton::api
