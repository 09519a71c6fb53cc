// The reader of sources is itself read: a rule that sees nothing would pass for ever.
#include <gmock/gmock.h>

#include "tests/house/code.hpp"
#include "tests/house/tree.hpp"

namespace baton::house {

using testing::ElementsAre;

TEST(House, sees_the_sources_and_the_rooms_of_this_checkout) {
    EXPECT_GT(sources().size(), 10U);
    ASSERT_FALSE(rooms().empty());
    EXPECT_EQ(rooms().front(), "engine/base");
}

TEST(House, does_not_read_comments_and_literals_as_code) {
    EXPECT_EQ(without_comments_and_literals("a; // b\n\"c\\\"d\" /* e\n*/ 1'000 'f'"),
              "a;     \n\"  \" \"     \n   1'000 ' '");
    EXPECT_EQ(without_comments_and_literals("R\"x(a)\" b)x\" + c"), "R\"    \"    \" + c");
}

TEST(House, finds_includes) {
    EXPECT_THAT(includes_of("#pragma once\n#include <vector>\n#  include \"a/b.hpp\"\n"),
                ElementsAre("<vector>", "\"a/b.hpp\""));
}

TEST(House, measures_functions_wherever_they_stand) {
    const auto found = functions_of(
        "namespace a {\nstruct B {\n  int c() const {\n    if (x) { y(); }\n    return 1;\n  }\n  int d = 0;\n};\n"
        "int e{3};\nconst std::vector<int> f = {1, 2};\nvoid g(int h = int{}) {}\n}\n");
    ASSERT_EQ(found.size(), 2U);
    EXPECT_EQ(found[0].head, "int c() const ");
    EXPECT_EQ(found[0].lines, 4U);
    EXPECT_EQ(found[1].lines, 1U);
}

TEST(House, finds_the_names_of_types) {
    const auto found =
        types_of("class A final : B {};\nenum class C { d };\nusing E = int;\nusing std::vector;\nstruct F;");
    std::vector<std::string> names;
    for (const auto& each : found) names.push_back(each.name);
    EXPECT_THAT(names, ElementsAre("A", "C", "E", "F"));
}

TEST(House, finds_whole_words_only) { EXPECT_THAT(whole_words("rand() strand rand", "rand"), ElementsAre(0U, 14U)); }

}  // namespace baton::house
