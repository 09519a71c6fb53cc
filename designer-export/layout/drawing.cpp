#include "designer-export/layout/drawing.hpp"

#include <algorithm>
#include <iterator>

namespace baton::designer_export {

namespace {

void move(Box& box, double right, double down) {
    box.x += right;
    box.y += down;
}

}  // namespace

void Drawing::move(double right, double down) {
    for (Shape& shape : shapes) {
        designer_export::move(shape.box, right, down);
        if (shape.label) designer_export::move(*shape.label, right, down);
    }
    for (Edge& edge : edges) {
        for (Point& point : edge.points) {
            point.x += right;
            point.y += down;
        }
        if (edge.label) designer_export::move(*edge.label, right, down);
    }
}

void Drawing::append(Drawing&& inner) {
    shapes.insert(shapes.end(), std::make_move_iterator(inner.shapes.begin()),
                  std::make_move_iterator(inner.shapes.end()));
    edges.insert(edges.end(), std::make_move_iterator(inner.edges.begin()), std::make_move_iterator(inner.edges.end()));
}

const Shape* Drawing::find(const bpmn::Node* node) const {
    const auto found =
        std::find_if(shapes.begin(), shapes.end(), [&](const Shape& shape) { return shape.node == node; });
    return found == shapes.end() ? nullptr : &*found;
}

}  // namespace baton::designer_export
