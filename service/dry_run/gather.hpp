// The models of a dry run: those that were given, and what they call of what is deployed.
#pragma once

#include <string>
#include <vector>

#include "connectors/api/dry_runs.hpp"
#include "engine/runtime/shelf.hpp"

namespace baton::service {

struct GatheredModels {
    runtime::ReadDeployment given;
    runtime::ReadDeployment drawn;
    std::vector<api::DrawnModel> from;  // by position in `drawn`
};

// Code::too_large beyond limits.size_max; Code::invalid with the faults of the files that were given.
[[nodiscard]] Result<GatheredModels> gather(const api::Desk& deployed, const api::DryRunOrder& order,
                                            const api::DryRunLimits& limits);

}  // namespace baton::service
