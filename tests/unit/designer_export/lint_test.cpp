#include "designer-export/lint.hpp"

#include <gtest/gtest.h>

namespace baton::designer_export {

TEST(Lint, a_fault_is_a_line_that_editors_can_follow) {
    const Fault fault{"no-incoming", "task 'x' is alone", "connect it", "a.bpmn", "x", 3, 5, false};
    EXPECT_EQ(lint_text({fault}), "a.bpmn:3:5: error: task 'x' is alone [no-incoming, x]\n    connect it\n");
}

TEST(Lint, json_has_one_object_for_each_fault) {
    const Fault fault{"endless", "a \"loop\"", "end it", "a.bpmn", "x", 3, 5, true};
    EXPECT_EQ(lint_json({fault}),
              "[\n{\"severity\":\"warning\",\"rule\":\"endless\",\"message\":\"a \\\"loop\\\"\",\"hint\":\"end it\","
              "\"file\":\"a.bpmn\",\"element\":\"x\",\"line\":3,\"column\":5}\n]\n");
    EXPECT_EQ(lint_json({}), "[]\n");
}

TEST(Lint, what_cannot_be_read_cannot_be_deployed) {
    const auto faults = lint("<html/>", "a.bpmn");
    EXPECT_FALSE(can_be_deployed(faults));
    EXPECT_TRUE(can_be_deployed({}));
}

}  // namespace baton::designer_export
