// History that ends: exported, proved, dropped, and still to be replayed; whatever happens in between.
#include <algorithm>
#include <atomic>
#include <cstdlib>
#include <fstream>
#include <gmock/gmock.h>
#include <iostream>
#include <thread>

#include "tests/e2e/archive_fixture.hpp"

namespace baton::e2e {
namespace {

using testing::HasSubstr;
using testing::Not;

TEST_F(Archive, a_replay_from_the_archive_is_the_replay_from_before) {
    InstanceKey key;
    {
        PastCases past(folder_.path(), "2015-03-10");
        key = past.ended("T-1", std::string(200'000, 'x'));
        past.start("matter", "T-2");
    }
    const auto replayed = replay(key, from_data());
    const auto history = baton("history " + std::to_string(key.value) + " --json " + from_data());
    ASSERT_EQ(replayed.code, 0) << replayed.err;
    const auto exported = run("archive export");
    ASSERT_EQ(exported.code, 0) << exported.err;
    EXPECT_THAT(exported.out, HasSubstr("2015-03-1.baton"));
    EXPECT_EQ(count("SELECT COUNT(*) FROM instance"), 3) << "nothing is dropped by an export";
    const auto dropped = run("archive drop --all");
    ASSERT_EQ(dropped.code, 0) << dropped.err;
    EXPECT_THAT(dropped.out, HasSubstr("2 case(s) dropped, none of it is left in the store"));
    EXPECT_EQ(count("SELECT COUNT(*) FROM instance"), 1) << "what runs is there";
    EXPECT_EQ(count("SELECT COUNT(*) FROM record WHERE instance = " + std::to_string(key.value)), 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM attachment"), 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM file_piece"), 0);
    EXPECT_GT(count("PRAGMA freelist_count"), 0) << "its pages will be used again";

    EXPECT_EQ(replay(key, from("2015-03-1.baton")).out, replayed.out);
    EXPECT_EQ(replay(key, "--archive " + data() + "/archive").out, replayed.out) << "whichever of the folder has it";
    EXPECT_EQ(baton("history " + std::to_string(key.value) + " --json " + from("2015-03-1.baton")).out, history.out);
    EXPECT_EQ(replay(key, from_data()).code, 3);
    EXPECT_EQ(verify().code, 0) << verify().err;
    const auto proved = baton("verify-replay " + from("2015-03-1.baton"));
    EXPECT_EQ(proved.code, 0) << proved.err;
    EXPECT_THAT(proved.out, HasSubstr("2 case(s)"));
}

TEST_F(Archive, holds_what_was_imported_beside_the_files_of_the_folder) {
    PastCases(folder_.path(), "2015-03-10").ended("T-1");
    change(
        "INSERT INTO edition VALUES (1, 'calendar', '2027', 1, 'cn-2027', 'cn-2027.json', '', 9, 'import', 'ops', 0, "
        "'', '', '', '{\"y\":2027}')");
    ASSERT_EQ(run("archive export").code, 0);
    const auto lines = text_of(file("2015-03-1.baton"));
    EXPECT_THAT(lines, HasSubstr("imported/1/cn-2027.json"));
    EXPECT_THAT(lines, HasSubstr("organisation/organisation.json"));
    EXPECT_EQ(baton("verify-replay " + from("2015-03-1.baton")).code, 0);
}

TEST_F(Archive, exporting_and_dropping_again_does_nothing) {
    PastCases(folder_.path(), "2015-03-10").ended("T-1");
    ASSERT_EQ(run("archive export").code, 0);
    const auto first = text_of(file("2015-03-1.baton"));
    const auto again = run("archive export");
    EXPECT_EQ(again.code, 0);
    EXPECT_THAT(again.err, HasSubstr("nothing is due"));
    ASSERT_EQ(run("archive drop 2015-03-1.baton").code, 0);
    const auto once_more = run("archive drop 2015-03-1.baton");
    EXPECT_EQ(once_more.code, 0) << once_more.err;
    EXPECT_THAT(once_more.out, HasSubstr("0 case(s) dropped, none of it is left"));
    EXPECT_EQ(run("archive export").code, 0);
    EXPECT_EQ(text_of(file("2015-03-1.baton")), first);
    EXPECT_FALSE(std::filesystem::exists(file("2015-03-2.baton")));
}

TEST_F(Archive, months_go_each_by_itself_and_what_is_kept_for_ever_or_not_due_stays) {
    PastCases(folder_.path(), "2015-03-10").ended("T-1");
    PastCases(folder_.path(), "2015-04-10").ended("T-2");
    const auto soon =
        std::chrono::year_month_day(std::chrono::floor<std::chrono::days>(std::chrono::system_clock::now()));
    PastCases(folder_.path(), std::to_string(static_cast<int>(soon.year()) - 9) + "-06-01").ended("T-3");
    {
        PastCases past(folder_.path(), "2015-05-10");
        past.complete(past.start("dispute", "D-1"));
    }
    const auto plan = run("archive plan --json");
    EXPECT_THAT(plan.out, HasSubstr(R"("process":"matter","keep":"P10Y","period":"2015-03","goesFrom":"2025-04-01",)"
                                    R"("ended":1,"due":1)"));
    EXPECT_THAT(plan.out, HasSubstr(R"("process":"dispute","keep":"forever","period":"2015-05","goesFrom":"never",)"));
    EXPECT_THAT(plan.out, HasSubstr(R"("not_due":1)"));
    EXPECT_THAT(run("archive plan --json --now 2025-03-31T12:00:00+08:00").out, Not(HasSubstr("\"due\"")));
    ASSERT_EQ(run("archive export --period 2015-04").code, 0);
    EXPECT_FALSE(std::filesystem::exists(file("2015-03-1.baton")));
    ASSERT_EQ(run("archive export").code, 0);
    ASSERT_EQ(run("archive drop --all").code, 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM instance WHERE parent = 0"), 2);
    EXPECT_EQ(count("SELECT COUNT(*) FROM archive WHERE number = 2 AND previous = (SELECT digest FROM archive WHERE "
                    "number = 1)"),
              1)
        << "archives are a chain";
    EXPECT_EQ(verify().code, 0) << verify().err;
}

TEST_F(Archive, a_held_case_stays_until_it_is_released) {
    const auto key = std::to_string(PastCases(folder_.path(), "2015-03-10").ended("T-1").value);
    const auto token = " --token " + auditor();
    EXPECT_EQ(run("archive hold " + key + " --reason 复议 --token none").code, 5);
    ASSERT_EQ(run("archive hold " + key + " --reason 复议" + token).code, 0);
    EXPECT_EQ(run("archive hold " + key + " --reason 复议" + token).code, 4) << "it is held already";
    EXPECT_THAT(run("archive plan").out, HasSubstr("1 held"));
    EXPECT_THAT(run("archive export").err, HasSubstr("nothing is due"));
    ASSERT_EQ(run("archive release " + key + " --reason 已结" + token).code, 0);
    ASSERT_EQ(run("archive export").code, 0);
    ASSERT_EQ(run("archive hold " + key + " --reason 再审" + token).code, 0);
    const auto kept = run("archive drop --all");
    EXPECT_EQ(kept.code, 0);
    EXPECT_THAT(kept.err, HasSubstr("case " + key + " stays: held")) << "it was held after it was exported";
    EXPECT_EQ(count("SELECT COUNT(*) FROM instance"), 2);
    ASSERT_EQ(run("archive release " + key + " --reason 已结" + token).code, 0);
    EXPECT_EQ(run("archive drop --all").code, 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM instance"), 0);
    const auto holds = run("archive holds");
    EXPECT_THAT(holds.out, HasSubstr("shen"));
    EXPECT_THAT(holds.out, HasSubstr("再审"));
    EXPECT_EQ(run("archive hold " + key + " --reason 迟了" + token).code, 4);
}

TEST_F(Archive, what_a_running_case_names_or_shares_its_key_with_stays) {
    {
        PastCases past(folder_.path(), "2015-03-10");
        past.ended("T-1");
        past.ended("T-2");
        past.ended("T-3");
        past.start("dispute", "D-1", R"({"related_case":"T-1"})");
        past.start("dispute", "T-2");
    }
    EXPECT_THAT(run("archive plan").out, HasSubstr("1 a running case names it"));
    ASSERT_EQ(run("archive export").code, 0);
    const auto dropped = run("archive drop --all");
    EXPECT_THAT(dropped.out, HasSubstr("2 case(s) dropped, 1 stay"));
    EXPECT_EQ(count("SELECT COUNT(*) FROM instance WHERE business_key = 'T-3'"), 0);
    EXPECT_EQ(count("SELECT COUNT(*) FROM instance WHERE business_key IN ('T-1', 'T-2') AND process = 'matter'"), 2);
    EXPECT_EQ(verify().code, 0) << verify().err;
}

TEST_F(Archive, a_changed_byte_is_found_and_named_and_nothing_is_dropped) {
    const auto key = PastCases(folder_.path(), "2015-03-10").ended("T-1", "a file");
    ASSERT_EQ(run("archive export").code, 0);
    const auto whole = text_of(file("2015-03-1.baton"));
    const auto with = [&](const std::string& text) {
        std::ofstream(file("2015-03-1.baton"), std::ios::binary) << text;
        return baton("verify-replay " + from("2015-03-1.baton"));
    };
    auto changed = whole;
    changed[whole.find("\"actor\":\"wang\"") + 10] = 'W';
    const auto found = with(changed);
    EXPECT_EQ(found.code, 7);
    EXPECT_THAT(found.err, HasSubstr("in case " + std::to_string(key.value)));
    EXPECT_THAT(found.err, HasSubstr("is not as it was written"));
    const auto dropped = run("archive drop --all");
    EXPECT_EQ(dropped.code, 7);
    EXPECT_THAT(dropped.err, HasSubstr("nothing was dropped"));
    EXPECT_EQ(count("SELECT COUNT(*) FROM instance"), 2);
    EXPECT_NE(replay(key, from("2015-03-1.baton")).code, 0);

    const auto second_line = whole.find('\n') + 1;
    const auto third_line = whole.find('\n', second_line) + 1;
    EXPECT_EQ(with(whole.substr(0, second_line) + whole.substr(third_line)).code, 7) << "a line is left out";
    EXPECT_EQ(with(whole.substr(0, whole.rfind('\n', whole.size() - 2) + 1)).code, 7) << "the manifest is cut off";
    EXPECT_EQ(with(whole.substr(0, whole.size() - 1)).code, 7) << "the last byte is cut off";
    EXPECT_EQ(with(whole).code, 0);
    EXPECT_EQ(baton("verify-replay --digest 00 " + from("2015-03-1.baton")).code, 7) << "it is another archive";
    EXPECT_EQ(run("archive drop --all").code, 0);
}

TEST_F(Archive, records_that_are_taken_away_without_an_archive_are_missed) {
    PastCases(folder_.path(), "2015-03-10").ended("T-1");
    EXPECT_EQ(verify().code, 0) << verify().err;
    change("DELETE FROM record");
    for (const auto* const table : {"instance", "task", "snapshot", "case_figure"}) {
        change(std::string("DELETE FROM ") + table);
    }
    const auto missed = verify();
    EXPECT_EQ(missed.code, 7);
    EXPECT_THAT(missed.err, HasSubstr("some are gone that no archive has"));
}

TEST_F(Archive, whoever_asks_for_a_dropped_case_is_told_where_it_is) {
    const auto key = std::to_string(PastCases(folder_.path(), "2015-03-10").ended("T-1").value);
    ASSERT_EQ(run("archive export").code, 0);
    ASSERT_EQ(run("archive drop --all").code, 0);
    faults::Served served(folder_.path(), faults::as_usual());
    ASSERT_TRUE(served.start());
    for (const auto* const target : {"", "/history"}) {
        const auto reply = client::send(served.as("auditor"), {"GET", "/v2/process-instances/" + key + target, "", {}});
        ASSERT_TRUE(reply) << reply.error().detail;
        EXPECT_EQ(reply->status, 410) << target << reply->body;
        EXPECT_THAT(reply->body, HasSubstr("2015-03-1.baton"));
        EXPECT_THAT(reply->body, HasSubstr("\"gone\""));
    }
    const auto stranger = client::send(served.as("intake"), {"GET", "/v2/process-instances/" + key, "", {}});
    ASSERT_TRUE(stranger);
    EXPECT_EQ(stranger->status, 404) << "who never saw it is not told that it was";
    const auto never = client::send(served.as("auditor"), {"GET", "/v2/process-instances/999999", "", {}});
    ASSERT_TRUE(never);
    EXPECT_EQ(never->status, 404);
    EXPECT_EQ(served.stop(), 0);
    EXPECT_EQ(verify().code, 0) << verify().err;
}

// How long commands take meanwhile is printed, not judged: BATON_PAST_CASES makes it more than a moment.
TEST_F(Archive, commands_go_on_while_history_is_dropped) {
    const char* const wanted = std::getenv("BATON_PAST_CASES");
    const int cases = wanted == nullptr ? 20 : std::atoi(wanted);
    {
        PastCases past(folder_.path(), "2015-03-10");
        for (int i = 0; i < cases; ++i) past.ended("T-" + std::to_string(i));
    }
    faults::Served served(folder_.path(), faults::as_usual());
    ASSERT_TRUE(served.start());
    const auto key = std::string(R"({"processDefinitionId":"dispute"})");
    std::vector<std::int64_t> alone;
    std::vector<std::int64_t> meanwhile;
    const auto start_one = [&](std::vector<std::int64_t>& took) {
        const auto begun = std::chrono::steady_clock::now();
        const auto reply = client::send(served.as("intake"), {"POST", "/v2/process-instances", key, {}});
        EXPECT_TRUE(reply && reply->status / 100 == 2) << (reply ? reply->body : reply.error().detail);
        const auto span = std::chrono::steady_clock::now() - begun;
        took.push_back(std::chrono::duration_cast<std::chrono::microseconds>(span).count());
    };
    for (int i = 0; i < 100; ++i) start_one(alone);
    ASSERT_EQ(run("archive export").code, 0);
    std::atomic<bool> is_done = false;
    Ran dropped;
    std::thread dropping([&] {
        dropped = run("archive drop --all", "archive.pause_ms=20");
        is_done = true;
    });
    while (!is_done) start_one(meanwhile);
    dropping.join();
    EXPECT_EQ(dropped.code, 0) << dropped.err;
    EXPECT_EQ(count("SELECT COUNT(*) FROM instance WHERE process = 'matter'"), 0);
    for (auto* const all : {&alone, &meanwhile}) {
        std::sort(all->begin(), all->end());
        std::cout << (all == &alone ? "alone" : "meanwhile") << ": " << all->size() << " commands, p50 "
                  << (*all)[all->size() / 2] << " us, p99 " << (*all)[all->size() * 99 / 100] << " us, most "
                  << all->back() << " us\n";
    }
    EXPECT_EQ(served.stop(), 0);
    EXPECT_EQ(verify().code, 0) << verify().err;
}

}  // namespace
}  // namespace baton::e2e
