// Figures about cases: what is late, in time, open and returned, whose it is, and which cases those are.
#include <atomic>
#include <thread>

#include "connectors/storage/storage.hpp"
#include "tests/storage_contract/back_to_five.hpp"
#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {
namespace {

using namespace execution;
using ports::ReportBy;
using ports::ReportFilter;
using ports::ReportRow;
using testing::ElementsAre;
using testing::IsEmpty;

const feel::Value text(const char* words) { return feel::Value{std::string(words)}; }

class Reports : public StorageContract {
protected:
    ports::Reports& reports() { return *backend().reports(); }

    // A case that began at `began`, with one record of these facts at `when`.
    void add(std::uint64_t key, std::int64_t began, std::int64_t when, std::vector<Event> facts, std::int64_t ended = 0,
             std::uint64_t parent = 0, const char* process = "complaint") {
        auto batch_ = batch();
        ports::InstanceRow row;
        row.key = InstanceKey{nth(key)};
        row.process = process;
        row.state = ended == 0 ? "active" : "completed";
        row.started_at = at(began);
        if (ended != 0) row.ended_at = at(ended);
        row.parent = InstanceKey{parent};
        batch_.instances = {row};
        add_record(batch_, key, when, std::move(facts));
        ASSERT_TRUE(write(batch_));
    }
    void record(std::uint64_t key, std::int64_t when, std::vector<Event> facts) {
        auto batch_ = batch();
        add_record(batch_, key, when, std::move(facts));
        ASSERT_TRUE(write(batch_));
    }
    void add_task(std::uint64_t key, std::uint64_t instance, const char* department) {
        auto batch_ = batch();
        auto task = made<ports::TaskRow>(nth(key));
        task.instance = InstanceKey{nth(instance)};
        task.department = department;
        batch_.tasks = {task};
        ASSERT_TRUE(write(batch_));
    }

    static ReportFilter filter(std::int64_t now = 1000) {
        ReportFilter one;
        one.from = at(0);
        one.to = at(900);
        one.now = at(now);
        return one;
    }
    ReportRow total(const ReportFilter& filter) {
        const auto rows = sure(reports().count(filter, ReportBy::all));
        EXPECT_EQ(rows.size(), 1U);
        return rows.empty() ? ReportRow{} : rows.front();
    }
    std::vector<std::uint64_t> listed(const ReportFilter& filter) {
        return numbers(sure(reports().cases(filter, {}, 100)));
    }
    std::vector<std::uint64_t> listed(ReportFilter filter, const char* outcome) {
        filter.outcome = outcome;
        return listed(filter);
    }

    static Event starts(const char* rule, std::int64_t due, ScopeId scope = 1) {
        ClockStarted fact;
        fact.rule = rule;
        fact.scope = scope;
        fact.due = at(due);
        return fact;
    }
    static Event stops(const char* rule, ScopeId scope = 1) { return ClockStopped{rule, scope, 0}; }
    static Event sets(const char* name, feel::Value value, ScopeId scope = root_scope) {
        VariablesSet fact;
        fact.scope = scope;
        fact.variables.set(name, std::move(value));
        return fact;
    }

private:
    void add_record(ports::Batch& batch_, std::uint64_t key, std::int64_t when, std::vector<Event> facts) {
        add_records(batch_, {InstanceKey{nth(key)}});
        batch_.records.back().at = at(when);
        batch_.records.back().events = std::move(facts);
    }
};

}  // namespace

INSTANTIATE_TEST_SUITE_P(Stores, Reports, testing::ValuesIn(durable_kinds()),
                         [](const auto& kind) { return kind.param.name; });

TEST_P(Reports, a_case_is_late_by_a_clock_that_ran_out_before_it_was_stopped) {
    add(1, 10, 10, {starts("reply", 100)}, 300);  // stopped at its due time: in time
    record(1, 100, {stops("reply")});
    add(2, 10, 10, {starts("reply", 100)}, 300);  // a moment later
    record(2, 101, {stops("reply")});
    add(3, 10, 10, {starts("reply", 100)}, 90);  // the end of the case stops it
    add(4, 10, 10, {starts("reply", 100)}, 110);
    add(5, 10, 10, {starts("reply", 100)});  // still runs
    add(6, 10, 10, {});                      // no clock
    EXPECT_THAT(listed(filter(100), "late"), ElementsAre(2, 4));
    EXPECT_THAT(listed(filter(101), "late"), ElementsAre(2, 4, 5));
    EXPECT_THAT(listed(filter(101), "in_time"), ElementsAre(1, 3));
    EXPECT_THAT(listed(filter(101), "open"), ElementsAre(6));
    EXPECT_THAT(listed(filter(100), "open"), ElementsAre(5, 6));
}

TEST_P(Reports, a_clock_that_stands_still_or_is_extended_is_late_by_its_new_time) {
    add(1, 10, 10, {starts("reply", 100)});
    record(1, 50, {ClockSuspended{"reply", 1, "检验", 0}});
    EXPECT_THAT(listed(filter(500), "late"), IsEmpty());
    ClockMoved resumed{"reply", 1, "结论", "", {}, at(700), "", true, 0, true};
    record(1, 600, {resumed});
    EXPECT_THAT(listed(filter(700), "late"), IsEmpty());
    EXPECT_THAT(listed(filter(701), "late"), ElementsAre(1));
    ClockMoved extended{"reply", 1, "复杂", "10 WD", {}, at(900), "", true, 0, false};
    record(1, 650, {extended});
    EXPECT_THAT(listed(filter(701), "late"), IsEmpty());
    add(2, 10, 10, {starts("reply", 100)});
    record(2, 200, {ClockSuspended{"reply", 1, "检验", 0}});
    EXPECT_THAT(listed(filter(800), "late"), ElementsAre(2)) << "it had run out before";
}

TEST_P(Reports, clocks_of_one_name_follow_one_another_and_those_of_other_scopes_stand_beside) {
    add(1, 10, 10, {starts("sign", 20), stops("sign"), starts("sign", 100), starts("sign", 30, 2)});
    record(1, 25, {stops("sign", 2)});
    EXPECT_THAT(listed(filter(100), "late"), IsEmpty());
    EXPECT_THAT(listed(filter(101), "late"), ElementsAre(1));
    record(1, 100, {stops("sign")});
    EXPECT_THAT(listed(filter(900), "late"), IsEmpty());
    auto by_rule = filter(900);
    add(2, 10, 10, {starts("reply", 20)});
    by_rule.rule = "sign";
    EXPECT_THAT(listed(by_rule, "late"), IsEmpty());
    by_rule.rule = "reply";
    EXPECT_THAT(listed(by_rule, "late"), ElementsAre(2));
}

TEST_P(Reports, a_term_whose_end_is_no_breach_counts_only_when_it_is_asked_for) {
    add(1, 10, 10, {starts("objection", 20), starts("reply", 500)});
    add(2, 10, 10, {starts("objection", 20), starts("reply", 30)});
    auto one = filter();
    one.now = at(100);
    EXPECT_THAT(listed(one, "late"), ElementsAre(1, 2));
    one.harmless = {"mediation", "objection"};
    EXPECT_THAT(listed(one, "late"), ElementsAre(2));
    EXPECT_EQ(total(one).late, 1U);
    one.rule = "objection";
    EXPECT_THAT(listed(one, "late"), ElementsAre(1, 2));
}

TEST_P(Reports, a_case_is_returned_when_a_task_was_sent_back_or_a_unit_refused_the_order) {
    add(1, 10, 10, {TaskReturned{}, TaskReturned{}});
    add(2, 10, 10, {sets("returns", feel::Value{feel::List{text("zhf_brigade")}})});
    add(3, 10, 10, {sets("returns", feel::Value{feel::List{}})});
    add(4, 10, 10, {sets("returns", feel::Value{feel::List{text("x")}}, 7)});
    EXPECT_THAT(listed(filter(), "returned"), ElementsAre(1, 2));
    EXPECT_EQ(total(filter()).returned, 2U);
}

TEST_P(Reports, whose_a_case_is_says_its_owner_and_else_its_first_task) {
    add(1, 10, 10, {sets("owner_org", text("team_env")), sets("place", text("st_yaojia"))});
    add_task(11, 1, "zhf_bureau");
    add(2, 10, 10, {});
    add_task(12, 2, "zhf_bureau");
    add_task(13, 2, "gov_office");
    add(3, 10, 10, {});
    add(4, 10, 10, {sets("owner_org", text("team_env"))});
    record(4, 20, {sets("owner_org", text("zhf_bureau")), sets("place", text("st_longdong"))});
    std::vector<std::pair<std::string, std::uint64_t>> counted;
    for (const auto& row : sure(reports().count(filter(), ReportBy::department))) {
        counted.emplace_back(row.name, row.cases);
        auto group = filter();
        group.department = row.name;
        EXPECT_EQ(listed(group).size(), row.cases) << row.name;
    }
    using Group = std::pair<std::string, std::uint64_t>;
    EXPECT_THAT(counted, ElementsAre(Group("", 1), Group("team_env", 1), Group("zhf_bureau", 2)));
    auto street = filter();
    street.street = "st_longdong";
    EXPECT_THAT(listed(street), ElementsAre(4));
    EXPECT_EQ(sure(reports().count(filter(), ReportBy::street)).size(), 3U);
}

TEST_P(Reports, the_way_of_721_is_what_the_handler_chose_and_else_what_was_proposed) {
    feel::Context proposal;
    proposal.set("path", text("服务"));
    add(1, 10, 10, {sets("path_721", feel::Value{proposal})});
    add(2, 10, 10, {sets("path_721", feel::Value{proposal}), sets("path_final", text("执法"))});
    add(3, 10, 10, {sets("path_final", text("管理"))});
    add(4, 10, 10, {});
    const auto row = total(filter());
    EXPECT_EQ(row.cases, 4U);
    EXPECT_EQ(row.service, 1U);
    EXPECT_EQ(row.management, 1U);
    EXPECT_EQ(row.enforcement, 1U);
    auto chosen = filter();
    chosen.path = "enforcement";
    EXPECT_THAT(listed(chosen), ElementsAre(2));
}

TEST_P(Reports, cases_are_those_that_began_in_the_time_and_that_nobody_called) {
    add(1, 10, 10, {});
    add(2, 899, 899, {});
    add(3, 900, 900, {});
    add(4, 10, 10, {}, 0, nth(1), "penalty");
    EXPECT_THAT(listed(filter()), ElementsAre(1, 2));
    auto one_process = filter();
    one_process.process = "penalty";
    EXPECT_THAT(listed(one_process), ElementsAre(4));
    EXPECT_EQ(total(one_process).cases, 1U);
    auto nothing = filter();
    nothing.from = nothing.to = at(5);
    EXPECT_EQ(total(nothing), ReportRow{});
    EXPECT_THAT(sure(reports().count(nothing, ReportBy::department)), IsEmpty());
    EXPECT_THAT(numbers(sure(reports().cases(filter(), InstanceKey{nth(1)}, 5))), ElementsAre(2));
    EXPECT_THAT(numbers(sure(reports().cases(filter(), {}, 1))), ElementsAre(1));
}

TEST_P(Reports, what_is_kept_of_a_case_is_what_its_records_come_to) {
    feel::Context proposal;
    proposal.set("path", text("服务"));
    add(1, 10, 10, {starts("reply", 100), starts("sign", 20), sets("path_721", feel::Value{proposal})});
    record(1, 15, {stops("sign"), starts("sign", 60), sets("owner_org", text("team_env")), TaskReturned{}});
    record(1, 20, {ClockSuspended{"reply", 1, "检验", 0}, sets("returns", feel::Value{feel::List{text("x")}})});
    record(1, 30,
           {ClockMoved{"reply", 1, "结论", "", {}, at(110), "", true, 0, true}, sets("place", text("st_yaojia"))});
    record(1, 40, {ClockMoved{"reply", 1, "复杂", "", {}, at(900), "", true, 0, false}, TaskReturned{}});
    record(1, 50, {ClockSuspended{"reply", 1, "鉴定", 0}, sets("path_final", text("管理"))});
    add(2, 10, 10, {});
    const auto records = sure(queries().records(InstanceKey{nth(1)}, 0, 100));
    ASSERT_EQ(records.size(), 6U);
    const auto kept = sure(reports().figures_of(InstanceKey{nth(1)}));
    EXPECT_EQ(kept, history::figures_after(records));
    EXPECT_EQ(kept.figure, (history::CaseFigure{"st_yaojia", "team_env", "服务", "管理", 1, 2}));
    ASSERT_EQ(kept.clocks.size(), 3U);
    EXPECT_EQ(kept.clocks[0], (history::CaseClock{"reply", 1, 0, at(900), at(50), {}}));
    EXPECT_EQ(kept.clocks[1], (history::CaseClock{"sign", 1, 0, at(20), {}, at(15)}));
    EXPECT_EQ(kept.clocks[2], (history::CaseClock{"sign", 1, 0, at(60), {}, {}}));
    EXPECT_EQ(sure(reports().figures_of(InstanceKey{nth(2)})), history::CaseFigures{});
}

TEST_P(Reports, what_is_counted_at_once_is_of_one_moment) {
    std::atomic<bool> is_over = false;
    std::jthread others([&] {
        for (std::uint64_t key = 1; key <= 150; ++key) {
            add(key, 10, 10, {sets("owner_org", text(key % 2 == 0 ? "team_env" : "team_market"))});
        }
        is_over = true;
    });
    std::uint64_t last = 0;
    for (bool is_last = false; !is_last;) {
        is_last = is_over;
        const auto answers = sure(reports().count_at_once(
            {{filter(), ReportBy::all}, {filter(), ReportBy::department}, {filter(), ReportBy::all}}));
        ASSERT_EQ(answers.size(), 3U);
        std::uint64_t parts = 0;
        for (const auto& row : answers[1]) parts += row.cases;
        ASSERT_EQ(parts, answers[0].front().cases);
        ASSERT_EQ(answers[2], answers[0]);
        last = parts;
    }
    EXPECT_EQ(last, 150U);
}

TEST_P(Reports, a_database_from_before_is_filled_from_its_log) {
    add(1, 10, 10, {starts("reply", 100), sets("owner_org", text("team_env")), TaskReturned{}}, 300);
    record(1, 101, {stops("reply"), sets("path_final", text("执法"))});
    add(2, 10, 10, {starts("reply", 100)});
    const auto before = sure(reports().count(filter(), ReportBy::department));
    for (const auto* sql : back_to_five) {
        backend().run(sql);
    }
    backend().reopen();
    take_over();
    EXPECT_EQ(sure(reports().count(filter(), ReportBy::department)), before);
    EXPECT_THAT(listed(filter(), "late"), ElementsAre(1, 2));
    record(2, 100, {stops("reply")});
    EXPECT_THAT(listed(filter(), "late"), ElementsAre(1));
}

}  // namespace baton::storage
