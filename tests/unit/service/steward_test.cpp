// Stewards of several engines on one store: they share its partitions, and each follows what the others do. Whoever is
// told that there is news looks at once; here, nobody tells anybody unless a test has it so.
#include "service/nodes/steward.hpp"

#include <boost/asio/co_spawn.hpp>
#include <boost/asio/io_context.hpp>
#include <boost/asio/use_future.hpp>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <list>
#include <mutex>
#include <set>
#include <thread>

#include "connectors/storage/memory/memory_editions.hpp"
#include "connectors/storage/memory/memory_store.hpp"
#include "service/nodes/naming.hpp"
#include "tests/unit/runtime/small_models.hpp"

namespace baton::service {
namespace {

using std::chrono::milliseconds;
using testing::ElementsAre;

constexpr std::uint32_t partitions = 4;

struct StandingClock final : ports::Clock {
    [[nodiscard]] Instant now() const override { return Instant{std::chrono::hours{500'000}}; }
};

class Stewards : public testing::Test {
protected:
    struct Node {
        Node(Stewards& stage, const std::string& name, Duration lease) {
            runtime::Settings settings;
            settings.partitions = partitions;
            settings.node = {name, name + ":8080", Duration{20}, lease};
            engine = std::make_unique<runtime::Engine>(stage.store, stage.clock, settings);
            engine->on_inbox([this](const auto&) { ++own_rings; });
            steward = std::make_unique<Steward>(settings.node, partitions, stage.store, stage.editions, *engine,
                                                stage.context.get_executor());
        }
        std::unique_ptr<runtime::Engine> engine;
        std::unique_ptr<Steward> steward;
        std::atomic<int> own_rings{0};
        std::atomic<int> editions_read{0};
        std::mutex guard;
        std::map<std::string, std::uint64_t> rung;  // under guard
        std::set<std::string> told;                 // under guard
    };

    Node& begin(const std::string& name, Duration lease = Duration{600'000}) {
        auto& node = nodes.emplace_back(*this, name, lease);
        const auto started = wait(node.engine->start({}));
        EXPECT_TRUE(started.has_value()) << started.error().detail;
        Steward::Hooks hooks;
        hooks.ring = [&node](const std::map<std::string, std::uint64_t>& heads) {
            const std::lock_guard lock(node.guard);
            for (const auto& [department, head] : heads) node.rung[department] = head;
        };
        hooks.follow_editions = [&node]() -> Result<> {
            ++node.editions_read;
            return {};
        };
        hooks.tell = [&node](const std::string& address) {
            const std::lock_guard lock(node.guard);
            node.told.insert(address);
        };
        const auto begun = wait(node.steward->begin(std::move(hooks), "secret"));
        EXPECT_TRUE(begun.has_value()) << begun.error().detail;
        return node;
    }
    void end(Node& node) {
        wait(node.steward->leave());
        wait(node.engine->drain());
        node.steward.reset();
        node.engine.reset();
    }
    void TearDown() override {
        guard.reset();
        context.stop();
        first_thread.join();
        second_thread.join();
        for (auto& node : nodes) node.steward.reset();
        nodes.clear();
    }
    template <class T>
    T wait(boost::asio::awaitable<T> work) {
        return boost::asio::co_spawn(context, std::move(work), boost::asio::use_future).get();
    }
    template <class Holds>
    static ::testing::AssertionResult soon(Holds holds) {
        for (int i = 0; i < 12'000; ++i) {
            if (holds()) return ::testing::AssertionSuccess();
            std::this_thread::sleep_for(milliseconds{5});
        }
        return ::testing::AssertionFailure() << "not within a minute";
    }
    static std::size_t count_of(const Node& node) {
        std::size_t count = 0;
        for (std::uint32_t number = 0; number < partitions; ++number) count += node.engine->has(number) ? 1 : 0;
        return count;
    }

    storage::memory::MemoryStore store;
    storage::memory::MemoryEditionStore editions;
    StandingClock clock;
    boost::asio::io_context context;
    boost::asio::executor_work_guard<boost::asio::io_context::executor_type> guard = make_work_guard(context);
    std::jthread first_thread{[this] { context.run(); }};
    std::jthread second_thread{[this] { context.run(); }};
    std::list<Node> nodes;
};

TEST_F(Stewards, the_first_has_everything_before_it_is_served_and_gives_the_second_its_share) {
    auto& north = begin("north");
    EXPECT_EQ(count_of(north), partitions);
    auto& south = begin("south");
    EXPECT_TRUE(soon([&] { return count_of(north) == 2 && count_of(south) == 2; }));
    auto& east = begin("east");
    EXPECT_TRUE(soon([&] { return count_of(north) + count_of(south) == 3 && count_of(east) == 1; }));
}

TEST_F(Stewards, each_knows_where_the_others_are_and_what_they_have) {
    auto& north = begin("north");
    auto& south = begin("south");
    ASSERT_TRUE(soon([&] {
        for (std::uint32_t number = 0; number < partitions; ++number) {
            const bool is_in_the_north = north.engine->has(number);
            const auto& other = is_in_the_north ? south : north;
            if (other.steward->address_of(number) != (is_in_the_north ? "north:8080" : "south:8080")) return false;
        }
        return count_of(north) == 2 && count_of(south) == 2;
    }));
    const auto seen = north.steward->nodes();
    ASSERT_EQ(seen.size(), 2U);
    EXPECT_EQ(seen[0].name, "north");
    EXPECT_TRUE(seen[0].is_this);
    EXPECT_EQ(seen[1].address, "south:8080");
    EXPECT_FALSE(seen[1].is_silent);
    EXPECT_EQ(seen[0].partitions.size() + seen[1].partitions.size(), partitions);
    for (const auto number : seen[0].partitions) {
        EXPECT_TRUE(north.steward->is_here(number));
        EXPECT_EQ(north.steward->address_of(number), "");
    }
    EXPECT_TRUE(north.steward->is_neighbour("secret"));
    EXPECT_FALSE(north.steward->is_neighbour("secrets"));
    EXPECT_FALSE(north.steward->is_neighbour("secreT"));
    EXPECT_FALSE(north.steward->is_neighbour(""));
    EXPECT_EQ(north.steward->secret(), "secret") << "what it shows to the others";
}

TEST_F(Stewards, one_that_leaves_gives_all_that_it_has_and_is_forgotten) {
    auto& north = begin("north");
    auto& south = begin("south");
    ASSERT_TRUE(soon([&] { return count_of(north) == 2 && count_of(south) == 2; }));
    end(north);
    EXPECT_TRUE(soon([&] { return count_of(south) == partitions; })) << "though its lease is ten minutes";
    EXPECT_TRUE(soon([&] { return south.steward->nodes().size() == 1; }));
}

TEST_F(Stewards, the_last_that_leaves_keeps_what_it_has_until_it_has_finished) {
    auto& north = begin("north");
    wait(north.steward->leave());
    EXPECT_EQ(count_of(north), partitions);
    wait(north.engine->drain());
    EXPECT_EQ(store.tenure(0)->node, "");
}

TEST_F(Stewards, what_a_silent_one_had_is_taken_when_its_lease_is_over) {
    for (std::uint32_t number = 0; number < partitions; ++number)
        ASSERT_TRUE(store.open(number, {"dead", "dead:8080", {}}));
    ASSERT_TRUE(store.greet("dead", "dead:8080", 0));
    auto& north = begin("north", Duration{300});
    EXPECT_TRUE(soon([&] { return count_of(north) == partitions; }));
    EXPECT_TRUE(soon([&] { return north.steward->nodes().front().is_silent; })) << "it is still in the list";
}

TEST_F(Stewards, what_it_had_in_an_earlier_life_it_has_at_once) {
    for (std::uint32_t number = 0; number < partitions; ++number)
        ASSERT_TRUE(store.open(number, {"north", "north:1", {}}));
    EXPECT_EQ(count_of(begin("north")), partitions);
}

TEST_F(Stewards, a_deployment_is_told_when_the_others_know_it_and_they_do) {
    auto& north = begin("north");
    auto& south = begin("south");
    ASSERT_TRUE(soon([&] { return count_of(north) == 2 && count_of(south) == 2; }));
    auto& first = north.engine->has(0) ? north : south;
    auto& other = north.engine->has(0) ? south : north;
    const auto deployed = wait(first.engine->deploy({runtime::one_task()}, {}, false));
    ASSERT_TRUE(deployed.has_value()) << deployed.error().detail;
    EXPECT_TRUE(other.engine->latest("one_task").has_value());
    const std::lock_guard lock(first.guard);
    EXPECT_THAT(first.told, ElementsAre(&first == &north ? "south:8080" : "north:8080"));
}

TEST_F(Stewards, a_deployment_that_one_does_not_take_up_is_told_as_such) {
    auto& north = begin("north", Duration{300});
    // Another that lives and never says that it knows it.
    std::atomic<bool> is_over{false};
    std::atomic<std::uint32_t> theirs{partitions};
    std::jthread other([&] {
        while (!is_over) {
            (void)store.greet("deaf", "deaf:8080", 0);
            for (std::uint32_t number = 0; number < partitions; ++number) {
                const auto seen = *store.tenure(number);
                if (seen.node.empty() && seen.epoch > 0 && theirs == partitions) {
                    if (store.open(number, {"deaf", "deaf:8080", {seen.epoch, {}}})) theirs = number;
                }
                if (seen.node == "deaf") (void)store.beat(number, seen.epoch);
            }
            std::this_thread::sleep_for(milliseconds{10});
        }
    });
    ASSERT_TRUE(soon([&] { return theirs != partitions; })) << "it was given nothing";
    ASSERT_TRUE(north.engine->has(0)) << "the highest is given first";
    const auto deployed = wait(north.engine->deploy({runtime::one_task()}, {}, false));
    is_over = true;
    ASSERT_FALSE(deployed.has_value());
    EXPECT_EQ(deployed.error().code, Code::timeout);
    EXPECT_THAT(deployed.error().detail, testing::HasSubstr("not all nodes"));
}

TEST_F(Stewards, what_another_imports_is_read_once) {
    auto& north = begin("north");
    const auto before = north.editions_read.load();
    ports::NewEdition edition;
    edition.row.kind = "calendar";
    edition.row.name = "2027";
    edition.row.version = 1;
    edition.row.source = "import";
    ASSERT_TRUE(editions.add(edition, std::nullopt));
    EXPECT_TRUE(soon([&] { return north.editions_read == before + 1; }));
    const auto beat = store.look()->nodes.front().beat;
    ASSERT_TRUE(soon([&] { return store.look()->nodes.front().beat > beat + 2; }));
    EXPECT_EQ(north.editions_read, before + 1);
}

TEST_F(Stewards, notices_that_another_wrote_are_rung_for_once) {
    auto& north = begin("north");
    ports::Batch batch;
    batch.partition = partitions + 3;  // of no engine here
    batch.epoch = store.open(batch.partition, {"far", "far:8080", {}})->epoch;
    batch.last_key = key_before_first(batch.partition) + 1;
    batch.inbox.push_back({"team_env", "task.created", "1", clock.now(), "{}"});
    ASSERT_TRUE(store.commit(batch));
    EXPECT_TRUE(soon([&] {
        const std::lock_guard lock(north.guard);
        return north.rung == std::map<std::string, std::uint64_t>{{"team_env", 1}};
    }));
    EXPECT_EQ(north.own_rings, 0);
}

TEST(NodeNames, say_the_machine_and_folder_and_where_it_listens_unless_they_are_given) {
    Configuration configuration;
    configuration.data = "/tmp";
    configuration.server.host = "10.0.0.7";
    const auto usual = named_node(configuration, 8081);
    EXPECT_THAT(usual.name, testing::EndsWith(":/tmp"));
    EXPECT_EQ(usual.address, "10.0.0.7:8081");
    configuration.engine.node.name = "北";
    configuration.engine.node.address = "north.example.cn:80";
    const auto given = named_node(configuration, 8081);
    EXPECT_EQ(given.name, "北");
    EXPECT_EQ(given.address, "north.example.cn:80");
}

TEST(NodeSecrets, are_long_and_never_the_same) {
    const auto one = new_secret();
    const auto other = new_secret();
    ASSERT_TRUE(one.has_value() && other.has_value());
    EXPECT_EQ(one->size(), 64U);
    EXPECT_NE(*one, *other);
}

}  // namespace
}  // namespace baton::service
