#include "designer-export/draw.hpp"

#include <gtest/gtest.h>

#include "engine/bpmn/xml/tree.hpp"

namespace baton::designer_export {
namespace {

const std::string process =
    "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\"><process id=\"p\"><startEvent id=\"s\"/>"
    "<task id=\"t\" name=\"a &lt;b&gt; &amp; c\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"t\" name=\"go\"/>"
    "</process></definitions>";

std::size_t count(std::string_view text, std::string_view word) {
    std::size_t found = 0;
    for (std::size_t at = text.find(word); at != std::string_view::npos; at = text.find(word, at + 1)) ++found;
    return found;
}

}  // namespace

TEST(Draw, a_file_without_a_diagram_is_laid_out_and_drawn) {
    const auto svg = draw_svg(process, "file.bpmn");
    ASSERT_TRUE(svg);
    EXPECT_TRUE(bpmn::Tree::parse(*svg, "drawn.svg")) << "it is well-formed XML";
    EXPECT_EQ(count(*svg, "<circle"), 1U);
    EXPECT_EQ(count(*svg, "<rect"), 1U);
    EXPECT_EQ(count(*svg, "<polyline"), 1U);
    EXPECT_NE(svg->find("a &lt;b&gt; &amp; c"), std::string::npos);
}

TEST(Draw, a_diagram_is_drawn_as_it_stands_and_what_is_no_number_is_left_out) {
    const std::string diagram =
        "<d:BPMNDiagram xmlns:d=\"http://www.omg.org/spec/BPMN/20100524/DI\" "
        "xmlns:c=\"http://www.omg.org/spec/DD/20100524/DC\"><d:BPMNPlane><d:BPMNShape bpmnElement=\"t\"><c:Bounds "
        "x=\"7\" y=\"8\" width=\"90\" height=\"70\"/></d:BPMNShape><d:BPMNShape bpmnElement=\"s\"><c:Bounds "
        "x=\"inf\" y=\"8\" width=\"90\" height=\"70\"/></d:BPMNShape></d:BPMNPlane></d:BPMNDiagram></definitions>";
    const auto svg = draw_svg(process.substr(0, process.rfind("</")) + diagram, "file.bpmn");
    ASSERT_TRUE(svg);
    EXPECT_NE(svg->find("<rect x=\"7\" y=\"8\" width=\"90\" height=\"70\""), std::string::npos);
    EXPECT_EQ(count(*svg, "<circle"), 0U);
}

TEST(Draw, what_is_not_bpmn_is_refused) { EXPECT_FALSE(draw_svg("<html/>", "file.bpmn")); }

}  // namespace baton::designer_export
