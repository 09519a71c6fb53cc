// Values at the edges of what JSON can say: kept to the last digit, or refused with the place; never something else.
#include <gtest/gtest.h>

#include "engine/feel/json.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

class HostileValuesE2e : public InOneWorld {
protected:
    static Answer start(const std::string& value) {
        return world().send("intake", "POST", "/v2/process-instances",
                            R"({"processDefinitionId":"handover","variables":{"x":)" + value + "}}");
    }
    static std::string kept(const std::string& value) {
        const auto answer = start(value);
        EXPECT_EQ(answer.status, 200) << value << answer.body;
        const auto seen = world().send(
            "wang", "GET", "/v2/process-instances/" + text(answer.json(), {"processInstanceKey"}) + "/variables");
        const auto at = seen.body.find("\"x\":") + 4;
        return seen.body.substr(at, seen.body.size() - at - 2);
    }
};

TEST_F(HostileValuesE2e, numbers_keep_every_digit) {
    for (const auto* number :
         {"0", "1.10", "-0.5", "9223372036854775808", "18446744073709551616", "-18446744073709551617",
          "9007199254740993", "0.1", "1234567890123456789012345678901234", "0.000000000000000000000000000000001"}) {
        EXPECT_EQ(kept(number), number);
    }
    const auto rounded = feel::from_json(kept("12345678901234567890123456789012345"));
    ASSERT_TRUE(rounded);
    EXPECT_EQ(*rounded, *feel::from_json("12345678901234567890123456789012340")) << "decimal128 has 34 digits";
    const auto large = feel::from_json(kept("1e400"));
    ASSERT_TRUE(large);
    EXPECT_EQ(*large, *feel::from_json("1e400"));
}

TEST_F(HostileValuesE2e, numbers_that_cannot_be_kept_are_refused) {
    for (const auto* number :
         {"1e999999", "-1e999999", "NaN", "Infinity", "01", "1.", ".5", "+1", "0x10", "1e", "--1"}) {
        const auto answer = start(number);
        EXPECT_EQ(answer.status, 400) << number << answer.body;
        EXPECT_FALSE(text(answer.json(), {"detail"}).empty()) << number;
    }
}

TEST_F(HostileValuesE2e, texts_are_kept_or_refused) {
    EXPECT_EQ(kept(R"("\ud83d\ude00 \u0000 \\ \" \u2028 ')"
                   R"('; drop table instances; --")"),
              feel::to_json(*feel::from_json(R"("\ud83d\ude00 \u0000 \\ \" \u2028 ''; drop table instances; --")")));
    for (const auto* value : {R"("\ud800")", R"("\udc00\ud800")", "\"\xc0\x80\"", "\"\xed\xa0\x80\"", "\"a\nb\"",
                              R"("\x")", R"("\u12")", "\"open"}) {
        EXPECT_EQ(start(value).status, 400) << value;
    }
}

TEST_F(HostileValuesE2e, a_name_that_stands_twice_is_refused) {
    EXPECT_EQ(start(R"({"a":1,"a":2})").status, 400);
    EXPECT_EQ(start(R"({"a":1,"\u0061":2})").status, 400);
    EXPECT_EQ(world()
                  .send("intake", "POST", "/v2/process-instances",
                        R"({"processDefinitionId":"handover","processDefinitionId":"machine"})")
                  .status,
              400);
}

TEST_F(HostileValuesE2e, depth_has_an_end) {
    const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
    EXPECT_EQ(start(nested(80)).status, 200);
    for (const std::size_t depth : {200U, 100'000U}) EXPECT_EQ(start(nested(depth)).status, 400) << depth;
    std::string objects;
    for (int i = 0; i < 50'000; ++i) objects += "{\"a\":";
    EXPECT_EQ(start(objects).status, 400);
}

TEST_F(HostileValuesE2e, a_body_of_faults_has_a_short_answer) {
    std::string body = "{";
    for (int i = 0; i < 100'000; ++i) body += (i == 0 ? "\"k" : ",\"k") + std::to_string(i) + "\":1";
    const auto answer = world().send("intake", "POST", "/v2/process-instances", body + '}');
    EXPECT_EQ(answer.status, 400);
    EXPECT_LT(answer.body.size(), 200'000U);
}

// Two hundred bytes of memory for each byte that is sent would be an attack by itself.
TEST_F(HostileValuesE2e, millions_of_small_values_take_bounded_memory) {
    std::string list = "[0";
    for (int i = 1; i < 10'000'000; ++i) list += ",0";
    const auto answer = start(list + ']');
    EXPECT_TRUE(answer.status == 200 || answer.status == 413 || answer.status == 422) << answer.status;
    EXPECT_LT(world().memory(), 4ULL << 30U);
    EXPECT_EQ(world().send("", "GET", "/readyz").status, 200);
}

TEST_F(HostileValuesE2e, words_that_are_not_known_are_told_and_not_taken_for_none) {
    for (const auto* target :
         {"/v2/user-tasks?state=opne", "/v2/user-tasks?assignedTo=you", "/v2/resources?kind=pdf",
          "/v2/resources?latest=yes", "/v2/user-tasks?limit=0", "/v2/user-tasks?limit=1e3", "/v2/user-tasks?limit=1001",
          "/v2/user-tasks?after=nonsense", "/v2/user-tasks?sort=secret", "/v2/user-tasks?state=open&state=open",
          "/v2/user-tasks?stat=open"}) {
        EXPECT_EQ(world().send("wang", "GET", target).status, 400) << target;
    }
    for (const auto* body :
         {R"({"filter":{"state":"opne"}})", R"({"filter":{"dueBefore":"tomorrow"}})", R"([])", R"("x")",
          R"({"page":{"limit":0}})", R"({"sort":[{"field":"x"}]})", R"({"sort":{}})", R"({"filter":[]})",
          R"({"filter":{"processInstanceKey":"x"}})", R"({"page":{"after":"x"}})"}) {
        EXPECT_EQ(world().send("wang", "POST", "/v2/user-tasks/search", body).status, 400) << body;
    }
}

}  // namespace
}  // namespace baton::e2e
