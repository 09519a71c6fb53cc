// New calendars under the real service: loaded while it runs or at a restart, and every running clock follows once.
#include <csignal>

#include "tests/e2e/clocked_cases.hpp"

namespace baton::e2e {
namespace {

using Calendars = ClockedCases;

TEST_F(Calendars, loaded_into_the_running_service_move_every_running_clock_once) {
    ASSERT_TRUE(served_.start());
    std::map<std::string, Instant> before;
    for (int i = 0; i < 3; ++i) before[start_case()] = {};
    for (auto& [one, moment] : before) moment = due(one);

    put("processes/calendars/cn-1999.json", "{ this is none");
    ::kill(served_.pid(), SIGHUP);
    for (const auto& [one, moment] : before) EXPECT_EQ(due(one), moment) << "files with faults change nothing";
    fs::remove(folder_.path() / "processes/calendars/cn-1999.json");
    put_calendars(2);
    ::kill(served_.pid(), SIGHUP);

    for (const auto& [one, moment] : before) EXPECT_EQ(due_once_moved(one, moment) - moment, days{14});
    served_.kill();
    ASSERT_TRUE(served_.start());
    for (const auto& [one, moment] : before) {
        EXPECT_EQ(due(one) - moment, days{14});
        EXPECT_EQ(times_reckoned_anew(one), 1U);
    }
}

TEST_F(Calendars, that_are_new_at_a_restart_move_every_running_clock_once) {
    ASSERT_TRUE(served_.start());
    const auto one = start_case();
    const auto before = due(one);
    EXPECT_EQ(served_.stop(), 0);
    put_calendars(2);
    ASSERT_TRUE(served_.start());
    EXPECT_EQ(due_once_moved(one, before) - before, days{14});
    EXPECT_EQ(times_reckoned_anew(one), 1U);
}

}  // namespace
}  // namespace baton::e2e
