// Joins at which a token may wait for ever, found by going through all ways that tokens can take.
#include <gtest/gtest.h>

#include "tests/unit/bpmn/files.hpp"

namespace baton::bpmn::testing {
namespace {

std::string flow(const std::string& source, const std::string& target) {
    return "<sequenceFlow id=\"" + source + "_" + target + "\" sourceRef=\"" + source + "\" targetRef=\"" + target +
           "\"/>\n";
}

std::string flow_if(const std::string& source, const std::string& target) {
    const std::string plain = flow(source, target);
    return plain.substr(0, plain.find("/>")) + "><conditionExpression>=n &gt; 1</conditionExpression></sequenceFlow>\n";
}

std::string between(const std::string& content) {
    return process_of("<startEvent id=\"s\"/><endEvent id=\"e\"/>\n" + content);
}

const std::string tasks = "<task id=\"a\"/><task id=\"b\"/>";
const std::string into_join = flow("a", "j") + flow("b", "j") + flow("j", "e");
const std::string parallel_split = "<parallelGateway id=\"x\"/>" + flow("s", "x") + flow("x", "a") + flow("x", "b");
const std::string inclusive_split =
    "<inclusiveGateway id=\"x\" default=\"x_b\"/>" + flow("s", "x") + flow_if("x", "a") + flow("x", "b");

}  // namespace

TEST(Soundness, a_join_that_may_lack_a_token_is_warned_of) {
    const std::string join = "¶<parallelGateway id=\"j\"/>\n";
    expect_warnings({
        // The join waits for what only goes on behind it.
        {"possible-deadlock", "j",
         between("<exclusiveGateway id=\"x\" default=\"x_e\"/><task id=\"a\"/>" + flow("s", "j") + join +
                 flow("j", "a") + flow("a", "x") + flow_if("x", "j") + flow("x", "e"))},
        {"possible-deadlock", "j", between(tasks + inclusive_split + join + into_join)},
        // The border of one branch leads past the join.
        {"possible-deadlock", "j",
         between(tasks + parallel_split + join + into_join +
                 "<boundaryEvent id=\"late\" attachedToRef=\"b\"><timerEventDefinition><timeDuration "
                 "xsi:type=\"tFormalExpression\">PT1H</timeDuration></timerEventDefinition></boundaryEvent>"
                 "<endEvent id=\"over\"/>" +
                 flow("late", "over"))},
        // An exclusive choice in one of two parallel branches.
        {"possible-deadlock", "j",
         between("<exclusiveGateway id=\"y\" default=\"y_j\"/>" + tasks + parallel_split + join + flow("a", "j") +
                 flow("b", "y") + flow("y", "j") + flow_if("y", "over") + "<endEvent id=\"over\"/>" + flow("j", "e"))},
    });
}

TEST(Soundness, a_join_that_gets_all_its_tokens_is_not_warned_of) {
    EXPECT_EQ(shown(warnings_of(between(tasks + parallel_split + "<parallelGateway id=\"j\"/>" + into_join))),
              std::vector<std::string>{});
    EXPECT_EQ(shown(warnings_of(between(tasks + inclusive_split + "<inclusiveGateway id=\"j\"/>" + into_join))),
              std::vector<std::string>{});
    // A loop within one branch: the join gets its token when the loop is over.
    EXPECT_EQ(
        shown(warnings_of(between("<exclusiveGateway id=\"in\"/><exclusiveGateway id=\"out\" default=\"out_j\"/>" +
                                  tasks + parallel_split + "<parallelGateway id=\"j\"/>" + flow("a", "j") +
                                  flow("b", "in") + "<task id=\"c\"/>" + flow("in", "c") + flow("c", "out") +
                                  flow_if("out", "in") + flow("out", "j") + flow("j", "e")))),
        std::vector<std::string>{});
}

}  // namespace baton::bpmn::testing
