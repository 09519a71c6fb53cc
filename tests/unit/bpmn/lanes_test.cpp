// Lanes give the default owner of what is in them.
#include <gtest/gtest.h>

#include "tests/unit/bpmn/files.hpp"

namespace baton::bpmn::testing {
namespace {

std::string lane(const std::string& id, const std::string& owner, const std::string& content) {
    return "<lane id=\"" + id + "\"><extensionElements><baton:lane " + owner + "/></extensionElements>" + content +
           "</lane>";
}

// Whose the task is: "department/role".
std::string owner(const model::ProcessDefinition& process, const std::string& id) {
    const model::Element& element = process.element(process.find(id));
    if (element.lane == model::nowhere) return "-";
    const model::Lane& found = process.lanes[element.lane];
    return found.department.literal + "/" + found.role.literal;
}

}  // namespace

TEST(Lanes, a_lane_in_a_lane_takes_what_it_does_not_say_from_the_outer_one) {
    const auto process = read_one(process_of(
        "<laneSet id=\"ls\">" +
        lane("outer", "department=\"team_env\"",
             "<flowNodeRef>s</flowNodeRef><childLaneSet id=\"cs\">" +
                 lane("inner", "role=\"head\"", "<flowNodeRef>x</flowNodeRef>") + "</childLaneSet>") +
        "</laneSet><startEvent id=\"s\"/><sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"x\"/><userTask id=\"x\"/>"
        "<sequenceFlow id=\"f2\" sourceRef=\"x\" targetRef=\"e\"/><endEvent id=\"e\"/>"));
    EXPECT_EQ(owner(*process, "x"), "team_env/head");
    EXPECT_EQ(owner(*process, "s"), "team_env/");
    EXPECT_EQ(owner(*process, "e"), "-");
}

TEST(Lanes, those_of_a_sub_process_are_in_the_lane_that_it_stands_in) {
    const auto process = read_one(process_of(
        "<laneSet id=\"ls\">" + lane("outer", "department=\"team_env\"", "<flowNodeRef>sub</flowNodeRef>") +
        "</laneSet><startEvent id=\"s\"/><sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"sub\"/>"
        "<subProcess id=\"sub\"><laneSet id=\"ls2\">" +
        lane("clerk", "role=\"clerk\"", "<flowNodeRef>x</flowNodeRef>") +
        "</laneSet><startEvent id=\"i\"/><sequenceFlow id=\"g1\" sourceRef=\"i\" targetRef=\"x\"/><userTask id=\"x\"/>"
        "<sequenceFlow id=\"g2\" sourceRef=\"x\" targetRef=\"y\"/><userTask id=\"y\"/>"
        "<sequenceFlow id=\"g3\" sourceRef=\"y\" targetRef=\"j\"/><endEvent id=\"j\"/></subProcess>"
        "<sequenceFlow id=\"f2\" sourceRef=\"sub\" targetRef=\"e\"/><endEvent id=\"e\"/>"));
    EXPECT_EQ(owner(*process, "x"), "team_env/clerk");
    EXPECT_EQ(owner(*process, "y"), "team_env/") << "in no lane of its own";
}

}  // namespace baton::bpmn::testing
