// Calendars, clock rules and organisation imported into the real service: tried first, in force at once, and still in
// force after a crash, whatever lies in the folder.
#include <algorithm>
#include <set>

#include "engine/feel/json.hpp"
#include "tests/e2e/clocked_cases.hpp"
#include "tests/e2e/program.hpp"

namespace baton::e2e {
namespace {

class Imports : public ClockedCases {
protected:
    static std::string body(const std::string& kind, const std::string& content, const std::string& more) {
        std::string json = R"({"kind":")" + kind + R"(","file":"given.json","content":)";
        feel::append_json_string(json, content);
        return json + more + "}";
    }
    client::Reply post(const std::string& body) {
        auto reply = client::send(served_.as("operator"), {"POST", "/v2/editions", body, {}});
        EXPECT_TRUE(reply.has_value()) << reply.error().detail;
        return reply ? std::move(*reply) : client::Reply{};
    }
    feel::Value answer(const std::string& role, const std::string& method, const std::string& target,
                       const std::string& body = {}) {
        auto reply = client::ask(served_.as(role), {method, target, body, {}});
        EXPECT_TRUE(reply.has_value()) << reply.error().detail;
        return reply ? std::move(*reply) : feel::Value{};
    }
    feel::Value import(const std::string& kind, const std::string& content) {
        return answer("operator", "POST", "/v2/editions", body(kind, content, R"(,"reason":"国办发明电")"));
    }
    feel::Value try_out(const std::string& kind, const std::string& content) {
        return answer("operator", "POST", "/v2/editions", body(kind, content, R"(,"dryRun":true)"));
    }
    // The years that two weeks from tomorrow are in.
    [[nodiscard]] std::set<year> touched() const {
        return {year_month_day{today_ + days{1}}.year(), year_month_day{today_ + days{14}}.year()};
    }
    [[nodiscard]] std::string next_calendar(year which) const {
        return calendar_json(which, 2, today_ + days{1}, today_ + days{14});
    }
    // "import 2" or "folder 1": of the one that holds.
    std::string in_force(const std::string& kind, const std::string& name = {}) {
        const auto list = answer("auditor", "GET", "/v2/editions");
        for (const auto& one : *in(list, {"items"}).list()) {
            if (text(one, {"kind"}) != kind || (!name.empty() && text(one, {"name"}) != name)) continue;
            if (feel::to_json(in(one, {"inForce"})) != "true") continue;
            return text(one, {"source"}) + " " + feel::to_json(in(one, {"version"}));
        }
        return "none";
    }
    static std::string number_of(year which) { return std::to_string(static_cast<int>(which)); }
    std::string organisation(const std::string& version) {
        std::ifstream file(folder_.path() / "processes/organisation/organisation.json");
        std::string json{std::istreambuf_iterator<char>(file), {}};
        for (const auto& [from, to] : {std::pair<std::string, std::string>{"\"version\": 2", "\"version\": " + version},
                                       {"\"受理员\"", "\"受理人员\""},
                                       {"\"roles\": [", R"("roles": [{"id": "night", "label": "值班员"},)"}}) {
            const auto at = json.find(from);
            EXPECT_NE(at, std::string::npos) << from;
            if (at != std::string::npos) json.replace(at, from.size(), to);
        }
        return json;
    }
};

TEST_F(Imports, of_a_calendar_move_running_clocks_and_outlive_a_crash) {
    ASSERT_TRUE(served_.start());
    const auto one = start_case();
    const auto before = due(one);

    const auto broken = post(body("calendar", R"({"format":"baton-calendar/1"})", R"(,"dryRun":true)"));
    EXPECT_EQ(broken.status, 400);
    for (const auto* part : {"\"file\":\"given.json\"", "/version", "/year", "/source", "\"hint\""}) {
        EXPECT_NE(broken.body.find(part), std::string::npos) << part << broken.body;
    }
    for (const auto which : touched()) {
        const auto tried = try_out("calendar", next_calendar(which));
        EXPECT_EQ(feel::to_json(in(tried, {"clocks", "clocks"})), "1") << feel::to_json(tried);
        EXPECT_EQ(feel::to_json(in(tried, {"clocks", "tasks"})), "1");
        EXPECT_GT(count(tried, {"changes"}), 0U);
        EXPECT_EQ(in_force("calendar", number_of(which)), "folder 1");
    }
    EXPECT_EQ(due(one), before) << "what is only tried moves nothing";
    EXPECT_EQ(post(body("calendar", next_calendar(*touched().begin()), "")).status, 400) << "without a reason";

    for (const auto which : touched()) import("calendar", next_calendar(which));
    auto moved = due(one);
    for (const auto until = steady_clock::now() + minutes(2);
         moved - before != days{14} && steady_clock::now() < until;) {
        moved = due(one);
    }
    EXPECT_EQ(moved - before, days{14});
    EXPECT_EQ(post(body("calendar", calendar_json(*touched().begin(), 2, today_, today_), R"(,"reason":"x")")).status,
              409);
    served_.kill();
    ASSERT_TRUE(served_.start());
    EXPECT_EQ(due(one) - before, days{14});
    EXPECT_EQ(times_reckoned_anew(one), touched().size());
    for (const auto which : touched()) {
        EXPECT_EQ(in_force("calendar", number_of(which)), "import 2");
        const auto file =
            client::send(served_.as("auditor"), {"GET", "/v2/editions/calendar-" + number_of(which) + "/file", "", {}});
        ASSERT_TRUE(file.has_value());
        EXPECT_EQ(file->body, next_calendar(which));
    }
}

TEST_F(Imports, give_way_to_a_newer_file_of_the_folder_and_not_to_an_older) {
    ASSERT_TRUE(served_.start());
    const auto rules = [](int version) {
        std::string json{rules_json};
        return json.replace(json.find("\"version\":1"), 11, "\"version\":" + std::to_string(version));
    };
    EXPECT_EQ(count(try_out("clock_rules", rules(3)), {"changes"}), 0U);
    import("clock_rules", rules(3));
    put("processes/rules/clock-rules.json", rules(2));
    EXPECT_EQ(served_.stop(), 0);
    ASSERT_TRUE(served_.start());
    EXPECT_EQ(in_force("clock_rules"), "import 3");
    EXPECT_EQ(feel::to_json(in(answer("operator", "GET", "/v2/clock-rules"), {"version"})), "3");
    put("processes/rules/clock-rules.json", rules(4));
    EXPECT_EQ(served_.stop(), 0);
    ASSERT_TRUE(served_.start());
    EXPECT_EQ(in_force("clock_rules"), "folder 4");
}

TEST_F(Imports, of_the_organisation_hold_at_once_and_after_a_restart) {
    ASSERT_TRUE(served_.start());
    const auto tried = try_out("organisation", organisation("3"));
    EXPECT_EQ(count(tried, {"changes"}), 2U) << feel::to_json(tried);
    EXPECT_EQ(count(tried, {"leftBehind"}), 0U);
    import("organisation", organisation("3"));
    const auto has_it = [&] {
        return feel::to_json(answer("intake", "GET", "/v2/organisation")).find("受理人员") != std::string::npos;
    };
    EXPECT_TRUE(has_it());
    const auto place =
        " --data " + (folder_.path() / "data").string() + " --processes " + (folder_.path() / "processes").string();
    const auto added = baton("user add nina --role night --department gov_office" + place);
    EXPECT_EQ(added.code, 0) << added.err << "the command knows the imported role";
    const auto token = baton("user token nina" + place);
    EXPECT_EQ(std::ranges::count(token.out, '\n'), 1) << token.out << "nothing but the token, whatever is said beside";
    served_.kill();
    ASSERT_TRUE(served_.start());
    EXPECT_TRUE(has_it());
    EXPECT_EQ(in_force("organisation"), "import 3");
}

}  // namespace
}  // namespace baton::e2e
