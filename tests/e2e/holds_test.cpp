// Archives and holds over HTTP: who may, that a request that comes twice holds once, and that what is held stays.
#include <gmock/gmock.h>

#include "engine/base/digest.hpp"
#include "service/client/client.hpp"
#include "tests/e2e/archive_fixture.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

using testing::HasSubstr;

class Holds : public InOneWorld {
protected:
    const std::string body_ = R"({"reason":"行政复议 2026-17"})";
    std::string case_ = world().start_case("handover");

    [[nodiscard]] std::string hold() const { return "/v2/process-instances/" + case_ + "/hold"; }
    [[nodiscard]] std::string release() const { return hold() + "/release"; }
    // The acts on the case, newest first.
    [[nodiscard]] std::string acts() const {
        const auto page = world().expect(200, "operator", "GET", "/v2/case-holds?processInstanceKey=" + case_);
        std::string all;
        for (const auto& one : *in(page, {"items"}).list()) all += text(one, {"act"}) + ' ';
        return all;
    }
};

TEST_F(Holds, are_for_those_who_audit_and_tell_why) {
    for (const auto* who : {"wang", "boss", "operator"}) {
        const auto refused = world().send(who, "POST", hold(), body_);
        EXPECT_EQ(refused.status, 403) << who;
        EXPECT_THAT(refused.body, HasSubstr("auditor, audit_admin or ducha_officer"));
    }
    for (const auto* wrong : {"{}", R"({"reason":"  "})", R"({"reason":"x","until":"y"})"}) {
        EXPECT_EQ(world().send("auditor", "POST", hold(), wrong).status, 400) << wrong;
    }
    EXPECT_EQ(world().send("auditor", "POST", "/v2/process-instances/99999/hold", body_).status, 404);
    EXPECT_EQ(world().send("wang", "GET", "/v2/case-holds").status, 403);
    EXPECT_EQ(world().send("wang", "GET", "/v2/archives").status, 403);
    EXPECT_EQ(acts(), "");
}

TEST_F(Holds, are_taken_once_and_released_once) {
    EXPECT_EQ(world().send("auditor", "POST", release(), body_).status, 409);
    const auto held = world().expect(200, "auditor", "POST", hold(), body_);
    EXPECT_EQ(text(held, {"reason"}), "行政复议 2026-17");
    EXPECT_EQ(text(held, {"account"}), "local.auditor");
    EXPECT_EQ(text(held, {"role"}), "auditor");
    const auto again = world().send("auditor", "POST", hold(), body_);
    EXPECT_EQ(again.status, 409);
    EXPECT_THAT(again.body, HasSubstr("is held already, since "));
    world().expect(200, "auditor", "POST", release(), body_);
    EXPECT_EQ(acts(), "release hold ");
}

TEST_F(Holds, that_are_asked_for_twice_with_one_key_are_taken_once) {
    const Headers once{{"idempotency-key", "hold-" + case_}};
    const auto first = world().send("auditor", "POST", hold(), body_, once);
    ASSERT_EQ(first.status, 200) << first.body;
    world().expect(200, "auditor", "POST", release(), body_);
    const auto second = world().send("auditor", "POST", hold(), body_, once);
    EXPECT_EQ(second.status, 200);
    EXPECT_EQ(second.body, first.body);
    EXPECT_EQ(second.header("idempotency-replayed"), "true");
    EXPECT_EQ(world().send("auditor", "POST", hold(), R"({"reason":"other"})", once).status, 422);
    EXPECT_EQ(acts(), "release hold ");
}

TEST_F(Holds, are_given_page_by_page) {
    for (int i = 0; i < 2; ++i) {
        world().expect(200, "auditor", "POST", hold(), body_);
        world().expect(200, "auditor", "POST", release(), body_);
    }
    const auto target = "/v2/case-holds?limit=3&processInstanceKey=" + case_;
    const auto page = world().expect(200, "auditor", "GET", target);
    EXPECT_EQ(in(page, {"items"}).list()->size(), 3U);
    const auto rest = world().expect(200, "auditor", "GET", target + "&after=" + text(page, {"page", "next"}));
    ASSERT_EQ(in(rest, {"items"}).list()->size(), 1U);
    EXPECT_EQ(text(in(rest, {"items"}).list()->front(), {"act"}), "hold");
}

TEST_F(Archive, is_listed_by_the_service_and_a_case_that_it_holds_can_be_held_no_more) {
    InstanceKey dropped;
    {
        PastCases past(folder_.path(), "2015-03-10");
        dropped = past.ended("M-1");
    }
    ASSERT_EQ(run("archive export").code, 0);
    ASSERT_EQ(run("archive drop --all").code, 0);
    faults::Served served{folder_.path(), faults::as_usual()};
    ASSERT_TRUE(served.start());

    const auto page = client::ask(served.as("operator"), {"GET", "/v2/archives", {}, {}});
    ASSERT_TRUE(page) << page.error().detail;
    ASSERT_EQ(in(*page, {"items"}).list()->size(), 1U);
    const auto& one = in(*page, {"items"}).list()->front();
    EXPECT_EQ(text(one, {"month"}), "2015-03");
    EXPECT_EQ(text(one, {"sha256"}), sha256_hex(text_of(file(text(one, {"name"})))));
    EXPECT_FALSE(text(one, {"droppedAt"}).empty());

    const auto target = "/v2/process-instances/" + std::to_string(dropped.value) + "/hold";
    const auto refused = client::send(served.as("auditor"), {"POST", target, R"({"reason":"复议"})", {}});
    ASSERT_TRUE(refused) << refused.error().detail;
    EXPECT_EQ(refused->status, 410) << refused->body;
    EXPECT_EQ(served.stop(), 0);
}

}  // namespace
}  // namespace baton::e2e
