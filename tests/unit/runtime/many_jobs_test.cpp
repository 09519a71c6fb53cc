// More jobs than are held in memory: what lies in the store alone is handed out in its turn, once, and never after it
// has ended.
#include <gmock/gmock.h>

#include "tests/unit/runtime/hand_moved_engine.hpp"
#include "tests/unit/runtime/partition_stage.hpp"

namespace baton::runtime {
namespace {

using std::chrono::seconds;
using testing::ElementsAre;
using testing::IsEmpty;

struct ManyJobs : PartitionStage {
    std::vector<InstanceKey> mails;
    std::vector<InstanceKey> faxes;

    void SetUp() override {
        settings.jobs_in_memory = 2;
        settings.instances_in_memory = 3;
        open();
        deploy(one_job());
        deploy(one_job("one_fax", "fax"));
        start_some(9);
        commit();
    }
    void start_some(int count) {
        for (int i = 0; i < count; ++i) {
            mails.push_back(start_case("one_job"));
            if (i % 2 == 0) faxes.push_back(start_case("one_fax"));
        }
    }
    static JobRequest request(const std::string& type, std::size_t max) {
        JobRequest request;
        request.type = type;
        request.worker = "post";
        request.max = max;
        request.lease = seconds{60};
        return request;
    }
    // Whose jobs a worker is given.
    std::vector<InstanceKey> take(const std::string& type, std::size_t max, seconds after = seconds{0}) {
        const auto jobs = partition->activate(request(type, max), start + after);
        EXPECT_TRUE(jobs) << jobs.error().detail;
        std::vector<InstanceKey> cases;
        for (const auto& job : *jobs) cases.push_back(job.row.instance);
        return cases;
    }
    void act(InstanceKey instance, execution::Command command) {
        Wish wish;
        wish.instance = instance;
        wish.command = std::move(command);
        const auto done = partition->handle(wish, start);
        ASSERT_TRUE(done) << done.error().detail;
    }
    JobKey job_of(InstanceKey instance) { return (*partition->inspect(instance))->jobs.begin()->first; }
};

TEST_F(ManyJobs, are_handed_out_oldest_first_over_commits_and_starts_anew) {
    EXPECT_THAT(take("mail", 5), ElementsAre(mails[0], mails[1], mails[2], mails[3], mails[4]));
    EXPECT_THAT(take("fax", 1), ElementsAre(faxes[0]));
    commit();
    open();
    EXPECT_THAT(take("mail", 1), ElementsAre(mails[5]));
    start_some(3);
    EXPECT_THAT(take("mail", 2), ElementsAre(mails[6], mails[7]));
    EXPECT_THAT(take("mail", 100), ElementsAre(mails[8], mails[9], mails[10], mails[11]));
    EXPECT_THAT(take("mail", 100), IsEmpty());
    commit();
    open();
    EXPECT_FALSE(has_jobs("mail"));
    EXPECT_THAT(take("fax", 100), ElementsAre(faxes[1], faxes[2], faxes[3], faxes[4], faxes[5], faxes[6]));
    open();  // and none of that was committed
    EXPECT_THAT(take("fax", 2), ElementsAre(faxes[1], faxes[2]));
}

TEST_F(ManyJobs, that_end_while_they_lie_in_the_store_are_not_handed_out) {
    EXPECT_THAT(take("mail", 1), ElementsAre(mails[0]));
    act(mails[1], execution::CancelInstance{"enough"});  // held
    act(mails[4], execution::CancelInstance{"enough"});  // in the store alone
    act(mails[5], execution::CompleteJob{job_of(mails[5]), {}});
    const auto number = partition->open_batch_number();
    const auto batch = partition->take_batch();
    EXPECT_THAT(take("mail", 3), ElementsAre(mails[2], mails[3], mails[6]));
    ASSERT_TRUE(store.commit(batch));
    EXPECT_THAT(take("mail", 1), ElementsAre(mails[7]));
    partition->committed(number, batch);
    commit();
    open();
    EXPECT_THAT(take("mail", 9), ElementsAre(mails[8]));
    EXPECT_EQ(take("mail", 9, seconds{61}).size(), 6U);  // what nobody has done comes again
}

TEST_F(ManyJobs, that_come_back_keep_their_place) {
    EXPECT_EQ(take("mail", 9).size(), 9U);
    act(mails[3], execution::FailJob{job_of(mails[3]), 2, "busy", Duration{seconds{10}}, {}});
    act(mails[7], execution::FailJob{job_of(mails[7]), 2, "busy", {}, {}});
    start_some(2);
    EXPECT_THAT(take("mail", 1), ElementsAre(mails[7]));
    commit();
    open();
    EXPECT_THAT(take("mail", 1, seconds{5}), ElementsAre(mails[9]));
    EXPECT_EQ(partition->next_due(), start + seconds{10});
    EXPECT_THAT(take("mail", 9, seconds{11}), ElementsAre(mails[3], mails[10]));
    const auto all = take("mail", 9, seconds{62});
    EXPECT_THAT(all, ElementsAre(mails[0], mails[1], mails[2], mails[4], mails[5], mails[6], mails[7], mails[8]));
}

class ManyJobsOfAnEngine : public HandMovedEngine {
protected:
    void SetUp() override {
        Settings settings;
        settings.jobs_in_memory = 2;
        begin(settings);
        deploy({one_job(), one_job("one_fax", "fax")});
    }
    auto wait_for(const std::string& type, std::size_t max, Duration wait) {
        JobRequest request;
        request.type = type;
        request.max = max;
        request.wait = wait;
        return ask(engine->activate(request));
    }
    void start_all(int count) {
        for (int i = 0; i < count; ++i) start_case("one_job");
        while (workplace->finish_commit()) settle();
    }
};

TEST_F(ManyJobsOfAnEngine, a_worker_that_waits_costs_no_look_a_commit) {
    const auto waiting = wait_for("fax", 1, seconds{60});
    for (int i = 0; i < 20; ++i) start_all(1);
    EXPECT_EQ(front.looks_for_jobs, 1U);
    start_case("one_fax");
    while (workplace->finish_commit()) settle();
    ASSERT_TRUE(waiting->has_value());
    EXPECT_EQ((*waiting)->value().size(), 1U);
    EXPECT_EQ(front.looks_for_jobs, 1U);
}

TEST_F(ManyJobsOfAnEngine, a_store_that_cannot_be_read_is_told_to_the_worker_and_nothing_is_lost) {
    front.hides_jobs = true;
    start_all(7);
    for (const Duration wait : {Duration{0}, Duration{seconds{60}}}) {
        const auto asked = wait_for("mail", 5, wait);
        ASSERT_TRUE(asked->has_value()) << "it would wait for nothing";
        EXPECT_EQ((*asked)->error().code, Code::unavailable);
    }
    EXPECT_TRUE(engine->health().is_ready);
    front.hides_jobs = false;
    const auto first = wait_for("mail", 1, Duration{0});
    front.hides_jobs = true;
    const auto rest = wait_for("mail", 5, Duration{0});
    while (workplace->finish_commit()) settle();
    EXPECT_EQ((*first)->value().size(), 1U);
    EXPECT_EQ((*rest)->value().size(), 1U) << "what was taken before the store could not be read any more";
    front.hides_jobs = false;
    const auto others = wait_for("mail", 9, Duration{0});
    while (workplace->finish_commit()) settle();
    EXPECT_EQ((*others)->value().size(), 5U);
}

}  // namespace
}  // namespace baton::runtime
