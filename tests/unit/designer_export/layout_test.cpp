#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

#include "designer-export/lay_out.hpp"
#include "tests/unit/designer_export/drawn.hpp"

namespace baton::designer_export::testing {
namespace {

namespace fs = std::filesystem;

std::string file_of(const std::string& content) {
    return "<?xml version=\"1.0\"?>\n<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" id=\"d\">\n" +
           content + "\n</definitions>\n";
}

std::string flow(const std::string& id, const std::string& source, const std::string& target) {
    return "<sequenceFlow id=\"" + id + "\" sourceRef=\"" + source + "\" targetRef=\"" + target + "\"/>";
}

bpmn::Tree tree_of(const std::string& xml) {
    auto tree = bpmn::Tree::parse(xml, "file.bpmn");
    EXPECT_TRUE(tree) << (tree ? "" : tree.error().detail);
    return std::move(*tree);
}

std::string laid_out(const std::string& xml) {
    const auto out = lay_out(xml, "file.bpmn");
    EXPECT_TRUE(out) << (out ? "" : out.error().detail);
    return out ? *out : std::string();
}

void expect_good_drawing(const std::string& xml, const std::string& name) {
    const bpmn::Tree tree = tree_of(laid_out(xml));
    EXPECT_EQ(overlaps(tree), std::vector<std::string>{}) << name;
    EXPECT_EQ(missing(tree), std::vector<std::string>{}) << name;
    EXPECT_EQ(slanted(tree), std::vector<std::string>{}) << name;
}

// A loop, a boundary event, a sub-process with an event sub-process, data and a note.
const std::string busy =
    "<process id=\"p\"><startEvent id=\"s\" name=\"开始\"/><task id=\"t\"/><exclusiveGateway id=\"g\" name=\"again?\"/>"
    "<subProcess id=\"u\"><startEvent id=\"us\"/><task id=\"ut\"/><endEvent id=\"ue\"/>" +
    flow("u1", "us", "ut") + flow("u2", "ut", "ue") +
    "<subProcess id=\"v\" triggeredByEvent=\"true\"><startEvent id=\"vs\"/><endEvent id=\"ve\"/>" +
    flow("v1", "vs", "ve") +
    "</subProcess></subProcess><boundaryEvent id=\"b\" attachedToRef=\"u\" name=\"late\"/>"
    "<boundaryEvent id=\"c\" attachedToRef=\"u\"/><endEvent id=\"e\"/><endEvent id=\"l\"/>"
    "<dataObjectReference id=\"o\" name=\"file\"/><textAnnotation id=\"n\"/><association id=\"a\" sourceRef=\"n\" "
    "targetRef=\"t\"/>" +
    flow("f1", "s", "t") + flow("f2", "t", "g") + flow("f3", "g", "t") + flow("f4", "g", "u") + flow("f5", "u", "e") +
    flow("f6", "b", "l") + flow("f7", "c", "t") + flow("f8", "t", "t") + "</process>";

const std::string pools =
    "<collaboration id=\"c\"><participant id=\"P\" processRef=\"p\"/><participant id=\"Q\"/>"
    "<messageFlow id=\"m\" sourceRef=\"t1\" targetRef=\"Q\"/></collaboration><process id=\"p\"><laneSet id=\"ls\">"
    "<lane id=\"A\"><childLaneSet><lane id=\"A1\"><flowNodeRef>s</flowNodeRef></lane><lane id=\"A2\"><flowNodeRef>t1"
    "</flowNodeRef></lane></childLaneSet></lane><lane id=\"B\"><flowNodeRef>t2</flowNodeRef><flowNodeRef>e"
    "</flowNodeRef></lane></laneSet><startEvent id=\"s\"/><task id=\"t1\"/><task id=\"t2\"/><endEvent id=\"e\"/>" +
    flow("f1", "s", "t1") + flow("f2", "t1", "t2") + flow("f3", "t2", "e") + "</process>";

}  // namespace

TEST(Layout, nothing_overlaps_and_everything_is_drawn) {
    expect_good_drawing(file_of(busy), "busy");
    expect_good_drawing(file_of(pools), "pools");
}

TEST(Layout, the_processes_of_this_project_are_drawn_without_overlaps) {
    for (const auto& entry : fs::recursive_directory_iterator(fs::path(BATON_SOURCE_DIR) / "processes")) {
        if (entry.path().extension() != ".bpmn") continue;
        std::ifstream in(entry.path(), std::ios::binary);
        std::stringstream text;
        text << in.rdbuf();
        expect_good_drawing(text.str(), entry.path().filename().string());
    }
}

TEST(Layout, flows_lead_to_the_right_but_for_those_of_loops) {
    const Drawn all = drawn(tree_of(laid_out(file_of(busy))));
    EXPECT_LT(all.shapes.at("s").right(), all.shapes.at("t").x);
    EXPECT_LT(all.shapes.at("t").right(), all.shapes.at("g").x);
    EXPECT_LT(all.shapes.at("g").right(), all.shapes.at("u").x);
    EXPECT_EQ(all.edges.at("f3").front().x, all.shapes.at("g").right());
    EXPECT_EQ(all.edges.at("f3").back().x, all.shapes.at("t").x);
}

TEST(Layout, boundary_events_stand_on_the_lower_border_of_their_host) {
    const Drawn all = drawn(tree_of(laid_out(file_of(busy))));
    const Box& host = all.shapes.at("u");
    for (const char* event : {"b", "c"}) {
        EXPECT_EQ(all.shapes.at(event).centre().y, host.bottom());
        EXPECT_GE(all.shapes.at(event).centre().x, host.x);
        EXPECT_LE(all.shapes.at(event).centre().x, host.right());
    }
}

TEST(Layout, what_is_in_a_sub_process_or_lane_is_drawn_in_it) {
    const auto is_in = [](const Box& inner, const Box& outer) {
        return inner.x >= outer.x && inner.y >= outer.y && inner.right() <= outer.right() &&
               inner.bottom() <= outer.bottom();
    };
    const Drawn nested = drawn(tree_of(laid_out(file_of(busy))));
    for (const char* id : {"us", "ut", "ue", "v"})
        EXPECT_TRUE(is_in(nested.shapes.at(id), nested.shapes.at("u"))) << id;
    EXPECT_TRUE(is_in(nested.shapes.at("vs"), nested.shapes.at("v")));
    const Drawn rows = drawn(tree_of(laid_out(file_of(pools))));
    EXPECT_TRUE(is_in(rows.shapes.at("s"), rows.shapes.at("A1")));
    EXPECT_TRUE(is_in(rows.shapes.at("t1"), rows.shapes.at("A2")));
    EXPECT_TRUE(is_in(rows.shapes.at("e"), rows.shapes.at("B")));
    EXPECT_TRUE(is_in(rows.shapes.at("A2"), rows.shapes.at("A")));
    EXPECT_TRUE(is_in(rows.shapes.at("B"), rows.shapes.at("P")));
    EXPECT_EQ(rows.shapes.at("A1").bottom(), rows.shapes.at("A2").y);
}

TEST(Layout, only_the_diagram_is_written) {
    const std::string before =
        "<?xml version=\"1.0\"?>\n<!-- kept -->\n<definitions "
        "xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'  id = \"d\">" +
        busy + "<!-- kept too -->\n";
    const std::string out = laid_out(before + "</definitions>\n<!-- last -->");
    EXPECT_TRUE(out.starts_with(before));
    EXPECT_TRUE(out.ends_with("\n</definitions>\n<!-- last -->"));
    EXPECT_EQ(laid_out(out), out) << "a second time changes nothing";
}

TEST(Layout, old_diagrams_are_replaced_where_they_stand) {
    const std::string old = "<x:BPMNDiagram xmlns:x=\"http://www.omg.org/spec/BPMN/20100524/DI\" id=\"old\"/>";
    const std::string out = laid_out(file_of(old + "<!-- between -->" + busy + old));
    EXPECT_EQ(out.find("\"old\""), std::string::npos);
    EXPECT_LT(out.find("BPMNDiagram"), out.find("<!-- between -->"));
    EXPECT_EQ(out.substr(out.find("<!-- between -->")), "<!-- between -->" + busy + "\n</definitions>\n");
}

TEST(Layout, processes_without_a_pool_have_diagrams_of_their_own) {
    const std::string out = laid_out(file_of("<process id=\"p\"><task id=\"a\"/></process><process id=\"q\"/>"));
    EXPECT_NE(out.find("bpmnElement=\"p\""), std::string::npos);
    EXPECT_NE(out.find("bpmnElement=\"q\""), std::string::npos);
}

TEST(Layout, what_cannot_be_laid_out_is_refused_with_a_reason) {
    EXPECT_FALSE(lay_out("<html/>", "f"));
    EXPECT_FALSE(lay_out("<definitions", "f"));
    EXPECT_FALSE(lay_out(file_of(""), "f"));
    std::string wide = "<process id=\"p\">";
    for (int i = 0; i < 1200; ++i) wide += "<task id=\"t" + std::to_string(i) + "\"/>";
    for (int i = 1; i < 1200; ++i) {
        wide += flow("f" + std::to_string(i), "t" + std::to_string(i - 1), "t" + std::to_string(i));
        wide += flow("g" + std::to_string(i), "t0", "t" + std::to_string(i));
    }
    const auto refused = lay_out(file_of(wide + "</process>"), "f");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, Code::too_large);
}

}  // namespace baton::designer_export::testing
