// Wishes on behalf of a caller: once only when they say so, answered as it was committed.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <functional>
#include <optional>
#include <string>

#include "connectors/api/call.hpp"
#include "engine/runtime/wish.hpp"

namespace baton::api {

struct Act {
    InstanceKey instance;
    execution::Command command;
    std::string reason;
    std::string department;  // in which the caller acts; empty: the first of theirs
    std::optional<std::uint32_t> expected_revision;
    std::optional<runtime::ReadVariables> read_variables = {};
    // Called once, before the commit, on the partition's thread; no references to the call.
    std::function<runtime::Answer(const runtime::Done&)> render;
};

// Submits and answers; with the headers X-Log-Position, and Idempotency-Replayed when it was done before.
[[nodiscard]] boost::asio::awaitable<Result<Response>> act(Call& call, Act wanted);

// What is added to a batch's Idempotency-Key, for the cases that it chose; and for what was done to each of them.
inline constexpr std::string_view chosen_cases = "/cases";
[[nodiscard]] std::string once_key_of(std::string_view key, InstanceKey part);

// Whether the Idempotency-Key is one, when there is any; and what tells two requests with the same key apart.
[[nodiscard]] Result<> check_once(const Request& request);
[[nodiscard]] std::string fingerprint_of(const Request& request);

[[nodiscard]] Actor actor_of(const Call& call, std::string department = {});

// {"position":"7"} and what the caller of `more` adds.
[[nodiscard]] std::string done_json(const runtime::Done& done);

// What stands in the one ETag in If-Match, without its quotes, or none for '*'. Code::invalid when it is neither.
[[nodiscard]] Result<std::optional<std::string>> edition_of(const Request& request);
// The same of what is counted in revisions.
[[nodiscard]] Result<std::optional<std::uint32_t>> revision_of(const Request& request);
[[nodiscard]] std::string etag_of(std::uint32_t revision);

}  // namespace baton::api
