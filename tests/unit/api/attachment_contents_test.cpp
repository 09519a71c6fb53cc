// What is in the files of cases: to be saved, never shown, and never other than it came.
#include "tests/unit/api/attachments_fixture.hpp"

namespace baton::api {

TEST_F(AttachmentsTest, one_is_given_to_be_saved_and_never_shown) {
    send("wang", {{"现场.pdf", pdf}});
    const auto given = call("wang", "GET", "/v2/attachments/1001/content");
    EXPECT_EQ(given.status, 200);
    EXPECT_EQ(given.header("content-type"), "application/octet-stream");
    EXPECT_TRUE(given.header("content-disposition").starts_with("attachment; "));
    EXPECT_EQ(given.header("x-content-type-options"), "nosniff");
    EXPECT_EQ(given.header("content-security-policy"), "sandbox; default-src 'none'");
    EXPECT_EQ(given.header("content-length"), "3009");
    EXPECT_EQ(given.header("etag"), '"' + sha256_hex(pdf) + '"');
    EXPECT_EQ(read(given), pdf);
    EXPECT_FALSE(call("wang", "HEAD", "/v2/attachments/1001/content").next_piece);
    const auto known =
        call("wang", "GET", "/v2/attachments/1001/content", {}, {{"if-none-match", std::string(given.header("etag"))}});
    EXPECT_EQ(known.status, 304);
    for (const auto* path :
         {"/v2/attachments/1001/content", "/v2/attachments/9/content", "/v2/attachments/x/content"}) {
        EXPECT_EQ(call("li", "GET", path).status, 404) << path;
    }
}

TEST_F(AttachmentsTest, contents_with_another_digest_are_not_given_out) {
    send("wang", {{"一.txt", "1"}, {"现场.pdf", pdf}});
    file_store.spoil(sha256_hex("1"));
    file_store.spoil(sha256_hex(pdf));
    EXPECT_EQ(call("wang", "GET", "/v2/attachments/1001/content").status, 500);
    EXPECT_EQ(call("wang", "GET", "/v2/attachments/1002/content").status, 500);
}

TEST_F(AttachmentsTest, contents_that_go_bad_on_the_way_end_too_short) {
    send("wang", {{"现场.pdf", pdf}});
    const auto given = call("wang", "GET", "/v2/attachments/1001/content");
    file_store.spoil(sha256_hex(pdf));
    EXPECT_LT(read(given).size(), pdf.size());
}

TEST_F(AttachmentsTest, an_auditors_download_is_recorded_first) {
    send("wang", {{"一.txt", "1"}});
    EXPECT_EQ(call("auditor", "GET", "/v2/attachments/1001/content").status, 200);
    const auto rows = *reading_log.readings({}, 0, 10);
    ASSERT_EQ(rows.size(), 1);
    EXPECT_EQ(rows[0].operation, "getAttachmentContent");
    EXPECT_EQ(rows[0].instance, InstanceKey{500});
    EXPECT_EQ(rows[0].asked, "attachmentKey=1001");
    reading_log.refuse(true);
    for (const auto* path : {"/v2/attachments/1001/content", of_task, of_case}) {
        EXPECT_EQ(call("auditor", "GET", path).status, 503) << path;
    }
}

TEST_F(AttachmentsTest, what_was_withdrawn_is_given_to_auditors_only) {
    send("wang", {{"一.txt", "1"}});
    withdraw(1001);
    const auto refused = call("wang", "GET", "/v2/attachments/1001/content");
    EXPECT_EQ(refused.status, 404);
    EXPECT_TRUE(has(refused, "传错了")) << refused.body;
    EXPECT_EQ(read(call("auditor", "GET", "/v2/attachments/1001/content")), "1");
}

}  // namespace baton::api
