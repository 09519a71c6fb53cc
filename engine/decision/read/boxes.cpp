// Boxed expressions (DMN 1.5 §10.2).
#include <algorithm>
#include <array>
#include <utility>

#include "engine/decision/read/source.hpp"

namespace baton::decision {
namespace {

using Form = decltype(Box::form);

std::string variable_name(const Node& node) {
    const Node* variable = child(node, "variable");
    return variable != nullptr ? std::string(variable->value("name")) : std::string{};
}

BoxPtr required_in(Source& source, const Node& node, std::string_view name) {
    const Node* holder = child(node, name);
    BoxPtr box = holder != nullptr ? read_box_in(source, *holder) : nullptr;
    if (box == nullptr) {
        source.report.fault(
            node, {"dmn-box-incomplete", "'" + std::string(node.name) + "' has no '" + std::string(name) + "'",
                   "give it an expression"});
    }
    return box;
}

Form context(Source& source, const Node& node) {
    ContextBox box;
    for (const Node& entry : node.children()) {
        if (!is_dmn(entry, "contextEntry")) continue;
        const Node* variable = child(entry, "variable");
        BoxPtr inner = read_box_in(source, entry);
        if (variable == nullptr) {
            box.result = std::move(inner);
        } else {
            box.entries.push_back({variable_name(entry), read_type(source, *variable), std::move(inner)});
        }
    }
    return box;
}

Form list(Source& source, const Node& node) {
    ListBox box;
    for (const Node& item : node.children()) {
        if (is_box(item)) box.items.push_back(read_box(source, item));
    }
    return box;
}

Form relation(Source& source, const Node& node) {
    Relation box;
    for (const Node& column : node.children()) {
        if (is_dmn(column, "column"))
            box.columns.push_back({std::string(column.value("name")), read_type(source, column)});
    }
    for (const Node& row : node.children()) {
        if (!is_dmn(row, "row")) continue;
        std::vector<BoxPtr> cells;
        for (const Node& cell : row.children()) {
            if (is_box(cell)) cells.push_back(read_box(source, cell));
        }
        if (cells.size() != box.columns.size()) {
            source.report.fault(row, {"dmn-relation-row",
                                      "a row has " + std::to_string(cells.size()) + " cells for " +
                                          std::to_string(box.columns.size()) + " columns",
                                      "give each column one cell"});
        } else {
            box.rows.push_back(std::move(cells));
        }
    }
    return box;
}

Form invocation(Source& source, const Node& node) {
    Invocation box;
    for (const Node& part : node.children()) {
        if (is_dmn(part, "binding")) {
            const Node* parameter = child(part, "parameter");
            const std::string name(parameter != nullptr ? parameter->value("name") : std::string_view{});
            box.bindings.push_back({name, {}, read_box_in(source, part)});
        } else if (is_box(part) && box.function == nullptr) {
            box.function = read_box(source, part);
        }
    }
    if (box.function == nullptr) {
        source.report.fault(node,
                            {"dmn-box-incomplete", "an invocation does not say what it invokes", "name the function"});
    }
    return box;
}

Form loop(Source& source, const Node& node, Loop::Kind kind) {
    Loop box{kind, std::string(node.value("iteratorVariable")), required_in(source, node, "in"), nullptr};
    box.body = required_in(source, node, kind == Loop::Kind::each ? "return" : "satisfies");
    return box;
}

Form conditional(Source& source, const Node& node) {
    return Conditional{required_in(source, node, "if"), required_in(source, node, "then"),
                       required_in(source, node, "else")};
}

Form form_of(Source& source, const Node& node) {
    if (is_dmn(node, "literalExpression")) return Literal{read_expression(source, node)};
    if (is_dmn(node, "decisionTable")) return read_table(source, node);
    if (is_dmn(node, "context")) return context(source, node);
    if (is_dmn(node, "list")) return list(source, node);
    if (is_dmn(node, "relation")) return relation(source, node);
    if (is_dmn(node, "invocation")) return invocation(source, node);
    if (is_dmn(node, "functionDefinition")) return read_function(source, node);
    if (is_dmn(node, "conditional")) return conditional(source, node);
    if (is_dmn(node, "filter")) return FilterBox{required_in(source, node, "in"), required_in(source, node, "match")};
    if (is_dmn(node, "for")) return loop(source, node, Loop::Kind::each);
    if (is_dmn(node, "some")) return loop(source, node, Loop::Kind::some);
    return loop(source, node, Loop::Kind::every);
}

}  // namespace

bool is_box(const Node& node) {
    constexpr std::array<std::string_view, 12> names = {
        "literalExpression",  "decisionTable", "context", "list", "relation", "invocation",
        "functionDefinition", "conditional",   "filter",  "for",  "some",     "every"};
    return node.space == bpmn::Space::dmn && std::find(names.begin(), names.end(), node.name) != names.end();
}

BoxPtr read_box(Source& source, const Node& node) {
    // What an iterator or a filter goes through may have its type on `in` (DMN 1.5, TypedChildExpression).
    const bool is_typed_outside = is_dmn(*node.parent, "in") && node.value("typeRef").empty();
    ItemType type = read_type(source, is_typed_outside ? *node.parent : node);
    return std::make_unique<const Box>(Box{form_of(source, node), std::move(type)});
}

BoxPtr read_box_in(Source& source, const Node& node) {
    for (const Node& inner : node.children()) {
        if (is_box(inner)) return read_box(source, inner);
    }
    return nullptr;
}

FunctionBox read_function(Source& source, const Node& node) {
    FunctionBox box;
    for (const Node& parameter : node.children()) {
        if (!is_dmn(parameter, "formalParameter")) continue;
        box.parameters.push_back({std::string(parameter.value("name")), read_type(source, parameter)});
    }
    const std::string_view kind = node.value("kind");
    if (!kind.empty() && kind != "FEEL") {
        source.report.fault_at(node, "kind",
                               {"dmn-function-kind", "functions of kind " + std::string(kind) + " are not executed",
                                "write the function in FEEL, or call a service task instead"});
        return box;
    }
    box.result = result_type(read_type(source, node));
    box.body = read_box_in(source, node);
    return box;
}

}  // namespace baton::decision
