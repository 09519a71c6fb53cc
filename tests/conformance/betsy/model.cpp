#include "tests/conformance/betsy/model.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "engine/bpmn/xml/tree.hpp"

namespace baton::conformance::betsy {
namespace {

using bpmn::Node;

constexpr std::array<std::pair<std::string_view, std::string_view>, 8> table{{
    {R"(test.contains("a"))", R"(=contains(test, "a"))"},
    {R"(test.contains("a")>)", R"(=contains(test, "a"))"},
    {R"(test.contains("b"))", R"(=contains(test, "b"))"},
    {R"(test.contains("c"))", R"(=contains(test, "c"))"},
    {R"(!test.contains("a"))", R"(=not(contains(test, "a")))"},
    {R"(${integerVariable})", "=integerVariable"},
    {"activationCount>=1", "=activationCount >= 1"},
    {"integerVariable<2", "=integerVariable < 2"},
}};

constexpr std::array<std::string_view, 6> expressions{"conditionExpression", "condition",
                                                      "loopCondition",       "loopCardinality",
                                                      "activationCondition", "completionCondition"};

// What stands in the file from `begin` to `end` is replaced.
struct Edit {
    std::size_t begin;
    std::size_t end;
    std::string text;
};

std::string escaped(std::string_view text) {
    std::string out;
    for (const char c : text) out += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
    return out;
}

// bpmn2: of bpmn2:scriptTask.
std::string prefix_of(const Node& node) {
    const std::size_t colon = node.qualified.find(':');
    return colon == std::string_view::npos ? "" : std::string(node.qualified.substr(0, colon + 1));
}

// The data output or input of the task, when it has one: its script is about that.
std::string data_of(const Node& task) {
    const Node* specification = task.bpmn_child("ioSpecification");
    if (specification == nullptr) return {};
    for (const Node& child : specification->children()) {
        if (child.name == "dataOutput" || child.name == "dataInput") return ' ' + std::string(child.id());
    }
    return {};
}

void hire(const Node& task, std::vector<Edit>& edits) {
    const Node* script = task.bpmn_child("script");
    if (script == nullptr) return;
    const std::string extension = prefix_of(task) + "extensionElements";
    edits.push_back({task.open_end, task.open_end,
                     "<" + extension +
                         R"(><zeebe:taskDefinition xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" type=")" +
                         std::string(script->trimmed_text()) + data_of(task) + "\"/></" + extension + ">"});
    edits.push_back({script->begin, script->end, ""});
}

// A language that the suite declares by mistake, and that says nothing about the words it uses.
void forget_language(const Node& node, std::string_view attribute, std::vector<Edit>& edits) {
    const auto* given = node.attribute(attribute);
    if (given == nullptr) return;
    edits.push_back(
        {given->offset, given->offset + given->value.size(), "https://www.omg.org/spec/DMN/20191111/FEEL/"});
}

}  // namespace

std::string feel_of(std::string_view expression) {
    const auto found =
        std::find_if(table.begin(), table.end(), [&](const auto& row) { return row.first == expression; });
    return std::string(found == table.end() ? expression : found->second);
}

Result<std::string> runnable(std::string_view xml, std::string_view file) {
    const auto tree = bpmn::Tree::parse(xml, file);
    if (!tree) return tree.error();
    std::vector<Edit> edits;
    for (const Node& node : tree->nodes()) {
        if (node.space != bpmn::Space::bpmn) continue;
        if (node.name == "scriptTask" || node.name == "globalScriptTask") hire(node, edits);
        if (node.name == "definitions") forget_language(node, "expressionLanguage", edits);
        if (std::find(expressions.begin(), expressions.end(), node.name) == expressions.end()) continue;
        forget_language(node, "language", edits);
        if (node.first_child != nullptr || node.end == node.open_end) continue;
        const std::size_t close = tree->text().utf8().rfind("</", node.end - 1);
        edits.push_back({node.open_end, close, escaped(feel_of(node.trimmed_text()))});
    }
    // From the back, so that offsets stay right; what is taken away goes before what comes in its place.
    std::sort(edits.begin(), edits.end(),
              [](const Edit& a, const Edit& b) { return std::pair(a.begin, a.end) > std::pair(b.begin, b.end); });
    std::string text(tree->text().utf8());
    for (const Edit& edit : edits) text.replace(edit.begin, edit.end - edit.begin, edit.text);
    // It is UTF-8 now, whatever its first line says.
    if (text.starts_with("<?xml")) text.erase(0, text.find("?>") + 2);
    return text;
}

}  // namespace baton::conformance::betsy
