#include "engine/base/decimal.hpp"

#include <gtest/gtest.h>
#include <limits>
#include <vector>

namespace baton {
namespace {

Decimal number(std::string_view text) {
    const auto parsed = Decimal::parse(text);
    EXPECT_TRUE(parsed.has_value()) << text;
    return parsed ? *parsed : Decimal{};
}

TEST(DecimalText, a_number_keeps_its_digits) {
    const std::vector<std::pair<const char*, const char*>> rows = {
        {"0", "0"},
        {"-0", "0"},
        {"0.00", "0.00"},
        {"1.10", "1.10"},
        {"-1.10", "-1.10"},
        {"+5", "5"},
        {".5", "0.5"},
        {"1E3", "1000"},
        {"1e-3", "0.001"},
        {"12345678901234567890123456789012345678", "1.234567890123456789012345678901235E+37"},
        {"9999999999999999999999999999999999", "9999999999999999999999999999999999"},
        {"0.0000000000000000000000000000000001", "0.0000000000000000000000000000000001"},
        {"1.2E-40", "1.2E-40"},
        {"0.000000000000000000000000000000001", "0.000000000000000000000000000000001"},
        {"1E40", "1E+40"},
        {"-1.5E-100", "-1.5E-100"},
        {"9.999999999999999999999999999999999E6144", "9.999999999999999999999999999999999E+6144"},
        {"1E-99999999999999999999999", "0"},
    };
    for (const auto& [text, wanted] : rows) EXPECT_EQ(number(text).text(), wanted) << text;
}

TEST(DecimalText, what_is_not_a_number_is_refused) {
    for (const char* text :
         {"",        "-",   "+",    ".",        "1.",  "1.e5", "e5",    "1e",      "1e+",
          "1 ",      " 1",  "0x10", "Infinity", "NaN", "1,5",  "1_000", "1e99999", "1e99999999999999999999999",
          "-1E6145", "--1", "1e5.5"}) {
        EXPECT_FALSE(Decimal::parse(text).has_value()) << text;
    }
}

TEST(DecimalText, a_very_long_number_is_rounded_once_to_34_digits) {
    std::string long_text = "0.";
    long_text.append(100000, '3');
    EXPECT_EQ(number(long_text).text(), "0.3333333333333333333333333333333333");
    // A digit far behind the 34th decides a tie.
    EXPECT_EQ(number("1000000000000000000000000000000000.5").text(), "1000000000000000000000000000000000");
    std::string above = "1000000000000000000000000000000000.5";
    above.append(500, '0').append("1");
    EXPECT_EQ(number(above).text(), "1000000000000000000000000000000001");
    EXPECT_EQ(number("1000000000000000000000000000000001.5").text(), "1000000000000000000000000000000002");
    std::string leading(5000, '0');
    EXPECT_EQ(number(leading + "12.5").text(), "12.5");
    EXPECT_EQ(number("0." + leading + "125e5000").text(), "0.125");
}

TEST(DecimalArithmetic, is_exact_to_34_digits) {
    EXPECT_EQ((number("0.1") + number("0.2")).text(), "0.3");
    EXPECT_EQ((number("1.10") * number("2")).text(), "2.20");
    EXPECT_EQ((number("1") / number("3")).text(), "0.3333333333333333333333333333333333");
    EXPECT_EQ((number("2") / number("3")).text(), "0.6666666666666666666666666666666667");
    EXPECT_EQ((number("10") - number("10.5")).text(), "-0.5");
    EXPECT_EQ((-number("2")).text(), "-2");
    EXPECT_EQ((-number("0")).text(), "0");
    EXPECT_FALSE((number("1") / Decimal{}).is_finite());
    EXPECT_FALSE((number("9E6144") * number("10")).is_finite());
    EXPECT_EQ((number("1") / Decimal{}).text(), "not a number");
}

TEST(DecimalArithmetic, whole_numbers_of_64_bits_come_and_go) {
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    constexpr auto most = std::numeric_limits<std::int64_t>::max();
    EXPECT_EQ(Decimal{least}.whole(), least);
    EXPECT_EQ(Decimal{most}.whole(), most);
    EXPECT_EQ(Decimal{most}.text(), "9223372036854775807");
    EXPECT_EQ((Decimal{most} + Decimal{1}).whole(), std::nullopt);
    EXPECT_EQ(number("1.00").whole(), 1);
    EXPECT_EQ(number("1e3").whole(), 1000);
    EXPECT_EQ(number("-7").whole(), -7);
    EXPECT_EQ(number("1.5").whole(), std::nullopt);
    EXPECT_FALSE(number("1.5").is_whole());
    EXPECT_TRUE(number("1e100").is_whole());
    EXPECT_EQ(Decimal{}.text(), "0");
    EXPECT_DOUBLE_EQ(number("0.25").approximate(), 0.25);
}

TEST(DecimalOrder, is_by_value_and_not_by_digits) {
    EXPECT_EQ(number("1.0"), number("1.00"));
    EXPECT_LT(number("-1"), number("0.001"));
    EXPECT_GT(number("100"), number("99.999"));
    EXPECT_TRUE((number("1") / Decimal{} <=> number("1")) == std::partial_ordering::greater);
    EXPECT_TRUE(number("0").is_zero());
    EXPECT_TRUE(number("0.00").is_zero());
    EXPECT_TRUE(number("-0.1").is_negative());
    EXPECT_FALSE(number("-0").is_negative());
}

TEST(DecimalRounding, each_way_treats_ties_as_its_name_says) {
    using R = Decimal::Rounding;
    struct Row {
        const char* text;
        int scale;
        R how;
        const char* wanted;
    };
    const std::vector<Row> rows = {
        {"2.5", 0, R::half_even, "2"},        {"3.5", 0, R::half_even, "4"},
        {"-2.5", 0, R::half_even, "-2"},      {"2.5", 0, R::half_up, "3"},
        {"-2.5", 0, R::half_up, "-3"},        {"2.5", 0, R::half_down, "2"},
        {"-2.5", 0, R::half_down, "-2"},      {"2.51", 0, R::half_down, "3"},
        {"-2.51", 0, R::half_down, "-3"},     {"2.49", 0, R::half_down, "2"},
        {"1.121", 2, R::up, "1.13"},          {"-1.121", 2, R::up, "-1.13"},
        {"1.129", 2, R::down, "1.12"},        {"-1.129", 2, R::down, "-1.12"},
        {"-1.5", 0, R::floor, "-2"},          {"1.5", 0, R::floor, "1"},
        {"-1.5", 0, R::ceiling, "-1"},        {"1.56", 1, R::ceiling, "1.6"},
        {"1.5", 3, R::half_even, "1.5"},      {"125", -1, R::half_even, "120"},
        {"135", -1, R::half_even, "140"},     {"1234", -2, R::down, "1200"},
        {"0.05", 1, R::half_down, "0.0"},     {"1.5", 6000, R::up, "1.5"},
        {"1E100", 2, R::half_even, "1E+100"},
    };
    for (const Row& row : rows) {
        EXPECT_EQ(number(row.text).rounded(row.scale, row.how).text(), row.wanted) << row.text << " to " << row.scale;
    }
}

TEST(DecimalRounding, trailing_zeros_can_be_dropped) {
    EXPECT_EQ(number("1.10").without_trailing_zeros().text(), "1.1");
    EXPECT_EQ(number("100.00").without_trailing_zeros().text(), "100");
    EXPECT_EQ(number("100").without_trailing_zeros().text(), "100");
    EXPECT_EQ(number("-0.500").without_trailing_zeros().text(), "-0.5");
    EXPECT_EQ(number("0.00").without_trailing_zeros().text(), "0");
}

TEST(DecimalFunctions, give_what_mathematics_says) {
    EXPECT_EQ(number("10").modulo(number("4")).text(), "2");
    EXPECT_EQ(number("-10").modulo(number("4")).text(), "2");
    EXPECT_EQ(number("10").modulo(number("-4")).text(), "-2");
    EXPECT_EQ(number("10.1").modulo(number("4.5")).text(), "1.1");
    EXPECT_EQ(number("-10.1").modulo(number("4.5")).text(), "3.4");
    EXPECT_FALSE(number("1").modulo(number("0")).is_finite());
    EXPECT_EQ(number("2").power(number("10")), number("1024"));
    EXPECT_EQ(number("2").power(number("-1")), number("0.5"));
    EXPECT_EQ(number("4").power(number("0.5")), number("2"));
    EXPECT_EQ(number("16").square_root(), number("4"));
    EXPECT_FALSE(number("-1").square_root().is_finite());
    EXPECT_EQ(number("1").exponential().text(), "2.718281828459045235360287471352662");
    EXPECT_EQ(number("10").natural_logarithm().text(), "2.302585092994045684017991454684364");
    EXPECT_FALSE(number("0").natural_logarithm().is_finite());
    EXPECT_EQ(number("-3.5").absolute().text(), "3.5");
}

}  // namespace
}  // namespace baton
