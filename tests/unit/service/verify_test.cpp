// What is stored of a case and does not follow from its records is found.
#include "service/verify/verify.hpp"

#include <cstdlib>
#include <filesystem>
#include <gtest/gtest.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

namespace baton::verify {
namespace {

class VerifyTest : public testing::Test {
protected:
    VerifyTest() {
        std::string pattern = (std::filesystem::temp_directory_path() / "baton_verify_XXXXXX").string();
        EXPECT_NE(::mkdtemp(pattern.data()), nullptr);
        folder_ = pattern;
        add_case();
    }
    ~VerifyTest() override { std::filesystem::remove_all(folder_); }

    void tamper(const std::string& sql) const {
        soci::session session(soci::sqlite3, "dbname=" + (folder_ / "baton.sqlite").string());
        session << sql;
    }
    std::vector<std::string> differences() const {
        const auto result = replay_all(folder_.string(), {});
        EXPECT_TRUE(result) << result.error().detail;
        return result ? result->differences : std::vector<std::string>{"not read"};
    }

private:
    // A case in charge of one department, with a clock that runs.
    void add_case() const {
        storage::Settings settings;
        settings.url = (folder_ / "baton.sqlite").string();
        const auto opened = storage::open(settings);
        ASSERT_TRUE(opened) << opened.error().detail;
        const auto state = opened->store->open(0, {});
        ASSERT_TRUE(state);
        const InstanceKey key{state->last_key + 1};
        execution::InstanceStarted started;
        started.variables.set("owner_org", feel::Value{std::string("team_env")});
        execution::ClockStarted clock;
        clock.rule = "hotline_reply";
        clock.scope = execution::root_scope;
        clock.due = Instant{Duration{90'000}};
        Record record;
        record.position = 1;
        record.instance = key;
        record.at = Instant{Duration{1'000}};
        record.command = "StartInstance";
        record.events = {started, clock};
        ports::InstanceRow row;
        row.key = key;
        row.state = "active";
        row.position = 1;
        ports::Batch batch;
        batch.epoch = state->epoch;
        batch.last_key = key.value;
        batch.records = {record};
        batch.instances = {row};
        ASSERT_TRUE(opened->store->commit(batch));
    }

    std::filesystem::path folder_;
};

TEST_F(VerifyTest, what_follows_has_no_difference) { EXPECT_EQ(differences(), std::vector<std::string>{}); }

TEST_F(VerifyTest, a_department_that_was_written_into_the_figures_is_found) {
    tamper("UPDATE case_figure SET owner = 'team_market'");
    ASSERT_EQ(differences().size(), 1U);
    EXPECT_NE(differences().front().find("its street, owner, way or returns"), std::string::npos);
}

TEST_F(VerifyTest, a_clock_that_was_made_to_stop_in_time_is_found) {
    tamper("UPDATE case_clock SET stopped_at = 2000");
    ASSERT_EQ(differences().size(), 1U);
    EXPECT_NE(differences().front().find("its clocks"), std::string::npos);
}

TEST_F(VerifyTest, figures_that_were_taken_away_are_found) {
    tamper("DELETE FROM case_figure");
    tamper("DELETE FROM case_clock");
    EXPECT_EQ(differences().size(), 2U);
}

}  // namespace
}  // namespace baton::verify
