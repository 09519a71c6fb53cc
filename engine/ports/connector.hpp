// What a service task's job is done by: something outside, called from a thread that may block. The same job may come
// again after a crash or a lost answer, with the same key: pass the key on as the idempotency key.
#pragma once

#include <optional>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/feel/value.hpp"
#include "engine/ports/rows.hpp"

namespace baton::ports {

struct JobCall {
    JobKey job;
    InstanceKey instance;
    std::string process;
    std::string element;
    std::vector<std::pair<std::string, std::string>> headers;  // zeebe:taskHeaders, as modelled
    feel::Context variables;                                   // visible from the element
    Instant now{};
    Duration deadline{30'000};  // how long the call may take

    [[nodiscard]] std::string_view header(std::string_view name) const {
        for (const auto& [key, value] : headers) {
            if (key == name) return value;
        }
        return {};
    }
};

struct BpmnError {
    std::string code;
    std::string message;
};

struct JobAnswer {
    feel::Context variables;
    std::optional<BpmnError> error;   // the process catches it, or an incident tells of it
    std::vector<InboxEntry> notices;  // written in the transaction that completes the job
};

class Connector {
public:
    virtual ~Connector() = default;

    [[nodiscard]] virtual std::string_view type() const = 0;  // of the jobs that it takes: "baton.http"

    // May be called from several threads at once. A Problem fails the job: Code::invalid and Code::forbidden at once
    // for good (the model or the configuration is wrong), every other code is tried again with back-off until its
    // retries are used up; then an incident carries the Problem's detail.
    [[nodiscard]] virtual Result<JobAnswer> run(const JobCall& call, std::stop_token stop) = 0;
};

}  // namespace baton::ports
