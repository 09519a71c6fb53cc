// What is open is counted by version and by element, and what has ended is not.
#include <algorithm>

#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {
namespace {

constexpr DefinitionKey ours{11};
constexpr DefinitionKey other{12};

class Counts : public StorageContract {
protected:
    void SetUp() override {
        StorageContract::SetUp();
        if (IsSkipped()) return;
        auto rows = batch();
        rows.instances = {instance(1, ours, "active", true), instance(2, ours, "active", false),
                          instance(3, other, "active", false), instance(4, ours, "completed", false)};
        rows.tasks = {task(21, 1, "accept", 50), task(22, 2, "accept", 500), task(23, 3, "accept", 50)};
        rows.tasks.push_back(task(24, 4, "accept", 50));
        rows.tasks.back().state = "completed";
        rows.jobs = {job(31, 1, "available"), job(32, 2, "out_of_retries"), job(33, 2, "completed")};
        rows.timers = {timer(41, 1), timer(42, 2), {TimerKey{nth(43)}, {}, ours, "begin", at(9)}};
        rows.subscriptions = {subscription(51, 1), subscription(52, 1), subscription(53, 3)};
        rows.incidents = {incident(61, 1, "accept", {}), incident(62, 2, "call", JobKey{nth(32)}),
                          incident(63, 2, "way", {}), incident(64, 4, "way", {})};
        rows.incidents.back().state = "resolved";
        ASSERT_TRUE(write(rows));
    }

    ports::InstanceRow instance(std::uint64_t n, DefinitionKey definition, const char* state, bool has_incident) {
        auto row = made<ports::InstanceRow>(nth(n));
        row.definition = definition;
        row.process = "complaint";
        row.state = state;
        row.has_incident = has_incident;
        row.started_at = at(static_cast<std::int64_t>(100 + n));
        return row;
    }
    ports::TaskRow task(std::uint64_t n, std::uint64_t of, const char* element, std::int64_t due) {
        auto row = made<ports::TaskRow>(nth(n));
        place(row, of, element);
        row.definition = of == 3 ? other : ours;
        row.state = "open";
        row.due = at(due);
        row.opened_at = at(static_cast<std::int64_t>(n));
        return row;
    }
    ports::JobRow job(std::uint64_t n, std::uint64_t of, const char* state) {
        auto row = made<ports::JobRow>(nth(n));
        place(row, of, "call");
        row.definition = ours;
        row.state = state;
        row.created_at = at(static_cast<std::int64_t>(n));
        return row;
    }
    static ports::TimerRow timer(std::uint64_t n, std::uint64_t of) {
        return {TimerKey{nth(n)}, InstanceKey{nth(of)}, ours, "remind", at(900)};
    }
    ports::SubscriptionRow subscription(std::uint64_t n, std::uint64_t of) {
        auto row = made<ports::SubscriptionRow>(nth(n));
        place(row, of, "answer");
        row.token = 7;  // one token may wait for several things
        row.scope = 1;
        return row;
    }
    ports::IncidentRow incident(std::uint64_t n, std::uint64_t of, const char* element, JobKey job_) {
        auto row = made<ports::IncidentRow>(nth(n));
        place(row, of, element);
        row.job = job_;
        row.state = "open";
        row.raised_at = at(static_cast<std::int64_t>(n));
        return row;
    }
    static void place(auto& row, std::uint64_t of, const char* element) {
        row.instance = InstanceKey{nth(of)};
        row.process = "complaint";
        row.element = element;
    }

    std::vector<std::uint64_t> cases_at(const std::vector<std::string>& elements, DefinitionKey definition = {}) {
        ports::InstanceFilter filter;
        filter.elements = elements;
        filter.definition = definition;
        return numbers(sure(queries().instances(filter, {})).items);
    }
};

constexpr std::int64_t now = 100;
using Keys = std::vector<std::uint64_t>;

}  // namespace

INSTANTIATE_TEST_SUITE_P(Stores, Counts, testing::ValuesIn(kinds()), [](const auto& kind) { return kind.param.name; });

TEST_P(Counts, each_version_has_its_open_cases_tasks_jobs_and_timers) {
    EXPECT_THAT(sure(queries().count_versions(at(now))),
                testing::UnorderedElementsAre(
                    ports::VersionCount{ours, "case", 2, 1, at(101)}, ports::VersionCount{other, "case", 1, 0, at(103)},
                    ports::VersionCount{ours, "task", 2, 1, at(21)}, ports::VersionCount{other, "task", 1, 1, at(23)},
                    ports::VersionCount{ours, "job", 1, 0, {}}, ports::VersionCount{ours, "stuck_job", 1, 0, {}},
                    ports::VersionCount{ours, "timer", 2, 0, {}}));
}

TEST_P(Counts, each_element_of_a_version_has_what_is_open_at_it) {
    EXPECT_THAT(
        sure(queries().count_elements(ours, "complaint", at(now))),
        testing::UnorderedElementsAre(
            ports::ElementCount{"accept", "task", 2, 1, at(21)}, ports::ElementCount{"call", "job", 1, 0, at(31)},
            ports::ElementCount{"call", "stuck_job", 1, 0, at(32)}, ports::ElementCount{"remind", "timer", 2, 0, {}},
            ports::ElementCount{"answer", "event", 1, 0, {}}, ports::ElementCount{"accept", "incident", 1, 0, at(61)},
            ports::ElementCount{"call", "incident", 1, 0, at(62)}, ports::ElementCount{"way", "incident", 1, 0, at(63)},
            ports::ElementCount{"way", "stopped", 1, 0, at(63)}));
    EXPECT_THAT(sure(queries().count_elements(DefinitionKey{99}, "complaint", at(now))), testing::IsEmpty());
}

TEST_P(Counts, open_cases_that_were_called_are_counted_by_their_process) {
    auto batch_ = batch();
    for (const std::uint64_t key : {10, 11, 12, 13}) {
        auto row = made<ports::InstanceRow>(nth(key));
        row.process = key == 12 ? "transfer" : "reply";
        row.definition = other;
        row.state = key == 13 ? "completed" : "active";
        row.parent = InstanceKey{nth(1)};
        row.started_at = at(static_cast<std::int64_t>(key));
        batch_.instances.push_back(std::move(row));
    }
    ASSERT_TRUE(write(batch_));
    const auto counts = sure(queries().count_elements(ours, "complaint", at(now)));
    EXPECT_THAT(counts, testing::Contains(ports::ElementCount{"reply", "called", 2, 0, at(10)}));
    EXPECT_THAT(counts, testing::Contains(ports::ElementCount{"transfer", "called", 1, 0, at(12)}));
    EXPECT_EQ(std::ranges::count(counts, "called", &ports::ElementCount::kind), 2);
}

TEST_P(Counts, all_that_is_open_is_counted_together) {
    const ports::OpenCount expected{3, 1, 3, 2, 1, 1, 2, 3, 3, 0};
    EXPECT_EQ(sure(queries().count_open(at(now))), expected);
}

TEST_P(Counts, cases_are_found_by_where_something_of_them_is_open) {
    EXPECT_EQ(cases_at({"accept"}), (Keys{1, 2, 3}));
    EXPECT_EQ(cases_at({"accept"}, ours), (Keys{1, 2}));
    EXPECT_EQ(cases_at({"call"}), (Keys{1, 2}));
    EXPECT_EQ(cases_at({"answer", "way"}), (Keys{1, 2, 3}));
    EXPECT_EQ(cases_at({"remind"}), (Keys{1, 2}));
    EXPECT_EQ(cases_at({"nowhere"}), (Keys{}));
}

TEST_P(Counts, incidents_are_found_by_element_and_by_when_they_were_raised) {
    const auto found = [&](const ports::IncidentFilter& filter) {
        return numbers(sure(queries().incidents(filter, {})).items);
    };
    ports::IncidentFilter filter;
    filter.element = "way";
    EXPECT_EQ(found(filter), (Keys{63, 64}));
    filter.raised_after = at(64);
    EXPECT_EQ(found(filter), (Keys{64}));
    filter.element.clear();
    filter.raised_after.reset();
    filter.raised_before = at(63);
    EXPECT_EQ(found(filter), (Keys{61, 62}));
}

TEST_P(Counts, a_stream_is_as_far_behind_as_its_slowest_consumer) {
    auto told = batch();
    told.inbox = {{"team_env", "t", "task/1", at(1), "{}"}, {"team_env", "t", "task/2", at(1), "{}"}};
    ASSERT_TRUE(write(told));
    ASSERT_TRUE(queries().inbox_ack("team_env", "quick", 2, at(2)));
    ASSERT_TRUE(queries().inbox_ack("team_env", "slow", 1, at(2)));
    const auto all = sure(queries().inbox_backlogs());
    EXPECT_THAT(all, testing::ElementsAre(ports::InboxBacklog{"team_env", 2, 2, 1}));
}

}  // namespace baton::storage
