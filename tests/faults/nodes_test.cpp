// Several nodes on one PostgreSQL, under load, while one after another is killed, paused, cut off from the database or
// stopped, and the database itself: every acknowledged command is there once, and the others go on.
#include "tests/faults/nodes.hpp"

#include <random>

#include "tests/faults/dice.hpp"
#include "tests/storage_contract/cut_line.hpp"

namespace baton::faults {
namespace {

TEST_F(Nodes, whoever_has_the_partition_may_be_killed_again_and_again) {
    begin(2, 3000);
    auto random = dice(20261129);
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

TEST_F(Nodes, with_several_partitions_too) {
    set("engine.partitions=3");
    begin(2, 3000);
    for (int i = 0; i < rounds(3); ++i) {
        const auto killed = holder();
        nodes_[killed]->served.kill();
        expect_replaced(killed);
        ASSERT_TRUE(nodes_[killed]->served.start()) << "it did not come up again";
        expect_work_goes_on();
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

TEST_F(Nodes, what_was_imported_at_one_is_in_force_at_the_one_that_takes_its_place) {
    begin(2, 3000);
    const auto first = holder();
    const auto year = R"({"kind":"calendar","file":"cn-2099.json","reason":"通知","content":)"
                      R"("{\"format\":\"baton-calendar/1\",\"id\":\"cn-2099\",\"version\":1,\"year\":2099,)"
                      R"(\"source\":{\"notice\":\"n\"},\"off\":[],\"working\":[]}"})";
    const auto done = client::send(nodes_[first]->served.as("operator"), {"POST", "/v2/editions", year, {}});
    ASSERT_TRUE(done.has_value() && done->status == 200) << (done ? done->body : done.error().detail);
    nodes_[first]->served.kill();
    expect_replaced(first);
    const auto& other = nodes_[1 - first]->served;
    const auto known =
        client::send(other.as("operator"), {"GET", "/v2/calendar?from=2099-01-01&to=2099-01-01", "", {}});
    ASSERT_TRUE(known.has_value());
    EXPECT_NE(known->body.find(R"("known":true)"), std::string::npos) << known->body;
    ASSERT_TRUE(nodes_[first]->served.start());
    expect_nothing_lost();
}

}  // namespace
}  // namespace baton::faults
