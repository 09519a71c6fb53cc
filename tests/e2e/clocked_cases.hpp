// Cases with a clock of five working days, on the real service with a folder of calendars, clock rules and organisation
// of its own.
#pragma once

#include <fstream>
#include <gtest/gtest.h>

#include "service/commands/remote.hpp"
#include "tests/e2e/wire.hpp"
#include "tests/faults/served.hpp"

namespace baton::e2e {

namespace fs = std::filesystem;
using commands::member;
using namespace std::chrono;

inline std::string iso(sys_days day) { return to_text(Instant{day}).substr(0, 10); }

// A calendar of one year. From version 2 on the days of [from, to] that are in it are off.
inline std::string calendar_json(year which, int version, sys_days from, sys_days to) {
    const sys_days first = std::max(from, sys_days{which / January / 1});
    const sys_days last = std::min(to, sys_days{which / December / 31});
    const auto number = std::to_string(static_cast<int>(which));
    std::string json = R"({"format":"baton-calendar/1","id":"cn-)" + number + R"(","version":)" +
                       std::to_string(version) + R"(,"year":)" + number +
                       R"(,"title":"a year","source":{"notice":"a notice"},"working":[],"off":[)";
    if (version > 1 && first <= last) {
        json += R"({"name":"off","from":")" + iso(first) + R"(","to":")" + iso(last) + "\"}";
    }
    return json + "]}";
}

inline constexpr std::string_view rules_json = R"({"format":"baton-clock-rules/1","version":1,"title":"rules",
    "office_hours":["08:30-12:00","13:30-17:30"],
    "rules":[{"id":"reply","title":"reply","term":"5 WD","starts":"at once",
    "basis":"none","confidence":"L","processes":["clocked"],"effective_from":"2018-09-01"}]})";

inline constexpr std::string_view model = R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d"
    targetNamespace="urn:t" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:baton="urn:baton:bpmn:1">
    <process id="clocked" isExecutable="true"><startEvent id="begin"/><userTask id="reply"><extensionElements>
    <zeebe:userTask/><zeebe:assignmentDefinition assignee="local.intake"/><baton:deadline rule="reply"/>
    </extensionElements></userTask><endEvent id="end"/><sequenceFlow id="a" sourceRef="begin" targetRef="reply"/>
    <sequenceFlow id="b" sourceRef="reply" targetRef="end"/></process></definitions>)";

class ClockedCases : public testing::Test {
protected:
    ClockedCases() : folder_("calendars"), today_(floor<days>(system_clock::now() + hours{8})) {
        for (const auto* part : {"data", "processes/calendars", "processes/rules"}) {
            fs::create_directories(folder_.path() / part);
        }
        fs::copy(fs::path(BATON_SOURCE_DIR) / "processes/organisation", folder_.path() / "processes/organisation");
        put("processes/rules/clock-rules.json", std::string(rules_json));
        put("clocked.bpmn", std::string(model));
        put_calendars(1);
    }
    void put(const std::string& name, const std::string& text) { std::ofstream(folder_.path() / name) << text; }
    // This year and the next; from version 2 on two whole weeks from tomorrow are off.
    void put_calendars(int version) {
        const auto now = year_month_day{today_}.year();
        for (const auto which : {now, now + years{1}}) {
            put("processes/calendars/cn-" + std::to_string(static_cast<int>(which)) + ".json",
                calendar_json(which, version, today_ + days{1}, today_ + days{14}));
        }
    }
    std::string start_case() {
        const auto started = client::ask(served_.as("intake"),
                                         {"POST", "/v2/process-instances", R"({"processDefinitionId":"clocked"})", {}});
        EXPECT_TRUE(started.has_value()) << started.error().detail;
        return started ? member(*started, "processInstanceKey") : std::string();
    }
    Instant due(const std::string& instance) {
        const auto found = client::ask(
            served_.as("intake"),
            {"POST", "/v2/user-tasks/search", R"({"filter":{"processInstanceKey":")" + instance + "\"}}", {}});
        EXPECT_TRUE(found.has_value()) << found.error().detail;
        const auto moment = instant_from(text(in(*found, {"items"}).list()->front(), {"dueDate"}));
        EXPECT_TRUE(moment.has_value());
        return *moment;
    }
    // Asks until the due moment is another; the deadline is far beyond any machine's need.
    Instant due_once_moved(const std::string& instance, Instant from) {
        const auto until = steady_clock::now() + minutes(2);
        auto now = due(instance);
        while (now == from && steady_clock::now() < until) now = due(instance);
        return now;
    }
    std::size_t times_reckoned_anew(const std::string& instance) {
        const auto reply = client::send(served_.as("auditor"),
                                        {"GET", "/v2/process-instances/" + instance + "/history?limit=100", "", {}});
        EXPECT_TRUE(reply.has_value() && reply->status == 200);
        std::size_t count = 0;
        for (auto at = reply->body.find("\"RecomputeClocks\""); at != std::string::npos;
             at = reply->body.find("\"RecomputeClocks\"", at + 1)) {
            ++count;
        }
        return count;
    }

    faults::Folder folder_;
    sys_days today_;  // in Jinan
    faults::Served served_{folder_.path() / "data",
                           {"--processes", (folder_.path() / "processes").string(), "--deploy",
                            (folder_.path() / "clocked.bpmn").string()}};
};

}  // namespace baton::e2e
