#include "designer-export/layout/write.hpp"

#include <array>
#include <cmath>
#include <unordered_set>

#include "designer-export/layout/kinds.hpp"

namespace baton::designer_export {

namespace {

constexpr std::array<std::pair<std::string_view, std::string_view>, 3> namespaces{{
    {"bpmndi", "http://www.omg.org/spec/BPMN/20100524/DI"},
    {"dc", "http://www.omg.org/spec/DD/20100524/DC"},
    {"di", "http://www.omg.org/spec/DD/20100524/DI"},
}};

std::string number(double value) { return std::to_string(static_cast<long long>(std::llround(value))); }

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) {
        switch (c) {
            case '&':
                out += "&amp;";
                break;
            case '<':
                out += "&lt;";
                break;
            case '"':
                out += "&quot;";
                break;
            default:
                out += c;
        }
    }
    return out;
}

std::string bounds(const Box& box) {
    return "<dc:Bounds x=\"" + number(box.x) + "\" y=\"" + number(box.y) + "\" width=\"" + number(box.width) +
           "\" height=\"" + number(box.height) + "\" />";
}

class Writer {
public:
    explicit Writer(const bpmn::Tree& tree) : tree_(tree) {
        for (const bpmn::Node& node : tree.nodes()) {
            // The ids of a diagram that is replaced are free again.
            if (node.space != bpmn::Space::diagram && node.space != bpmn::Space::drawing)
                used_.insert(std::string(node.id()));
        }
    }

    std::string write(const std::vector<Diagram>& diagrams) {
        for (std::size_t at = 0; at < diagrams.size(); ++at) {
            if (at > 0) out_ += "\n  ";
            const std::string plane(diagrams[at].plane->id());
            out_ += "<bpmndi:BPMNDiagram" + declarations() + " id=\"" + new_id(plane, "_diagram") + "\">\n";
            out_ += "    <bpmndi:BPMNPlane id=\"" + new_id(plane, "_plane") + "\" bpmnElement=\"" + escaped(plane) +
                    "\">\n";
            for (const Shape& shape : diagrams[at].drawing.shapes) write_shape(shape);
            for (const Edge& edge : diagrams[at].drawing.edges) write_edge(edge);
            out_ += "    </bpmndi:BPMNPlane>\n  </bpmndi:BPMNDiagram>";
        }
        return std::move(out_);
    }

private:
    // Only what the root does not declare by the same prefix.
    [[nodiscard]] std::string declarations() const {
        const bpmn::Node& root = tree_.root();
        const std::string_view tag = tree_.text().utf8().substr(root.begin, root.open_end - root.begin);
        std::string out;
        for (const auto& [prefix, uri] : namespaces) {
            const std::string declaration = "xmlns:" + std::string(prefix) + "=\"" + std::string(uri) + "\"";
            if (tag.find(declaration) == std::string_view::npos) out += " " + declaration;
        }
        return out;
    }

    std::string new_id(std::string_view element, std::string_view suffix) {
        std::string id = std::string(element) + std::string(suffix);
        while (!used_.insert(id).second) id += '_';
        return escaped(id);
    }

    void write_shape(const Shape& shape) {
        const bpmn::Node& node = *shape.node;
        if (node.id().empty()) return;
        out_ += "      <bpmndi:BPMNShape id=\"" + new_id(node.id(), "_di") + "\" bpmnElement=\"" + escaped(node.id()) +
                "\"";
        if (node.is_bpmn("participant") || node.is_bpmn("lane")) out_ += " isHorizontal=\"true\"";
        if (is_sub_process(node)) out_ += " isExpanded=\"true\"";
        if (node.is_bpmn("exclusiveGateway")) out_ += " isMarkerVisible=\"true\"";
        out_ += ">\n        " + bounds(shape.box) + "\n";
        if (shape.label) {
            out_ += "        <bpmndi:BPMNLabel>\n          " + bounds(*shape.label) + "\n        </bpmndi:BPMNLabel>\n";
        }
        out_ += "      </bpmndi:BPMNShape>\n";
    }

    void write_edge(const Edge& edge) {
        const std::string_view id = edge.node->id();
        if (id.empty()) return;
        out_ += "      <bpmndi:BPMNEdge id=\"" + new_id(id, "_di") + "\" bpmnElement=\"" + escaped(id) + "\">\n";
        for (const Point& point : edge.points) {
            out_ += "        <di:waypoint x=\"" + number(point.x) + "\" y=\"" + number(point.y) + "\" />\n";
        }
        if (edge.label) {
            out_ += "        <bpmndi:BPMNLabel>\n          " + bounds(*edge.label) + "\n        </bpmndi:BPMNLabel>\n";
        }
        out_ += "      </bpmndi:BPMNEdge>\n";
    }

    const bpmn::Tree& tree_;
    std::unordered_set<std::string> used_;
    std::string out_;
};

}  // namespace

std::string write_diagrams(const bpmn::Tree& tree, const std::vector<Diagram>& diagrams) {
    return Writer(tree).write(diagrams);
}

}  // namespace baton::designer_export
