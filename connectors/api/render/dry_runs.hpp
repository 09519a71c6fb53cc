// What a dry run came to, step by step.
#pragma once

#include <string>

#include "connectors/api/dry_runs.hpp"
#include "connectors/api/http/json_text.hpp"

namespace baton::api {

class DryRunText {
public:
    explicit DryRunText(std::size_t size_max) : size_max_(size_max) {}

    // Code::too_large when the answer becomes larger than it may.
    [[nodiscard]] Result<> add(const DryRunMoment& moment);
    [[nodiscard]] std::string done(const DryRunEnd& end);

private:
    std::size_t size_max_;
    std::size_t size_ = 0;
    ListText steps_;
};

}  // namespace baton::api
