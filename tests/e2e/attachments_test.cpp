// Files of cases, from the upload to the proof: durable before they are spoken of, and what is given out is what came.
#include <gtest/gtest.h>
#include <soci/soci.h>
#include <soci/sqlite3/soci-sqlite3.h>

#include "engine/base/digest.hpp"
#include "tests/e2e/program.hpp"
#include "tests/e2e/upload.hpp"

namespace baton::e2e {
namespace {

const std::string pdf = "%PDF-1.7\n" + std::string(3'000'000, 'x') + std::string("\0\xFF\r\n--the-edg", 13);

class AttachmentsE2e : public testing::Test {
protected:
    World world{"attachments"};
    std::string key = world.start_case("handover");

    feel::Value task() { return world.task("wang", key, "inspect"); }
    std::string attach(const std::string& name, const std::string& contents) {
        const auto done = upload(world, "wang", task(), {{name, contents}});
        EXPECT_EQ(done.status, 200) << done.body;
        return text(in(done.json(), {"items"}).list()->front(), {"attachmentKey"});
    }
    Answer take(const std::string& who, const std::string& attachment) {
        return world.send(who, "GET", "/v2/attachments/" + attachment + "/content");
    }
    std::string replayed() { return baton("verify-replay --data " + world.data().string()).err; }
    void tamper(const std::string& sql) {
        soci::session session(soci::sqlite3, "dbname=" + (world.data() / "baton.sqlite").string() + " timeout=10");
        session << sql;
    }
};

}  // namespace

TEST_F(AttachmentsE2e, what_was_attached_is_there_byte_for_byte_after_the_service_was_killed_on_the_spot) {
    const auto attachment = attach("现场照片.pdf", pdf);
    world.kill();
    world.start();
    const auto given = take("wang", attachment);
    EXPECT_EQ(given.status, 200);
    EXPECT_TRUE(given.body == pdf) << given.body.size();
    EXPECT_EQ(given.header("content-length"), std::to_string(pdf.size()));
    EXPECT_NE(given.header("content-disposition").find("%E7%8E%B0%E5%9C%BA"), std::string::npos);
    EXPECT_EQ(given.header("content-security-policy"), "sandbox; default-src 'none'");
    EXPECT_EQ(world.send("wang", "HEAD", "/v2/attachments/" + attachment + "/content").header("content-length"),
              std::to_string(pdf.size()));
    EXPECT_EQ(replayed(), "");
}

TEST_F(AttachmentsE2e, the_history_has_the_digest_and_who_withdrew_it_and_why) {
    const auto attachment = attach("a.txt", "一");
    world.expect(200, "wang", "POST", "/v2/attachments/" + attachment + "/withdrawal", R"({"reason":"传错了材料"})");
    const auto history = world.send("auditor", "GET", "/v2/process-instances/" + key + "/history").body;
    for (const auto& part :
         {sha256_hex("一"), std::string("FileAttached"), std::string("FileWithdrawn"), std::string("传错了材料")}) {
        EXPECT_NE(history.find(part), std::string::npos) << part;
    }
    EXPECT_EQ(take("wang", attachment).status, 404);
    EXPECT_EQ(take("auditor", attachment).body, "一");
    EXPECT_EQ(replayed(), "");
    const auto told = baton("history " + key + " --data " + world.data().string());
    EXPECT_NE(told.out.find("FileWithdrawn"), std::string::npos) << told.out << told.err;
}

TEST_F(AttachmentsE2e, the_task_is_as_it_was_read_before) {
    const auto before = task();
    attach("a.txt", "1");
    EXPECT_EQ(feel::Value(in(task(), {"revision"})), in(before, {"revision"}));
    world.complete("wang", before);
    EXPECT_EQ(world
                  .send("wang", "POST", "/v2/user-tasks/" + text(before, {"userTaskKey"}) + "/attachments",
                        form_of({{"b.txt", "2"}}), form_headers())
                  .status,
              404);
    EXPECT_EQ(count(world.expect(200, "li", "GET", "/v2/process-instances/" + key + "/attachments"), {"items"}), 1U)
        << "and the next department has the file";
}

TEST_F(AttachmentsE2e, an_upload_that_is_sent_again_is_done_once) {
    const auto open = task();
    const auto first = upload(world, "wang", open, {{"a.txt", "1"}, {"b.txt", "2"}}, "the-key");
    const auto again = upload(world, "wang", open, {{"a.txt", "1"}, {"b.txt", "2"}}, "the-key");
    EXPECT_EQ(first.status, 200) << first.body;
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(upload(world, "wang", open, {{"a.txt", "another"}}, "the-key").status, 422);
    EXPECT_EQ(upload(world, "wang", open, {{"a.txt", "1"}}).status, 409) << "it is there already";
}

TEST_F(AttachmentsE2e, what_is_changed_behind_the_services_back_is_found_and_not_given_out) {
    const auto attachment = attach("a.txt", "一");
    const auto other = attach("b.txt", "二");
    const auto of = [](const char* contents) { return " WHERE sha256 = '" + sha256_hex(contents) + "'"; };
    tamper("UPDATE file_piece SET contents = 'AAAA'" + of("一"));
    EXPECT_EQ(take("wang", attachment).status, 500);
    EXPECT_NE(replayed().find("another digest"), std::string::npos);
    tamper("DELETE FROM file_piece" + of("一"));
    EXPECT_EQ(take("wang", attachment).status, 500);
    EXPECT_NE(replayed().find("a piece missing"), std::string::npos);
    tamper("UPDATE attachment SET name = 'innocent.txt'" + of("二"));
    EXPECT_NE(replayed().find("file " + other + " is listed otherwise"), std::string::npos);
}

TEST(AttachmentsLimitsE2e, are_set_by_the_operator) {
    World world("attachment-limits", {"--set", "files.size_max=10", "--set", "files.kinds=txt,dwg=image/vnd.dwg",
                                      "--set", "engine.files_max=2"});
    const auto key = world.start_case("handover");
    const auto task = world.task("wang", key, "inspect");
    EXPECT_EQ(upload(world, "wang", task, {{"a.txt", std::string(11, 'a')}, {"a.pdf", pdf}}).status, 422);
    const auto some = upload(world, "wang", task, {{"a.txt", "1"}, {"b.DWG", "AC1032"}, {"c.txt", "3"}});
    EXPECT_EQ(some.status, 422) << some.body;
    EXPECT_EQ(count(some.json(), {"attached"}), 2U);
    EXPECT_EQ(count(some.json(), {"errors"}), 1U);
}

}  // namespace baton::e2e
