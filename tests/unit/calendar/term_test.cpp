#include "engine/calendar/term.hpp"

#include <gtest/gtest.h>

namespace baton::calendar {
namespace {

TEST(Term, reads_codes_and_chinese) {
    for (const auto& [text, count, unit] : {std::tuple{"3 WD", 3U, Unit::working_days},
                                            {"3WD", 3U, Unit::working_days},
                                            {"3工作日", 3U, Unit::working_days},
                                            {" 3 个工作日 ", 3U, Unit::working_days},
                                            {"15 CD", 15U, Unit::calendar_days},
                                            {"15日", 15U, Unit::calendar_days},
                                            {"15天", 15U, Unit::calendar_days},
                                            {"24 H", 24U, Unit::hours},
                                            {"24小时", 24U, Unit::hours},
                                            {"4 WH", 4U, Unit::working_hours},
                                            {"4个工作小时", 4U, Unit::working_hours},
                                            {"30 MIN", 30U, Unit::minutes},
                                            {"30分钟", 30U, Unit::minutes},
                                            {"2 M", 2U, Unit::months},
                                            {"2个月", 2U, Unit::months},
                                            {"2月", 2U, Unit::months},
                                            {"1 Y", 1U, Unit::years},
                                            {"1年", 1U, Unit::years},
                                            {"当日", 0U, Unit::calendar_days}}) {
        const Result<Term> term = term_from(text);
        ASSERT_TRUE(term) << text;
        EXPECT_EQ(*term, (Term{count, unit})) << text;
    }
}

TEST(Term, refuses_what_has_no_clear_unit_or_number) {
    for (const char* text : {"", "3", "WD", "3 days", "-3 WD", "3.5 WD", "3 wd", "0 H", "0 M", "3 WD 2 H", "10001 CD",
                             "99999999999 CD", "三个工作日", "P3D"}) {
        const Result<Term> term = term_from(text);
        ASSERT_FALSE(term) << text;
        EXPECT_EQ(term.error().code, Code::invalid);
        EXPECT_NE(term.error().detail.find("'3 WD'"), std::string::npos) << "it says how to write one";
    }
}

TEST(Term, is_written_as_it_is_read) {
    for (const char* text : {"3 WD", "15 CD", "24 H", "4 WH", "30 MIN", "2 M", "1 Y", "0 CD"}) {
        EXPECT_EQ(to_text(*term_from(text)), text);
        EXPECT_EQ(*term_from(to_chinese(*term_from(text))), *term_from(text));
    }
    EXPECT_EQ(to_chinese({3, Unit::working_days}), "3个工作日");
    EXPECT_EQ(to_chinese({2, Unit::months}), "2个月");
}

}  // namespace
}  // namespace baton::calendar
