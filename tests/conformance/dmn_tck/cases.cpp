#include "tests/conformance/dmn_tck/cases.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

#include "engine/bpmn/xml/tree.hpp"
#include "engine/feel/temporal.hpp"
#include "engine/feel/temporal/literal.hpp"

namespace baton::conformance::dmn_tck {
namespace {

using bpmn::Node;
using feel::Value;

const Node* child(const Node& node, std::string_view name) {
    for (const Node& inner : node.children()) {
        if (inner.name == name) return &inner;
    }
    return nullptr;
}

std::string_view schema_value(const Node& node, std::string_view name) {
    for (const bpmn::Attribute& attribute : node.attributes) {
        if (attribute.space == bpmn::Space::schema_instance && attribute.name == name) return attribute.value;
    }
    return {};
}

Value scalar(const Node& node, std::string_view source) {
    if (schema_value(node, "nil") == "true") return {};
    std::string_view type = schema_value(node, "type");
    type.remove_prefix(std::min(type.find(':') + 1, type.size()));
    const std::string text(node.text);
    const std::string_view trimmed = bpmn::trimmed(text);
    if (type == "boolean") return trimmed == "true" || trimmed == "1";
    if (type == "decimal" || type == "double" || type == "integer" || type == "int" || type == "long" ||
        type == "float") {
        const auto number = Decimal::parse(trimmed);
        return number ? Value{*number} : Value{};
    }
    if (type == "date" || type == "time" || type == "dateTime" || type == "duration")
        return feel::temporal_value(trimmed);
    // White space alone is no text to the reader of XML, but it is a string here.
    const bool is_space = text.empty() && node.first_child == nullptr && node.end > node.open_end;
    return is_space ? Value{source.substr(node.open_end, source.find('<', node.open_end) - node.open_end)}
                    : Value{text};
}

Value value_within(const Node& node, std::string_view source);

Value components(const Node& node, std::string_view source) {
    feel::Context context;
    for (const Node& part : node.children()) {
        if (part.name == "component") context.set(std::string(part.value("name")), value_within(part, source));
    }
    return context;
}

Value list(const Node& node, std::string_view source) {
    if (schema_value(node, "nil") == "true") return {};
    feel::List items;
    for (const Node& item : node.children()) {
        if (item.name == "item") items.push_back(value_within(item, source));
    }
    return items;
}

Value value_within(const Node& node, std::string_view source) {
    if (schema_value(node, "nil") == "true") return {};
    if (const Node* inner = child(node, "list")) return list(*inner, source);
    if (child(node, "component") != nullptr) return components(node, source);
    const Node* value = child(node, "value");
    return value != nullptr ? scalar(*value, source) : Value{};
}

Case read_case(const Node& node, std::string_view source) {
    Case made;
    made.id = node.value("id");
    made.kind = node.value("type").empty() ? "decision" : node.value("type");
    made.invocable = node.value("invocableName");
    for (const Node& part : node.children()) {
        const std::string name(part.value("name"));
        if (part.name == "inputNode") made.inputs.set(name, value_within(part, source));
        if (part.name != "resultNode") continue;
        const Node* expected = child(part, "expected");
        const bool is_error = part.value("errorResult") == "true";
        made.wanted.push_back({name, expected != nullptr ? value_within(*expected, source) : Value{}, is_error});
    }
    return made;
}

}  // namespace

Result<std::string> read_text(const std::filesystem::path& file) {
    const std::ifstream stream(file, std::ios::binary);
    if (!stream) return fail(Code::not_found, "cannot read " + file.string());
    std::ostringstream text;
    text << stream.rdbuf();
    return text.str();
}

Result<CaseFile> read_cases(const std::filesystem::path& file) {
    const auto text = read_text(file);
    if (!text) return text.error();
    const auto tree = bpmn::Tree::parse(*text, file.filename().string(), {.elements_max = 500'000});
    if (!tree) return tree.error();
    CaseFile made;
    for (const Node& node : tree->root().children()) {
        if (node.name == "modelName") made.model = std::string(node.trimmed_text());
        if (node.name == "testCase") made.cases.push_back(read_case(node, tree->text().utf8()));
    }
    return made;
}

bool is_as_wanted(const Value& value, const Value& wanted) {
    if (value.number() != nullptr && wanted.number() != nullptr) {
        const Decimal difference = (*value.number() - *wanted.number()).absolute();
        const Decimal allowed = *Decimal::parse("1E-8");
        return difference <= allowed || difference <= wanted.number()->absolute() * allowed;
    }
    if (value.list() != nullptr && wanted.list() != nullptr) {
        return std::equal(value.list()->begin(), value.list()->end(), wanted.list()->begin(), wanted.list()->end(),
                          is_as_wanted);
    }
    if (value.context() != nullptr && wanted.context() != nullptr) {
        if (value.context()->size() != wanted.context()->size()) return false;
        const auto& entries = wanted.context()->entries();
        return std::all_of(entries.begin(), entries.end(), [&](const auto& entry) {
            const Value* found = value.context()->find(entry.first);
            return found != nullptr && is_as_wanted(*found, entry.second);
        });
    }
    return value == wanted;
}

}  // namespace baton::conformance::dmn_tck
