// Where everything is drawn: x to the right, y down, in the units of BPMNDI (pixels at 100 %).
#pragma once

#include <optional>
#include <vector>

#include "engine/bpmn/xml/tree.hpp"

namespace baton::designer_export {

struct Point {
    double x = 0;
    double y = 0;
    bool operator==(const Point&) const = default;
};

struct Box {
    double x = 0;
    double y = 0;
    double width = 0;
    double height = 0;

    [[nodiscard]] double right() const { return x + width; }
    [[nodiscard]] double bottom() const { return y + height; }
    [[nodiscard]] Point centre() const { return {x + width / 2, y + height / 2}; }
    bool operator==(const Box&) const = default;
};

struct Shape {
    const bpmn::Node* node = nullptr;
    Box box;
    std::optional<Box> label;  // of shapes that have their name beside them
};

struct Edge {
    const bpmn::Node* node = nullptr;
    std::vector<Point> points;
    std::optional<Box> label;
};

// Shapes and edges of one (sub-)process, pool or file; outer shapes come before what is in them.
struct Drawing {
    double width = 0;
    double height = 0;
    std::vector<Shape> shapes;
    std::vector<Edge> edges;

    void move(double right, double down);
    void append(Drawing&& inner);  // keeps width and height
    [[nodiscard]] const Shape* find(const bpmn::Node* node) const;
};

}  // namespace baton::designer_export
