// Imports over the API: tried first, then done once, durably, and in force before it is answered.
#include "connectors/api/editions/edition_room.hpp"
#include "connectors/storage/memory/memory_editions.hpp"
#include "engine/execution/branch.hpp"
#include "tests/unit/api/api_fixture.hpp"
#include "tests/unit/api/fake_whereabouts.hpp"
#include "tests/unit/editions/shelf.hpp"

namespace baton::api {
namespace {

class EditionsTest : public ApiTest {
protected:
    EditionsTest() {
        auto opened = editions::Book::open(edition_store, shelf.path(), {}, desk.now());
        EXPECT_TRUE(opened) << opened.error().detail;
        book = std::move(*opened);
        room = std::make_unique<EditionRoom>(*book, context.get_executor());
        parts.editions = room.get();
        parts.organisation = &book->organisation();
        *desk.in_force = book->in_force()->almanac;
        guard.people["ops"] = {"ops", "运维", {"office"}, {"sysadmin"}};
        guard.people["year"] = {"year", "日历", {"office"}, {"calendar_admin"}};
        guard.people["law"] = {"law", "规则", {"office"}, {"rule_admin"}};
        guard.people["watch"] = {"watch", "审计", {"team"}, {"auditor"}};
        guard.people["hand"] = {"hand", "经办", {"team"}, {"handler"}};
    }

    Response import(const std::string& who, const std::string& kind, const std::string& content,
                    const std::string& more = R"(,"reason":"通知")", std::vector<Header> headers = {}) {
        std::string body = R"({"kind":")" + kind + R"(","file":"given.json","content":)";
        feel::append_json_string(body, content);
        return call(who, "POST", "/v2/editions", body + more + "}", std::move(headers));
    }
    Response try_out(const std::string& kind, const std::string& content) {
        return import("ops", kind, content, R"(,"dryRun":true)");
    }

    editions::Shelf shelf;
    storage::memory::MemoryEditionStore edition_store;
    std::unique_ptr<editions::Book> book;
    std::unique_ptr<EditionRoom> room;
};

using editions::organisation_json;
using editions::rules_json;
using editions::year_json;

}  // namespace

TEST_F(EditionsTest, a_dry_run_says_what_would_change_and_changes_nothing) {
    const auto tried = try_out("calendar", year_json(2026, 2, "2026-10-08"));
    ASSERT_EQ(tried.status, 200) << tried.body;
    for (const auto* part :
         {R"("dryRun":true)", R"("name":"2026","id":"cn-2026","version":2)", R"("replaces":{"kind":"calendar")",
          R"({"change":"changed","part":"day","id":"2026-10-08","name":"假")", R"("before":"work","after":"rest")",
          R"("clocks":{"openCases":0,"lookedAt":0)"}) {
        EXPECT_TRUE(has(tried, part)) << part << tried.body;
    }
    EXPECT_TRUE(edition_store.editions()->empty());
    EXPECT_EQ(edition_of(*desk.in_force), "cn-2026@1, rules v1");
}

TEST_F(EditionsTest, faults_are_all_named_with_their_places) {
    const auto tried = try_out("clock_rules", R"({"format":"baton-clock-rules/1","version":2,"office_hours":["9"],
        "rules":[{"id":"a"}]})");
    EXPECT_EQ(tried.status, 400);
    for (const auto* part : {R"("file":"given.json")", "/office_hours", "/rules/0/term", R"("hint":)"}) {
        EXPECT_TRUE(has(tried, part)) << part << tried.body;
    }
}

TEST_F(EditionsTest, an_import_holds_when_it_is_answered_and_is_listed_with_what_it_replaced) {
    const auto done = import("ops", "calendar", year_json(2026, 2, "2026-10-08"));
    ASSERT_EQ(done.status, 200) << done.body;
    EXPECT_TRUE(has(done, R"("editionKey":"2")") && has(done, R"("by":"ops")") && has(done, R"("reason":"通知")"));
    EXPECT_EQ(edition_of(*desk.in_force), "cn-2026@2, rules v1");
    EXPECT_EQ(desk.remembered.size(), 1U) << "committed as the one that has the partition";
    const auto list = call("watch", "GET", "/v2/editions");
    EXPECT_TRUE(has(list, R"("source":"import")") && has(list, R"("inForce":true)")) << list.body;
    EXPECT_TRUE(has(list, R"({"editionKey":"1","kind":"calendar","name":"2026")")) << list.body;
    EXPECT_EQ(call("watch", "GET", "/v2/editions/1/file").body, year_json(2026, 1));
    EXPECT_EQ(call("watch", "GET", "/v2/editions/2/file").body, year_json(2026, 2, "2026-10-08"));
    EXPECT_EQ(call("watch", "GET", "/v2/editions/calendar-2026/file").body, year_json(2026, 2, "2026-10-08"));
    const auto rules = call("watch", "GET", "/v2/editions/clock_rules/file");
    EXPECT_EQ(rules.body, rules_json(1));
    EXPECT_TRUE(rules.header("content-disposition").find("clock-rules.json") != std::string_view::npos);
    for (const auto* nothing : {"9", "calendar-1999", "calendar", "x"}) {
        EXPECT_EQ(call("watch", "GET", std::string("/v2/editions/") + nothing + "/file").status, 404) << nothing;
    }
}

TEST_F(EditionsTest, the_same_version_with_another_content_is_refused) {
    ASSERT_EQ(import("ops", "clock_rules", rules_json(2)).status, 200);
    const auto other = import("ops", "clock_rules", rules_json(2, "7 WD"));
    EXPECT_EQ(other.status, 409);
    EXPECT_TRUE(has(other, "raise 'version'")) << other.body;
    EXPECT_EQ(try_out("clock_rules", rules_json(2, "7 WD")).status, 409);
}

TEST_F(EditionsTest, a_repeated_request_imports_once_and_is_answered_alike) {
    const std::vector<Header> once{{"idempotency-key", "k1"}};
    const auto first = import("ops", "calendar", year_json(2027, 1), R"(,"reason":"通知")", once);
    const auto again = import("ops", "calendar", year_json(2027, 1), R"(,"reason":"通知")", once);
    EXPECT_EQ(first.status, 200) << first.body;
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(again.header("idempotency-replayed"), "true");
    EXPECT_EQ(import("ops", "calendar", year_json(2028, 1), R"(,"reason":"通知")", once).status, 422);
    EXPECT_EQ(edition_store.editions()->size(), 1U);
}

TEST_F(EditionsTest, of_several_nodes_a_partition_that_is_here_keeps_it_and_the_others_are_told) {
    FakeWhereabouts whereabouts(8);
    for (std::uint32_t one = 0; one < 8; ++one) {
        if (one != 5) whereabouts.put_elsewhere(one, "127.0.0.1:1");
    }
    parts.whereabouts = &whereabouts;
    EXPECT_EQ(try_out("calendar", year_json(2026, 2, "2026-10-08")).status, 200);
    EXPECT_EQ(whereabouts.told(), 0);
    EXPECT_EQ(import("ops", "calendar", year_json(2026, 2, "2026-10-08")).status, 200);
    EXPECT_EQ(whereabouts.told(), 1);
    ASSERT_EQ(desk.remembered.size(), 1U);
    EXPECT_EQ(execution::office_of("local.editions" + desk.remembered.begin()->first, 8), 5U);
    parts.whereabouts = nullptr;
}

TEST_F(EditionsTest, needs_a_reason_and_a_kind) {
    const auto none = import("ops", "calendar", year_json(2027, 1), "");
    EXPECT_EQ(none.status, 400);
    EXPECT_TRUE(has(none, "/reason")) << none.body;
    const auto blank = import("ops", "calendar", year_json(2027, 1), R"(,"reason":" \t")");
    EXPECT_EQ(blank.status, 400);
    EXPECT_TRUE(has(blank, "/reason")) << blank.body;
    EXPECT_EQ(import("ops", "letter", "{}").status, 400);
    EXPECT_EQ(import("ops", "calendar", std::string((4U << 20U) + 1, 'x')).status, 413);
}

TEST_F(EditionsTest, what_the_store_does_not_take_does_not_hold) {
    edition_store.refuse(true);
    EXPECT_EQ(import("ops", "calendar", year_json(2026, 2)).status, 503);
    EXPECT_EQ(edition_of(*desk.in_force), "cn-2026@1, rules v1");
    edition_store.refuse(false);
    EXPECT_EQ(import("ops", "calendar", year_json(2026, 2)).status, 200);
}

TEST_F(EditionsTest, each_office_imports_its_own) {
    EXPECT_EQ(import("hand", "calendar", year_json(2027, 1)).status, 403);
    EXPECT_EQ(import("watch", "calendar", year_json(2027, 1)).status, 403);
    EXPECT_EQ(import("law", "calendar", year_json(2027, 1)).status, 403);
    EXPECT_EQ(import("year", "calendar", year_json(2027, 1)).status, 200);
    EXPECT_EQ(import("year", "clock_rules", rules_json(2)).status, 403);
    EXPECT_EQ(import("law", "clock_rules", rules_json(2)).status, 200);
    EXPECT_EQ(import("law", "organisation", organisation_json(2)).status, 403);
    EXPECT_EQ(import("ops", "organisation", organisation_json(2)).status, 200);
    EXPECT_EQ(call("hand", "GET", "/v2/editions").status, 403);
    EXPECT_EQ(call("hand", "GET", "/v2/editions/calendar-2026/file").status, 403);
    EXPECT_EQ(call("law", "GET", "/v2/editions").status, 200);
}

TEST_F(EditionsTest, an_organisation_names_the_departments_that_are_left_with_open_tasks) {
    add(task(5, "team"));
    add(task(6, "team"));
    add(task(7, "office"));
    const auto tried = try_out("organisation", organisation_json(2, false));
    ASSERT_EQ(tried.status, 200) << tried.body;
    EXPECT_TRUE(has(tried, R"("change":"removed","part":"department","id":"team")")) << tried.body;
    EXPECT_TRUE(has(tried, R"("leftBehind":[{"part":"department","id":"team","name":"中队","openTasks":2,)"))
        << tried.body;
    EXPECT_TRUE(has(tried, R"("hand")")) << tried.body;
    ASSERT_EQ(import("ops", "organisation", organisation_json(2, false)).status, 200);
    EXPECT_FALSE(has(call("ops", "GET", "/v2/organisation"), "中队")) << "at once";
}

}  // namespace baton::api
