// Drafts: a designer's own and those of their department; nobody saves over what they have not read.
#include "tests/unit/api/api_fixture.hpp"

namespace baton::api {
namespace {

class DraftsTest : public ApiTest {
protected:
    DraftsTest() {
        guard.people["shui"] = {"shui", "水清", {"gov_office"}, {"designer"}};
        guard.people["cai"] = {"cai", "蔡明", {"gov_office"}, {"designer"}};
        guard.people["far"] = {"far", "方远", {"team_env"}, {"designer"}};
    }

    Response create(const std::string& who, const std::string& more = {}, std::vector<Header> headers = {}) {
        return call(who, "POST", "/v2/drafts", R"({"kind":"bpmn","name":"a.bpmn","content":"<a/>")" + more + "}",
                    std::move(headers));
    }
    Response save(const std::string& who, const std::string& version, const std::string& content,
                  const std::string& more = {}) {
        return call(who, "PUT", "/v2/drafts/1", R"({"name":"a.bpmn","content":")" + content + '"' + more + "}",
                    {{"if-match", version}});
    }
    Response get(const std::string& who, const std::string& path = "/v2/drafts/1") { return call(who, "GET", path); }
};

constexpr auto shared = R"(,"department":"gov_office")";

}  // namespace

TEST_F(DraftsTest, is_kept_with_its_name_note_author_and_time) {
    const auto created = create("shui", R"(,"note":"第一稿")");
    EXPECT_EQ(created.status, 200) << created.body;
    EXPECT_EQ(created.header("etag"), "\"1\"");
    const auto read = get("shui");
    EXPECT_EQ(read.header("etag"), "\"1\"");
    for (const auto* part :
         {R"("draftKey":"1")", R"("kind":"bpmn")", R"("name":"a.bpmn")", R"("note":"第一稿")", R"("owner":"shui")",
          R"("savedBy":"shui")", R"("savedAt":"2019-12-20)", R"("content":"<a/>")"}) {
        EXPECT_TRUE(has(read, part)) << part << read.body;
    }
    EXPECT_FALSE(has(get("shui", "/v2/drafts"), "content")) << "a list has no contents";
}

TEST_F(DraftsTest, are_for_designers_alone) {
    EXPECT_EQ(create("wang").status, 403);
    EXPECT_EQ(get("auditor", "/v2/drafts").status, 403);
    ASSERT_EQ(create("shui", shared).status, 200);
    EXPECT_EQ(get("wang").status, 403);
}

TEST_F(DraftsTest, is_seen_by_others_only_when_it_is_shared_with_their_department) {
    ASSERT_EQ(create("shui").status, 200);
    EXPECT_EQ(get("cai").status, 404);
    EXPECT_EQ(save("cai", "*", "<b/>").status, 404);
    ASSERT_EQ(save("shui", "\"1\"", "<b/>", shared).status, 200);
    EXPECT_EQ(get("cai").status, 200);
    EXPECT_EQ(get("far").status, 404);
    EXPECT_TRUE(has(get("cai", "/v2/drafts"), R"("draftKey":"1")"));
    EXPECT_FALSE(has(get("far", "/v2/drafts"), "draftKey"));
    ASSERT_EQ(save("cai", "\"2\"", "<c/>").status, 200);
    EXPECT_TRUE(has(get("shui"), R"("savedBy":"cai")"));
    EXPECT_TRUE(has(get("shui"), R"("department":"gov_office")")) << "left out, it stays as it is";
}

TEST_F(DraftsTest, is_shared_and_deleted_by_its_owner_alone) {
    EXPECT_EQ(create("shui", R"(,"department":"team_env")").status, 403) << "not a department of theirs";
    ASSERT_EQ(create("shui", shared).status, 200);
    EXPECT_EQ(save("cai", "\"1\"", "<b/>", R"(,"department":"")").status, 403);
    EXPECT_EQ(call("cai", "DELETE", "/v2/drafts/1", {}, {{"if-match", "*"}}).status, 403);
    ASSERT_EQ(save("shui", "\"1\"", "<b/>", R"(,"department":"")").status, 200);
    EXPECT_EQ(get("cai").status, 404);
    EXPECT_EQ(call("shui", "DELETE", "/v2/drafts/1", {}, {{"if-match", "\"1\""}}).status, 412);
    EXPECT_EQ(call("shui", "DELETE", "/v2/drafts/1", {}, {{"if-match", "\"2\""}}).status, 204);
    EXPECT_EQ(get("shui").status, 404);
}

TEST_F(DraftsTest, is_not_saved_over_what_was_not_read) {
    ASSERT_EQ(create("shui", shared).status, 200);
    EXPECT_EQ(call("shui", "PUT", "/v2/drafts/1", R"({"name":"a","content":"b"})").status, 428);
    ASSERT_EQ(save("cai", "\"1\"", "<theirs/>").status, 200);
    const auto late = save("shui", "\"1\"", "<mine/>");
    EXPECT_EQ(late.status, 412);
    EXPECT_EQ(late.header("etag"), "\"2\"");
    EXPECT_TRUE(has(late, R"("current":{"draftKey":"1")")) << late.body;
    EXPECT_TRUE(has(late, R"("savedBy":"cai")")) << late.body;
    EXPECT_EQ(save("shui", "\"2\"", "<mine/>").status, 200);
    EXPECT_EQ(save("shui", "abc", "<mine/>").status, 400);
}

TEST_F(DraftsTest, has_versions_that_can_be_read_and_restored) {
    ASSERT_EQ(create("shui").status, 200);
    ASSERT_EQ(save("shui", "\"1\"", "<b/>", R"(,"note":"改了")").status, 200);
    const auto all = get("shui", "/v2/drafts/1/versions");
    EXPECT_TRUE(has(all, R"("version":2)") && has(all, R"("version":1)") && has(all, "改了")) << all.body;
    EXPECT_TRUE(has(get("shui", "/v2/drafts/1/versions/1"), R"("content":"<a/>")"));
    EXPECT_EQ(get("shui", "/v2/drafts/1/versions/9").status, 404);
    EXPECT_EQ(get("shui", "/v2/drafts/1/versions/first").status, 404);
    const auto restored = call("shui", "POST", "/v2/drafts/1/versions/1/restoration", R"({"note":"回到第一稿"})",
                               {{"if-match", "\"2\""}});
    EXPECT_EQ(restored.header("etag"), "\"3\"") << restored.body;
    EXPECT_TRUE(has(get("shui"), R"("content":"<a/>")"));
    EXPECT_TRUE(has(get("shui", "/v2/drafts/1/versions/2"), R"("content":"<b/>")")) << "nothing is lost by it";
}

TEST_F(DraftsTest, sent_again_under_its_key_is_saved_once) {
    const std::vector<Header> key{{"idempotency-key", "k-1"}};
    ASSERT_EQ(create("shui", {}, key).status, 200);
    const auto again = create("shui", {}, key);
    EXPECT_EQ(again.header("idempotency-replayed"), "true");
    EXPECT_TRUE(has(again, R"("draftKey":"1")")) << again.body;
    EXPECT_EQ(create("shui", R"(,"note":"other")", key).status, 422);
    EXPECT_EQ(create("shui", {}, {{"idempotency-key", std::string(201, 'x')}}).status, 400);
}

TEST_F(DraftsTest, says_what_is_wrong_with_it) {
    const auto wrong = call("shui", "POST", "/v2/drafts", R"({"kind":"exe","name":"","content":"a","extra":1})");
    EXPECT_EQ(wrong.status, 400);
    for (const auto* pointer : {"\"/kind\"", "\"/name\"", "\"/extra\""}) EXPECT_TRUE(has(wrong, pointer)) << pointer;
    EXPECT_TRUE(has(call("shui", "POST", "/v2/drafts", R"({"name":"a","content":"b"})"), "\"/kind\""));
    EXPECT_TRUE(has(create("shui", R"(,"note":")" + std::string(2001, 'n') + '"'), "\"/note\""));
    EXPECT_EQ(get("shui", "/v2/drafts?after=x").status, 400);
}

TEST_F(DraftsTest, are_listed_page_by_page) {
    for (int i = 0; i < 3; ++i) ASSERT_EQ(create("shui").status, 200);
    const auto first = get("shui", "/v2/drafts?limit=2");
    EXPECT_TRUE(has(first, R"("draftKey":"3")") && has(first, R"("next":"2")")) << first.body;
    const auto second = get("shui", "/v2/drafts?limit=2&after=2");
    EXPECT_TRUE(has(second, R"("draftKey":"1")") && has(second, R"("hasMore":false)")) << second.body;
}

TEST_F(DraftsTest, are_not_there_where_none_are_kept) {
    parts.drafts = nullptr;
    EXPECT_EQ(get("shui", "/v2/drafts").status, 404);
    parts.dry_runs = nullptr;
    EXPECT_EQ(call("shui", "POST", "/v2/dry-runs", "{}").status, 404);
}

}  // namespace baton::api
