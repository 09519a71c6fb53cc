// Several nodes on one PostgreSQL, and people at work who go to another node when one does not answer.
#pragma once

#include <gtest/gtest.h>
#include <memory>

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
    Load load_{4, [this](const std::string& role, std::size_t turn) { return server(role, turn % nodes_.size()); }};

private:
    std::vector<std::string> more_;
    [[nodiscard]] virtual client::Server server(const std::string& role, std::size_t node) const;
};

}  // namespace baton::faults
