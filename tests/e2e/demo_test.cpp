// The day of the district, played to its end by the program itself.
#include <fstream>
#include <gmock/gmock.h>

#include "engine/feel/json.hpp"
#include "tests/e2e/program.hpp"
#include "tests/e2e/wire.hpp"
#include "tests/faults/served.hpp"

namespace baton::e2e {
namespace {

using testing::HasSubstr;

std::size_t number(const feel::Value& result, std::string_view name) {
    return std::stoul(feel::to_json(in(result, {name})));
}

const std::string processes = " --processes " BATON_SOURCE_DIR "/processes";

TEST(Demo, a_day_of_the_district_ends_as_it_is_written) {
    const faults::Folder folder("demo");
    const auto data = " --data " + folder.path().string() + "/day";
    const auto ran = baton("demo --json" + processes + data);
    ASSERT_EQ(ran.code, 0) << ran.out << ran.err;
    const auto result = feel::from_json(ran.out);
    ASSERT_TRUE(result) << ran.out;
    EXPECT_GE(number(*result, "cases"), 9U)
        << "complaints, a dispute and its execution, a transfer, the police's review";
    EXPECT_GE(number(*result, "timers"), 5U) << "terms run out";
    EXPECT_GE(number(*result, "notices"), 50U);
    EXPECT_EQ(count(*result, {"failures"}), 0U);
    EXPECT_THAT(ran.err, HasSubstr("王敏"));
    EXPECT_THAT(ran.err, HasSubstr("✉ 综合行政执法大队收件箱"));
    EXPECT_EQ(baton("verify-replay" + data).code, 0);

    // It says where to look, and there it is.
    EXPECT_THAT(ran.err, HasSubstr("baton demo --look"));
    for (const std::string told : {"baton verify-replay ", "baton history ", "baton replay "}) {
        const auto at = ran.err.find(told);
        ASSERT_NE(at, std::string::npos) << told;
        const auto line = ran.err.substr(at, ran.err.find('\n', at) - at);
        EXPECT_EQ(baton(line.substr(line.find(' '))).code, 0) << line;
    }

    // A second play begins anew in the same folder.
    const auto again = baton("demo --json" + processes + data);
    EXPECT_EQ(again.code, 0);
    EXPECT_EQ(again.out, ran.out);
}

TEST(Demo, a_case_that_ends_otherwise_fails_the_day) {
    const faults::Folder folder("demo-other");
    const auto day = (folder.path() / "other.day").string();
    std::ofstream(day)
        << "title 另一天\ndate 2026-04-28\n"
           "08:40 report 咨询 M_report_phone key=370102TS2026000901 by service.channels\n"
           "  {\"case_no\": \"370102TS2026000901\", \"title\": \"问路\", \"reporter\": {\"name\": \"刘某\"},\n"
           "   \"received_at\": \"2026-04-28T08:40:00+08:00\"}\n"
           "08:41 expect 咨询 completed\n";
    const auto ran = baton("demo " + day + processes + " --data " + folder.path().string() + "/day");
    EXPECT_EQ(ran.code, 1);
    EXPECT_THAT(ran.out, HasSubstr("expected 咨询 completed, it is active T_register"));
}

TEST(Demo, it_empties_no_folder_that_is_not_its_own) {
    const faults::Folder folder("demo-keep");
    std::ofstream(folder.path() / "letter.txt") << "keep me";
    const auto ran = baton("demo" + processes + " --data " + folder.path().string());
    EXPECT_EQ(ran.code, 4);
    EXPECT_THAT(ran.err, HasSubstr("is no folder of a demo"));
    EXPECT_TRUE(std::filesystem::exists(folder.path() / "letter.txt"));
}

}  // namespace
}  // namespace baton::e2e
