// One data folder is served by one process at a time, and by the next as soon as that one is gone.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/e2e/program.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

TEST(DataFolderE2e, a_second_service_is_refused_and_the_first_goes_on) {
    World world("data-folder");
    const Ran second = baton("serve --port 0 --data " + world.data().string());
    EXPECT_EQ(second.code, 4);
    EXPECT_THAT(second.err, testing::HasSubstr("is served already, by process " + std::to_string(world.pid()) + ":"));
    EXPECT_THAT(second.err, testing::HasSubstr("--data"));
    const auto key = world.start_case("handover");
    EXPECT_FALSE(world.task("wang", key, "inspect").is_null());
}

TEST(DataFolderE2e, who_was_killed_does_not_keep_it) {
    World world("data-folder-killed");
    const auto key = world.start_case("handover");
    world.kill();
    world.start();
    EXPECT_FALSE(world.task("wang", key, "inspect").is_null());
    EXPECT_EQ(world.stop(), 0);
}

}  // namespace
}  // namespace baton::e2e
