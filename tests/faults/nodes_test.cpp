// Several nodes on one PostgreSQL, under load, while one after another is killed, paused, cut off from the database or
// stopped, and the database itself: every acknowledged command is there once, and the others go on.
#include <cstdlib>
#include <gtest/gtest.h>
#include <random>

#include "service/verify/verify.hpp"
#include "tests/faults/load.hpp"
#include "tests/faults/served.hpp"
#include "tests/storage_contract/cut_line.hpp"
#include "tests/unit/outbound/postgres_server.hpp"

namespace baton::faults {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

struct Node {
    Node(const std::string& name, std::vector<std::string> arguments)
        : folder("node-" + name), served(folder.path(), std::move(arguments)) {}

    Folder folder;
    Served served;
};

class Nodes : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(database_.runs()) << database_.problem(); }

    // Up and answering, the first of them with the partition.
    void begin(std::size_t count, int lease_ms, const std::filesystem::path& first_by = {}) {
        for (std::size_t i = 0; i < count; ++i) {
            auto words = as_usual();
            const auto url = i == 0 && !first_by.empty() ? "postgresql://baton@/postgres?host=" + first_by.string()
                                                         : database_.uri();
            for (const auto& setting :
                 {"store.url=" + url, "node.lease_ms=" + std::to_string(lease_ms),
                  std::string{"node.beat_every_ms=100"}, std::string{"store.abandoned_after_ms=1000"}}) {
                words.insert(words.end(), {"--set", setting});
            }
            nodes_.push_back(std::make_unique<Node>(std::to_string(i), std::move(words)));
            ASSERT_TRUE(nodes_.back()->served.start()) << "see service.log of node " << i;
        }
        load_.go_on();
        ASSERT_TRUE(load_.wait_for(20));
    }
    // The number of the node that has the partition, once one has it.
    std::size_t holder() {
        storage::Settings settings;
        settings.url = database_.uri();
        settings.readers = 1;
        const auto until = steady_clock::now() + seconds(60);
        while (steady_clock::now() < until) {
            const auto opened = storage::open(settings);
            const auto seen = opened ? opened->store->tenure(0) : Result<ports::Tenure>(opened.error());
            for (std::size_t i = 0; seen && i < nodes_.size(); ++i) {
                if (nodes_[i]->served.address() == seen->address) return i;
            }
            std::this_thread::sleep_for(milliseconds(50));
        }
        ADD_FAILURE() << "nobody has the partition";
        return 0;
    }
    void expect_replaced(std::size_t gone) {
        const auto until = steady_clock::now() + seconds(60);
        while (holder() == gone && steady_clock::now() < until) std::this_thread::sleep_for(milliseconds(50));
        ASSERT_NE(holder(), gone) << "nobody took its place";
        expect_work_goes_on();
    }
    void expect_work_goes_on() { ASSERT_TRUE(load_.wait_for(20)) << "nobody answers any more"; }
    void expect_nothing_lost() {
        load_.settle();
        load_.expect_each_case_once();
        for (auto& node : nodes_) EXPECT_EQ(node->served.stop(), 0);
        const auto verified = verify::replay_all(database_.uri(), {});
        ASSERT_TRUE(verified.has_value()) << verified.error().detail;
        EXPECT_TRUE(verified->differences.empty()) << verified->differences.front();
        EXPECT_GE(verified->records, load_.acknowledged());
    }
    static int rounds(int usually) {
        const char* const wanted = std::getenv("BATON_ROUNDS");
        return wanted ? std::atoi(wanted) : usually;
    }

    outbound::PostgresServer database_;
    std::vector<std::unique_ptr<Node>> nodes_;
    Load load_{4, [this](const std::string& role, std::size_t turn) {
                   auto server = nodes_[turn % nodes_.size()]->served.as(role);
                   server.deadline = seconds(3);
                   return server;
               }};
};

TEST_F(Nodes, whoever_has_the_partition_may_be_killed_again_and_again) {
    begin(2, 3000);
    std::mt19937 random(20261129);
    for (int i = 0; i < rounds(4); ++i) {
        const auto killed = holder();
        nodes_[killed]->served.kill();
        if (i % 2 == 0) expect_replaced(killed);  // else it comes back sooner
        ASSERT_TRUE(nodes_[killed]->served.start()) << "it did not come up again";
        expect_work_goes_on();
        ASSERT_TRUE(load_.wait_for(std::uniform_int_distribution<std::uint32_t>(1, 60)(random)));
    }
    expect_nothing_lost();
}

TEST_F(Nodes, a_node_that_is_paused_for_longer_than_its_lease_finds_its_place_taken_and_stands_by) {
    begin(2, 3000);
    for (int i = 0; i < rounds(2); ++i) {
        const auto sleeper = holder();
        nodes_[sleeper]->served.pause();
        expect_replaced(sleeper);
        nodes_[sleeper]->served.go_on();
        expect_work_goes_on();
    }
    expect_nothing_lost();
}

TEST_F(Nodes, the_database_may_be_killed_under_them) {
    begin(2, 3000);
    for (int i = 0; i < rounds(2); ++i) {
        database_.kill();
        ASSERT_TRUE(database_.rise());
        expect_work_goes_on();
    }
    expect_nothing_lost();
}

TEST_F(Nodes, one_that_is_stopped_gives_its_place_to_another_that_does_not_wait_for_the_end_of_its_lease) {
    begin(3, 600'000);
    for (int i = 0; i < rounds(2); ++i) {
        auto& stopped = nodes_[holder()]->served;
        EXPECT_EQ(stopped.stop(), 0);
        expect_work_goes_on();
        ASSERT_TRUE(stopped.start());
    }
    expect_nothing_lost();
}

TEST_F(Nodes, one_that_is_cut_off_from_the_database_is_replaced_and_does_no_harm_when_the_line_is_whole_again) {
    storage::CutLine line{database_.sockets()};
    begin(2, 3000, line.sockets());
    ASSERT_EQ(holder(), 0);
    line.hold(true);
    expect_replaced(0);
    line.hold(false);
    expect_work_goes_on();
    expect_nothing_lost();
}

}  // namespace
}  // namespace baton::faults
