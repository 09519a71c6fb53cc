// Commands of those who do the work of a job.
#pragma once

#include <cstdint>
#include <string>

#include "engine/base/keys.hpp"
#include "engine/base/time.hpp"
#include "engine/feel/value.hpp"

namespace baton::execution {

struct ActivateJob {
    JobKey job;
    std::string worker;
    Instant until{};
};

struct CompleteJob {
    JobKey job;
    feel::Context variables;
};

struct FailJob {
    JobKey job;
    std::uint32_t retries = 0;  // left; 0 raises an incident
    std::string message;
    Duration back_off{};
    feel::Context variables;
};

struct ThrowJobError {
    JobKey job;
    std::string code;
    std::string message;
    feel::Context variables;
};

struct SetJobRetries {
    JobKey job;
    std::uint32_t retries = 3;
};

}  // namespace baton::execution
