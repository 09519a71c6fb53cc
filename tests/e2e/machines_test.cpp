// Workers and other systems over HTTP: they take jobs, say how it went, and send messages.
#include <gtest/gtest.h>

#include "engine/feel/json.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

class MachinesE2e : public InOneWorld {
protected:
    // The jobs that a worker gets at once, or within that time.
    static feel::Value jobs(int within_ms = 0) {
        return world().expect(
            200, "intake", "POST", "/v2/jobs/activation",
            R"({"type":"e2e-work","maxJobsToActivate":9,"requestTimeout":)" + std::to_string(within_ms) + "}");
    }
    // Starts a case and takes its job; gives the case's key and the job's path.
    struct Taken {
        std::string instance;
        std::string job;
    };
    static Taken take(const std::string& case_no) {
        const auto instance = world().start_case("machine", R"({"case_no":")" + case_no + "\"}");
        const auto taken = jobs();
        EXPECT_EQ(count(taken, {"jobs"}), 1U);
        return {instance, "/v2/jobs/" + text(in(taken, {"jobs"}).list()->front(), {"jobKey"})};
    }
    static std::string state_of_job(const std::string& instance) {
        const auto found = world().expect(200, "operator", "POST", "/v2/jobs/search",
                                          R"({"filter":{"processInstanceKey":")" + instance + "\"}}");
        return text(in(found, {"items"}).list()->front(), {"state"});
    }
    static feel::Value open_incidents(const std::string& instance) {
        return in(world().expect(200, "operator", "POST", "/v2/incidents/search",
                                 R"({"filter":{"state":"open","processInstanceKey":")" + instance + "\"}}"),
                  {"items"});
    }
    static std::string state_of(const std::string& instance) {
        return text(world().expect(200, "auditor", "GET", "/v2/process-instances/" + instance), {"state"});
    }
};

TEST_F(MachinesE2e, a_machine_takes_its_job_and_a_message_ends_the_case) {
    const auto key = world().start_case("machine", R"({"case_no":"A-1"})");
    const auto jobs =
        world().expect(200, "intake", "POST", "/v2/jobs/activation",
                       R"({"type":"e2e-work","timeout":60000,"maxJobsToActivate":4,"requestTimeout":2000})");
    ASSERT_EQ(count(jobs, {"jobs"}), 1U);
    const auto job = "/v2/jobs/" + text(in(jobs, {"jobs"}).list()->front(), {"jobKey"});
    world().expect(200, "intake", "POST", job + "/failure", R"({"retries":0,"errorMessage":"对方不通"})");
    const auto incidents = world().expect(200, "operator", "POST", "/v2/incidents/search",
                                          R"({"filter":{"state":"open","processInstanceKey":")" + key + "\"}}");
    ASSERT_EQ(count(incidents, {"items"}), 1U);
    const auto incident = "/v2/incidents/" + text(in(incidents, {"items"}).list()->front(), {"incidentKey"});
    world().expect(200, "operator", "GET", incident);
    world().expect(200, "operator", "POST", incident + "/resolution", "{}");
    world().expect(200, "intake", "PATCH", job, R"({"changeset":{"retries":2}})");
    const auto again =
        world().expect(200, "intake", "POST", "/v2/jobs/activation", R"({"type":"e2e-work","requestTimeout":5000})");
    ASSERT_EQ(count(again, {"jobs"}), 1U);
    world().expect(200, "intake", "POST", job + "/completion", R"({"variables":{"done":true}})");
    world().expect(404, "intake", "POST", "/v2/messages/correlation", R"({"name":"reply","correlationKey":"B-1"})");
    world().expect(200, "intake", "POST", "/v2/messages/correlation", R"({"name":"reply","correlationKey":"A-1"})");
    const auto ended = world().expect(200, "auditor", "GET", "/v2/process-instances/" + key);
    EXPECT_EQ(text(ended, {"state"}), "completed");
    world().expect(200, "operator", "POST", "/v2/jobs/search", R"({"filter":{"type":"e2e-work"}})");
}

TEST_F(MachinesE2e, a_worker_for_whom_nothing_comes_is_let_go_when_its_time_is_over) {
    const auto before = std::chrono::steady_clock::now();
    const auto none =
        world().expect(200, "intake", "POST", "/v2/jobs/activation", R"({"type":"never","requestTimeout":300})");
    EXPECT_EQ(count(none, {"jobs"}), 0U);
    EXPECT_GE(std::chrono::steady_clock::now() - before, Milliseconds(250));
}

TEST_F(MachinesE2e, an_error_that_is_thrown_takes_the_way_that_the_model_has_for_it) {
    const auto taken = take("E-1");
    world().expect(200, "intake", "POST", taken.job + "/error",
                   R"({"errorCode":"NO_PERMIT","errorMessage":"无证","variables":{"permit":"none"}})");
    const auto mend = world().task("li", taken.instance, "mend");
    ASSERT_FALSE(mend.is_null());
    EXPECT_EQ(state_of_job(taken.instance), "error_thrown");
    EXPECT_TRUE(open_incidents(taken.instance).list()->empty());
    EXPECT_EQ(count(jobs(), {"jobs"}), 0U) << "it is not tried again";
    const auto seen = world().expect(200, "li", "GET", "/v2/user-tasks/" + text(mend, {"userTaskKey"}) + "/variables");
    EXPECT_EQ(text(seen, {"variables", "permit"}), "none");
    world().complete("li", mend);
    EXPECT_EQ(state_of(taken.instance), "completed");
}

TEST_F(MachinesE2e, an_error_that_nothing_catches_is_an_incident_that_names_it) {
    const auto taken = take("E-2");
    world().expect(200, "intake", "POST", taken.job + "/error",
                   R"({"errorCode":"UNHEARD_OF","errorMessage":"前所未有"})");
    const auto incidents = open_incidents(taken.instance);
    ASSERT_EQ(incidents.list()->size(), 1U);
    EXPECT_NE(text(incidents.list()->front(), {"errorMessage"}).find("UNHEARD_OF"), std::string::npos)
        << feel::to_json(incidents);
    EXPECT_TRUE(world().task("li", taken.instance, "mend").is_null());
    EXPECT_EQ(state_of(taken.instance), "active");
}

TEST_F(MachinesE2e, a_job_that_failed_is_offered_again_when_its_back_off_is_over_and_not_before) {
    const auto taken = take("R-1");
    world().expect(200, "intake", "POST", taken.job + "/failure",
                   R"({"retries":3,"errorMessage":"对方不通","retryBackOff":3600000})");
    EXPECT_EQ(state_of_job(taken.instance), "backing_off");
    EXPECT_EQ(count(jobs(300), {"jobs"}), 0U);
    EXPECT_TRUE(open_incidents(taken.instance).list()->empty());

    const auto short_one = take("R-2");
    const auto before = std::chrono::steady_clock::now();
    world().expect(200, "intake", "POST", short_one.job + "/failure",
                   R"({"retries":2,"errorMessage":"对方不通","retryBackOff":1500})");
    const auto again = jobs(60'000);
    const auto waited = std::chrono::steady_clock::now() - before;
    ASSERT_EQ(count(again, {"jobs"}), 1U);
    EXPECT_EQ(text(in(again, {"jobs"}).list()->front(), {"processInstanceKey"}), short_one.instance);
    EXPECT_EQ(feel::to_json(in(in(again, {"jobs"}).list()->front(), {"retries"})), "2");
    EXPECT_GE(waited, Milliseconds(1400));
    EXPECT_LT(waited, Milliseconds(30'000)) << "the end of the back-off wakes who waits";
}

TEST_F(MachinesE2e, a_message_that_is_kept_is_taken_by_the_case_that_comes_to_wait_for_it) {
    const auto kept =
        world().expect(200, "intake", "POST", "/v2/messages/publication",
                       R"({"name":"reply","correlationKey":"M-1","timeToLive":600000,"variables":{"answer":"同意"}})");
    EXPECT_EQ(feel::to_json(in(kept, {"delivered"})), "0");
    world().expect(200, "intake", "POST", "/v2/messages/publication",
                   R"({"name":"reply","correlationKey":"M-2","timeToLive":0})");
    const auto taken = take("M-1");
    world().expect(200, "intake", "POST", taken.job + "/completion", "{}");
    EXPECT_EQ(state_of(taken.instance), "completed");
    const auto ended = world().expect(200, "auditor", "GET", "/v2/process-instances/" + taken.instance + "/state");
    EXPECT_EQ(text(in(ended, {"scopes"}).list()->front(), {"variables", "answer"}), "同意");
    for (const auto* case_no : {"M-1", "M-2"}) {
        const auto late = take(case_no);
        world().expect(200, "intake", "POST", late.job + "/completion", "{}");
        EXPECT_EQ(state_of(late.instance), "active") << case_no << " was taken already, or not to be kept";
    }
}

}  // namespace
}  // namespace baton::e2e
