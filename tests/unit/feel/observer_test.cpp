// Whoever watches an evaluation sees every part of it with its text and its value.
#include "engine/feel/observer.hpp"

#include "tests/unit/feel/evaluated.hpp"

namespace baton::feel {
namespace {

// A line for each thing that is seen: "> text", "< value", "! warning".
class Seen final : public Observer {
public:
    void enter(std::string_view text) override { lines.push_back("> " + std::string(text)); }
    void leave(const Value& value) override { lines.push_back("< " + to_text(value)); }
    void warned(const std::string& message) override { lines.push_back("! " + message); }
    std::vector<std::string> lines;
};

using Lines = std::vector<std::string>;

Lines seen(const std::string& text, bool is_unary = false) {
    const std::vector<std::string> names{"first name"};
    const auto expression = is_unary ? parse_unary_tests(text, names) : parse(text, names);
    EXPECT_TRUE(expression) << text;
    if (!expression) return {};
    Context names_here = testing::usual_names();
    names_here.set("?", 3);
    Seen watcher;
    Surroundings around = testing::surroundings();
    around.observer = &watcher;
    const auto watched = expression->evaluate(ContextScope(names_here), around);
    const auto alone = expression->evaluate(ContextScope(names_here), testing::surroundings());
    EXPECT_TRUE(watched && alone && watched->value == alone->value) << "watching changes nothing: " << text;
    return watcher.lines;
}

// The texts of all parts, outermost first.
Lines parts(const std::string& text, bool is_unary = false) {
    Lines found;
    for (const std::string& line : seen(text, is_unary)) {
        if (line.starts_with("> ")) found.push_back(line.substr(2));
    }
    return found;
}

TEST(Observer, sees_parts_nested_with_their_values) {
    EXPECT_EQ(seen("amount > 100 and name = \"徐汇\""),
              (Lines{"> amount > 100 and name = \"徐汇\"", "> amount > 100", "> amount", "< 250", "> 100", "< 100",
                     "< true", "> name = \"徐汇\"", "> name", "< 徐汇", "> \"徐汇\"", "< 徐汇", "< true", "< true"}));
}

TEST(Observer, sees_each_part_with_all_of_its_text_and_no_more) {
    EXPECT_EQ(parts("amount between 1 and 300"), (Lines{"amount between 1 and 300", "amount", "1", "300"}));
    EXPECT_EQ(parts("(amount + 1) * 2"), (Lines{"(amount + 1) * 2", "amount + 1", "amount", "1", "2"}));
    EXPECT_EQ(parts("amount in (< 10, 250)"), (Lines{"amount in (< 10, 250)", "amount", "10", "250"}));
    EXPECT_EQ(parts(" case.owner.dept "), (Lines{"case.owner.dept", "case.owner", "case"}));
    EXPECT_EQ(parts("count(numbers)  "), (Lines{"count(numbers)", "numbers"}));
    EXPECT_EQ(parts("numbers[item > 2]").front(), "numbers[item > 2]");
    EXPECT_EQ(parts("amount instance of number"), (Lines{"amount instance of number", "amount"}));
    EXPECT_EQ(parts("if amount > 1 then \"a\" else \"b\"").front(), "if amount > 1 then \"a\" else \"b\"");
    EXPECT_EQ(parts("1 + sum(for i in numbers return i)")[3], "for i in numbers return i");
    EXPECT_EQ(parts("some i in numbers satisfies i > 2").front(), "some i in numbers satisfies i > 2");
    EXPECT_EQ(parts("< 5, > 10", true), (Lines{"< 5, > 10", "5"})) << "the second test was not needed";
}

TEST(Observer, sees_a_function_body_wherever_it_was_written) {
    const Lines found = parts("{double: function(x) x * 2, four: double(2)}.four");
    EXPECT_NE(std::find(found.begin(), found.end(), "x * 2"), found.end());
}

TEST(Observer, hears_a_warning_within_the_part_that_caused_it) {
    EXPECT_EQ(seen("1 + nobody"),
              (Lines{"> 1 + nobody", "> 1", "< 1", "> nobody", "! there is no 'nobody' here: it is null", "< null",
                     "! '+' has no result for number and null", "< null"}));
}

}  // namespace
}  // namespace baton::feel
