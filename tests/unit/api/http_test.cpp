// The plain parts of HTTP: targets, bodies, multipart, languages, routes.
#include <gtest/gtest.h>

#include "connectors/api/http/fields.hpp"
#include "connectors/api/http/media.hpp"
#include "connectors/api/http/multipart.hpp"
#include "connectors/api/http/problem.hpp"
#include "connectors/api/http/target.hpp"
#include "connectors/api/router.hpp"

namespace baton::api {
namespace {

TEST(Targets, are_split_and_decoded) {
    const auto target = parse_target("/v2/forms/a%2Fb?name=%E6%8A%95%E8%AF%89+x&empty=&flag");
    ASSERT_TRUE(target);
    EXPECT_EQ(target->path, (std::vector<std::string>{"v2", "forms", "a/b"}));
    EXPECT_EQ(*target->find("name"), "投诉 x");
    EXPECT_EQ(*target->find("empty"), "");
    EXPECT_EQ(*target->find("flag"), "");
    EXPECT_EQ(target->find("other"), nullptr);
    EXPECT_TRUE(parse_target("/")->path.empty());
}

TEST(Fields, name_all_faults_with_their_places) {
    const auto body = parse_object(R"({"name":3,"filter":{"key":"x","odd":1},"when":"soon","list":["a",2]})");
    Fields fields(*body);
    fields.needed_text("name");
    fields.needed_text("missing");
    fields.moment("when");
    fields.texts("list");
    fields.inner("filter").key<TaskKey>("key");
    const auto read = fields.finish();
    ASSERT_FALSE(read);
    std::vector<std::string> places;
    for (const auto& fault : read.error().faults) places.push_back(fault.element);
    EXPECT_EQ(places, (std::vector<std::string>{"/name", "/missing", "/when", "/list", "/filter/key", "/filter/odd"}));
}

TEST(Fields, take_no_text_of_blanks_but_for_a_secret) {
    const auto body = parse_object("{\"reason\":\" \\t\\n\u3000\u00a0\",\"password\":\"  \",\"name\":\" 王 \"}");
    Fields fields(*body);
    fields.needed_text("reason");
    EXPECT_EQ(fields.needed_secret("password"), "  ");
    EXPECT_EQ(fields.needed_text("name"), " 王 ");
    const auto read = fields.finish();
    ASSERT_FALSE(read);
    ASSERT_EQ(read.error().faults.size(), 1U);
    EXPECT_EQ(read.error().faults[0].element, "/reason");
}

TEST(Fields, take_keys_as_texts_or_numbers_and_null_as_nothing) {
    const auto body = parse_object(R"({"a":"18446744073709551615","b":7,"c":null,"d":"-1"})");
    Fields fields(*body);
    EXPECT_EQ(fields.key<TaskKey>("a").value, 18446744073709551615U);
    EXPECT_EQ(fields.key<TaskKey>("b").value, 7U);
    EXPECT_FALSE(fields.key<TaskKey>("c"));
    EXPECT_TRUE(fields.text("c").empty());
    fields.key<TaskKey>("d");
    EXPECT_EQ(fields.finish().error().faults.size(), 1U);
}

TEST(Fields, an_empty_body_is_an_empty_object_and_a_list_is_none) {
    EXPECT_TRUE(parse_object(" \n")->empty());
    EXPECT_FALSE(parse_object("[]"));
    EXPECT_FALSE(parse_object("{\"a\":1,\"a\":2}"));
    EXPECT_FALSE(parse_object("{\"a\":NaN}"));
    EXPECT_FALSE(parse_object(std::string(300, '[')));
}

constexpr std::string_view form =
    "--xyz\r\nContent-Disposition: form-data; name=\"resources\"; filename=\"a b.bpmn\"\r\n"
    "Content-Type: text/xml\r\n\r\n<a>\r\n--xy</a>\r\n--xyz\r\n"
    "content-disposition: form-data; name=resources; filename=c.form\r\n\r\n\r\n--xyz--\r\n";

TEST(Multipart, files_are_read_byte_for_byte) {
    const auto parts = parse_multipart("multipart/form-data; boundary=xyz", form);
    ASSERT_TRUE(parts);
    ASSERT_EQ(parts->size(), 2U);
    EXPECT_EQ((*parts)[0].file, "a b.bpmn");
    EXPECT_EQ((*parts)[0].content, "<a>\r\n--xy</a>");
    EXPECT_EQ((*parts)[1].file, "c.form");
    EXPECT_EQ((*parts)[1].content, "");
}

TEST(Multipart, a_body_that_was_cut_off_anywhere_is_refused) {
    const auto end = form.size() - 4;  // the last boundary without its line end is still whole
    for (std::size_t size = 0; size < end; ++size) {
        EXPECT_FALSE(parse_multipart("multipart/form-data; boundary=\"xyz\"", form.substr(0, size))) << size;
    }
    EXPECT_FALSE(parse_multipart("multipart/form-data", form));
}

TEST(Media, are_compared_without_their_parameters) {
    EXPECT_TRUE(takes_media("application/json", "application/json; charset=UTF-8"));
    EXPECT_FALSE(takes_media("application/json", "application/json; charset=gbk"));
    EXPECT_FALSE(takes_media("application/json", "application/jsonp"));
    EXPECT_FALSE(takes_media("application/json", ""));
    EXPECT_TRUE(takes_media("application/json, multipart/form-data", "Multipart/Form-Data; boundary=x"));
}

TEST(Languages, the_better_one_wins) {
    EXPECT_EQ(language_of(""), Language::en);
    EXPECT_EQ(language_of("zh-CN"), Language::zh);
    EXPECT_EQ(language_of("en;q=0.3, zh;q=0.4"), Language::zh);
    EXPECT_EQ(language_of("fr, zh;q=0"), Language::en);
}

TEST(Problems, carry_the_places_of_all_faults) {
    auto problem = fail(Code::invalid, "two faults");
    problem.faults = {
        {"no-target", "the flow leads nowhere", "draw it to an element", "a.bpmn", "Flow_1", 12, 7, false},
        {"body", "'x' is missing", "", "", "/x", 0, 0, false}};
    EXPECT_EQ(problem_json(kind_of(problem.code), problem, {Language::en, "t", ",\"more\":1"}),
              R"({"type":"urn:baton:problem:invalid","title":"The request is wrong","status":400,"code":"invalid",)"
              R"("detail":"two faults","traceId":"t","errors":[{"detail":"the flow leads nowhere","file":"a.bpmn",)"
              R"("element":"Flow_1","line":12,"column":7,"rule":"no-target","hint":"draw it to an element"},)"
              R"({"detail":"'x' is missing","pointer":"/x","rule":"body"}],"more":1})");
}

TEST(Problems, say_when_to_come_again) {
    EXPECT_EQ(problem_response(fail(Code::too_many, "later"), {}).header("retry-after"), "1");
    EXPECT_EQ(problem_response(fail(Code::unavailable, "later"), {}).status, 503);
}

TEST(Routes, words_win_over_captures) {
    const Router router({{"GET", "/a/{id}"}, {"POST", "/a/search"}, {"GET", "/a/search"}});
    EXPECT_EQ(router.find("GET", {"a", "search"}).route->pattern, "/a/search");
    EXPECT_EQ(router.find("HEAD", {"a", "7"}).captured, std::vector<std::string>{"7"});
    EXPECT_EQ(router.find("GET", {"a", ""}).route, nullptr);
    EXPECT_EQ(router.find("PUT", {"a", "7"}).allow, "GET, HEAD, OPTIONS");
    EXPECT_TRUE(router.find("GET", {"b"}).allow.empty());
}

}  // namespace
}  // namespace baton::api
