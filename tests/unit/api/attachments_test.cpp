// Files of cases over HTTP: who attaches, sees and withdraws them, and what is refused.
#include "tests/unit/api/attachments_fixture.hpp"

namespace baton::api {

TEST_F(AttachmentsTest, each_file_is_kept_first_and_attached_by_a_command_of_its_own) {
    const auto done = send("wang", {{"现场.pdf", pdf}, {"记录.TXT", "一"}});
    ASSERT_EQ(done.status, 200) << done.body;
    EXPECT_TRUE(has(done, R"("name":"现场.pdf","mediaType":"application/pdf","size":3009)")) << done.body;
    EXPECT_TRUE(has(done, R"("mediaType":"text/plain","size":3,"sha256":")" + sha256_hex("一"))) << done.body;
    EXPECT_EQ(done.header("x-log-position"), "2");
    ASSERT_EQ(desk.wishes.size(), 2);
    const auto& wish = desk.wishes[0];
    const auto& command = std::get<execution::AttachFile>(wish.command);
    EXPECT_EQ(wish.instance, InstanceKey{500});
    EXPECT_EQ(wish.actor.department, "team_env");
    EXPECT_EQ(command.task, TaskKey{7});
    EXPECT_EQ(command.sha256, sha256_hex(pdf));
    EXPECT_EQ(command.by, "wang");
    EXPECT_TRUE(*file_store.find(sha256_hex(pdf)));
}

TEST_F(AttachmentsTest, one_fault_and_none_is_attached_or_kept) {
    const auto refused = send("wang", {{"好.pdf", pdf}, {"坏.pdf", "MZ a program"}, {"空.txt", ""}});
    EXPECT_EQ(refused.status, 422);
    EXPECT_TRUE(has(refused, R"("file":"坏.pdf")") && has(refused, R"("rule":"file-contents")")) << refused.body;
    EXPECT_TRUE(has(refused, R"("file":"空.txt")") && has(refused, R"("rule":"file-empty")")) << refused.body;
    EXPECT_TRUE(desk.wishes.empty());
    EXPECT_FALSE(*file_store.find(sha256_hex(pdf)));
}

TEST_F(AttachmentsTest, what_the_engine_refuses_of_several_is_told_beside_what_was_attached) {
    refused_name = "二.txt";
    const auto some = send("wang", {{"一.txt", "1"}, {"二.txt", "2"}, {"三.txt", "3"}});
    EXPECT_EQ(some.status, 409);
    EXPECT_TRUE(has(some, R"("rule":"file-there")") && has(some, R"("file":"二.txt")")) << some.body;
    EXPECT_TRUE(has(some, R"("attached":[{"attachmentKey":"1001")")) << some.body;
    EXPECT_TRUE(has(some, R"("name":"三.txt")")) << some.body;
}

TEST_F(AttachmentsTest, the_same_upload_under_one_key_is_done_once) {
    const auto first = send("wang", {{"一.txt", "1"}, {"二.txt", "2"}}, "k");
    const auto again = send("wang", {{"一.txt", "1"}, {"二.txt", "2"}}, "k");
    EXPECT_EQ(again.status, 200);
    EXPECT_EQ(again.body, first.body);
    EXPECT_EQ(position, 2);
    EXPECT_EQ(send("wang", {{"一.txt", "another"}}, "k").status, 422);
    EXPECT_EQ(send("wang", {{"一.txt", "1"}}, std::string(201, 'k')).status, 400);
}

TEST_F(AttachmentsTest, only_who_works_on_the_task_or_directs_it_attaches) {
    EXPECT_EQ(send("boss", {{"一.txt", "1"}}).status, 200);
    EXPECT_EQ(send("li", {{"一.txt", "1"}}).status, 404);
    EXPECT_EQ(send("auditor", {{"一.txt", "1"}}).status, 403);
    EXPECT_EQ(send("", {{"一.txt", "1"}}).status, 401);
}

TEST_F(AttachmentsTest, a_body_that_is_no_form_is_refused) {
    EXPECT_EQ(call("wang", "POST", of_task, "{}").status, 415);
    EXPECT_EQ(
        call("wang", "POST", of_task, "--edge--", {{"content-type", "multipart/form-data; boundary=edge"}}).status,
        400);
}

TEST_F(AttachmentsTest, nothing_is_attached_that_cannot_be_kept) {
    file_store.refuse(true);
    EXPECT_EQ(send("wang", {{"一.txt", "1"}}).status, 503);
    EXPECT_TRUE(desk.wishes.empty());
}

TEST_F(AttachmentsTest, they_are_listed_with_what_may_be_attached) {
    send("wang", {{"一.txt", "1"}});
    withdraw(1001);
    for (const auto* path : {of_task, of_case}) {
        const auto listed = call("wang", "GET", path);
        EXPECT_EQ(listed.status, 200);
        EXPECT_TRUE(has(listed, R"("isWithdrawn":true,"withdrawnBy":"wang")")) << listed.body;
        EXPECT_TRUE(has(listed, R"("limits":{"sizeMax":20971520,"endings":["pdf","ofd")")) << listed.body;
        EXPECT_EQ(call("li", "GET", path).status, 404);
    }
    EXPECT_EQ(call("wang", "GET", std::string(of_case) + "?family=perhaps").status, 400);
}

TEST_F(AttachmentsTest, of_a_family_one_sees_what_is_in_the_cases_that_one_may_read) {
    send("wang", {{"一.txt", "1"}});
    commit([](ports::Batch& batch) {
        ports::InstanceRow called;
        called.key = InstanceKey{501};
        called.root = called.parent = InstanceKey{500};
        ports::AttachmentRow file;
        file.key = AttachmentKey{2000};
        file.instance = called.key;
        file.root = called.root;
        file.name = "别处.txt";
        batch.instances = {called};
        batch.attachments = {file};
    });
    const auto family = std::string(of_case) + "?family=true";
    EXPECT_FALSE(has(call("wang", "GET", family), "别处.txt"));
    EXPECT_FALSE(has(call("wang", "GET", of_task), "别处.txt"));
    EXPECT_TRUE(has(call("auditor", "GET", family), "别处.txt"));
    EXPECT_FALSE(has(call("auditor", "GET", of_case), "别处.txt"));
    auto row = task(8, "team_env");
    row.instance = InstanceKey{501};
    add(row);
    EXPECT_TRUE(has(call("wang", "GET", of_task), "别处.txt"));
}

TEST_F(AttachmentsTest, who_attached_it_withdraws_it_or_who_directs_that_department) {
    guard.people["qian"] = {"qian", "钱芳", {"team_env"}, {"handler"}};
    send("wang", {{"一.txt", "1"}});
    const auto withdrawal = [&](const char* who, const char* body) {
        return call(who, "POST", "/v2/attachments/1001/withdrawal", body).status;
    };
    EXPECT_EQ(withdrawal("wang", "{}"), 400);
    const auto why = R"({"reason":"传错了"})";
    EXPECT_EQ(withdrawal("qian", why), 403);
    EXPECT_EQ(withdrawal("auditor", why), 403);
    EXPECT_EQ(withdrawal("li", why), 404);
    EXPECT_EQ(withdrawal("boss", why), 200);
    EXPECT_EQ(withdrawal("wang", why), 200);
    const auto& wish = desk.wishes.back();
    const auto& command = std::get<execution::WithdrawFile>(wish.command);
    EXPECT_EQ(command.attachment, AttachmentKey{1001});
    EXPECT_EQ(command.reason, "传错了");
    EXPECT_EQ(wish.reason, "传错了");
}

TEST_F(AttachmentsTest, uploads_that_no_case_speaks_of_go_with_a_later_one) {
    ASSERT_TRUE(file_store.put("left over", desk.now() - std::chrono::hours{25}));
    ASSERT_TRUE(file_store.put("of late", desk.now() - std::chrono::hours{23}));
    send("wang", {{"一.txt", "1"}});
    EXPECT_FALSE(*file_store.find(sha256_hex("left over")));
    EXPECT_TRUE(*file_store.find(sha256_hex("of late")));
    EXPECT_TRUE(*file_store.find(sha256_hex("1")));
}

}  // namespace baton::api
