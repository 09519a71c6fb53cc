// An export and a drop that are killed between any two of their steps.
#include <csignal>
#include <gmock/gmock.h>
#include <sys/wait.h>
#include <unistd.h>

#include "service/archive/cabinet.hpp"
#include "tests/e2e/archive_fixture.hpp"

namespace baton::e2e {
namespace {

// Exports and drops all in a process of its own, which is killed when a step is done for the n-th time. True: it was.
bool is_killed(const std::filesystem::path& data, archive::Step step, int times) {
    const pid_t child = ::fork();
    if (child == 0) {
        storage::Settings settings;
        settings.url = (data / "baton.sqlite").string();
        const auto stored = storage::open(settings);
        const auto zone = calendar::Zone::named("Asia/Shanghai");
        archive::Settings policy;
        policy.folder = (data / "archive").string();
        policy.policy.others = 120;
        policy.records_at_once = 2;
        policy.pause = Duration{0};
        archive::Cabinet cabinet{*stored->store,
                                 *stored->retention,
                                 *stored->files,
                                 *stored->editions,
                                 policy,
                                 *zone,
                                 "none",
                                 "test",
                                 std::chrono::time_point_cast<Duration>(std::chrono::system_clock::now())};
        cabinet.told = [&](archive::Step done, std::uint64_t) {
            if (done == step && --times == 0) ::raise(SIGKILL);
        };
        const bool is_well = archive::export_period(cabinet, "2015-03").has_value();
        const auto archives = stored->retention->archives();
        const bool is_dropped = is_well && archives && !archives->empty() && archive::drop(cabinet, archives->front());
        ::_exit(is_dropped ? 0 : 1);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    if (WIFSIGNALED(status)) return true;
    EXPECT_EQ(WEXITSTATUS(status), 0);
    return false;
}

class StoppedArchive : public Archive, public testing::WithParamInterface<archive::Step> {};

INSTANTIATE_TEST_SUITE_P(between_all_steps, StoppedArchive,
                         testing::Values(archive::Step::case_written, archive::Step::written, archive::Step::proved,
                                         archive::Step::renamed, archive::Step::cases_noted, archive::Step::noted,
                                         archive::Step::dropped, archive::Step::records_dropped));

TEST_P(StoppedArchive, whoever_is_killed_after_any_step_goes_on_where_they_were) {
    std::vector<InstanceKey> keys;
    {
        PastCases past(folder_.path(), "2015-03-10");
        for (const auto* const number : {"T-1", "T-2", "T-3"}) keys.push_back(past.ended(number, number));
        past.start("matter", "T-4");
    }
    std::vector<std::string> before;
    for (const auto key : keys) before.push_back(replay(key, from_data()).out);
    std::filesystem::create_directories(folder_.path() / "archive");

    int kills = 0;
    for (int times = 1; times <= 3 && is_killed(folder_.path(), GetParam(), times); ++times) ++kills;
    EXPECT_GT(kills, 0) << "the step was never reached";
    EXPECT_FALSE(is_killed(folder_.path(), GetParam(), 1'000)) << "and to the end";

    EXPECT_EQ(count("SELECT COUNT(*) FROM instance"), 1);
    EXPECT_EQ(count("SELECT COUNT(*) FROM archive WHERE dropped_at <> 0"), 1);
    EXPECT_EQ(count("SELECT COUNT(*) FROM archived_case WHERE dropped_at <> 0"), 6);
    EXPECT_EQ(verify().code, 0) << verify().err;
    EXPECT_EQ(baton("verify-replay " + from("2015-03-1.baton")).code, 0);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        EXPECT_EQ(replay(keys[i], from("2015-03-1.baton")).out, before[i]);
    }
    EXPECT_FALSE(std::filesystem::exists(file("2015-03-2.baton"))) << "no case is exported twice";
}

}  // namespace
}  // namespace baton::e2e
