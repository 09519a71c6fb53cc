#include "engine/feel/value.hpp"

#include <gtest/gtest.h>

#include "engine/feel/function.hpp"
#include "engine/feel/range.hpp"
#include "engine/feel/temporal.hpp"

namespace baton::feel {
namespace {

TEST(Value, knows_what_it_holds) {
    EXPECT_TRUE(Value{}.is_null());
    EXPECT_EQ(Value{}.type_name(), "null");
    EXPECT_EQ(*Value{true}.boolean(), true);
    EXPECT_EQ(*Value{7}.number(), Decimal{7});
    EXPECT_EQ(*Value{"text"}.string(), "text");
    EXPECT_EQ(Value{List{}}.list()->size(), 0U);
    EXPECT_EQ(Value{Context{}}.type_name(), "context");
    EXPECT_EQ(Value{Date{}}.type_name(), "date");
    EXPECT_EQ(Value{DateTime{}}.type_name(), "date and time");
    EXPECT_EQ(Value{MonthsDuration{}}.type_name(), "years and months duration");
    EXPECT_EQ(Value{TimeDuration{}}.type_name(), "days and time duration");
    EXPECT_EQ(Value{Range{}}.type_name(), "range");
    EXPECT_EQ(Value{Function{}}.type_name(), "function");
    EXPECT_EQ(Value{7}.string(), nullptr);
    EXPECT_EQ(Value{"7"}.number(), nullptr);
    EXPECT_EQ(Value{List{}}.context(), nullptr);
}

TEST(Value, equality_is_by_structure) {
    EXPECT_EQ(Value{}, Value{Null{}});
    EXPECT_EQ((Value{List{1, "a", true}}), (Value{List{1, "a", true}}));
    EXPECT_NE((Value{List{1}}), (Value{List{1, 2}}));
    EXPECT_EQ((Value{Context{{"a", 1}, {"b", 2}}}), (Value{Context{{"b", 2}, {"a", 1}}}));
    EXPECT_NE((Value{Context{{"a", 1}}}), (Value{Context{{"a", 2}}}));
    EXPECT_NE(Value{1}, Value{"1"});
    EXPECT_EQ((Value{Date{2026, 1, 2}}), (Value{Date{2026, 1, 2}}));
    EXPECT_EQ((Value{Range{1, 2}}), (Value{Range{1, 2}}));
    EXPECT_NE((Value{Range{1, 2, true, false}}), (Value{Range{1, 2}}));
}

TEST(Value, knows_its_depth_and_the_weight_of_its_text) {
    EXPECT_EQ(Value{1}.depth(), 0U);
    EXPECT_EQ((Value{List{1, List{2}}}).depth(), 2U);
    Value doubled{"0123456789"};
    for (int i = 0; i < 80; ++i) doubled = List{doubled, doubled};
    EXPECT_EQ(doubled.depth(), 80U);
    EXPECT_EQ(doubled.weight(), std::numeric_limits<std::uint64_t>::max());
}

TEST(Context, keeps_the_order_of_its_entries_and_finds_them) {
    Context entries;
    for (int i = 0; i < 1000; ++i) entries.set("name " + std::to_string(i), i);
    EXPECT_EQ(entries.size(), 1000U);
    for (int i = 0; i < 1000; ++i) EXPECT_EQ(*entries.find("name " + std::to_string(i)), Value{i});
    EXPECT_EQ(entries.find("other"), nullptr);
    entries.set("name 5", "five");
    EXPECT_EQ(entries.size(), 1000U);
    EXPECT_EQ(entries.entries()[5].second, Value{"five"});
    EXPECT_TRUE(entries.erase("name 5"));
    EXPECT_FALSE(entries.erase("name 5"));
    EXPECT_EQ(entries.find("name 5"), nullptr);
    EXPECT_EQ(*entries.find("name 999"), Value{999});
    EXPECT_EQ(entries.entries()[5].first, "name 6");
}

}  // namespace
}  // namespace baton::feel
