// Several nodes on one PostgreSQL, and people at work who go to another node when one does not answer.
#pragma once

#include <atomic>
#include <gtest/gtest.h>
#include <memory>
#include <set>

#include "tests/faults/load.hpp"
#include "tests/faults/served.hpp"
#include "tests/unit/outbound/postgres_server.hpp"

namespace baton::faults {

struct Node {
    Node(const std::string& name, std::vector<std::string> arguments, std::vector<std::string> before = {})
        : folder("node-" + name), served(folder.path(), std::move(arguments), std::move(before)) {}

    Folder folder;
    Served served;
};

class Nodes : public testing::Test {
protected:
    explicit Nodes(std::vector<std::string> database_settings = {}) : database_(std::move(database_settings)) {}
    void SetUp() override { ASSERT_TRUE(database_.runs()) << database_.problem(); }

    // The words of a node on that database, which notices within so many milliseconds that another is gone.
    [[nodiscard]] static std::vector<std::string> words(const std::string& url, int lease_ms);
    // Each node is told so, too.
    void set(const std::string& setting) { more_.insert(more_.end(), {"--set", setting}); }
    // Up and answering, the first of them with the partition.
    void begin(std::size_t count, int lease_ms, const std::filesystem::path& first_by = {});
    void begin_load();
    // The number of the node that has the partition, once one has it.
    std::size_t holder();
    void expect_replaced(std::size_t gone);
    void expect_work_goes_on() { ASSERT_TRUE(load_.wait_for(20)) << "nobody answers any more"; }
    void expect_nothing_lost();
    // Where a node is reached, as it has told the others.
    [[nodiscard]] virtual std::string address_of(std::size_t node) const { return nodes_[node]->served.address(); }
    [[nodiscard]] static int rounds(int usually);

    outbound::PostgresServer database_;
    std::vector<std::unique_ptr<Node>> nodes_;
    Load load_{4, [this](const std::string& role, std::size_t turn) { return server(role, next_node(turn)); }};

    // People go from node to node with each wish, and not only when one does not answer.
    void spread() { is_spread_ = true; }
    // The nodes' numbers, by partition: once each partition is somebody's, and none has two more than another.
    std::vector<std::size_t> expect_shared(std::uint32_t partitions, const std::set<std::size_t>& among);

private:
    [[nodiscard]] std::size_t next_node(std::size_t turn) { return (is_spread_ ? next_++ : turn) % nodes_.size(); }
    [[nodiscard]] Result<std::vector<std::size_t>> holders(std::uint32_t partitions);
    std::atomic<bool> is_spread_{false};
    std::atomic<std::size_t> next_{0};
    std::vector<std::string> more_;
    [[nodiscard]] virtual client::Server server(const std::string& role, std::size_t node) const;
};

}  // namespace baton::faults
