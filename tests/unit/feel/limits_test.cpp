#include "tests/unit/feel/evaluated.hpp"

namespace baton::feel {
namespace {

using testing::evaluated;

std::string repeated(const std::string& text, int times) {
    std::string out;
    for (int i = 0; i < times; ++i) out += text;
    return out;
}

bool is_refused_or_stopped(const std::string& result) {
    return result.starts_with("refused") || result.starts_with("stopped");
}

TEST(FeelLimits, deep_texts_are_refused_and_long_ones_are_not) {
    EXPECT_TRUE(evaluated(repeated("(", 100000)).starts_with("refused"));
    EXPECT_TRUE(evaluated(repeated("[", 100000)).starts_with("refused"));
    EXPECT_TRUE(evaluated(repeated("{a:", 100000)).starts_with("refused"));
    EXPECT_TRUE(evaluated(repeated("-", 100000) + "1").starts_with("refused"));
    EXPECT_TRUE(evaluated("a" + repeated(".a", 100000)).starts_with("refused"));
    EXPECT_TRUE(evaluated("1" + repeated("=1", 100000)).starts_with("refused"));
    EXPECT_TRUE(evaluated(repeated("if true then ", 100000)).starts_with("refused"));
    EXPECT_TRUE(evaluated(repeated("function(a) ", 100000) + "1").starts_with("refused"));
    EXPECT_TRUE(evaluated(repeated("x in (", 100000)).starts_with("refused"));
    EXPECT_TRUE(evaluated("1 instance of " + repeated("list<", 100000)).starts_with("refused"));
    EXPECT_TRUE(evaluated(repeated("not(", 300) + "true" + repeated(")", 300)).starts_with("refused"));
    EXPECT_EQ(evaluated("1" + repeated(" + 1", 100000)), "100001");
    EXPECT_EQ(evaluated("true" + repeated(" and true", 50000)), "true");
    EXPECT_EQ(evaluated(repeated("(", 150) + "1" + repeated(")", 150)), "1");
    EXPECT_TRUE(evaluated(std::string((1U << 20U) + 1, ' ')).starts_with("refused"));
    EXPECT_TRUE(evaluated("\"\xff\"").starts_with("refused"));
}

TEST(FeelLimits, texts_that_introduce_many_names_are_read_in_good_time) {
    std::string many = "{";
    for (int i = 0; i < 50000; ++i)
        many += "n" + std::to_string(i) + ":" + (i > 0 ? "n" + std::to_string(i - 1) : "1") + ",";
    many += "last: n49999}.last";
    EXPECT_EQ(evaluated(many), "1");
    std::string spaced = "{";
    for (int i = 0; i < 20000; ++i) spaced += "a " + std::to_string(i) + ": 1,";
    EXPECT_TRUE(evaluated(spaced + "z: 1}").starts_with("refused"));
}

TEST(FeelLimits, what_runs_too_long_is_stopped) {
    Surroundings around = testing::surroundings();
    around.steps_max = 100'000;
    const auto result = evaluated("for a in 1..1000, b in 1..1000 return 1", testing::usual_names(), around);
    EXPECT_EQ(result,
              "stopped: the expression takes more than 100000 steps: make its lists shorter or its loops fewer");
    EXPECT_TRUE(is_refused_or_stopped(evaluated("for i in 1..10000000 return i")));
    EXPECT_TRUE(is_refused_or_stopped(evaluated("count(for i in 1..1000000000000 return i)")));
    EXPECT_TRUE(is_refused_or_stopped(evaluated("{f: function(n) f(n + 1), r: f(1)}.r")));
    EXPECT_TRUE(is_refused_or_stopped(evaluated("{f: function(g) g(g), r: f(f)}.r")));
    EXPECT_TRUE(is_refused_or_stopped(evaluated("{f: function(n) [f(n - 1), f(n - 1)], r: f(100)}.r")));
    EXPECT_TRUE(is_refused_or_stopped(evaluated("for i in 1..100000 return count(partial)")));
    EXPECT_TRUE(is_refused_or_stopped(evaluated("distinct values(for i in 1..100000 return i)")));
}

TEST(FeelLimits, what_grows_too_large_is_stopped) {
    EXPECT_TRUE(is_refused_or_stopped(
        evaluated("for i in 1..100 return if i = 1 then \"0123456789\" else partial[-1] + partial[-1]")));
    EXPECT_TRUE(
        is_refused_or_stopped(evaluated("for i in 1..100 return if i = 1 then [1] else [partial[-1], partial[-1]]")));
    EXPECT_TRUE(is_refused_or_stopped(
        evaluated("for i in 1..100 return if i = 1 then [1] else concatenate(partial[-1], partial[-1])")));
    EXPECT_TRUE(is_refused_or_stopped(evaluated("for i in 1..1000 return partial")));
    EXPECT_TRUE(is_refused_or_stopped(evaluated("for i in 1..1000 return function(x) partial")));
    EXPECT_TRUE(is_refused_or_stopped(
        evaluated("for i in 1..60 return if i = 1 then {a: 1} else {a: partial[-1], b: partial[-1]}")));
}

TEST(FeelLimits, a_long_list_is_handled) {
    EXPECT_EQ(evaluated("count(for i in 1..500000 return i)"), "500000");
    EXPECT_EQ(evaluated("sum((for i in 1..100000 return i)[item <= 1000])"), "500500");
    EXPECT_EQ(evaluated("sort(for i in 1..20000 return modulo(i * 7919, 20011))[1]"), "1");
}

}  // namespace
}  // namespace baton::feel
