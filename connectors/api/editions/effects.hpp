// What an import would do to what is open: clocks that come to another end, and departments and roles that go while
// tasks wait for them.
#pragma once

#include <boost/asio/awaitable.hpp>

#include "connectors/api/call.hpp"
#include "connectors/editions/book.hpp"
#include "connectors/editions/moves.hpp"

namespace baton::api {

constexpr std::size_t recounted_cases_max = 2'000;  // each is asked of the engine
constexpr std::size_t told_clocks_max = 100;        // of those that move
constexpr std::uint64_t told_tasks_max = 10'000;    // counted for one department or role

struct Recount {
    std::uint64_t open = 0;    // cases that are open
    std::uint64_t looked = 0;  // at so many of them, the oldest first
    std::uint64_t cases = 0;   // of those: in which a clock or a task moves
    std::uint64_t clocks = 0;
    std::uint64_t tasks = 0;
    std::vector<editions::Moved> first;  // told_clocks_max at most
};

[[nodiscard]] boost::asio::awaitable<Result<Recount>> recount(Call& call, const runtime::Almanac& next);

struct LeftBehind {
    std::string part;  // "department", "role"
    std::string id;
    std::string name;
    std::uint64_t tasks = 0;          // open, in that department or offered to that role
    bool has_more_tasks = false;      // than were counted
    std::vector<std::string> people;  // enabled accounts that are in it, or have it
};

[[nodiscard]] boost::asio::awaitable<Result<std::vector<LeftBehind>>> left_behind(Call& call,
                                                                                  const identity::Organisation& before,
                                                                                  const identity::Organisation& after);

}  // namespace baton::api
