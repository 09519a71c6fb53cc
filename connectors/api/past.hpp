// A case as it stood at a moment (?asOf=), from its records alone: by the code that ran it, with the rows that its
// lists had then.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <map>
#include <optional>
#include <variant>

#include "connectors/api/call.hpp"

namespace baton::api {

using Moment = std::variant<Position, Instant>;

// What ?asOf= says; nothing when it was not given. Code::invalid: it is neither a position nor a moment;
// Code::unprocessable: it is still to come.
[[nodiscard]] boost::asio::awaitable<Result<std::optional<Moment>>> moment_of(const Call& call);

[[nodiscard]] bool is_later(const Record& record, const Moment& moment);

struct Past {
    execution::Instance instance;
    Position position = 0;  // of the last record that is in it
    Instant at{};           // of that record
    Instant asked{};        // the moment that was asked for; of a position the same as `at`
    ports::InstanceRow row;
    std::map<TaskKey, ports::TaskRow> tasks;  // and those that had ended by then
    std::map<IncidentKey, ports::IncidentRow> incidents;
    std::map<AttachmentKey, ports::AttachmentRow> files;
};

// Code::not_found when the case had not begun by then. Whether the caller may read it is for them to have asked.
[[nodiscard]] boost::asio::awaitable<Result<Past>> past_of(Call& call, InstanceKey instance, Moment moment);

// The state of the case at the moment that is asked for, or now.
[[nodiscard]] boost::asio::awaitable<Result<execution::Instance>> instance_asked_for(Call& call, InstanceKey instance);

}  // namespace baton::api
