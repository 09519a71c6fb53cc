// A disk that is full under the real service: nothing is acknowledged that is not kept, reading goes on, and so does
// the service when there is room again.
#include <gtest/gtest.h>
#include <sys/resource.h>

#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

// No file of the process may grow beyond so many bytes: its writes fail as those to a full disk do.
void limit_files(pid_t process, rlim_t bytes) {
    rlimit limit{bytes, RLIM_INFINITY};
    ASSERT_EQ(::prlimit(process, RLIMIT_FSIZE, &limit, nullptr), 0);
}

Answer start(World& world, const std::string& number) {
    return world.send("intake", "POST", "/v2/process-instances",
                      R"({"processDefinitionId":"handover","businessKey":")" + number + "\"}",
                      {{"idempotency-key", "start-" + number}});
}

// As their own department sees them.
std::size_t cases(World& world, const std::string& number) {
    return count(world.expect(200, "wang", "POST", "/v2/process-instances/search",
                              R"({"filter":{"businessKey":")" + number + "\"}}"),
                 {"items"});
}

// Its 503 is a state and no problem, so it is not held against the document.
int readiness(World& world) {
    Wire wire(world.port());
    wire.send(world.request("", "GET", "/readyz"));
    return wire.answer().status;
}

// Again and again until there is room; the deadline is far beyond any machine's need.
Answer start_when_there_is_room(World& world, const std::string& number) {
    const auto until = std::chrono::steady_clock::now() + std::chrono::minutes(2);
    auto answer = start(world, number);
    while (answer.status == 503 && std::chrono::steady_clock::now() < until) answer = start(world, number);
    return answer;
}

TEST(FullDisk, nothing_is_acknowledged_that_is_not_kept_and_all_goes_on_when_there_is_room) {
    World world("full-disk");
    ASSERT_EQ(start(world, "before").status, 200);

    limit_files(world.pid(), 4096);
    for (int i = 0; i < 3; ++i) {
        const auto refused = start(world, "meanwhile");
        EXPECT_EQ(refused.status, 503) << refused.body;
        EXPECT_EQ(text(refused.json(), {"code"}), "unavailable");
        EXPECT_FALSE(refused.header("retry-after").empty());
    }
    EXPECT_EQ(world.send("", "GET", "/livez").status, 200);
    EXPECT_EQ(readiness(world), 503);
    EXPECT_EQ(cases(world, "before"), 1U) << "reading goes on";
    EXPECT_EQ(cases(world, "meanwhile"), 0U);
    const auto unrecorded = world.send("auditor", "POST", "/v2/process-instances/search", "{}");
    EXPECT_EQ(unrecorded.status, 503) << "whoever reads by right of a role is shown nothing that cannot be recorded";
    EXPECT_EQ(unrecorded.body.find("before"), std::string::npos);

    limit_files(world.pid(), RLIM_INFINITY);
    EXPECT_EQ(start_when_there_is_room(world, "meanwhile").status, 200);
    EXPECT_EQ(start(world, "meanwhile").status, 200) << "the same again, under the same key";
    EXPECT_EQ(readiness(world), 200);
    world.kill();
    world.start();
    EXPECT_EQ(cases(world, "before"), 1U);
    EXPECT_EQ(cases(world, "meanwhile"), 1U);
    EXPECT_EQ(world.stop(), 0);
}

TEST(FullDisk, a_stop_meanwhile_is_a_stop) {
    World world("full-disk-stop");
    limit_files(world.pid(), 4096);
    EXPECT_EQ(start(world, "meanwhile").status, 503);
    EXPECT_EQ(world.stop(), 0);
    world.start();
    EXPECT_EQ(cases(world, "meanwhile"), 0U);
}

}  // namespace
}  // namespace baton::e2e
