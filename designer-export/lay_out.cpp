#include "designer-export/lay_out.hpp"

#include <algorithm>

#include "designer-export/layout/write.hpp"

namespace baton::designer_export {

namespace {

bool is_diagram(const bpmn::Node& node) { return node.is(bpmn::Space::diagram, "BPMNDiagram"); }

// The file with the text in the place of its diagrams. Offsets of the tree become those of the file by `mark`.
std::string with_diagrams(std::string_view xml, const bpmn::Tree& tree, const std::string& text) {
    const std::size_t mark = tree.text().mark_size();
    std::string out;
    std::size_t copied = 0;
    bool is_written = false;
    for (const bpmn::Node& node : tree.root().children()) {
        if (!is_diagram(node)) continue;
        out += xml.substr(copied, node.begin + mark - copied);
        if (!is_written) out += text;
        is_written = true;
        copied = node.end + mark;
    }
    if (!is_written) {
        const std::size_t end_tag = tree.text().utf8().rfind("</", tree.root().end) + mark;
        out += xml.substr(copied, end_tag - copied);
        out += "  " + text + "\n";
        copied = end_tag;
    }
    out += xml.substr(copied);
    return out;
}

}  // namespace

Result<std::string> lay_out(std::string_view xml, std::string_view file) {
    const Result<bpmn::Tree> tree = bpmn::Tree::parse(xml, file);
    if (!tree) return tree.error();
    const std::string name(file);
    if (!tree->root().is_bpmn("definitions")) {
        return fail(Code::invalid, name + " is not BPMN 2.0: its root is not <definitions>; give a BPMN file");
    }
    if (!tree->text().is_as_written()) {
        return fail(Code::invalid, name + " is not in UTF-8; save it as UTF-8 first");
    }
    const Result<std::vector<Diagram>> diagrams = draw_file(*tree);
    if (!diagrams) return diagrams.error();
    if (diagrams->empty()) {
        return fail(Code::invalid, name + " has no process and no pool; there is nothing to lay out");
    }
    return with_diagrams(xml, *tree, write_diagrams(*tree, *diagrams));
}

}  // namespace baton::designer_export
