// Work for machines.
#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <utility>
#include <vector>

#include "engine/base/keys.hpp"
#include "engine/base/time.hpp"
#include "engine/execution/event/types.hpp"
#include "engine/feel/value.hpp"

namespace baton::execution {

struct JobCreated {
    JobKey job;
    TokenId token = 0;
    std::string type;
    std::uint32_t retries = 3;
    std::vector<std::pair<std::string, std::string>> headers;
};
BOOST_DESCRIBE_STRUCT(JobCreated, (), (job, token, type, retries, headers))

struct JobActivated {
    JobKey job;
    std::string worker;
    Instant until{};  // the lease: after this another worker may have it
};
BOOST_DESCRIBE_STRUCT(JobActivated, (), (job, worker, until))

struct JobCompleted {
    JobKey job;
    feel::Context variables;
};
BOOST_DESCRIBE_STRUCT(JobCompleted, (), (job, variables))

struct JobFailed {
    JobKey job;
    std::uint32_t retries = 0;  // left
    std::string message;
    Instant retry_at{};
};
BOOST_DESCRIBE_STRUCT(JobFailed, (), (job, retries, message, retry_at))

struct JobErrorThrown {
    JobKey job;
    std::string code;
    std::string message;
    feel::Context variables;
};
BOOST_DESCRIBE_STRUCT(JobErrorThrown, (), (job, code, message, variables))

struct JobRetriesSet {
    JobKey job;
    std::uint32_t retries = 0;
};
BOOST_DESCRIBE_STRUCT(JobRetriesSet, (), (job, retries))

struct JobCancelled {
    JobKey job;
};
BOOST_DESCRIBE_STRUCT(JobCancelled, (), (job))

}  // namespace baton::execution
