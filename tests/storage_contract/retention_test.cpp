// History that ends: what may go, what keeps it, and what stays of what went.
#include "connectors/storage/storage.hpp"
#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {
namespace {

using namespace execution;
using ports::ArchivedCase;
using ports::ReportBy;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

class Retention : public StorageContract {
protected:
    ports::Retention& retention() { return *backend().retention(); }

    // A case with a task of team_env, a job, a file, a snapshot and so many records.
    void add(std::uint64_t key, std::int64_t ended, std::uint64_t root = 0, const char* business_key = "",
             std::size_t records = 2) {
        auto batch_ = batch();
        ports::InstanceRow row;
        row.key = InstanceKey{nth(key)};
        row.process = root == 0 ? "complaint" : "called";
        row.state = ended == 0 ? "active" : "completed";
        row.business_key = business_key;
        row.started_at = at(10);
        if (ended != 0) row.ended_at = at(ended);
        row.root = InstanceKey{nth(root == 0 ? key : root)};
        row.parent = root == 0 ? InstanceKey{} : InstanceKey{nth(root)};
        add_records(batch_, std::vector<InstanceKey>(records, row.key));
        row.position = batch_.records.back().position;
        batch_.instances = {row};
        add_rows(batch_, row);
        ASSERT_TRUE(write(batch_));
    }
    void add_rows(ports::Batch& batch_, const ports::InstanceRow& row) {
        auto task = made<ports::TaskRow>(row.key.value + 1000);
        task.instance = row.key;
        task.department = "team_env";
        batch_.tasks = {task};
        auto job = made<ports::JobRow>(row.key.value + 2000);
        job.instance = row.key;
        batch_.jobs = {job};
        auto file = made<ports::AttachmentRow>(row.key.value + 3000);
        file.instance = row.key;
        batch_.attachments = {file};
        batch_.snapshots = {{row.key, row.position, "{}"}};
    }
    std::vector<std::pair<std::uint64_t, std::string>> ended(std::int64_t from = 0, std::int64_t to = 1000) {
        std::vector<std::pair<std::uint64_t, std::string>> all;
        for (const auto& one : sure(retention().ended({"", at(from), at(to)}, {}, 100))) {
            all.emplace_back(one.row.key.value - nth(0), one.kept);
        }
        return all;
    }
    // Notes the family as archive `number` holds it.
    void archive(std::uint64_t root, std::uint64_t number = 1) {
        std::vector<ArchivedCase> cases;
        for (const auto& row : sure(retention().family(InstanceKey{nth(root)}))) cases.push_back(noted(row, number));
        ASSERT_TRUE(retention().note_cases(cases));
        ports::ArchiveRow row;
        row.number = number;
        row.name = "a";
        row.cases = cases.size();
        ASSERT_TRUE(retention().note_archive(row));
    }
    static ArchivedCase noted(const ports::InstanceRow& row, std::uint64_t number) {
        ArchivedCase one;
        one.key = row.key;
        one.process = row.process;
        one.state = row.state;
        one.business_key = row.business_key;
        one.started_at = row.started_at;
        one.ended_at = row.ended_at;
        one.parent = row.parent;
        one.root = row.root;
        one.position = row.position;
        one.department = "team_env";
        one.departments = {"team_env"};
        one.records = 2;
        one.digest = "d";
        one.archive = number;
        return one;
    }
    void hold(std::uint64_t root, const char* act) {
        ports::HoldRow row;
        row.instance = InstanceKey{nth(root)};
        row.act = act;
        row.reason = "复议";
        ASSERT_TRUE(retention().add_hold(row, {}));
    }
    std::string drop(std::uint64_t root) { return sure(retention().drop(InstanceKey{nth(root)}, at(5000))); }
};

INSTANTIATE_TEST_SUITE_P(all, Retention, testing::ValuesIn(durable_kinds()),
                         [](const auto& tested) { return tested.param.name; });

TEST_P(Retention, what_has_ended_is_given_by_the_time_of_its_end_and_what_runs_is_not) {
    add(1, 100);
    add(2, 0);
    add(3, 200);
    EXPECT_THAT(ended(), ElementsAre(Pair(1, ""), Pair(3, "")));
    EXPECT_THAT(ended(100, 200), ElementsAre(Pair(1, ""))) << "from is inclusive, to is not";
    const auto rest = sure(retention().ended({"", at(0), at(1000)}, InstanceKey{nth(1)}, 100));
    ASSERT_EQ(rest.size(), 1U);
    EXPECT_EQ(rest.front().row.key.value, nth(3));
    EXPECT_THAT(sure(retention().ended({"other", at(0), at(1000)}, {}, 100)), IsEmpty());
}

TEST_P(Retention, running_cases_are_given_by_process) {
    add(1, 100);
    add(2, 0);
    add(3, 0);
    EXPECT_THAT(sure(retention().running("complaint", {}, 10)), ElementsAre(InstanceKey{nth(2)}, InstanceKey{nth(3)}));
    EXPECT_THAT(sure(retention().running("complaint", InstanceKey{nth(2)}, 10)), ElementsAre(InstanceKey{nth(3)}));
    EXPECT_THAT(sure(retention().running("called", {}, 10)), IsEmpty());
}

TEST_P(Retention, a_family_stays_while_one_of_it_runs_or_work_is_to_follow) {
    add(1, 100);
    add(2, 0, 1);
    add(3, 100);
    auto batch_ = batch();
    auto errand = made<ports::ErrandRow>(nth(4));
    errand.instance = InstanceKey{nth(3)};
    batch_.errands = {errand};
    ASSERT_TRUE(write(batch_));
    EXPECT_THAT(ended(), ElementsAre(Pair(1, "running"), Pair(3, "running")));
}

TEST_P(Retention, a_case_stays_while_another_with_its_business_key_runs) {
    add(1, 100, 0, "T-1");
    add(2, 100, 0, "T-2");
    add(3, 0, 0, "T-1");
    EXPECT_THAT(ended(), ElementsAre(Pair(1, "linked"), Pair(2, "")));
}

TEST_P(Retention, a_hold_keeps_a_case_until_it_is_released_and_neither_is_forgotten) {
    add(1, 100);
    archive(1);
    hold(1, "hold");
    EXPECT_EQ(drop(1), "held");
    EXPECT_EQ(sure(retention().newest_holds(InstanceKey{nth(1)}, 0, 1)).front().act, "hold");
    hold(1, "release");
    EXPECT_EQ(drop(1), "");
    const auto holds = sure(retention().holds());
    ASSERT_EQ(holds.size(), 2U);
    EXPECT_EQ(holds[0].number, 1U);
    EXPECT_EQ(holds[1].number, 2U);
    EXPECT_EQ(holds[1].reason, "复议");
    EXPECT_ANY_THROW(backend().run("DELETE FROM case_hold"));
    EXPECT_ANY_THROW(backend().run("UPDATE case_hold SET act = 'release'"));
}

TEST_P(Retention, a_dropped_family_leaves_its_stones_and_nothing_else_of_it) {
    add(1, 100);
    add(2, 90, 1);
    add(3, 100);
    archive(1);
    EXPECT_THAT(ended(), ElementsAre(Pair(1, "archived"), Pair(3, "")));
    const auto last = sure(queries().last_position(partition_));
    EXPECT_FALSE(sure(retention().stone(InstanceKey{nth(1)}))) << "it is there still";
    EXPECT_EQ(drop(1), "");
    for (const auto key : {nth(1), nth(2)}) {
        EXPECT_FALSE(sure(queries().instance(InstanceKey{key})));
        EXPECT_FALSE(sure(queries().task(TaskKey{key + 1000})));
        EXPECT_FALSE(sure(queries().job(JobKey{key + 2000})));
        EXPECT_THAT(sure(backend().attachments().files_of(InstanceKey{key})), IsEmpty());
        EXPECT_FALSE(sure(store().snapshot_of(partition_, InstanceKey{key})));
        const auto stone = sure(retention().stone(InstanceKey{key}));
        ASSERT_TRUE(stone);
        EXPECT_EQ(stone->archive, 1U);
        EXPECT_EQ(stone->dropped_at, at(5000));
        EXPECT_THAT(stone->departments, ElementsAre("team_env"));
    }
    EXPECT_TRUE(sure(queries().instance(InstanceKey{nth(3)})));
    EXPECT_TRUE(sure(queries().task(TaskKey{nth(1003)})));
    EXPECT_EQ(sure(queries().last_position(partition_)), last) << "the log goes on where it was";
    add(4, 0);
}

TEST_P(Retention, records_go_some_at_a_time_and_the_log_still_counts_up) {
    add(1, 100, 0, "", 7);
    add(2, 100);
    auto cases = std::vector{noted(sure(retention().family(InstanceKey{nth(1)})).front(), 1)};
    cases.front().records = 7;
    ASSERT_TRUE(retention().note_cases(cases));
    EXPECT_EQ(sure(retention().drop_records(InstanceKey{nth(1)}, 5)), 0U) << "the case is there still";
    EXPECT_EQ(drop(1), "");
    EXPECT_EQ(sure(retention().drop_records(InstanceKey{nth(1)}, 5)), 5U);
    EXPECT_EQ(sure(retention().drop_records(InstanceKey{nth(1)}, 5)), 2U);
    EXPECT_EQ(sure(retention().drop_records(InstanceKey{nth(1)}, 5)), 0U);
    EXPECT_THAT(sure(retention().log(InstanceKey{nth(1)}, 0, 100)), IsEmpty());
    EXPECT_EQ(sure(retention().log(InstanceKey{nth(2)}, 0, 100)).size(), 2U);
    const auto count = sure(retention().count_log(partition_));
    EXPECT_EQ(count.last, 9U);
    EXPECT_EQ(count.present, 2U);
    EXPECT_EQ(count.dropped, 7U);
}

TEST_P(Retention, what_is_no_longer_as_it_was_archived_stays) {
    add(1, 100);
    archive(1);
    add(2, 90, 1);
    EXPECT_EQ(drop(1), "changed") << "one of the family is not in the archive";
    EXPECT_EQ(drop(3), "changed") << "it is in none";
    EXPECT_TRUE(sure(queries().instance(InstanceKey{nth(1)})));
}

TEST_P(Retention, dropping_again_does_no_harm) {
    add(1, 100);
    archive(1);
    EXPECT_FALSE(sure(retention().finish(1, at(6000)))) << "a case of it is there still";
    EXPECT_EQ(drop(1), "");
    EXPECT_EQ(drop(1), "");
    EXPECT_EQ(sure(retention().stone(InstanceKey{nth(1)}))->dropped_at, at(5000));
    EXPECT_TRUE(sure(retention().finish(1, at(6000))));
    EXPECT_TRUE(sure(retention().finish(1, at(7000))));
    EXPECT_EQ(sure(retention().archives()).front().dropped_at, at(6000));
}

TEST_P(Retention, an_archive_is_its_cases_only_once_it_is_noted_itself) {
    add(1, 100);
    add(2, 100);
    ASSERT_TRUE(retention().note_cases({noted(sure(retention().family(InstanceKey{nth(1)})).front(), 1)}));
    EXPECT_EQ(sure(retention().forget_unnoted(10)), 1U);
    EXPECT_THAT(ended(), ElementsAre(Pair(1, ""), Pair(2, "")));
    archive(1);
    EXPECT_EQ(sure(retention().forget_unnoted(10)), 0U);
    ports::ArchiveRow again;
    again.number = 1;
    EXPECT_EQ(retention().note_archive(again).error().code, Code::conflict);
    again.number = 3;
    EXPECT_EQ(retention().note_archive(again).error().code, Code::conflict) << "numbers have no gaps";
    EXPECT_EQ(sure(retention().cases_of(1, {}, 10)).size(), 1U);
    EXPECT_THAT(sure(retention().cases_of(1, InstanceKey{nth(1)}, 10)), IsEmpty());
}

TEST_P(Retention, reports_say_the_same_after_as_before) {
    add(1, 100);
    add(2, 90, 1);
    add(3, 0);
    ports::ReportFilter filter;
    filter.to = at(900);
    filter.now = at(1000);
    auto& reports = *backend().reports();
    const auto before = sure(reports.count(filter, ReportBy::department));
    const auto cases_before = numbers(sure(reports.cases(filter, {}, 10)));
    archive(1);
    EXPECT_EQ(sure(reports.count(filter, ReportBy::department)), before) << "noted, but not dropped";
    EXPECT_EQ(drop(1), "");
    EXPECT_EQ(sure(reports.count(filter, ReportBy::department)), before);
    EXPECT_EQ(numbers(sure(reports.cases(filter, {}, 10))), cases_before);
    EXPECT_EQ(numbers(sure(reports.cases(filter, {}, 1))), std::vector{cases_before.front()});
    filter.process = "called";
    EXPECT_EQ(sure(reports.count(filter, ReportBy::all)).front().cases, 1U);
}

TEST_P(Retention, a_refused_write_drops_nothing) {
    add(1, 100);
    archive(1);
    backend().refuse_writes(true);
    EXPECT_EQ(retention().drop(InstanceKey{nth(1)}, at(5000)).error().code, Code::unavailable);
    backend().refuse_writes(false);
    EXPECT_TRUE(sure(queries().instance(InstanceKey{nth(1)})));
    EXPECT_EQ(drop(1), "");
}

TEST_P(Retention, departments_come_in_the_order_of_their_first_tasks) {
    add(1, 100);
    auto batch_ = batch();
    for (const auto& [key, department] : {std::pair{900U, "team_market"}, {901U, "zhf"}, {1500U, "team_market"}}) {
        auto task = made<ports::TaskRow>(nth(key));
        task.instance = InstanceKey{nth(1)};
        task.department = department;
        batch_.tasks.push_back(task);
    }
    ASSERT_TRUE(write(batch_));
    EXPECT_THAT(sure(retention().departments_of(InstanceKey{nth(1)})), ElementsAre("team_market", "zhf", "team_env"));
}

TEST_P(Retention, the_log_is_given_in_its_own_words) {
    add(1, 100);
    const auto rows = sure(retention().log(InstanceKey{nth(1)}, 0, 10));
    const auto records = sure(queries().records(InstanceKey{nth(1)}, 0, 10));
    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[1].position, records[1].position);
    EXPECT_EQ(rows[1].actor, records[1].actor.name);
    EXPECT_TRUE(rows[1].events.starts_with("[[\"")) << rows[1].events;
    EXPECT_EQ(sure(retention().log(InstanceKey{nth(1)}, rows[0].position, 10)), std::vector{rows[1]});
}

}  // namespace
}  // namespace baton::storage
