#include "tests/unit/feel/evaluated.hpp"

namespace baton::feel {
namespace {

using testing::evaluated;

TEST(Feel, what_does_not_parse_is_refused_with_its_place) {
    const std::vector<std::pair<const char*, const char*>> rows = {
        {"", "line 1, column 1: the expression ends too early"},
        {"1 +", "line 1, column 4: the expression ends too early"},
        {"1 +\n * 2", "line 2, column 2: '* 2' is not a value"},
        {"(1", "line 1, column 3: ')' is missing"},
        {"[1, 2", "line 1, column 6: ']' is missing"},
        {"{a 1}", "line 1, column 5: ':' is missing"},
        {"if a then b", "line 1, column 12: 'else' is missing"},
        {"for x return 1", "line 1, column 14: the name of a variable and 'in' are expected"},
        {"\"abc", "line 1, column 5: a text has no closing quote"},
        {"\"\\", "line 1, column 3: a text has no closing quote"},
        {"a b", "line 1, column 3: 'b' cannot follow here"},
        {"f(a: 1, 2)", "named and positional arguments are mixed"},
        {"then", "line 1, column 1: 'then' stands where a value is expected"},
        {"1 /* open", "is not a value"},
        {"a.", "a name is missing after '.'"},
        {"@x", "'@' wants a text in quotes"},
        {"\"\\ud83d\"", "half of a surrogate pair"},
        {"1e9999", "beyond decimal128"},
        {"五 ； 六", "cannot follow here"},
    };
    for (const auto& [text, wanted] : rows) {
        const std::string got = evaluated(text);
        EXPECT_NE(got.find("refused"), std::string::npos) << text << " gives " << got;
        EXPECT_NE(got.find(wanted), std::string::npos) << text << " gives " << got;
    }
}

TEST(Feel, an_expression_tells_which_names_it_reads) {
    const auto read = [](const char* text) {
        return parse(text, std::vector<std::string>{"first name"})->names_read();
    };
    using Names = std::vector<std::string>;
    EXPECT_EQ(read("b + a * b"), (Names{"b", "a"}));
    EXPECT_EQ(read("for x in xs return x + y"), (Names{"xs", "y"}));
    EXPECT_EQ(read("{a: 1, b: a + c}"), (Names{"c"}));
    EXPECT_EQ(read("count(xs) > count"), (Names{"xs", "count"}));
    EXPECT_EQ(read("first name = \"a\""), (Names{"first name"}));
    EXPECT_EQ(read("(function(p) p + q)(1)"), (Names{"q"}));
    EXPECT_EQ(read("case.id"), (Names{"case"}));
    EXPECT_EQ(read("xs[item > limit]"), (Names{"xs", "limit"}));
}

TEST(Feel, a_vocabulary_names_types_and_names_with_operators) {
    Vocabulary vocabulary;
    vocabulary.add_name("a-b");
    vocabulary.add_name("total of  all");
    vocabulary.add_type("tAge", Type{Type::Kind::number, {}, {}});
    const Context names{{"a-b", 5}, {"a", 1}, {"total of  all", 9}};
    const auto value = [&](const char* text) {
        return to_text(parse(text, vocabulary)->evaluate(ContextScope(names), testing::surroundings())->value);
    };
    EXPECT_EQ(value("a-b"), "5");
    EXPECT_EQ(value("a - b + 1"), "6");
    EXPECT_EQ(value("a-bc"), "null");
    EXPECT_EQ(value("total of all + 1"), "10");
    EXPECT_EQ(value("3 instance of tAge"), "true");
    EXPECT_EQ(value("\"a\" instance of tAge"), "false");
}

}  // namespace
}  // namespace baton::feel
