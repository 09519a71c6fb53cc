#include "engine/feel/json.hpp"

#include <gtest/gtest.h>

#include "engine/feel/range.hpp"
#include "engine/feel/temporal.hpp"

namespace baton::feel {
namespace {

TEST(Json, comes_back_as_it_went) {
    for (const char* text : {"null",
                             "true",
                             "false",
                             "0",
                             "-1.50",
                             "1E+40",
                             "12345678901234567890123456789012.34",
                             R"("")",
                             R"("五角场")",
                             R"("a\"b\\c\n\r\t\u0001")",
                             "[]",
                             "{}",
                             "[1,[2,[3]],{}]",
                             R"({"b":1,"a":{"c":null}})",
                             R"({"type":"date","value":"2026-11-23"})",
                             R"({"type":"time","value":"09:30:00.5+08:00"})",
                             R"({"type":"date and time","value":"2026-11-23T09:30:00@Asia/Shanghai"})",
                             R"({"type":"years and months duration","value":"P1Y2M"})",
                             R"({"type":"days and time duration","value":"-P1DT0.5S"})",
                             R"({"type":"date","value":"tomorrow"})",
                             R"({"type":"date","value":"2026-11-23","more":1})",
                             R"({"type":"car","value":"red"})"}) {
        const auto value = from_json(text);
        ASSERT_TRUE(value) << text << ": " << value.error().detail;
        EXPECT_EQ(to_json(*value), text);
    }
}

TEST(Json, reads_typed_values_as_what_they_are) {
    const auto value = from_json(R"( { "value" : "2026-11-23", "type" : "date" } )");
    ASSERT_TRUE(value);
    ASSERT_NE(value->date(), nullptr);
    EXPECT_EQ(*value->date(), (Date{2026, 11, 23}));
}

TEST(Json, numbers_keep_all_their_digits) {
    const auto value = from_json("[0.1, 1.10, 9007199254740993, 1e3, -0]");
    ASSERT_TRUE(value);
    EXPECT_EQ(to_json(*value), "[0.1,1.10,9007199254740993,1000,0]");
}

TEST(Json, escapes_become_characters) {
    const auto value = from_json(R"(["\u4e94", "\ud83d\udc0e", "\/\b\f"])");
    ASSERT_TRUE(value);
    EXPECT_EQ(to_json(*value), "[\"五\",\"🐎\",\"/\\u0008\\u000c\"]");
}

struct Refused {
    std::string text;
    std::string message;
    std::uint32_t line;
    std::uint32_t column;
    std::string pointer;
};

TEST(Json, bad_text_is_refused_with_its_place) {
    const std::vector<Refused> rows = {
        {"", "the text ends where a value is wanted", 1, 1, ""},
        {"{\n \"a\": [1,\n 2,]}", "not a JSON value", 3, 4, "/a/2"},
        {R"({"a":1,"a":2})", "the name 'a' is there twice", 1, 8, "/a"},
        {R"({"a" 1})", "a colon is missing after the name", 1, 6, "/a"},
        {R"({a:1})", "a name in quotes is missing", 1, 2, ""},
        {"[1 2]", "a comma or ] is missing", 1, 4, ""},
        {R"({"x/y~z":tru})", "not a JSON value", 1, 10, "/x~1y~0z"},
        {"1 2", "there is more text after the JSON value", 1, 3, ""},
        {"NaN", "not a JSON value", 1, 1, ""},
        {"[Infinity]", "not a JSON value", 1, 2, "/0"},
        {"01", "there is more text after the JSON value", 1, 2, ""},
        {"1.", "not a JSON value", 1, 3, ""},
        {"+1", "not a JSON value", 1, 1, ""},
        {"1e9999", "the number is beyond decimal128", 1, 7, ""},
        {"\"\xff\"", "the text is not valid UTF-8", 1, 2, ""},
        {"\"\xed\xa0\x80\"", "the text is not valid UTF-8", 1, 2, ""},
        {R"("\ud83d")", "half of a surrogate pair", 1, 8, ""},
        {R"("\udc0e")", "half of a surrogate pair", 1, 8, ""},
        {R"("\x")", "an unknown escape", 1, 3, ""},
        {R"("\u12g4")", "\\u wants four hexadecimal digits", 1, 6, ""},
        {"\"a\nb\"", "a control character stands in a text", 1, 3, ""},
        {"\"abc", "a text has no closing quote", 1, 5, ""},
        {"\"五\" x", "there is more text after the JSON value", 1, 5, ""},
    };
    for (const Refused& row : rows) {
        const auto value = from_json(row.text);
        ASSERT_FALSE(value) << row.text;
        ASSERT_EQ(value.error().faults.size(), 1U) << row.text;
        const Fault fault = value.error().faults[0];
        EXPECT_EQ(fault.message, row.message) << row.text;
        EXPECT_EQ(fault.line, row.line) << row.text;
        EXPECT_EQ(fault.column, row.column) << row.text;
        EXPECT_EQ(fault.element, row.pointer) << row.text;
    }
}

TEST(Json, limits_hold) {
    const std::string nested = std::string(100, '[') + std::string(100, ']');
    EXPECT_TRUE(from_json(nested));
    EXPECT_FALSE(from_json("[" + nested + "]"));
    EXPECT_FALSE(from_json(std::string(100000, '[')));
    EXPECT_EQ(from_json("[1,2,3]", {.size_max = 5}).error().code, Code::too_large);
    EXPECT_EQ(from_json("[[1]]", {.depth_max = 1}).error().faults.size(), 1U);
}

TEST(Json, an_object_of_many_members_is_read_quickly) {
    std::string text = "{";
    for (int i = 0; i < 200000; ++i) text += (i == 0 ? "\"n" : ",\"n") + std::to_string(i) + "\":" + std::to_string(i);
    text += "}";
    const auto value = from_json(text);
    ASSERT_TRUE(value);
    EXPECT_EQ(value->context()->size(), 200000U);
    EXPECT_EQ(*value->context()->find("n123456"), Value{123456});
    EXPECT_EQ(to_json(*value), text);
}

TEST(Json, ranges_become_null) { EXPECT_EQ(to_json(Value{List{Value{Range{1, 2}}}}), "[null]"); }

}  // namespace
}  // namespace baton::feel
