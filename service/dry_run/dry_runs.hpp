// Dry runs of the API on the stage of stories: the real engine over a store in memory.
#pragma once

#include "connectors/api/dry_runs.hpp"

namespace baton::service {

class StagedDryRuns final : public api::DryRuns {
public:
    explicit StagedDryRuns(api::DryRunLimits limits) : limits_(limits) {}

    [[nodiscard]] Result<api::DryRunEnd> play(const api::Desk& deployed, api::DryRunOrder order,
                                              const api::DryRunWitness& witness) const override;

private:
    api::DryRunLimits limits_;
};

}  // namespace baton::service
