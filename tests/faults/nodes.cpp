#include "tests/faults/nodes.hpp"

#include <algorithm>
#include <map>

#include "service/verify/verify.hpp"
#include "tests/faults/dice.hpp"

namespace baton::faults {

using std::chrono::milliseconds;
using std::chrono::seconds;
using std::chrono::steady_clock;

std::vector<std::string> Nodes::words(const std::string& url, int lease_ms) {
    auto words = as_usual();
    for (const auto& setting : {"store.url=" + url, "node.lease_ms=" + std::to_string(lease_ms),
                                std::string{"node.beat_every_ms=100"}, std::string{"store.abandoned_after_ms=1000"}}) {
        words.insert(words.end(), {"--set", setting});
    }
    return words;
}

void Nodes::begin(std::size_t count, int lease_ms, const std::filesystem::path& first_by) {
    for (std::size_t i = 0; i < count; ++i) {
        const auto url =
            i == 0 && !first_by.empty() ? "postgresql://baton@/postgres?host=" + first_by.string() : database_.uri();
        auto told = words(url, lease_ms);
        told.insert(told.end(), more_.begin(), more_.end());
        nodes_.push_back(std::make_unique<Node>(std::to_string(i), std::move(told)));
        ASSERT_TRUE(nodes_.back()->served.start()) << "see service.log of node " << i;
    }
    begin_load();
}

void Nodes::begin_load() {
    load_.go_on();
    ASSERT_TRUE(load_.wait_for(20));
}

std::size_t Nodes::holder() {
    storage::Settings settings;
    settings.url = database_.uri();
    settings.readers = 1;
    const auto until = steady_clock::now() + seconds(60);
    while (steady_clock::now() < until) {
        const auto opened = storage::open(settings);
        const auto seen = opened ? opened->store->tenure(0) : Result<ports::Tenure>(opened.error());
        for (std::size_t i = 0; seen && i < nodes_.size(); ++i) {
            if (address_of(i) == seen->address) return i;
        }
        std::this_thread::sleep_for(milliseconds(50));
    }
    ADD_FAILURE() << "nobody has the partition";
    return 0;
}

// A number that no node has stands for nobody.
Result<std::vector<std::size_t>> Nodes::holders(std::uint32_t partitions) {
    storage::Settings settings;
    settings.url = database_.uri();
    settings.readers = 1;
    const auto opened = storage::open(settings);
    if (!opened) return opened.error();
    std::vector<std::size_t> numbers(partitions, nodes_.size());
    for (std::uint32_t partition = 0; partition < partitions; ++partition) {
        const auto seen = opened->store->tenure(partition);
        if (!seen) return seen.error();
        for (std::size_t i = 0; i < nodes_.size(); ++i) {
            if (address_of(i) == seen->address) numbers[partition] = i;
        }
    }
    return numbers;
}

std::vector<std::size_t> Nodes::expect_shared(std::uint32_t partitions, const std::set<std::size_t>& among) {
    const auto until = steady_clock::now() + seconds(90);
    while (steady_clock::now() < until) {
        std::this_thread::sleep_for(milliseconds(50));
        const auto numbers = holders(partitions);
        if (!numbers) continue;
        std::map<std::size_t, std::size_t> counts;
        for (const auto node : among) counts[node] = 0;
        for (const auto node : *numbers) ++counts[node];
        const auto [fewest, most] = std::ranges::minmax_element(
            counts, [](const auto& one, const auto& other) { return one.second < other.second; });
        if (counts.size() == among.size() && most->second - fewest->second < 2) return *numbers;
    }
    ADD_FAILURE() << "the partitions are not shared evenly";
    return {};
}

void Nodes::expect_replaced(std::size_t gone) {
    const auto until = steady_clock::now() + seconds(60);
    while (holder() == gone && steady_clock::now() < until) std::this_thread::sleep_for(milliseconds(50));
    ASSERT_NE(holder(), gone) << "nobody took its place";
    expect_work_goes_on();
}

void Nodes::expect_nothing_lost() {
    load_.settle();
    load_.expect_each_wish_once();
    for (auto& node : nodes_) EXPECT_EQ(node->served.stop(), 0);
    load_.expect_each_message_once(database_.uri());
    const auto verified = verify::replay_all(database_.uri(), {});
    ASSERT_TRUE(verified.has_value()) << verified.error().detail;
    EXPECT_TRUE(verified->differences.empty()) << verified->differences.front();
    EXPECT_GE(verified->records, load_.acknowledged());
}

int Nodes::rounds(int usually) { return times("BATON_ROUNDS", usually); }

client::Server Nodes::server(const std::string& role, std::size_t node) const {
    auto server = nodes_[node]->served.as(role);
    server.deadline = seconds(3);
    return server;
}

}  // namespace baton::faults
