// What a browser gets beside the API.
#include "connectors/pages/pages.hpp"

#include <gtest/gtest.h>

namespace baton::pages {
namespace {

std::string header(const Answer& answer, std::string_view name) {
    for (const auto& [known, value] : answer.headers) {
        if (known == name) return value;
    }
    return {};
}

TEST(Pages, every_place_that_a_browser_asks_to_see_is_a_page) {
    Answer answer;
    EXPECT_TRUE(find({"/tasks/7", "text/html,*/*", ""}, answer));
    EXPECT_EQ(header(answer, "content-type"), "text/html; charset=utf-8");
    EXPECT_EQ(header(answer, "cache-control"), "no-cache");
    EXPECT_NE(answer.body.find("<html"), std::string::npos);
}

TEST(Pages, what_is_no_page_is_left_to_the_api) {
    Answer answer;
    EXPECT_FALSE(find({"/v2/nothing", "text/html", ""}, answer));
    EXPECT_FALSE(find({"/v2", "text/html", ""}, answer));
    EXPECT_FALSE(find({"/nothing", "application/json", ""}, answer));
    EXPECT_FALSE(find({"/assets/none.js", "text/html", ""}, answer));
    EXPECT_TRUE(answer.body.empty());
}

TEST(Pages, scripts_come_from_this_service_only) {
    Answer answer;
    ASSERT_TRUE(find({"/", "text/html", ""}, answer));
    const auto policy = header(answer, "content-security-policy");
    EXPECT_NE(policy.find("script-src 'self';"), std::string::npos);
    EXPECT_EQ(policy.find("http"), std::string::npos);
    EXPECT_EQ(header(answer, "x-frame-options"), "DENY");
}

TEST(Pages, what_has_its_hash_in_its_name_is_kept_for_ever_and_comes_packed_to_who_takes_it) {
    for (const Page& page : all()) {
        Answer answer;
        ASSERT_TRUE(find({page.path, "*/*", "br, gzip"}, answer)) << page.path;
        EXPECT_EQ(answer.body, page.packed) << page.path;
        EXPECT_EQ(header(answer, "content-encoding"), "gzip") << page.path;
        EXPECT_NE(header(answer, "content-type"), "application/octet-stream") << page.path;
        const bool is_for_ever = header(answer, "cache-control").find("immutable") != std::string::npos;
        EXPECT_EQ(is_for_ever, page.path.starts_with("/assets/")) << page.path;
        ASSERT_TRUE(find({page.path, "*/*", "gzip;q=0"}, answer)) << page.path;
        EXPECT_EQ(answer.body, page.plain) << page.path;
    }
}

}  // namespace
}  // namespace baton::pages
