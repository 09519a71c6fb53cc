// Two nodes and their database on a network whose lines are cut: whoever still reaches the database works, and nothing
// that was acknowledged is lost.
#include "tests/faults/network.hpp"

#include <fstream>

#include "tests/faults/nodes.hpp"

namespace baton::faults {
namespace {

constexpr std::size_t nodes = 2;
constexpr const char* port = "8080";

// Before the database, which listens there.
struct Ground {
    Ground() {
        std::ofstream(folder.path() / "pg_hba.conf") << "local all all trust\nhost all all 10.77.0.0/24 trust\n";
    }
    [[nodiscard]] std::vector<std::string> database_settings() const {
        if (!network.problem().empty()) return {};
        return {std::string("listen_addresses=") + Network::database(),
                "hba_file=" + (folder.path() / "pg_hba.conf").string()};
    }

    Network network{nodes};
    Folder folder{"network"};
};

class CutNetwork : protected Ground, public Nodes {
protected:
    CutNetwork() : Nodes(database_settings()) {}

    void SetUp() override {
        if (!network.problem().empty()) GTEST_SKIP() << network.problem();
        Nodes::SetUp();
        for (std::size_t i = 0; i < nodes; ++i) {
            auto list = words(std::string("postgresql://baton@") + Network::database() + "/postgres", 3000);
            list.insert(list.end(),
                        {"--port", port, "--set", "server.host=0.0.0.0", "--set", "node.address=" + address_of(i)});
            nodes_.push_back(std::make_unique<Node>(std::to_string(i), std::move(list), network.way_to(i)));
            ASSERT_TRUE(nodes_.back()->served.start()) << "see service.log of node " << i;
        }
        begin_load();
        ASSERT_EQ(holder(), 0U);
    }
    void TearDown() override { EXPECT_TRUE(IsSkipped() || network.problem().empty()) << network.problem(); }
    [[nodiscard]] std::string address_of(std::size_t node) const override {
        return network.nodes_address_of(node) + ":" + port;
    }

private:
    [[nodiscard]] client::Server server(const std::string& role, std::size_t node) const override {
        auto server = nodes_[node]->served.as(role);
        server.url = "http://" + network.address_of(node) + ":" + port;
        server.deadline = std::chrono::seconds(3);
        return server;
    }
};

TEST_F(CutNetwork, a_node_that_does_not_reach_the_database_is_replaced_and_stands_by_when_it_does) {
    network.cut_from_database(0, true);
    expect_replaced(0);
    network.cut_from_database(0, false);
    expect_work_goes_on();
    expect_nothing_lost();
}

TEST_F(CutNetwork, a_node_that_nobody_reaches_is_replaced) {
    network.cut_from_all(0, true);
    expect_replaced(0);
    network.cut_from_all(0, false);
    expect_work_goes_on();
    expect_nothing_lost();
}

TEST_F(CutNetwork, nodes_that_do_not_reach_each_other_leave_the_work_to_whoever_has_it) {
    network.cut_from_nodes(1, true);
    expect_work_goes_on();
    EXPECT_EQ(holder(), 0U) << "the database decides, not who sees whom";
    network.cut_from_nodes(1, false);
    expect_work_goes_on();
    EXPECT_EQ(holder(), 0U);
    expect_nothing_lost();
}

}  // namespace
}  // namespace baton::faults
