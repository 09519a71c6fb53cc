// Several nodes that share the partitions of one PostgreSQL, each at work: any of them answers for all, they come and
// go, and every acknowledged command is there once.
#include <boost/algorithm/string/replace.hpp>
#include <random>
#include <thread>

#include "tests/faults/dice.hpp"
#include "tests/faults/nodes.hpp"

namespace baton::faults {
namespace {

constexpr std::uint32_t partitions = 4;

class SharingNodes : public Nodes {
protected:
    void begin_shared(std::size_t count, int lease_ms) {
        set("engine.partitions=" + std::to_string(partitions));
        begin(count, lease_ms);
        for (std::size_t i = 0; i < count; ++i) all_.insert(i);
        expect_shared(partitions, all_);
        spread();
    }
    client::Call call(const std::string& target, const std::string& body) { return {"POST", target, body, {}}; }
    client::Reply sure(std::size_t node, const std::string& role, const client::Call& call) {
        const auto done = client::send(nodes_[node]->served.as(role), call);
        EXPECT_TRUE(done.has_value() && done->status < 300)
            << call.target << " at node " << node << ": " << (done ? done->body : done.error().detail);
        return done ? *done : client::Reply{};
    }

    // What stands in the first member of that name.
    static std::string member_of(const std::string& json, const std::string& name) {
        const auto begin = json.find('"' + name + R"(":")");
        if (begin == std::string::npos) return {};
        const auto at = begin + name.size() + 4;
        return json.substr(at, json.find('"', at) - at);
    }

    std::set<std::size_t> all_;
};

TEST_F(SharingNodes, one_after_another_is_killed_and_comes_back_while_all_of_them_work) {
    begin_shared(3, 3000);
    auto random = dice(20261130);
    for (int i = 0; i < rounds(3); ++i) {
        ASSERT_TRUE(load_.wait_for(std::uniform_int_distribution<std::uint32_t>(1, 60)(random)));
        const auto killed = std::uniform_int_distribution<std::size_t>(0, 2)(random);
        auto left = all_;
        left.erase(killed);
        nodes_[killed]->served.kill();
        expect_shared(partitions, left);
        expect_work_goes_on();
        ASSERT_TRUE(nodes_[killed]->served.start()) << "it did not come up again";
        expect_shared(partitions, all_);
    }
    expect_nothing_lost();
}

TEST_F(SharingNodes, one_that_is_stopped_gives_the_others_what_it_has_and_takes_its_share_again) {
    begin_shared(2, 600'000);
    for (std::size_t i = 0; i < 2; ++i) {
        EXPECT_EQ(nodes_[i]->served.stop(), 0);
        expect_shared(partitions, {1 - i});
        expect_work_goes_on();
        ASSERT_TRUE(nodes_[i]->served.start());
        expect_shared(partitions, all_);
    }
    expect_nothing_lost();
}

TEST_F(SharingNodes, one_that_is_paused_is_replaced_and_gets_its_share_again) {
    begin_shared(2, 3000);
    nodes_[1]->served.pause();
    expect_shared(partitions, {0});
    expect_work_goes_on();
    nodes_[1]->served.go_on();
    expect_shared(partitions, all_);
    expect_work_goes_on();
    expect_nothing_lost();
}

TEST_F(SharingNodes, the_database_may_be_killed_under_them_all) {
    begin_shared(3, 3000);
    for (int i = 0; i < rounds(2); ++i) {
        database_.kill();
        ASSERT_TRUE(database_.rise());
        expect_work_goes_on();
    }
    expect_shared(partitions, all_);
    expect_nothing_lost();
}

// A message that nobody waits for and that is not kept begins a case, or nothing: whoever is told of a deployment may
// rely on it at every node.
TEST_F(SharingNodes, what_is_deployed_at_one_is_known_at_all_of_them_when_it_is_told) {
    begin_shared(3, 3000);
    load_.settle();
    for (std::size_t turn = 0; turn < 12; ++turn) {
        const auto name = "called_" + std::to_string(turn);
        std::string model =
            R"(<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"t\">)"
            R"(<message id=\"m\" name=\"NAME\"/><process id=\"NAME\" isExecutable=\"true\">)"
            R"(<startEvent id=\"s\"><messageEventDefinition messageRef=\"m\"/></startEvent>)"
            R"(<endEvent id=\"e\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"e\"/></process></definitions>)";
        boost::replace_all(model, "NAME", name);
        sure(turn % 3, "operator",
             call("/v2/deployments", R"({"resources":[{"name":"m.bpmn","content":")" + model + R"("}]})"));
        const auto published =
            sure((turn + 1) % 3, "intake", call("/v2/messages/publication", R"({"name":")" + name + R"("})"));
        const auto begun =
            sure((turn + 2) % 3, "auditor",
                 call("/v2/process-instances/search", R"({"filter":{"processDefinitionId":")" + name + R"("}})"));
        EXPECT_NE(begun.body.find(R"("processDefinitionId":")" + name), std::string::npos)
            << published.body << " and then " << begun.body;
    }
}

// A department's reader at one node hears of what another node commits, and a worker gets its jobs.
TEST_F(SharingNodes, notices_and_jobs_of_one_come_to_whoever_asks_another) {
    begin_shared(2, 600'000);
    load_.settle();
    std::string model =
        R"(<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"t\" )"
        R"(xmlns:zeebe=\"http://camunda.org/schema/zeebe/1.0\" xmlns:baton=\"urn:baton:bpmn:1\">)"
        R"(<process id=\"far\" isExecutable=\"true\">)"
        R"(<startEvent id=\"s\"/><serviceTask id=\"j\"><extensionElements><zeebe:taskDefinition type=\"far_job\"/>)"
        R"(</extensionElements></serviceTask><userTask id=\"u\"><extensionElements><zeebe:userTask/>)"
        R"(<baton:task department=\"zhf_bureau\"/></extensionElements></userTask><endEvent id=\"e\"/>)"
        R"(<sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"j\"/><sequenceFlow id=\"g\" sourceRef=\"j\" )"
        R"(targetRef=\"u\"/><sequenceFlow id=\"h\" sourceRef=\"u\" targetRef=\"e\"/></process></definitions>)";
    sure(0, "operator", call("/v2/deployments", R"({"resources":[{"name":"m.bpmn","content":")" + model + R"("}]})"));
    for (std::size_t near = 0; near < 2; ++near) {
        const std::size_t far = 1 - near;
        const auto newest = sure(far, "intake", {"GET", "/v2/inbox/events?department=zhf_bureau", "", {}}).body;
        std::string heard;
        std::jthread reader([&] {
            heard = sure(far, "intake",
                         {"GET",
                          "/v2/inbox/events?wait=60&department=zhf_bureau&after=" + member_of(newest, "next"),
                          "",
                          {}})
                        .body;
        });
        std::jthread worker([&] {
            const auto jobs =
                sure(far, "intake",
                     call("/v2/jobs/activation", R"({"type":"far_job","maxJobsToActivate":1,"requestTimeout":60000})"));
            sure(far, "intake", call("/v2/jobs/" + member_of(jobs.body, "jobKey") + "/completion", "{}"));
        });
        sure(near, "intake", call("/v2/process-instances", R"({"processDefinitionId":"far"})"));
        worker.join();
        reader.join();
        EXPECT_NE(heard.find("case.started"), std::string::npos) << heard;
        // Whoever comes to the other node goes on where he stopped.
        const auto again =
            sure(near, "intake",
                 {"GET", "/v2/inbox/events?department=zhf_bureau&limit=1&after=" + member_of(newest, "next"), "", {}});
        EXPECT_NE(again.body.find(R"("mode":"resumed")"), std::string::npos) << again.body;
        EXPECT_EQ(member_of(again.body, "id"), member_of(heard, "id"));
    }
}

}  // namespace
}  // namespace baton::faults
