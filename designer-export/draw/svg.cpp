#include "designer-export/draw/svg.hpp"

#include <algorithm>
#include <cmath>

#include "designer-export/layout/kinds.hpp"

namespace baton::designer_export {

namespace {

constexpr double margin = 20;
constexpr double letter = 12;
constexpr std::size_t name_lines_max = 4;

std::string number(double value) { return std::to_string(std::llround(value)); }

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        if (c == '&') {
            out += "&amp;";
        } else if (c == '<') {
            out += "&lt;";
        } else if (c == '>') {
            out += "&gt;";
        } else {
            out += c;
        }
    }
    return out;
}

// Pieces of a name that fit into the width; a letter of Chinese is twice as wide as one of Latin.
std::vector<std::string> lines_of(std::string_view text, double width) {
    std::vector<std::string> lines(1);
    double used = 0;
    for (std::size_t at = 0; at < text.size();) {
        const auto lead = static_cast<unsigned char>(text[at]);
        const std::size_t size = lead < 0x80U ? 1 : lead < 0xE0U ? 2 : lead < 0xF0U ? 3 : 4;
        const double wide = lead < 0xE0U ? letter / 2 : letter;
        if (used + wide > width && lines.size() < name_lines_max) {
            lines.emplace_back();
            used = 0;
        }
        lines.back() += text.substr(at, size);
        used += wide;
        at += size;
    }
    return lines;
}

class Svg {
public:
    std::string draw(const Drawing& drawing) {
        for (const Shape& shape : drawing.shapes) draw_shape(shape);
        for (const Edge& edge : drawing.edges) draw_edge(edge);
        const double width = right_ - left_ + 2 * margin;
        const double height = bottom_ - top_ + 2 * margin;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"" + number(width) + "\" height=\"" + number(height) +
               "\" viewBox=\"" + number(left_ - margin) + " " + number(top_ - margin) + " " + number(width) + " " +
               number(height) +
               "\" font-family=\"sans-serif\" font-size=\"12\" fill=\"none\" stroke=\"#222\">\n"
               "<defs><marker id=\"arrow\" viewBox=\"0 0 10 10\" refX=\"10\" refY=\"5\" markerWidth=\"8\" "
               "markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0L10 5L0 10z\" fill=\"#222\"/></marker></defs>\n" +
               out_ + "</svg>\n";
    }

private:
    void grow(double x, double y) {
        left_ = is_empty_ ? x : std::min(left_, x);
        right_ = is_empty_ ? x : std::max(right_, x);
        top_ = is_empty_ ? y : std::min(top_, y);
        bottom_ = is_empty_ ? y : std::max(bottom_, y);
        is_empty_ = false;
    }

    void draw_shape(const Shape& shape) {
        const Box& box = shape.box;
        grow(box.x, box.y);
        grow(box.right(), box.bottom());
        if (is_event(*shape.node)) {
            draw_event(*shape.node, box);
        } else if (is_gateway(*shape.node)) {
            draw_gateway(*shape.node, box);
        } else {
            draw_rectangle(*shape.node, box);
        }
        draw_name(shape);
    }

    void circle(const Box& box, double inset, const std::string& style) {
        const Point centre = box.centre();
        out_ += "<circle cx=\"" + number(centre.x) + "\" cy=\"" + number(centre.y) + "\" r=\"" +
                number(box.width / 2 - inset) + "\" " + style + "/>\n";
    }

    // Thin for starts, double for intermediate events, thick for ends; dashed when they do not interrupt (§10.5).
    void draw_event(const bpmn::Node& node, const Box& box) {
        const bool is_dashed = node.value("cancelActivity") == "false" || node.value("isInterrupting") == "false";
        const std::string dashes = is_dashed ? " stroke-dasharray=\"4 3\"" : "";
        const std::string width = node.is_bpmn("endEvent") ? " stroke-width=\"4\"" : " stroke-width=\"1.5\"";
        circle(box, 0, "fill=\"#fff\"" + width + dashes);
        if (!node.is_bpmn("startEvent") && !node.is_bpmn("endEvent")) circle(box, 4, dashes);
        const std::string sign = sign_of_event(node);
        if (!sign.empty()) text(box.centre().x, box.centre().y + 5, sign);
    }

    static std::string sign_of_event(const bpmn::Node& node) {
        for (const bpmn::Node& child : node.children()) {
            if (child.is_bpmn("messageEventDefinition")) return "✉";
            if (child.is_bpmn("timerEventDefinition")) return "◷";
            if (child.is_bpmn("errorEventDefinition")) return "↯";
            if (child.is_bpmn("escalationEventDefinition")) return "△";
            if (child.is_bpmn("signalEventDefinition")) return "▲";
            if (child.is_bpmn("linkEventDefinition")) return "➔";
            if (child.is_bpmn("terminateEventDefinition")) return "●";
        }
        return {};
    }

    void draw_gateway(const bpmn::Node& node, const Box& box) {
        const Point centre = box.centre();
        out_ += "<path d=\"M" + number(centre.x) + " " + number(box.y) + "L" + number(box.right()) + " " +
                number(centre.y) + "L" + number(centre.x) + " " + number(box.bottom()) + "L" + number(box.x) + " " +
                number(centre.y) + "z\" fill=\"#fff\"/>\n";
        const std::string_view sign = node.is_bpmn("parallelGateway")     ? "+"
                                      : node.is_bpmn("inclusiveGateway")  ? "○"
                                      : node.is_bpmn("eventBasedGateway") ? "⬠"
                                      : node.is_bpmn("complexGateway")    ? "✱"
                                                                          : "✕";
        text(centre.x, centre.y + 5, std::string(sign));
    }

    void draw_rectangle(const bpmn::Node& node, const Box& box) {
        const bool is_frame = node.is_bpmn("participant") || node.is_bpmn("lane");
        const std::string corners = is_frame || is_data(node) || is_note(node) ? "0" : "8";
        const std::string dashes = is_event_sub_process(node) ? " stroke-dasharray=\"3 3\"" : "";
        const std::string width = node.is_bpmn("callActivity") ? " stroke-width=\"4\"" : "";
        out_ += "<rect x=\"" + number(box.x) + "\" y=\"" + number(box.y) + "\" width=\"" + number(box.width) +
                "\" height=\"" + number(box.height) + "\" rx=\"" + corners + "\" fill=\"#fff\"" + dashes + width +
                "/>\n";
    }

    void draw_name(const Shape& shape) {
        const std::string_view name = shape.node->is_bpmn("textAnnotation") && shape.node->bpmn_child("text") != nullptr
                                          ? shape.node->bpmn_child("text")->trimmed_text()
                                          : shape.node->value("name");
        if (name.empty()) return;
        const Box& box = shape.label ? *shape.label : shape.box;
        const bool is_upright = shape.node->is_bpmn("participant") || shape.node->is_bpmn("lane");
        if (is_upright) {
            const std::string at = number(box.x + 18) + " " + number(box.centre().y);
            out_ += "<text transform=\"translate(" + at + ") rotate(-90)\" text-anchor=\"middle\" fill=\"#222\" " +
                    "stroke=\"none\">" + escaped(name) + "</text>\n";
            return;
        }
        const auto lines = lines_of(name, std::max(box.width - 8, letter));
        const bool is_at_top = is_sub_process(*shape.node) || shape.label;
        double y = is_at_top ? box.y + 14 : box.centre().y + 5 - 7 * static_cast<double>(lines.size() - 1);
        for (const std::string& line : lines) {
            text(box.centre().x, y, line);
            y += 14;
        }
    }

    void text(double x, double y, const std::string& words) {
        out_ += "<text x=\"" + number(x) + "\" y=\"" + number(y) +
                "\" text-anchor=\"middle\" fill=\"#222\" stroke=\"none\">" + escaped(words) + "</text>\n";
    }

    void draw_edge(const Edge& edge) {
        std::string points;
        for (const Point& point : edge.points) {
            grow(point.x, point.y);
            points += (points.empty() ? "" : " ") + number(point.x) + "," + number(point.y);
        }
        const bool is_sequence = edge.node->is_bpmn("sequenceFlow");
        const std::string style = is_sequence ? " marker-end=\"url(#arrow)\""
                                  : edge.node->is_bpmn("messageFlow")
                                      ? " stroke-dasharray=\"8 4\" marker-end=\"url(#arrow)\""
                                      : " stroke-dasharray=\"1 3\"";
        out_ += "<polyline points=\"" + points + "\"" + style + "/>\n";
        const std::string_view name = edge.node->value("name");
        if (!edge.label || name.empty()) return;
        double y = edge.label->y + letter;
        for (const std::string& line : lines_of(name, std::max(edge.label->width, letter))) {
            text(edge.label->centre().x, y, line);
            y += 14;
        }
    }

    std::string out_;
    bool is_empty_ = true;
    double left_ = 0;
    double top_ = 0;
    double right_ = 0;
    double bottom_ = 0;
};

}  // namespace

std::string svg_of(const Drawing& drawing) { return Svg().draw(drawing); }

}  // namespace baton::designer_export
