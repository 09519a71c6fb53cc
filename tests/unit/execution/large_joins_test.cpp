// Inclusive joins in processes of thousands of elements.
#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {
namespace {

using Ids = std::vector<std::string>;

// One inclusive diamond of two manual tasks, from `in` on; its join has the id that is returned.
std::string diamond(std::string& body, const std::string& name) {
    const std::string split = "f" + name;
    const std::string join = "j" + name;
    body += "<bpmn:inclusiveGateway id=\"" + split + "\"/><bpmn:inclusiveGateway id=\"" + join + "\"/>";
    for (const std::string branch : {"a", "b"}) {
        body += "<bpmn:manualTask id=\"" + branch + name + "\"/>";
        body += flow_if(split, branch + name, branch == "a" ? "=true" : "=n = " + name) + flow(branch + name, join);
    }
    return join;
}

TEST(LargeProcess, a_thousand_joins_in_a_row_let_the_token_pass) {
    constexpr int count = 1000;
    std::string body = R"(<bpmn:startEvent id="s"/>)";
    std::string last = "s";
    for (int i = 0; i < count; ++i) {
        const std::string name = std::to_string(i);
        const std::string join = diamond(body, name);
        body += flow(last, "f" + name);
        last = join;
    }
    body += R"(<bpmn:userTask id="z"/>)" + flow(last, "z");
    Theatre stage;
    stage.deploy(process("p", body));
    const auto key = stage.start("p", R"({"n": 500})");
    EXPECT_EQ(stage.standing(key), Ids{"z"}) << stage.incident(key);
    EXPECT_GT(stage.definition(key).elements.size(), 4'000U);
}

TEST(LargeProcess, three_hundred_joins_beside_each_other_are_asked_together) {
    constexpr int count = 300;
    std::string body = R"(<bpmn:startEvent id="s"/><bpmn:parallelGateway id="all"/><bpmn:parallelGateway id="over"/>
        <bpmn:userTask id="z"/>)" +
                       flow("s", "all") + flow("over", "z");
    for (int i = 0; i < count; ++i) {
        const std::string name = std::to_string(i);
        const std::string join = diamond(body, name);
        body += flow("all", "f" + name) + flow(join, "over");
    }
    Theatre stage;
    stage.deploy(process("p", body));
    EXPECT_EQ(stage.standing(stage.start("p", R"({"n": 7})")), Ids{"z"});
}

}  // namespace
}  // namespace baton::execution
