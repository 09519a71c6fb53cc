// How texts stand on a terminal.
#include "service/commands/columns.hpp"

#include <gtest/gtest.h>

namespace baton::commands {
namespace {

Fault at(std::uint32_t line, std::uint32_t column) {
    Fault fault;
    fault.line = line;
    fault.column = column;
    return fault;
}

TEST(Columns, chinese_and_full_width_letters_take_two_and_marks_none) {
    EXPECT_EQ(columns("amount"), 6U);
    EXPECT_EQ(columns("金额"), 4U);
    EXPECT_EQ(columns("＞（1）"), 7U);
    EXPECT_EQ(columns("e\u0301"), 1U);
    EXPECT_EQ(columns("größe – €"), 9U);
    EXPECT_EQ(columns("𠀀"), 2U) << "beyond the basic plane";
}

TEST(Columns, a_fault_is_pointed_at_by_what_a_reader_sees) {
    EXPECT_EQ(pointed_at("amount >> 5", at(1, 9), ""), "amount >> 5\n        ^\n");
    EXPECT_EQ(pointed_at("金额 >> 5", at(1, 5), "  "), "  金额 >> 5\n        ^\n");
    EXPECT_EQ(pointed_at("a +\n\t单价 x", at(2, 5), ""), " 单价 x\n      ^\n") << "the line of the fault; a tab is one";
    EXPECT_EQ(pointed_at("金额 +", at(1, 5), ""), "金额 +\n      ^\n") << "behind the end";
    EXPECT_EQ(pointed_at("", at(1, 1), ""), "\n^\n");
}

TEST(Columns, a_long_text_is_cut_at_a_letter) {
    EXPECT_EQ(in_one_line("a\n  b\tc", 80), "a b c");
    EXPECT_EQ(in_one_line("金额金额", 5), "金额…");
    EXPECT_EQ(in_one_line("金额", 4), "金额");
}

}  // namespace
}  // namespace baton::commands
