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

// Types within types multiply: what all types of a file hold together is limited, and how deep they refer.
constexpr std::size_t depth_max = 100;
constexpr std::size_t parts_max = 1'000'000;

std::size_t parts_of(const feel::Type& type) {
    std::size_t parts = 1;
    for (const feel::Type& part : type.parts) parts += parts_of(part);
    return parts;
}

bool has_room(Source& source, const feel::Type& type, const Node& where) {
    const bool had_room = source.parts_of_types <= parts_max;
    if (had_room) source.parts_of_types += parts_of(type);
    if (source.parts_of_types <= parts_max) return true;
    if (had_room) {
        source.report.fault(where, {"dmn-types-size", "the types of the file have more than a million parts together",
                                    "leave out components that no expression reads"});
    }
    return false;
}

ItemTypePtr kept(ItemType type) {
    return type.is_constrained() ? std::make_shared<const ItemType>(std::move(type)) : nullptr;
}

ItemType as_collection(ItemType item) {
    ItemType made;
    made.type = {FeelKind::list, {item.type}, {}};
    made.item = kept(std::move(item));
    return made;
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

ItemType read_item(Source& source, const Node& node);

// Something within a type: only there may a type hold itself.
template <class Read>
ItemType within(Source& source, const Read& read) {
    ++source.depth_in_type;
    ItemType made = read();
    --source.depth_in_type;
    return made;
}

ItemType read_components(Source& source, const Node& node) {
    ItemType made;
    made.type.kind = FeelKind::context;
    for (const Node& component : node.children()) {
        if (!is_dmn(component, "itemComponent")) continue;
        if (source.parts_of_types > parts_max) return {};
        ItemType part = within(source, [&] { return read_item(source, component); });
        made.type.names.emplace_back(component.value("name"));
        made.type.parts.push_back(part.type);
        if (auto constrained = kept(std::move(part)))
            made.components.emplace_back(component.value("name"), std::move(constrained));
    }
    return made;
}

// The type without its constraints, and of the items where it is a collection.
ItemType read_base(Source& source, const Node& node) {
    if (const Node* function = child(node, "functionItem"))
        return within(source, [&] { return read_function_type(source, *function); });
    if (child(node, "itemComponent") != nullptr) return read_components(source, node);
    ItemType made = read_type(source, node);
    if (!made.is_constrained()) return made;
    ItemType referring;
    referring.type = made.type;
    referring.base = kept(std::move(made));
    return referring;
}

ItemType read_item(Source& source, const Node& node) {
    const std::string_view collection = node.value("isCollection");
    const bool is_collection = collection == "true" || collection == "1";
    ItemType made = is_collection ? as_collection(within(source, [&] { return read_base(source, node); }))
                                  : read_base(source, node);
    if (const Node* allowed = child(node, "allowedValues")) made.allowed = read_unary_tests(source, *allowed);
    if (const Node* whole = child(node, "typeConstraint")) made.constraint = read_unary_tests(source, *whole);
    return made;
}

const ItemType* type_of(const Definitions& model, std::string_view name) {
    const auto found = model.types.find(name);
    return found != model.types.end() ? &found->second : nullptr;
}

// `import.name`, or the name alone where the import has none.
const ItemType* imported(const Source& source, std::string_view name) {
    for (const auto& [import, model] : source.model.imports) {
        if (import.empty()) {
            if (const ItemType* found = type_of(*model, name)) return found;
        } else if (name.starts_with(import) && name.substr(import.size()).starts_with('.')) {
            if (const ItemType* found = type_of(*model, name.substr(import.size() + 1))) return found;
        }
    }
    return nullptr;
}

// A type met again while it is being read: what holds itself is looked up later, but nothing can be itself.
ItemType own_type(Source& source, std::string_view name, std::size_t depth, const Node& where) {
    ItemType made;
    if (depth == source.depth_in_type) {
        source.report.fault(where, {"dmn-type-cycle", "the type '" + std::string(name) + "' is defined as itself",
                                    "define it by another type, or by components"});
        return made;
    }
    made.own_name = name;
    made.table = &source.model.types;
    return made;
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
    for (const auto& [import, model] : source.model.imports) {
        const std::string before = import.empty() ? "" : import + ".";
        for (const auto& [name, type] : model->types) source.vocabulary.add_type(before + name, type.type);
    }
    for (const auto& [name, node] : source.type_nodes) {
        source.vocabulary.add_type(name, type_named(source, name, *node).type);
    }
}

ItemType type_named(Source& source, std::string_view name, const Node& where) {
    if (const auto known = source.model.types.find(name); known != source.model.types.end()) return known->second;
    if (const auto node = source.type_nodes.find(name); node != source.type_nodes.end()) {
        const auto [being_read, is_new] = source.types_being_read.emplace(name, source.depth_in_type);
        if (!is_new) return own_type(source, name, being_read->second, where);
        if (source.types_being_read.size() > depth_max) {
            source.report.fault(where, {"dmn-type-depth", "types refer to each other over more than a hundred steps",
                                        "define '" + std::string(name) + "' by a simpler type"});
            source.types_being_read.erase(being_read);
            return {};
        }
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
    if (const ItemType* found = imported(source, plain)) return *found;
    source.report.fault_at(where, "typeRef",
                           {"dmn-type-unknown", "there is no type '" + std::string(name) + "'",
                            "define it, or use a built-in type such as number"});
    return {};
}

ItemType read_type(Source& source, const Node& node) {
    std::string_view name = node.value("typeRef");
    if (name.empty()) name = text_of(node, "typeRef");
    if (name.empty()) return {};
    ItemType made = type_named(source, name, node);
    return has_room(source, made.type, node) ? made : ItemType{};
}

}  // namespace baton::decision
