// By which index the lists of cases are found, the jobs that a partition reads, and who waits for a message: none must
// cost more the more there are.
#include <soci/sqlite3/soci-sqlite3.h>

#include "connectors/storage/lists/cursor.hpp"
#include "connectors/storage/queries/listed.hpp"
#include "connectors/storage/store/sql_jobs.hpp"
#include "connectors/storage/store/wait_questions.hpp"
#include "tests/storage_contract/sqlite_backend.hpp"

namespace baton::storage {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

class Plans : public testing::Test {
protected:
    Plans() {
        EXPECT_TRUE(open(SqliteBackend::settings_in(folder_.path())));
        session_.open(soci::sqlite3, "dbname=" + (folder_.path() / "baton.sqlite").string());
    }
    // What SQLite says of it, a line for each step; with the values bound, as the store does.
    std::string plan_of(const ports::InstanceFilter& filter, const ports::PageRequest& page) {
        Sql sql = listed(where(filter), sure(order_of<ports::InstanceRow>(page)), page.limit + 1);
        sql.text = "SELECT * FROM instance " + sql.text;
        return plan_of(std::move(sql));
    }
    std::string plan_of(Sql sql) {
        sql.text = "EXPLAIN QUERY PLAN " + sql.text;
        const auto steps =
            select(session_, sql, {{"id", false}, {"parent", false}, {"notused", false}, {"detail", true}});
        std::string all;
        for (std::size_t i = 0; i < steps.rows(); ++i) all += steps.text(3, i) + '\n';
        return all;
    }

    static Sql on_jobs(Sql sql) {
        sql.text = "SELECT * FROM job " + sql.text;
        return sql;
    }
    static ports::InstanceFilter of_one_process(const std::string& state) {
        ports::InstanceFilter filter;
        filter.process = "dispute";
        filter.state = state;
        return filter;
    }

private:
    TemporaryFolder folder_;
    soci::session session_;
};

TEST_F(Plans, cases_of_one_process_come_by_their_start_without_being_sorted) {
    for (const auto* sort : {"-started_at", "started_at"}) {
        const ports::PageRequest page{.limit = 50, .after = {}, .sort = sort};
        for (const auto* state : {"", "completed"}) {
            EXPECT_THAT(plan_of(of_one_process(state), page),
                        AllOf(HasSubstr("instance_process_started (process=?)"), Not(HasSubstr("TEMP B-TREE"))))
                << sort << ' ' << state;
        }
        for (const auto* state : {"active", "terminated", "cancelled", "error"}) {
            EXPECT_THAT(plan_of(of_one_process(state), page),
                        AllOf(HasSubstr("instance_uncompleted (process=? AND state=?)"), Not(HasSubstr("TEMP B-TREE"))))
                << sort << ' ' << state;
        }
    }
}

TEST_F(Plans, a_further_page_begins_where_the_last_one_ended) {
    const Place from{std::int64_t{1000}, nth(5), false};
    const auto cursor = text_of(Cursor{"-started_at", from});
    const ports::PageRequest page{.limit = 50, .after = cursor, .sort = "-started_at"};
    EXPECT_THAT(plan_of(of_one_process("completed"), page),
                AllOf(HasSubstr("process=? AND (started_at,partition,key)<"), Not(HasSubstr("TEMP B-TREE"))));
    EXPECT_THAT(
        plan_of(of_one_process("terminated"), page),
        AllOf(HasSubstr("process=? AND state=? AND (started_at,partition,key)<"), Not(HasSubstr("TEMP B-TREE"))));
}

TEST_F(Plans, days_bound_what_is_looked_at) {
    auto filter = of_one_process("completed");
    filter.started_after = at(1000);
    filter.started_before = at(2000);
    EXPECT_THAT(plan_of(filter, {.limit = 50, .after = {}, .sort = "-started_at"}),
                AllOf(HasSubstr("process=? AND started_at>? AND started_at<?"), Not(HasSubstr("TEMP B-TREE"))));
}

TEST_F(Plans, by_key_and_of_all_processes_nothing_is_sorted_either) {
    for (const auto* state : {"active", "completed", "terminated"}) {
        EXPECT_THAT(plan_of(of_one_process(state), {.limit = 50, .after = {}, .sort = {}}),
                    AllOf(HasSubstr("instance_process (process=? AND state=?)"), Not(HasSubstr("TEMP B-TREE"))))
            << state;
    }
    EXPECT_THAT(plan_of({}, {.limit = 50, .after = {}, .sort = "-started_at"}),
                AllOf(HasSubstr("instance_started"), Not(HasSubstr("TEMP B-TREE"))));
}

TEST_F(Plans, who_waits_is_found_by_name_and_key) {
    EXPECT_THAT(plan_of(who_waits_at(0, {"message", "reply", "K1"}, 100)),
                AllOf(HasSubstr("subscription_place (kind=? AND <expr>=? AND <expr>=?)"),
                      HasSubstr("guest_place (kind=? AND <expr>=? AND <expr>=?)")));
    EXPECT_THAT(
        plan_of(who_waits_at(0, {"message", "reply", std::nullopt}, 100)),
        AllOf(HasSubstr("subscription_place (kind=? AND <expr>=?)"), HasSubstr("guest_place (kind=? AND <expr>=?)")));
    EXPECT_THAT(plan_of(name_after("guest", 0, "signal", "go")),
                AllOf(HasSubstr("guest_place (kind=? AND <expr>>?)"), Not(HasSubstr("TEMP B-TREE"))));
}

TEST_F(Plans, jobs_are_read_along_indices_without_those_of_another_state) {
    const auto is_by_key = AllOf(HasSubstr("PRIMARY KEY (partition=? AND key=?)"), Not(HasSubstr("TEMP B-TREE")));
    EXPECT_THAT(plan_of(on_jobs(jobs_available_sql(0, "mail", JobKey{5}, 100))),
                AllOf(HasSubstr("job_type (type=? AND state=? AND partition=? AND key>?)"), is_by_key));
    EXPECT_THAT(plan_of(on_jobs(jobs_taken_sql(0, "mail", {Instant{}, JobKey{5}}, 100))),
                AllOf(HasSubstr("job_taken (type=? AND partition=? AND (until,key)>(?,?))"), HasSubstr("PRIMARY KEY")));
}

TEST_F(Plans, open_jobs_are_counted_without_those_that_ended) {
    Sql open;
    open += "WHERE state IN ('available', 'active', 'backing_off')";
    EXPECT_THAT(plan_of(on_jobs(open)), HasSubstr("job_open"));
}

}  // namespace
}  // namespace baton::storage
