// Where a request must be done, and that no route that acts forgets to say it.
#include "connectors/api/forward/places.hpp"

#include <gmock/gmock.h>

#include "engine/execution/branch.hpp"
#include "tests/unit/api/shared_store_fixture.hpp"

namespace baton::api {
namespace {

using execution::office_of;
using testing::IsEmpty;

// What is done wherever it comes in, and why.
const std::map<std::string_view, std::string_view> anywhere_operations{
    {"login", "accounts are in the store"},
    {"logout", "sessions are in the store"},
    {"createInboxTicket", "is used where it was given"},
    {"searchProcessDefinitions", "asks only"},
    {"searchProcessInstances", "asks only"},
    {"searchUserTasks", "asks only"},
    {"searchJobs", "asks only"},
    {"searchIncidents", "asks only"},
    {"searchReportCases", "asks only"},
    {"activateJobs", "asks the other nodes itself"},
    {"playDryRun", "is played in memory"},
    {"createDraft", "drafts are in the store"},
    {"saveDraft", "drafts are in the store"},
    {"deleteDraft", "drafts are in the store"},
    {"restoreDraftVersion", "drafts are in the store"},
    {"tellNews", "is said to this node"},
    {"redeemTicket", "is asked of the node that gave it"},
    {"holdProcessInstance", "is kept beside the log"},
    {"releaseProcessInstance", "is kept beside the log"},
};

TEST(Places, every_route_that_acts_says_where) {
    std::set<std::string_view> without;
    for (const Route& route : all_routes()) {
        if (route.method == "GET") {
            EXPECT_EQ(route.place, nullptr) << route.operation << " reads: any node can";
        } else if (route.place == nullptr) {
            without.insert(route.operation);
        }
    }
    for (const auto& [operation, why] : anywhere_operations) {
        EXPECT_EQ(without.erase(operation), 1U) << operation << " has a place, or is no more";
    }
    EXPECT_THAT(without, IsEmpty()) << "say .at(places::...), or why not";
}

TEST(Places, what_may_be_sent_twice_takes_no_idempotency_key) {
    std::set<std::string_view> harmless;
    for (const Route& route : all_routes()) {
        if (route.place != nullptr && !route.takes_once) harmless.insert(route.operation);
    }
    EXPECT_EQ(harmless, (std::set<std::string_view>{"createDeployment", "explainMessage"}));
}

class PlacesTest : public SharedStoreTest {
protected:
    places::Found place(const std::string& target, std::string body = "{}", std::vector<Header> headers = {}) {
        Call call{
            {"POST", target, std::move(headers), std::move(body), {}}, *parse_target(target), {}, {}, {}, {}, parts};
        call.principal.name = "wang";
        call.trace = trace_of({});
        auto match = router.find("POST", call.target.path);
        EXPECT_NE(match.route, nullptr) << target;
        call.route = match.route;
        call.captured = std::move(match.captured);
        return match.route->place(call);
    }
    static std::string key(std::uint32_t partition) { return std::to_string(key_before_first(partition) + 9); }
};

TEST_F(PlacesTest, a_key_says_its_partition) {
    for (const auto* act : {"/v2/process-instances/*/cancellation", "/v2/process-instances/*/modification",
                            "/v2/process-instances/*/offers/e", "/v2/user-tasks/*/claim", "/v2/user-tasks/*/delegation",
                            "/v2/user-tasks/*/return", "/v2/user-tasks/*/attachments", "/v2/attachments/*/withdrawal",
                            "/v2/jobs/*/completion", "/v2/incidents/*/resolution"}) {
        for (const std::uint32_t partition : {0U, 1U, 2U}) {
            std::string target = act;
            target.replace(target.find('*'), 1, key(partition));
            EXPECT_EQ(place(target), partition) << target;
        }
    }
    EXPECT_EQ(place("/v2/user-tasks/none/claim"), std::nullopt);
    EXPECT_EQ(place("/v2/user-tasks/0/claim"), std::nullopt);
    EXPECT_EQ(place("/v2/user-tasks/99999999999999999999999/claim"), std::nullopt);
}

TEST_F(PlacesTest, an_element_instance_is_where_its_case_is) {
    const auto match = router.find("PUT", {"v2", "element-instances", key(2) + "-14", "variables"});
    ASSERT_NE(match.route, nullptr);
    Call call{{"PUT", {}, {}, {}, {}}, {}, match.captured, {}, {}, {}, parts};
    EXPECT_EQ(match.route->place(call), 2U);
}

TEST_F(PlacesTest, messages_and_signals_go_to_the_office_of_their_name) {
    std::set<std::uint32_t> seen;
    for (const std::string name : {"投诉.补正", "paid", "a", "b", "c"}) {
        const auto office = office_of(name, 3);
        seen.insert(office);
        const auto body = R"({"name":")" + name + R"("})";
        EXPECT_EQ(place("/v2/messages/publication", body), office);
        EXPECT_EQ(place("/v2/messages/correlation", body), office);
        EXPECT_EQ(place("/v2/messages/explanation", body), office);
        EXPECT_EQ(place("/v2/signals/broadcast", R"({"signalName":")" + name + R"("})"), office);
    }
    EXPECT_GT(seen.size(), 1U);
    EXPECT_EQ(place("/v2/messages/publication", R"({"name":7})"), std::nullopt);
    EXPECT_EQ(place("/v2/messages/publication", "{"), std::nullopt);
}

TEST_F(PlacesTest, what_is_done_once_is_done_where_its_answer_is_kept) {
    for (const std::string once : {"k1", "k2", "k3", "钥匙"}) {
        const std::vector<Header> headers{{"idempotency-key", once}};
        EXPECT_EQ(place("/v2/process-instances", "{}", headers), office_of("wang" + once, 3));
        EXPECT_EQ(place("/v2/offers/7/begin", "{}", headers), office_of("wang" + once, 3));
        EXPECT_EQ(place("/v2/editions", "{}", headers), office_of("wang" + once, 3));
        EXPECT_EQ(place("/v2/process-instances/migration", "{}", headers), office_of("wang" + once + "/cases", 3));
    }
    EXPECT_EQ(place("/v2/process-instances/migration"), std::nullopt);
}

TEST_F(PlacesTest, what_nobody_places_stays_here_while_something_is_here) {
    whereabouts.put_elsewhere(0, "a:1");
    whereabouts.put_elsewhere(1, "a:1");
    for (int i = 0; i < 20; ++i) EXPECT_EQ(place("/v2/process-instances"), 2U);
    whereabouts.put_elsewhere(2, "");
    std::set<std::uint32_t> drawn;
    for (int i = 0; i < 200; ++i) drawn.insert(*place("/v2/process-instances"));
    EXPECT_EQ(drawn, (std::set<std::uint32_t>{0, 1})) << "not one that nobody has";
}

TEST_F(PlacesTest, deployments_and_conditions_are_the_first_partitions) {
    EXPECT_EQ(place("/v2/deployments"), 0U);
    EXPECT_EQ(place("/v2/conditionals/evaluation"), 0U);
}

}  // namespace
}  // namespace baton::api
