// Filters let through what they say, and pages hold while rows come and go.
#include <functional>

#include "tests/storage_contract/storage_contract.hpp"

namespace baton::storage {
namespace {

class Lists : public StorageContract {
protected:
    void SetUp() override {
        StorageContract::SetUp();
        if (IsSkipped()) return;
        auto batch_ = batch();
        for (std::uint64_t i = 1; i <= 3; ++i) {
            batch_.tasks.push_back(task(i));
            batch_.instances.push_back(made<ports::InstanceRow>(nth(100 + i)));
            batch_.jobs.push_back(made<ports::JobRow>(nth(200 + i)));
            batch_.incidents.push_back(made<ports::IncidentRow>(nth(300 + i)));
        }
        batch_.instances[1].has_incident = false;
        rows_ = batch_;
        ASSERT_TRUE(write(batch_));
    }

    ports::TaskRow task(std::uint64_t number) { return made<ports::TaskRow>(nth(number)); }

    std::vector<std::uint64_t> tasks_by(const std::function<void(ports::TaskFilter&)>& say,
                                        const std::string& sort = {}) {
        ports::TaskFilter filter;
        filter.sees_all = true;
        say(filter);
        return numbers(sure(queries().tasks(filter, {50, "", sort})).items);
    }

    ports::Batch rows_;
};

using Keys = std::vector<std::uint64_t>;

// Page after page to the end.
Keys walk(const std::function<ports::Page<ports::TaskRow>(const std::string&)>& page_after) {
    Keys all;
    std::string cursor;
    do {
        const auto page = page_after(cursor);
        for (const auto key : numbers(page.items)) all.push_back(key);
        cursor = page.next;
    } while (!cursor.empty() && all.size() < 1000);
    return all;
}

}  // namespace

INSTANTIATE_TEST_SUITE_P(Stores, Lists, testing::ValuesIn(kinds()), [](const auto& kind) { return kind.param.name; });

TEST_P(Lists, every_task_filter_lets_through_what_agrees) {
    const auto& second = rows_.tasks[1];
    EXPECT_EQ(tasks_by([](auto&) {}), (Keys{1, 2, 3}));
    EXPECT_EQ(tasks_by([&](auto& f) { f.state = second.state; }), (Keys{2}));
    EXPECT_EQ(tasks_by([&](auto& f) { f.assignee = second.assignee; }), (Keys{2}));
    EXPECT_EQ(tasks_by([&](auto& f) { f.candidate_group = second.candidate_groups[1]; }), (Keys{2}));
    EXPECT_EQ(tasks_by([&](auto& f) { f.department = second.department; }), (Keys{2}));
    EXPECT_EQ(tasks_by([&](auto& f) { f.process = second.process; }), (Keys{2}));
    EXPECT_EQ(tasks_by([&](auto& f) { f.element = second.element; }), (Keys{2}));
    EXPECT_EQ(tasks_by([&](auto& f) { f.instance = second.instance; }), (Keys{2}));
    EXPECT_EQ(tasks_by([&](auto& f) { f.root = second.root; }), (Keys{2}));
    EXPECT_EQ(tasks_by([&](auto& f) { f.business_key = second.business_key; }), (Keys{2}));
    EXPECT_EQ(tasks_by([&](auto& f) { f.due_before = second.due; }), (Keys{1}));
    EXPECT_EQ(tasks_by([&](auto& f) { f.due_after = second.due; }), (Keys{2, 3}));
    EXPECT_EQ(tasks_by([&](auto& f) { f.state = second.state, f.assignee = "nobody"; }), (Keys{}));
}

TEST_P(Lists, open_tasks_are_found_by_every_filter) {
    auto batch_ = batch();
    for (auto& row : rows_.tasks) row.state = row.key.value == nth(3) ? "completed" : "open";
    batch_.tasks = rows_.tasks;
    ASSERT_TRUE(write(batch_));
    const auto& second = rows_.tasks[1];
    EXPECT_EQ(tasks_by([](auto& f) { f.state = "open"; }), (Keys{1, 2}));
    EXPECT_EQ(tasks_by([](auto& f) { f.state = "completed"; }), (Keys{3}));
    EXPECT_EQ(tasks_by([&](auto& f) { f.state = "open", f.department = second.department; }), (Keys{2}));
    EXPECT_EQ(tasks_by([&](auto& f) { f.state = "open", f.assignee = second.assignee; }), (Keys{2}));
    EXPECT_EQ(tasks_by([&](auto& f) { f.state = "open", f.process = second.process; }), (Keys{2}));
    EXPECT_EQ(tasks_by([&](auto& f) { f.state = "open", f.due_before = second.due; }, "due"), (Keys{1}));
    EXPECT_EQ(tasks_by([&](auto& f) { f.state = "open", f.candidate_group = second.candidate_groups[0]; }), (Keys{2}));
}

TEST_P(Lists, unassigned_tasks_and_those_without_a_due_time) {
    auto batch_ = batch();
    auto row = rows_.tasks[0];
    row.assignee.clear();
    row.due = {};
    row.candidate_groups.clear();
    row.ended_at = {};  // candidates change by the edit of an open task
    row.revision = 2;
    batch_.tasks = {row};
    ASSERT_TRUE(write(batch_));
    EXPECT_EQ(tasks_by([](auto& f) { f.unassigned = true; }), (Keys{1}));
    EXPECT_EQ(tasks_by([](auto& f) { f.due_before = at(1'000'000'000); }), (Keys{2, 3}));
    EXPECT_EQ(tasks_by([&](auto& f) { f.candidate_group = rows_.tasks[0].candidate_groups[0]; }), (Keys{}));
    EXPECT_EQ(tasks_by([](auto&) {}, "due"), (Keys{2, 3, 1}));
    EXPECT_EQ(tasks_by([](auto&) {}, "-due"), (Keys{1, 3, 2}));
}

TEST_P(Lists, a_reader_sees_the_departments_tasks_and_those_that_are_his) {
    const auto seen = [&](std::vector<std::string> departments, std::string user) {
        return tasks_by([&](auto& f) {
            f.sees_all = false;
            f.visible_departments = std::move(departments);
            f.visible_user = std::move(user);
        });
    };
    const auto& tasks = rows_.tasks;
    EXPECT_EQ(seen({}, ""), (Keys{}));
    EXPECT_EQ(seen({tasks[0].department, tasks[2].department}, ""), (Keys{1, 3}));
    EXPECT_EQ(seen({tasks[1].candidate_groups[0]}, ""), (Keys{2})) << "offered to a department as a group";
    EXPECT_EQ(seen({}, tasks[1].assignee), (Keys{2}));
    EXPECT_EQ(seen({}, tasks[1].candidate_users[0]), (Keys{2}));
    EXPECT_EQ(seen({tasks[1].signing_departments[0]}, ""), (Keys{2})) << "asked to sign it";
    EXPECT_EQ(seen({}, tasks[1].signing_users[0]), (Keys{2}));
    EXPECT_EQ(seen({}, tasks[1].owner), (Keys{2})) << "in whose name it is done";
    EXPECT_EQ(seen({tasks[0].department}, tasks[1].candidate_users[1]), (Keys{1, 2}));
    EXPECT_EQ(seen({tasks[0].department}, tasks[0].assignee), (Keys{1}));
    EXPECT_EQ(seen({"elsewhere"}, "stranger"), (Keys{}));
}

TEST_P(Lists, instances_by_every_filter) {
    const auto by = [&](const std::function<void(ports::InstanceFilter&)>& say) {
        ports::InstanceFilter filter;
        say(filter);
        auto keys = numbers(sure(queries().instances(filter, {})).items);
        for (auto& key : keys) key -= 100;
        return keys;
    };
    const auto& second = rows_.instances[1];
    EXPECT_EQ(by([](auto&) {}), (Keys{1, 2, 3}));
    EXPECT_EQ(by([&](auto& f) { f.process = second.process; }), (Keys{2}));
    EXPECT_EQ(by([&](auto& f) { f.state = second.state; }), (Keys{2}));
    EXPECT_EQ(by([&](auto& f) { f.business_key = second.business_key; }), (Keys{2}));
    EXPECT_EQ(by([&](auto& f) { f.has_incident = false; }), (Keys{2}));
    EXPECT_EQ(by([&](auto& f) { f.has_incident = true; }), (Keys{1, 3}));
    EXPECT_EQ(by([&](auto& f) { f.parent = second.parent; }), (Keys{2}));
    EXPECT_EQ(by([&](auto& f) { f.root = second.root; }), (Keys{2}));
    EXPECT_EQ(by([&](auto& f) { f.definition = second.definition; }), (Keys{2}));
    EXPECT_EQ(by([&](auto& f) { f.started_before = second.started_at; }), (Keys{1}));
    EXPECT_EQ(by([&](auto& f) { f.started_after = second.started_at; }), (Keys{2, 3}));
}

TEST_P(Lists, jobs_and_incidents_by_every_filter) {
    const auto jobs = [&](ports::JobFilter filter) { return sure(queries().jobs(filter, {})).items; };
    const auto& job = rows_.jobs[1];
    EXPECT_EQ(jobs({}).size(), 3);
    EXPECT_THAT(jobs({job.type, "", {}, ""}), testing::ElementsAre(job));
    EXPECT_THAT(jobs({"", job.state, {}, ""}), testing::ElementsAre(job));
    EXPECT_THAT(jobs({"", "", job.instance, ""}), testing::ElementsAre(job));
    EXPECT_THAT(jobs({"", "", {}, job.worker}), testing::ElementsAre(job));

    const auto incidents = [&](const auto& narrow) {
        ports::IncidentFilter filter;
        narrow(filter);
        return sure(queries().incidents(filter, {})).items;
    };
    const auto& incident = rows_.incidents[1];
    EXPECT_EQ(incidents([](auto&) {}).size(), 3);
    EXPECT_THAT(incidents([&](auto& f) { f.state = incident.state; }), testing::ElementsAre(incident));
    EXPECT_THAT(incidents([&](auto& f) { f.instance = incident.instance; }), testing::ElementsAre(incident));
    EXPECT_THAT(incidents([&](auto& f) { f.process = incident.process; }), testing::ElementsAre(incident));
    EXPECT_THAT(incidents([&](auto& f) { f.kind = incident.kind; }), testing::ElementsAre(incident));
}

TEST_P(Lists, subscriptions_of_one_case) {
    auto batch_ = batch();
    for (std::uint64_t i = 1; i <= 3; ++i) {
        batch_.subscriptions.push_back(made<ports::SubscriptionRow>(nth(400 + i)));
        batch_.subscriptions.back().instance.value = nth(i == 2 ? 9 : 8);
    }
    ASSERT_TRUE(write(batch_));
    const auto page = sure(queries().subscriptions_of(InstanceKey{nth(8)}, {}));
    EXPECT_THAT(page.items, testing::ElementsAre(batch_.subscriptions[0], batch_.subscriptions[2]));
    EXPECT_EQ(page.next, "");
}

TEST_P(Lists, every_field_sorts_both_ways) {
    for (const std::string field :
         {"due", "follow_up", "opened_at", "ended_at", "priority", "name", "business_key", "process", "assignee"}) {
        EXPECT_EQ(tasks_by([](auto&) {}, field), (Keys{1, 2, 3})) << field;
        EXPECT_EQ(tasks_by([](auto&) {}, "-" + field), (Keys{3, 2, 1})) << field;
    }
    for (const std::string field : {"started_at", "ended_at", "process", "business_key", "state"}) {
        EXPECT_EQ(sure(queries().instances({}, {50, "", "-" + field})).items.front().key.value, nth(103)) << field;
    }
    for (const std::string field : {"created_at", "until", "type", "retries"}) {
        EXPECT_EQ(sure(queries().jobs({}, {50, "", "-" + field})).items.front().key.value, nth(203)) << field;
    }
    for (const std::string field : {"raised_at", "resolved_at", "kind"}) {
        EXPECT_EQ(sure(queries().incidents({}, {50, "", "-" + field})).items.front().key.value, nth(303)) << field;
    }
}

TEST_P(Lists, pages_neither_skip_nor_repeat_while_rows_come_and_go) {
    auto batch_ = batch();
    for (std::uint64_t i = 4; i <= 25; ++i) {
        auto row = task(i);
        row.priority = static_cast<std::int32_t>(i % 3);
        batch_.tasks.push_back(row);
    }
    ASSERT_TRUE(write(batch_));

    for (const std::string sort : {"", "priority", "-priority", "-opened_at"}) {
        ports::TaskFilter filter;
        filter.sees_all = true;
        const auto whole = numbers(sure(queries().tasks(filter, {1000, "", sort})).items);
        const auto walked = walk([&](const auto& cursor) { return sure(queries().tasks(filter, {4, cursor, sort})); });
        EXPECT_EQ(walked, whole) << sort;
    }

    ports::TaskFilter filter;
    filter.sees_all = true;
    const auto first = sure(queries().tasks(filter, {10, "", ""}));
    auto between = batch();
    auto row = task(10);  // the cursor's own row leaves the list
    row.state = "moved on";
    between.tasks = {row, task(26)};
    ASSERT_TRUE(write(between));
    const auto second = sure(queries().tasks(filter, {100, first.next, ""}));
    EXPECT_EQ(numbers(second.items).front(), 11);
    EXPECT_EQ(numbers(second.items).back(), 26);
}

TEST_P(Lists, requests_that_make_no_sense_are_refused_with_the_reason) {
    ports::TaskFilter filter;
    filter.sees_all = true;
    const auto first = sure(queries().tasks(filter, {1, "", "name"}));
    const std::vector<ports::PageRequest> wrong{{0, "", ""},
                                                {1001, "", ""},
                                                {10, "nonsense", ""},
                                                {10, "", "shoe_size"},
                                                {10, first.next, "-name"},
                                                {10, first.next, "due"}};
    for (const auto& request : wrong) {
        const auto page = queries().tasks(filter, request);
        ASSERT_FALSE(page) << request.after << request.sort;
        EXPECT_EQ(page.error().code, Code::invalid);
    }
}

}  // namespace baton::storage
