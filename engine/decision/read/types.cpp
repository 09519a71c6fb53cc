// Item definitions and references to types (DMN 1.5 §7.3.2, §7.3.3).
#include <algorithm>

#include "engine/decision/read/source.hpp"

namespace baton::decision {
namespace {

using FeelKind = feel::Type::Kind;

// A built-in type by any of the names that versions of the standard have given it; unknown for all others.
feel::Type built_in(std::string_view name) {
    constexpr std::pair<std::string_view, std::string_view> old_names[] = {
        {"dateTime", "date and time"},
        {"dayTimeDuration", "days and time duration"},
        {"yearMonthDuration", "years and months duration"},
        {"integer", "number"},
        {"long", "number"},
        {"double", "number"},
    };
    const auto found =
        std::find_if(std::begin(old_names), std::end(old_names), [&](const auto& e) { return e.first == name; });
    return feel::type_named(found != std::end(old_names) ? found->second : name);
}

// In DMN 1.1 built-in types carry a prefix: feel:number.
std::string_view without_prefix(std::string_view name) {
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

feel::Type list_of(feel::Type item) { return {FeelKind::list, {std::move(item)}, {}}; }

ItemType as_collection(ItemType item) {
    item.type = list_of(std::move(item.type));
    item.is_collection = true;
    return item;
}

ItemType read_function_type(Source& source, const Node& function) {
    ItemType made;
    made.type.kind = FeelKind::function;
    for (const Node& parameter : function.children()) {
        if (is_dmn(parameter, "parameters")) made.type.parts.push_back(read_type(source, parameter).type);
    }
    const std::string_view output = function.value("outputTypeRef");
    made.type.parts.push_back(output.empty() ? feel::Type{} : type_named(source, output, function).type);
    return made;
}

ItemType read_item(Source& source, const Node& node) {
    ItemType made;
    const Node* function = child(node, "functionItem");
    const bool has_components = child(node, "itemComponent") != nullptr;
    if (function != nullptr) {
        made = read_function_type(source, *function);
    } else if (has_components) {
        made.type.kind = FeelKind::context;
        for (const Node& component : node.children()) {
            if (!is_dmn(component, "itemComponent")) continue;
            ItemType part = read_item(source, component);
            made.type.names.emplace_back(component.value("name"));
            made.type.parts.push_back(part.type);
            made.components.emplace_back(component.value("name"), std::move(part));
        }
    } else {
        made = read_type(source, node);
    }
    if (const Node* allowed = child(node, "allowedValues")) made.allowed = read_unary_tests(source, *allowed);
    return node.value("isCollection") == "true" ? as_collection(std::move(made)) : made;
}

const ItemType* imported(const Source& source, std::string_view name) {
    for (std::size_t dot = name.find('.'); dot != std::string_view::npos; dot = name.find('.', dot + 1)) {
        const auto import = source.imports.find(name.substr(0, dot));
        if (import == source.imports.end()) continue;
        const auto found = import->second->types.find(name.substr(dot + 1));
        if (found != import->second->types.end()) return &found->second;
    }
    return nullptr;
}

}  // namespace

void find_types(Source& source, const Node& root) {
    for (const Node& node : root.children()) {
        if (!is_dmn(node, "itemDefinition")) continue;
        const std::string name(node.value("name"));
        if (!source.type_nodes.emplace(name, &node).second) {
            source.report.fault_at(node, "name",
                                   {"dmn-type-twice", "the type '" + name + "' is defined twice", "rename one"});
        }
    }
    // A constraint may use FEEL, and FEEL may name a type: names first, with what they are, then constraints.
    for (const auto& [name, node] : source.type_nodes) source.vocabulary.add_type(name, feel::Type{});
    for (const auto& [import, model] : source.imports) {
        for (const auto& [name, type] : model->types) source.vocabulary.add_type(import + "." + name, type.type);
    }
    for (const auto& [name, node] : source.type_nodes) {
        source.vocabulary.add_type(name, type_named(source, name, *node).type);
    }
}

ItemType type_named(Source& source, std::string_view name, const Node& where) {
    if (const auto known = source.model.types.find(name); known != source.model.types.end()) return known->second;
    if (const auto node = source.type_nodes.find(name); node != source.type_nodes.end()) {
        // A type may hold itself, as a tree does; inside itself it is not looked into.
        if (!source.types_being_read.emplace(name).second) return {};
        ItemType made = read_item(source, *node->second);
        source.types_being_read.erase(std::string(name));
        source.model.types.emplace(name, made);
        return made;
    }
    if (const ItemType* found = imported(source, name)) return *found;
    ItemType made;
    made.type = built_in(without_prefix(name));
    if (made.type.kind != FeelKind::unknown) return made;
    const std::string_view plain = without_prefix(name);
    if (plain != name && source.type_nodes.contains(plain)) return type_named(source, plain, where);
    source.report.fault_at(where, "typeRef",
                           {"dmn-type-unknown", "there is no type '" + std::string(name) + "'",
                            "define it, or use a built-in type such as number"});
    return {};
}

ItemType read_type(Source& source, const Node& node) {
    std::string_view name = node.value("typeRef");
    if (name.empty()) name = text_of(node, "typeRef");
    return name.empty() ? ItemType{} : type_named(source, name, node);
}

}  // namespace baton::decision
