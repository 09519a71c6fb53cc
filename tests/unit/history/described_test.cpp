// A member that is not described would be lost in the log: the compiler counts them.
#include <boost/describe/members.hpp>
#include <boost/mp11/list.hpp>
#include <boost/pfr/tuple_size.hpp>
#include <gtest/gtest.h>

#include "engine/history/codec/state.hpp"

namespace baton {
namespace {

template <class T>
constexpr bool all_described =
    boost::pfr::tuple_size_v<T> ==
    boost::mp11::mp_size<boost::describe::describe_members<T, boost::describe::mod_public>>::value;

template <class... T>
constexpr bool each_described(std::variant<T...>*) {
    return (all_described<T> && ...);
}

using namespace execution;

static_assert(each_described(static_cast<Event*>(nullptr)));
static_assert(all_described<Token> && all_described<Loop> && all_described<Scope> && all_described<Task> &&
              all_described<Job> && all_described<Standstill> && all_described<ClockName> && all_described<Clock> &&
              all_described<Instance>);

}  // namespace

TEST(Described, every_member_of_an_event_and_of_a_case_is_in_the_log) { SUCCEED() << "the compiler proved it"; }

}  // namespace baton
