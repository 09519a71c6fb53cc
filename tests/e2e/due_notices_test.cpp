// A department's inbox tells, over a real socket, that tasks fall due, that clocks stand still, and that cases begin
// and end. Rules and dates are such that all of it happens at once: no test waits for the time of day.
#include <fstream>
#include <gmock/gmock.h>
#include <set>

#include "engine/feel/json.hpp"
#include "tests/e2e/inbox_words.hpp"
#include "tests/faults/served.hpp"

namespace baton::e2e {
namespace {

namespace fs = std::filesystem;

// It warns from its beginning on: two hours before it ends.
constexpr std::string_view rules = R"({"format":"baton-clock-rules/1","version":1,"title":"rules",
    "office_hours":["08:30-12:00","13:30-17:30"],
    "rules":[{"id":"reply","title":"reply","term":"1 H","yellow":"2 H","starts":"at once","suspendable":["supplement"],
    "basis":"none","confidence":"L","processes":["due"],"effective_from":"2018-09-01"}]})";

std::string task(const std::string& id, const std::string& extension) {
    return "<userTask id='" + id + "' name='" + id + "'><extensionElements><zeebe:userTask/>" + extension +
           "<baton:task department='zhf_bureau'/></extensionElements></userTask>";
}

std::string flow(const std::string& from, const std::string& to) {
    return "<sequenceFlow id='" + from + "_" + to + "' sourceRef='" + from + "' targetRef='" + to + "'/>";
}

// `reply` under the clock of the case, `old` that was due when it opened, and `supplement`, while which that clock
// stands still.
std::string model() {
    const std::string clock = "<baton:clock rule='reply' ";
    return "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' id='d' targetNamespace='urn:t' "
           "xmlns:zeebe='http://camunda.org/schema/zeebe/1.0' xmlns:baton='urn:baton:bpmn:1'>"
           "<process id='due' name='限时' isExecutable='true'><extensionElements>" +
           clock + "act='start' on='enter'/></extensionElements><startEvent id='begin'/><parallelGateway id='fork'/>" +
           task("reply", "<baton:deadline rule='reply'/>") +
           task("old", "<zeebe:taskSchedule dueDate='2020-01-01T00:00:00Z'/>") + task("ask", "") +
           task("supplement",
                clock + "act='suspend' on='enter' reason='supplement'/>" + clock + "act='resume' on='leave'/>") +
           flow("begin", "fork") + flow("fork", "reply") + flow("fork", "old") + flow("fork", "ask") +
           flow("ask", "supplement") + "<endEvent id='end'/>" + flow("reply", "end") + flow("old", "end") +
           flow("supplement", "end") + "</process></definitions>";
}

class DueNotices : public testing::Test {
protected:
    DueNotices() : folder_("due-notices") {
        for (const auto* part : {"data", "processes/calendars", "processes/rules"}) {
            fs::create_directories(folder_.path() / part);
        }
        fs::copy(fs::path(BATON_SOURCE_DIR) / "processes/organisation", folder_.path() / "processes/organisation");
        put("processes/rules/clock-rules.json", std::string(rules));
        put("due.bpmn", model());
    }
    void put(const std::string& name, const std::string& text) { std::ofstream(folder_.path() / name) << text; }
    std::uint16_t port() {
        const auto address = served_.address();
        return static_cast<std::uint16_t>(std::stoi(address.substr(address.rfind(':') + 1)));
    }
    feel::Value ask(const std::string& method, const std::string& target, const std::string& body,
                    const std::vector<std::pair<std::string, std::string>>& headers = {}) {
        const auto answer = client::ask(served_.as("intake"), {method, target, body, headers});
        EXPECT_TRUE(answer.has_value()) << answer.error().detail;
        return answer ? *answer : feel::Value();
    }
    std::string start_case() {
        return text(ask("POST", "/v2/process-instances", R"({"processDefinitionId":"due"})"), {"processInstanceKey"});
    }
    void complete(const std::string& instance, const std::string& element) {
        const auto found = ask(
            "POST", "/v2/user-tasks/search",
            R"({"filter":{"state":"open","processInstanceKey":")" + instance + R"(","elementId":")" + element + "\"}}");
        const auto key = text(in(found, {"items"}).list()->at(0), {"userTaskKey"});
        ask("POST", "/v2/user-tasks/" + key + "/completion", "{}", {{"if-match", "*"}});
    }
    // What is told until that notice, each as "due-soon reply".
    static std::multiset<std::string> told_until(Listener& socket, const std::string& last) {
        std::multiset<std::string> told;
        while (!told.contains(last)) {
            const auto frame = socket.next("event");
            if (frame.is_null()) {
                ADD_FAILURE() << last << " was not told, but " << testing::PrintToString(told);
                break;
            }
            auto type = text(frame, {"event", "type"});  // cn.baton.task.due-soon.v1
            type = type.substr(9, type.size() - 12);
            told.insert(type + ' ' + text(frame, {"event", "data", "title"}));
        }
        return told;
    }

    faults::Folder folder_;
    faults::Served served_{
        folder_.path() / "data",
        {"--processes", (folder_.path() / "processes").string(), "--deploy", (folder_.path() / "due.bpmn").string()}};
};

TEST_F(DueNotices, come_each_once_also_when_the_service_was_killed) {
    ASSERT_TRUE(served_.start());
    std::string instance;
    {
        Listener socket(port(), {served_.as("intake").token, "/v2/inbox/socket", {}, true, 0});
        socket.send(hello(R"(,"consumer":"bridge")"));
        socket.next("welcome");
        instance = start_case();
        std::multiset<std::string> told;
        const auto hear = [&](const std::string& what) {
            if (told.contains(what)) return;
            const auto more = told_until(socket, what);
            told.insert(more.begin(), more.end());
        };
        hear("task.due-soon reply");
        hear("task.overdue old");
        complete(instance, "ask");
        hear("task.suspended reply");
        for (const auto* once : {"case.started 限时", "task.due-soon reply", "task.overdue old", "task.suspended reply",
                                 "task.created reply"}) {
            EXPECT_EQ(told.count(once), 1U) << once;
        }
    }
    served_.kill();
    ASSERT_TRUE(served_.start());
    Listener socket(port(), {served_.as("intake").token, "/v2/inbox/socket", {}, true, 0});
    const auto all = ask("GET", "/v2/inbox/events?after=0", "");
    socket.send(
        hello(R"(,"resume":{"epoch":")" + text(all, {"epoch"}) + R"(","after":")" + text(all, {"head"}) + "\"}"));
    socket.next("welcome");
    for (const auto* element : {"supplement", "reply", "old"}) complete(instance, element);
    const auto told = told_until(socket, "case.ended 限时");
    EXPECT_EQ(told.count("task.resumed reply"), 1U);
    EXPECT_EQ(told.count("task.overdue old"), 0U) << "it was told before";
}

}  // namespace
}  // namespace baton::e2e
