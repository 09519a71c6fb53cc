// A disk that takes its time: nothing is acknowledged before it is safe, reading goes on meanwhile, and neither a kill
// nor a stop in the middle of it loses anything.
#include <csignal>
#include <fstream>
#include <gtest/gtest.h>

#include "service/verify/verify.hpp"
#include "tests/faults/load.hpp"
#include "tests/faults/served.hpp"

namespace baton::faults {
namespace {

class SlowDisk : public testing::Test {
protected:
    void SetUp() override {
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        GTEST_SKIP() << "nothing is loaded before a sanitizer";
#endif
        ASSERT_TRUE(served_.start());
        load_.go_on();
        EXPECT_TRUE(load_.wait_for(20));
    }
    void hold() { std::ofstream{holder_}; }
    void let_go() { std::filesystem::remove(holder_); }

    // One command on its own; the moment of its answer is for the test to see.
    std::jthread start_case(const std::string& number, std::atomic<int>& status) {
        return std::jthread([this, number, &status] {
            const auto body = R"({"processDefinitionId":"letter","businessKey":")" + number + "\"}";
            const auto reply = client::send(served_.as("intake"), {"POST", "/v2/process-instances", body, {}});
            status = reply ? reply->status : -1;
        });
    }
    void expect_reading_goes_on() {
        const auto reply = client::send(served_.as("intake"), {"POST", "/v2/user-tasks/search", "{}", {}});
        ASSERT_TRUE(reply.has_value()) << reply.error().detail;
        EXPECT_EQ(reply->status, 200);
    }
    void expect_nothing_lost() {
        load_.settle();
        load_.expect_each_wish_once();
        EXPECT_EQ(served_.stop(), 0);
        load_.expect_each_message_once(folder_.path().string());
        const auto verified = verify::replay_all(folder_.path().string(), {});
        ASSERT_TRUE(verified.has_value()) << verified.error().detail;
        EXPECT_TRUE(verified->differences.empty()) << verified->differences.front();
    }

    Folder folder_{"slow-disk"};
    std::filesystem::path holder_ = folder_.path() / "held";
    Served served_{
        folder_.path(), as_usual(), {"env", "LD_PRELOAD=" BATON_HELD_SYNC, "BATON_HELD_BY=" + holder_.string()}};
    Load load_{4, [this](const std::string& role, std::size_t) { return served_.as(role); }};
};

TEST_F(SlowDisk, nothing_is_acknowledged_before_it_is_safe_and_reading_goes_on) {
    load_.pause();
    for (int i = 0; i < 3; ++i) {
        hold();
        std::atomic<int> status{0};
        const auto one = start_case("held-" + std::to_string(i), status);
        for (int looks = 0; looks < 20; ++looks) expect_reading_goes_on();
        EXPECT_EQ(status, 0) << "it is not safe yet";
        let_go();
        const auto until = std::chrono::steady_clock::now() + std::chrono::minutes(2);
        while (status == 0 && std::chrono::steady_clock::now() < until) {
        }
        EXPECT_EQ(status, 200);
    }
    EXPECT_EQ(served_.stop(), 0);
}

TEST_F(SlowDisk, a_kill_while_it_writes_loses_nothing) {
    for (int i = 0; i < 3; ++i) {
        hold();
        expect_reading_goes_on();
        served_.kill();
        load_.pause();
        let_go();
        ASSERT_TRUE(served_.start());
        load_.go_on();
        EXPECT_TRUE(load_.wait_for(20));
    }
    expect_nothing_lost();
}

TEST_F(SlowDisk, a_stop_waits_for_what_it_writes) {
    hold();
    expect_reading_goes_on();
    ASSERT_EQ(::kill(served_.pid(), SIGTERM), 0);
    while (client::send(served_.as("intake"), {"GET", "/livez", "", {}}).has_value()) {
    }
    let_go();
    EXPECT_EQ(served_.stop(), 0);
    load_.pause();
    ASSERT_TRUE(served_.start());
    expect_nothing_lost();
}

}  // namespace
}  // namespace baton::faults
