#include "designer-export/draw.hpp"

#include "designer-export/draw/read_diagram.hpp"
#include "designer-export/draw/svg.hpp"
#include "designer-export/lay_out.hpp"

namespace baton::designer_export {

Result<std::string> draw_svg(std::string_view xml, std::string_view file) {
    const Result<bpmn::Tree> tree = bpmn::Tree::parse(xml, file);
    if (!tree) return tree.error();
    const Drawing drawing = read_diagram(*tree);
    if (!drawing.shapes.empty()) return svg_of(drawing);
    const Result<std::string> laid_out = lay_out(xml, file);
    if (!laid_out) return laid_out.error();
    const Result<bpmn::Tree> with_diagram = bpmn::Tree::parse(*laid_out, file);
    if (!with_diagram) return with_diagram.error();
    return svg_of(read_diagram(*with_diagram));
}

}  // namespace baton::designer_export
