// How long cases are kept, as it is written, and in which months they go.
#include <gtest/gtest.h>

#include "service/archive/policy.hpp"
#include "service/configuration.hpp"

namespace baton::archive {
namespace {

calendar::Zone shanghai() { return *calendar::Zone::named("Asia/Shanghai"); }

TEST(ArchivePolicy, the_time_to_keep_is_whole_years_and_months_or_for_ever) {
    EXPECT_EQ(*keep_from("P10Y"), Keep{120});
    EXPECT_EQ(*keep_from("P6M"), Keep{6});
    EXPECT_EQ(*keep_from("P1Y6M"), Keep{18});
    EXPECT_EQ(*keep_from("forever"), Keep{});
    for (const auto* const text : {"forever", "P10Y", "P6M", "P1Y6M"}) EXPECT_EQ(text_of(*keep_from(text)), text);
    for (const auto* const wrong :
         {"", "P", "10Y", "P10", "P6M1Y", "P10D", "PT6M", "P-6M", "P6M ", "P99999Y", "never"}) {
        EXPECT_FALSE(keep_from(wrong)) << wrong;
    }
}

TEST(ArchivePolicy, less_than_six_months_is_refused_with_why) {
    const auto refused = keep_from("P5M");
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().detail.find("six months"), std::string::npos);
}

TEST(ArchivePolicy, a_process_has_its_own_time_or_that_of_the_others) {
    Policy policy;
    policy.others = 120;
    policy.by_process["transfer"] = Keep{};
    EXPECT_EQ(policy.keep_of("complaint"), Keep{120});
    EXPECT_EQ(policy.keep_of("transfer"), Keep{}) << "for ever, whatever the others have";
}

TEST(ArchivePolicy, a_month_is_one_where_the_office_is) {
    const auto last_second = *instant_from("2026-03-31T15:59:59.999Z");
    EXPECT_EQ(period_of(last_second, shanghai()), "2026-03");
    EXPECT_EQ(period_of(last_second + Duration{1}, shanghai()), "2026-04");
    const auto span = *span_of("2026-03", shanghai());
    EXPECT_EQ(span.from, *instant_from("2026-02-28T16:00:00.000Z"));
    EXPECT_EQ(span.to, *instant_from("2026-03-31T16:00:00.000Z"));
    for (const auto* const wrong : {"2026", "2026-13", "2026-3", "2026-03-01", "march"}) {
        EXPECT_FALSE(span_of(wrong, shanghai())) << wrong;
    }
}

TEST(ArchivePolicy, the_time_is_counted_from_the_end_of_the_month) {
    EXPECT_EQ(*due_at("2026-03", 120, shanghai()), *instant_from("2036-03-31T16:00:00.000Z"));
    EXPECT_EQ(*due_at("2026-12", 6, shanghai()), *instant_from("2027-06-30T16:00:00.000Z"));
}

TEST(ArchivePolicy, links_name_a_process_a_variable_and_what_it_names) {
    const auto links = links_from({"duty_dispute.related_case=case_no"});
    ASSERT_TRUE(links);
    EXPECT_EQ(links->front(), (Link{"duty_dispute", "related_case", "case_no"}));
    EXPECT_EQ(text_of(links->front()), "duty_dispute.related_case=case_no");
    for (const auto* const wrong : {"duty_dispute", "duty_dispute.related_case", ".a=b", "a.=b", "a.b=", "a=b.c"}) {
        EXPECT_FALSE(links_from({wrong})) << wrong;
    }
}

TEST(ArchivePolicy, it_is_set_by_process_in_the_settings) {
    const auto read = service::configure("", {{"retention.complaint_acceptance", "P10Y"},
                                              {"archive.keep", "P30Y"},
                                              {"archive.links", ""},
                                              {"archive.records_at_once", "50"}});
    ASSERT_TRUE(read) << read.error().detail;
    EXPECT_EQ(read->archive.policy.keep_of("complaint_acceptance"), Keep{120});
    EXPECT_EQ(read->archive.policy.keep_of("other"), Keep{360});
    EXPECT_TRUE(read->archive.policy.links.empty());
    EXPECT_EQ(read->archive.records_at_once, 50U);
    EXPECT_FALSE(service::configure("", {{"retention.complaint_acceptance", "10 years"}}));
}

}  // namespace
}  // namespace baton::archive
