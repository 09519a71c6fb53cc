// Which nodes there are, and what they tell each other.
#include <boost/asio/thread_pool.hpp>
#include <gmock/gmock.h>

#include "connectors/api/forward/neighbours.hpp"
#include "connectors/api/forward/redeemer.hpp"
#include "engine/runtime/turned_away.hpp"
#include "tests/unit/api/shared_store_fixture.hpp"

namespace baton::api {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class NodesTest : public SharedStoreTest {
protected:
    Response news(std::vector<Header> headers) {
        return call("", "POST", std::string(news_path), {}, std::move(headers));
    }
    // What a neighbour asks that got a ticket of this node's.
    Response redeem(const std::string& ticket, std::vector<Header> headers) {
        return call("", "POST", std::string(redemption_path), R"({"ticket":")" + ticket + "\"}", std::move(headers));
    }
    static Header secret(std::string text) { return {std::string(node_secret_header), std::move(text)}; }
};

TEST_F(NodesTest, news_is_heard_from_neighbours) {
    const auto heard = news({secret("秘密")});
    EXPECT_EQ(heard.status, 204);
    EXPECT_EQ(heard.body, "");
    EXPECT_EQ(whereabouts.looks(), 1);
}

TEST_F(NodesTest, for_everyone_else_there_is_nothing) {
    const auto nothing = call("", "POST", "/v2/no/such", {});
    for (const auto& headers : {std::vector<Header>{}, {secret("")}, {secret("秘密秘密")}, {secret("x")}}) {
        const auto refused = news(headers);
        EXPECT_EQ(refused.status, 404);
        EXPECT_EQ(refused.body.substr(0, refused.body.find("traceId")),
                  nothing.body.substr(0, nothing.body.find("traceId")));
    }
    EXPECT_EQ(call("ops", "POST", std::string(news_path)).status, 404) << "not for people either";
    EXPECT_EQ(whereabouts.looks(), 0);
    parts.whereabouts = nullptr;
    parts.forwarder = nullptr;
    EXPECT_EQ(news({secret("秘密")}).status, 404) << "alone";
}

TEST_F(NodesTest, a_neighbour_gets_once_with_what_a_ticket_was_bought) {
    const auto ticket = *feel::from_json(call("wang", "POST", "/v2/ws-tickets").body);
    const auto text = *ticket.context()->find("ticket")->string();
    const auto nothing = call("", "POST", "/v2/no/such", {});
    for (const auto& headers : {std::vector<Header>{}, {secret("")}, {secret("x")}, {{"x-baton-forwarded", "1"}}}) {
        const auto refused = redeem(text, headers);
        EXPECT_EQ(refused.status, 404);
        EXPECT_EQ(refused.body.substr(0, refused.body.find("traceId")),
                  nothing.body.substr(0, nothing.body.find("traceId")));
    }
    EXPECT_EQ(call("ops", "POST", std::string(redemption_path), R"({"ticket":")" + text + "\"}").status, 404)
        << "not for people either";
    const auto told = redeem(text, {secret("秘密")});
    EXPECT_EQ(told.status, 200);
    EXPECT_EQ(told.body, R"({"token":"wang"})");
    EXPECT_EQ(told.header("cache-control"), "no-store");
    EXPECT_EQ(redeem(text, {secret("秘密")}).status, 401) << "once";
    EXPECT_EQ(redeem("unheard of", {secret("秘密")}).status, 401);
    const auto faulty = call("", "POST", std::string(redemption_path), R"({"tiket":7})", {secret("秘密")});
    EXPECT_EQ(faulty.status, 400);
    EXPECT_THAT(faulty.body, AllOf(HasSubstr("/ticket"), HasSubstr("/tiket")));
}

TEST_F(NodesTest, one_that_is_alone_redeems_for_nobody) {
    parts.whereabouts = nullptr;
    parts.forwarder = nullptr;
    const auto ticket = *feel::from_json(call("wang", "POST", "/v2/ws-tickets").body);
    const auto text = *ticket.context()->find("ticket")->string();
    EXPECT_THAT(text, testing::MatchesRegex("[0-9a-f]{64}"));
    EXPECT_EQ(redeem(text, {secret("秘密")}).status, 404);
    EXPECT_TRUE(tickets.take(text, std::chrono::steady_clock::now())) << "and it stays good";
}

TEST_F(NodesTest, the_others_are_told_of_a_deployment_and_of_no_dry_run) {
    const auto form = R"({"resources":[{"name":"a.form","content":"{}"}]})";
    EXPECT_EQ(call("designer", "POST", "/v2/deployments?dryRun=true", form).status, 200);
    EXPECT_EQ(whereabouts.told(), 0);
    EXPECT_EQ(call("designer", "POST", "/v2/deployments", form).status, 200);
    EXPECT_EQ(whereabouts.told(), 1);
    desk.deploy_answer = [] { return fail(Code::conflict, "no"); };
    EXPECT_EQ(call("designer", "POST", "/v2/deployments", form).status, 409);
    EXPECT_EQ(whereabouts.told(), 1);
}

TEST_F(NodesTest, a_neighbour_calls_by_an_address_that_is_no_name_of_the_service) {
    gate = Gate(parts, {{"baton.example"}, Duration{10'000}});
    EXPECT_EQ(news({{"host", "10.0.0.2:8080"}}).status, 421);
    EXPECT_EQ(news({{"host", "10.0.0.2:8080"}, secret("x")}).status, 421);
    EXPECT_EQ(news({{"host", "10.0.0.2:8080"}, secret("秘密")}).status, 204);
}

TEST_F(NodesTest, the_topology_has_every_node_with_its_partitions) {
    whereabouts.show({{"乙机", "10.0.0.2:8081", {2}, false, true}, {"node-a", "[::1]:8080", {0, 1}, true, false}});
    const auto told = call("ops", "GET", "/v2/topology");
    ASSERT_EQ(told.status, 200);
    EXPECT_EQ(told.body,
              R"({"brokers":[{"nodeId":0,"name":"node-a","host":"[::1]","port":8080,"version":"0.1.0","isThis":true,)"
              R"("isSilent":false,"partitions":[{"partitionId":1,"role":"leader","health":"healthy"},)"
              R"({"partitionId":2,"role":"leader","health":"healthy"}]},)"
              R"({"nodeId":1,"name":"乙机","host":"10.0.0.2","port":8081,"isThis":false,"isSilent":true,)"
              R"("partitions":[{"partitionId":3,"role":"leader","health":"unhealthy"}]}],)"
              R"("clusterSize":2,"partitionsCount":3,"replicationFactor":1,"gatewayVersion":"0.1.0"})");
}

TEST_F(NodesTest, where_nodes_are_reached_is_for_those_who_run_the_system) {
    whereabouts.show({{"node-a", "10.0.0.2:8081", {0, 1, 2}, true, false}});
    const auto told = call("wang", "GET", "/v2/topology");
    EXPECT_EQ(told.status, 200);
    EXPECT_THAT(told.body, HasSubstr("\"partitionsCount\":3"));
    EXPECT_THAT(told.body, Not(HasSubstr("10.0.0.2")));
    EXPECT_THAT(told.body, Not(HasSubstr("node-a")));
    EXPECT_THAT(call("auditor", "GET", "/v2/topology").body, HasSubstr("10.0.0.2"));
    EXPECT_EQ(call("", "GET", "/v2/topology").status, 401);
}

TEST_F(NodesTest, one_that_is_alone_has_all) {
    parts.whereabouts = nullptr;
    parts.forwarder = nullptr;
    parts.partitions = 2;
    EXPECT_EQ(call("wang", "GET", "/v2/topology").body,
              R"({"brokers":[{"nodeId":0,"version":"0.1.0","isThis":true,"isSilent":false,)"
              R"("partitions":[{"partitionId":1,"role":"leader","health":"healthy"},)"
              R"({"partitionId":2,"role":"leader","health":"healthy"}]}],)"
              R"("clusterSize":1,"partitionsCount":2,"replicationFactor":1,"gatewayVersion":"0.1.0"})");
}

struct StillClock final : ports::Clock {
    [[nodiscard]] Instant now() const override { return Instant{std::chrono::hours{500'000}}; }
};

// By this a request is led on (forward/forwarder.cpp).
TEST(Nodes, the_engine_says_that_a_partition_is_not_here_and_nothing_was_done) {
    storage::memory::MemoryStore store;
    const StillClock clock;
    runtime::Settings settings;
    settings.node.name = "甲";
    runtime::Engine engine(store, clock, settings);
    boost::asio::thread_pool threads{1};
    ASSERT_TRUE(boost::asio::co_spawn(threads, engine.start({}), boost::asio::use_future).get());
    runtime::Wish wish;
    wish.instance = InstanceKey{7};
    wish.command = execution::CancelInstance{"试"};
    const auto done = boost::asio::co_spawn(threads, engine.submit(std::move(wish)), boost::asio::use_future).get();
    ASSERT_FALSE(done);
    EXPECT_TRUE(runtime::is_turned_away(done.error())) << done.error().detail;
}

}  // namespace
}  // namespace baton::api
