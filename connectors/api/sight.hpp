// Who sees what, after identity::may: nobody another department's tasks, and a case only those who have a part in it,
// or whose duty it is; what is sealed, its holders alone.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <set>

#include "connectors/api/call.hpp"
#include "engine/ports/queries.hpp"

namespace baton::api {

// Limits a list of tasks to what the caller may see.
void limit_to_sight(const Call& call, ports::TaskFilter& filter);
[[nodiscard]] identity::Resource resource_of(const ports::TaskRow& task);

// The task or case, when the caller may see it; else Code::not_found, as if there were none.
[[nodiscard]] boost::asio::awaitable<Result<ports::TaskRow>> visible_task(Call& call, TaskKey key);
[[nodiscard]] boost::asio::awaitable<Result<ports::InstanceRow>> visible_case(Call& call, InstanceKey key);
// Also that they may read its variables and history; else Code::forbidden.
[[nodiscard]] boost::asio::awaitable<Result<ports::InstanceRow>> readable_case(Call& call, InstanceKey key);

// Those of `cases` that the caller may read. Records nothing: it is for what is shown beside a case that was recorded.
[[nodiscard]] boost::asio::awaitable<Result<std::set<InstanceKey>>> readable_among(Call& call,
                                                                                   std::set<InstanceKey> cases);

// And that they have work in it now: whoever is done with a case does not change what others go by.
[[nodiscard]] boost::asio::awaitable<Result<ports::InstanceRow>> changeable_case(Call& call, InstanceKey key);

// A page of cases that the caller sees. It may come back short with more to follow.
[[nodiscard]] boost::asio::awaitable<Result<ports::Page<ports::InstanceRow>>> visible_cases(
    Call& call, ports::InstanceFilter filter, ports::PageRequest page);

}  // namespace baton::api
