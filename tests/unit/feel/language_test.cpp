#include "engine/feel/range.hpp"
#include "tests/unit/feel/evaluated.hpp"

namespace baton::feel {
namespace {

using testing::evaluated;
using testing::expect;
using testing::warned;

TEST(Feel, literals_mean_themselves) {
    expect({{"1", "1"},
            {"1.50", "1.50"},
            {".5", "0.5"},
            {"1e3", "1000"},
            {"1.5E-2", "0.015"},
            {"true", "true"},
            {"null", "null"},
            {R"("text")", "text"},
            {R"("a\"b\\c\n")", "a\"b\\c\n"},
            {R"("\u4e94\U01F40E")", "五🐎"},
            {R"("\ud83d\ude00")", "😀"},
            {R"("\d+")", "\\d+"},
            {"@\"2026-11-23\"", "2026-11-23"},
            {"@\"PT90M\"", "PT1H30M"},
            {"@\"no date\"", "null"},
            {"[1, \"a\", [true]]", "[1, \"a\", [true]]"},
            {"{a: 1, \"b c\": 2, d e: 3}", "{a: 1, \"b c\": 2, \"d e\": 3}"},
            {"[1..3)", "[1..3)"},
            {"]1..3[", "(1..3)"},
            {"(< 5)", "(<5)"}});
}

TEST(Feel, comments_and_white_space_do_not_count) {
    expect({{"1 /* one */ + // and\n 1", "2"},
            {"/* /* */ 5", "5"},
            {"\t1\n+\r\n1", "2"},
            {"1\xe3\x80\x80+\xc2\xa0"
             "1",
             "2"}});
}

TEST(Feel, arithmetic_follows_the_usual_precedence) {
    expect({{"1 + 2 * 3", "7"},
            {"(1 + 2) * 3", "9"},
            {"2 - 3 - 4", "-5"},
            {"2 ** 3 ** 2", "64"},
            {"-2 ** 2", "4"},
            {"--5", "5"},
            {"7 / 2", "3.5"},
            {"1 / 3", "0.3333333333333333333333333333333333"},
            {"0.1 + 0.2", "0.3"},
            {"1 / 0", "null"},
            {"10 / 2 / 5", "1"},
            {"\"a\" + \"b\"", "ab"},
            {"\"a\" + 1", "null"},
            {"1 + null", "null"},
            {"amount-50", "200"},
            {"- amount", "-250"}});
}

TEST(Feel, logic_is_ternary) {
    expect({{"true and true", "true"},
            {"true and null", "null"},
            {"false and null", "false"},
            {"null and false", "false"},
            {"true or null", "true"},
            {"false or null", "null"},
            {"false or false", "false"},
            {"null or true", "true"},
            {"true and 1", "null"},
            {"false and 1", "false"},
            {"not(true)", "false"},
            {"not(null)", "null"},
            {"not(1)", "null"},
            {"true or 1 / 0", "true"},
            {"true and false or true", "true"}});
}

TEST(Feel, comparison_is_null_between_types) {
    expect({{"1 = 1.0", "true"},
            {"1 != 2", "true"},
            {"\"a\" < \"b\"", "true"},
            {"\"五\" = \"五\"", "true"},
            {"1 = \"1\"", "null"},
            {"1 < null", "null"},
            {"1 = null", "false"},
            {"null = null", "true"},
            {"null != null", "false"},
            {"[1, 2] = [1, 2]", "true"},
            {"[1, 2] = [2, 1]", "false"},
            {"{a: 1, b: 2} = {b: 2, a: 1}", "true"},
            {"{a: 1} = {a: 1, b: 2}", "false"},
            {"@\"2026-01-01\" < @\"2026-01-02\"", "true"},
            {"@\"2026-01-01T08:00:00+08:00\" = @\"2026-01-01T00:00:00Z\"", "true"},
            {"@\"2026-11-23T12:00:00\" = now()", "true"},
            {"@\"P1D\" = @\"PT24H\"", "true"},
            {"@\"P1Y\" = @\"P12M\"", "true"},
            {"@\"P1M\" = @\"P30D\"", "null"},
            {"amount > 100", "true"},
            {"1 < 2 and 2 < 3", "true"}});
}

TEST(Feel, between_and_in_know_ranges_lists_and_comparisons) {
    expect({{"5 between 1 and 10", "true"},
            {"11 between 1 and 10", "false"},
            {"null between 1 and 10", "null"},
            {"5 in [1..5]", "true"},
            {"5 in [1..5)", "false"},
            {"1 in ]1..5]", "false"},
            {"5 in (1..10)", "true"},
            {"5 in < 6", "true"},
            {"5 in (< 3, > 4)", "true"},
            {"5 in (1, 2, 5)", "true"},
            {"5 in (1, 2)", "false"},
            {"5 in [1, 5]", "true"},
            {"5 in [[1..2], [4..6]]", "true"},
            {"\"b\" in [\"a\"..\"c\"]", "true"},
            {"5 in (2 + 3)", "true"},
            {"6 in (2 + 1) * 2", "true"},
            {"amount in [count..300]", "true"},
            {"2 in numbers", "true"},
            {"5 in (null..10]", "null"},
            {"5 in (!= 5)", "false"},
            {"[1..3].start", "1"},
            {"[1..3).end included", "false"},
            {"1 in [1..numbers[1]]", "true"}});
}

TEST(Feel, paths_read_members_and_project_lists) {
    expect({{"case.id", "A-1"},
            {"case.owner.dept", "env"},
            {"case.nobody", "null"},
            {"people.name", "[\"Li\", \"Wang\"]"},
            {"people[1].age", "30"},
            {"people.age[2]", "50"},
            {"null.a", "null"},
            {"{a: {b: [1, 2]}}.a.b[2]", "2"},
            {"first name", "Li"},
            {"first   name + \"!\"", "Li!"},
            {"{in name: 1}.in name", "1"},
            {"`first name`", "Li"},
            {"@\"2026-11-23\".year", "2026"},
            {"@\"2026-11-23\".weekday", "1"},
            {"@\"10:20:30+08:00\".time offset", "PT8H"},
            {"now().timezone", "Asia/Shanghai"},
            {"@\"P1Y3M\".months", "3"},
            {"@\"-P1DT2H\".hours", "-2"},
            {"@\"PT1.5S\".seconds", "1.5"}});
}

TEST(Feel, filters_keep_items_or_pick_one) {
    expect({{"numbers[1]", "3"},
            {"numbers[-1]", "2"},
            {"numbers[0]", "null"},
            {"numbers[4]", "null"},
            {"numbers[item > 1]", "[3, 2]"},
            {"people[age > 40].name", "[\"Wang\"]"},
            {"people[item.age < 40][1].name", "Li"},
            {"people[name = \"Li\" and age = 30].age", "[30]"},
            {"[{item: 1}, {item: 5}][item > 2]", "[{item: 5}]"},
            {"[][1]", "null"},
            {"[][item > 1]", "[]"},
            {"5[1]", "5"},
            {"5[item > 1]", "[5]"},
            {"null[item > 1]", "[]"},
            {"[1, 2, 3][even(item)]", "[2]"},
            {"[1, null, 3][item != null]", "[1, 3]"},
            {"numbers[count - 6]", "3"}});
}

TEST(Feel, loops_run_over_lists_ranges_and_each_other) {
    expect({{"for x in [1, 2] return x * 2", "[2, 4]"},
            {"for x in 1..3 return x", "[1, 2, 3]"},
            {"for x in 3..1 return x", "[3, 2, 1]"},
            {"for x in [1..3) return x", "[1, 2]"},
            {"for x in [1, 2], y in [10, 20] return x + y", "[11, 21, 12, 22]"},
            {"for x in [[1, 2], [3]], y in x return y", "[1, 2, 3]"},
            {"for x in @\"2026-02-27\"..@\"2026-03-01\" return x.day", "[27, 28, 1]"},
            {"for i in 0..5 return if i < 2 then 1 else partial[-1] + partial[-2]", "[1, 1, 2, 3, 5, 8]"},
            {"for x in null return x", "null"},
            {"for x in \"a\"..\"c\" return x", "null"},
            {"for x in [] return x", "[]"},
            {"for one person in people return one person.age", "[30, 50]"},
            {"some x in numbers satisfies x > 2", "true"},
            {"every x in numbers satisfies x > 2", "false"},
            {"some x in [] satisfies x > 2", "false"},
            {"every x in [] satisfies x > 2", "true"},
            {"some x in [1, null] satisfies x > 2", "null"},
            {"some x in [1, 2], y in [2, 3] satisfies x + y = 5", "true"}});
}

TEST(Feel, if_takes_else_unless_the_condition_is_true) {
    expect({{"if amount > 100 then \"high\" else \"low\"", "high"},
            {"if null then 1 else 2", "2"},
            {"if 1 then 1 else 2", "2"},
            {"if false then 1 else if true then 2 else 3", "2"},
            {"1 + if true then 1 else 2", "2"}});
}

TEST(Feel, functions_are_values) {
    expect({{"(function(a, b) a + b)(1, 2)", "3"},
            {"{f: function(n: number) n * 2, r: f(4)}.r", "8"},
            {"{f: function(a, b) a - b, r: f(b: 1, a: 5)}.r", "4"},
            {"{f: function(n: number) n, r: f(\"x\")}.r", "null"},
            {"{f: function(n) if n < 2 then 1 else n * f(n - 1), r: f(10)}.r", "3628800"},
            {"{make: function(n) function(m) n + m, r: make(2)(3)}.r", "5"},
            {"{f: function(a) a, r: f()}.r", "null"},
            {"{f: function(a) a, r: f(c: 1)}.r", "null"},
            {"for f in [function(x) x + 1, abs] return f(-1)", "[0, 1]"},
            {"sort(numbers, function(a, b) a > b)", "[3, 2, 1]"},
            {"no such function(1)",
             "refused: the expression is wrong at line 1, column 4: 'such function(1)' cannot "
             "follow here; put an operator between, or declare the name if this is one with spaces"},
            {"unknown(1)", "null"},
            {"amount(1)", "null"},
            {"count([1, 2])", "2"},
            {"(function(x) external {java: {}})(1)", "null"}});
}

TEST(Feel, instance_of_knows_all_types) {
    expect({{"1 instance of number", "true"},
            {"null instance of number", "false"},
            {"null instance of Any", "false"},
            {"\"a\" instance of string", "true"},
            {"[1, 2] instance of list<number>", "true"},
            {"[1, \"a\"] instance of list<number>", "false"},
            {"{a: 1} instance of context<a: number>", "true"},
            {"{a: 1} instance of context<a: string>", "false"},
            {"{} instance of context<a: string>", "false"},
            {"@\"P1D\" instance of days and time duration", "true"},
            {"@\"P1Y\" instance of years and months duration", "true"},
            {"now() instance of date and time", "true"},
            {"[1..2] instance of range<number>", "true"},
            {"(function(a: string) a) instance of function<string> -> Any", "true"},
            {"abs instance of function<Any> -> Any", "true"},
            {"1 instance of nothing we know",
             "refused: the expression is wrong at line 1, column 23: 'we know' cannot "
             "follow here; put an operator between, or declare the name if this is one "
             "with spaces"}});
}

TEST(Feel, contexts_see_their_earlier_entries) {
    expect({{"{a: 1, b: a + 1, c: b * 2}.c", "4"},
            {"{a: 1, a: 2}", "null"},
            {"{a: b, b: 1}.a", "null"},
            {"{amount: 1, b: amount}.b", "1"},
            {"{a+b: 1}.a+b", "1"}});
}

TEST(Feel, a_warning_says_why_something_is_null) {
    EXPECT_EQ(warned("nobody + 1"), "there is no 'nobody' here: it is null");
    EXPECT_EQ(warned("1 + \"a\""), "'+' has no result for number and string");
    EXPECT_EQ(warned("case.nothing"), "the context has no 'nothing': it is null");
    EXPECT_EQ(warned("abs(\"a\")"), "'abs' is null: 'n' must be a number, not a string");
    EXPECT_EQ(warned("date(\"x\")"), "'date' is null: 'x' is no date like 2026-11-23");
    EXPECT_EQ(warned("1 < \"a\""), "a number cannot be compared with a string");
    EXPECT_EQ(warned("amount > 1"), "");
    EXPECT_EQ(warned("@\"foo\""), "@\"foo\" is no date, time, date and time, or duration: it is null");
    EXPECT_EQ(warned("null in [1..10]"), "'in' cannot compare a null with what it is to be in");
    EXPECT_EQ(warned("[1, 2][5]"), "a list of 2 has no item 5: it is null");
}

TEST(Feel, a_built_in_as_a_value_takes_its_arguments_by_name) {
    expect({{"{f: substring}.f(start position: 2, string: \"abc\")", "bc"},
            {"{f: date}.f(day: 3, month: 2, year: 2026)", "2026-02-03"},
            {"{f: date}.f(from: \"2026-02-03\")", "2026-02-03"},
            {"{f: substring}.f(text: \"abc\")", "null"},
            {"{f: max}.f(1, 3, 2)", "3"}});
}

}  // namespace
}  // namespace baton::feel
