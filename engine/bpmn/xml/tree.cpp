#include "engine/bpmn/xml/tree.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <pugixml.hpp>
#include <unordered_map>
#include <utility>
#include <vector>

#include "engine/base/ensure.hpp"
#include "engine/bpmn/xml/scan.hpp"

namespace baton::bpmn {

struct Tree::Source {
    Text text;
    Scan scan;
    pugi::xml_document document;
    std::vector<Attribute> attributes;
    std::deque<std::string> joined_texts;  // of elements whose text is in several pieces
};

namespace {

Space space_of(std::string_view uri) {
    constexpr std::array<std::pair<std::string_view, Space>, 13> known{{
        {"http://www.omg.org/spec/BPMN/20100524/MODEL", Space::bpmn},
        {"http://www.omg.org/spec/BPMN/20100524/DI", Space::diagram},
        {"http://www.omg.org/spec/DD/20100524/DI", Space::drawing},
        {"http://www.omg.org/spec/DD/20100524/DC", Space::drawing},
        {"http://camunda.org/schema/zeebe/1.0", Space::zeebe},
        {"urn:baton:bpmn:1", Space::baton},
        {"http://www.omg.org/spec/DMN/20151101/dmn.xsd", Space::dmn},
        {"http://www.omg.org/spec/DMN/20180521/MODEL/", Space::dmn},
        {"https://www.omg.org/spec/DMN/20191111/MODEL/", Space::dmn},
        {"https://www.omg.org/spec/DMN/20211108/MODEL/", Space::dmn},
        {"https://www.omg.org/spec/DMN/20230324/MODEL/", Space::dmn},
        {"http://www.w3.org/2001/XMLSchema-instance", Space::schema_instance},
        {"http://www.w3.org/XML/1998/namespace", Space::xml},
    }};
    const auto found = std::find_if(known.begin(), known.end(), [&](const auto& entry) { return entry.first == uri; });
    if (found != known.end()) return found->second;
    return uri.empty() ? Space::none : Space::other;
}

struct QualifiedName {
    std::string_view prefix;
    std::string_view local;
};

QualifiedName split(std::string_view qualified) {
    const std::size_t colon = qualified.find(':');
    if (colon == std::string_view::npos) return {{}, qualified};
    return {qualified.substr(0, colon), qualified.substr(colon + 1)};
}

// Namespaces in XML 1.0 §6: a declaration holds for its element and what is in it.
class Prefixes {
public:
    Prefixes() { bindings_["xml"].push_back(Space::xml); }

    void open(const pugi::xml_node& element) {
        std::vector<std::string_view> declared;
        for (const pugi::xml_attribute& attribute : element.attributes()) {
            const std::string_view name = attribute.name();
            if (name != "xmlns" && !name.starts_with("xmlns:")) continue;
            const std::string_view prefix = name == "xmlns" ? std::string_view{} : name.substr(6);
            bindings_[prefix].push_back(space_of(attribute.value()));
            declared.push_back(prefix);
        }
        scopes_.push_back(std::move(declared));
    }

    void close() {
        for (const std::string_view prefix : scopes_.back()) bindings_[prefix].pop_back();
        scopes_.pop_back();
    }

    [[nodiscard]] std::optional<Space> find(std::string_view prefix) const {
        const auto found = bindings_.find(prefix);
        if (found != bindings_.end() && !found->second.empty()) return found->second.back();
        return prefix.empty() ? std::optional(Space::none) : std::nullopt;
    }

private:
    std::unordered_map<std::string_view, std::vector<Space>> bindings_;
    std::vector<std::vector<std::string_view>> scopes_;
};

Problem not_well_formed(const Text& text, std::size_t offset, std::string message, std::string hint) {
    const Place place = text.place(offset);
    Fault fault{"xml-not-well-formed", std::move(message), std::move(hint), text.file(), "", place.line, place.column};
    std::string detail = "line " + std::to_string(place.line) + ": " + fault.message + "; " + fault.hint;
    return fail(Code::invalid, std::move(detail), {std::move(fault)});
}

Problem unbound(const Text& text, std::size_t offset, std::string_view prefix) {
    return not_well_formed(text, offset, "the prefix '" + std::string(prefix.substr(0, 80)) + "' is not declared",
                           "declare it with xmlns:" + std::string(prefix.substr(0, 80)) + "=\"...\"");
}

// Follows pugixml's tree in document order, side by side with what the scan remembered.
template <class Source>
class Builder {
public:
    Builder(Source& source, std::deque<Node>& nodes) : source_(source), nodes_(nodes) {}

    std::optional<Problem> run() {
        source_.attributes.reserve(source_.scan.attribute_values.size());
        pugi::xml_node at = source_.document.document_element();
        while (at) {
            if (auto problem = enter(at)) return problem;
            const pugi::xml_node child = first_element(at.first_child());
            if (child) {
                at = child;
                continue;
            }
            while (at && !(leave(), first_element(at.next_sibling()))) {
                at = at.parent();
                if (open_.empty()) return std::nullopt;
            }
            at = first_element(at.next_sibling());
        }
        return std::nullopt;
    }

private:
    static pugi::xml_node first_element(pugi::xml_node from) {
        while (from && from.type() != pugi::node_element) from = from.next_sibling();
        return from;
    }

    std::optional<Problem> enter(const pugi::xml_node& element) {
        const ElementExtent& extent = source_.scan.elements[nodes_.size()];
        BATON_ENSURE(element.offset_debug() == static_cast<std::ptrdiff_t>(extent.begin) + 1,
                     "the scan and pugixml see the same elements");
        prefixes_.open(element);
        const QualifiedName name = split(element.name());
        const auto space = prefixes_.find(name.prefix);
        if (!space) return unbound(source_.text, extent.begin, name.prefix);
        Node& node = nodes_.emplace_back();
        node.space = *space;
        node.name = name.local;
        node.qualified = element.name();
        node.begin = extent.begin;
        node.open_end = extent.open_end;
        node.end = extent.end;
        attach(node);
        take_text(element, node);
        return take_attributes(element, extent, node);
    }

    void attach(Node& node) {
        if (!open_.empty()) {
            node.parent = open_.back().node;
            const Node*& link = open_.back().last_child != nullptr ? open_.back().last_child->next_sibling
                                                                   : open_.back().node->first_child;
            link = &node;
            open_.back().last_child = &node;
        }
        open_.push_back({&node, nullptr});
    }

    void leave() {
        prefixes_.close();
        open_.pop_back();
    }

    void take_text(const pugi::xml_node& element, Node& node) {
        std::string joined;
        for (const pugi::xml_node& piece : element.children()) {
            if (piece.type() != pugi::node_pcdata && piece.type() != pugi::node_cdata) continue;
            if (node.text.empty()) {
                node.text = piece.value();
                node.text_offset = static_cast<std::uint32_t>(piece.offset_debug());
                continue;
            }
            if (joined.empty()) joined = node.text;
            joined += piece.value();
        }
        if (!joined.empty()) node.text = source_.joined_texts.emplace_back(std::move(joined));
    }

    std::optional<Problem> take_attributes(const pugi::xml_node& element, const ElementExtent& extent, Node& node) {
        const std::size_t first = source_.attributes.size();
        std::size_t position = extent.first_attribute;
        for (const pugi::xml_attribute& given : element.attributes()) {
            const std::uint32_t offset = source_.scan.attribute_values[position++];
            const QualifiedName name = split(given.name());
            if (name.prefix == "xmlns" || (name.prefix.empty() && name.local == "xmlns")) continue;
            const auto space = name.prefix.empty() ? std::optional(Space::none) : prefixes_.find(name.prefix);
            if (!space) return unbound(source_.text, extent.begin, name.prefix);
            source_.attributes.push_back({*space, name.local, given.name(), given.value(), offset});
        }
        node.attributes = std::span(source_.attributes).subspan(first);
        return std::nullopt;
    }

    struct Open {
        Node* node;
        Node* last_child;
    };
    Source& source_;
    std::deque<Node>& nodes_;
    Prefixes prefixes_;
    std::vector<Open> open_;
};

}  // namespace

Tree::Tree(std::unique_ptr<Source> source) : source_(std::move(source)) {}
Tree::Tree(Tree&&) noexcept = default;
Tree& Tree::operator=(Tree&&) noexcept = default;
Tree::~Tree() = default;

const Text& Tree::text() const { return source_->text; }

Result<Tree> Tree::parse(std::string_view xml, std::string_view file, const Limits& limits) {
    Result<Text> text = Text::decode(xml, file, limits);
    if (!text) return text.error();
    Result<Scan> scanned = scan(*text, limits);
    if (!scanned) return scanned.error();

    auto source = std::make_unique<Source>(Source{std::move(*text), std::move(*scanned), {}, {}, {}});
    const std::string_view utf8 = source->text.utf8();
    const pugi::xml_parse_result parsed =
        source->document.load_buffer(utf8.data(), utf8.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!parsed) {
        return not_well_formed(source->text, static_cast<std::size_t>(parsed.offset), parsed.description(),
                               "the file may be cut off: send it again, whole");
    }
    Tree tree(std::move(source));
    if (auto problem = Builder(*tree.source_, tree.nodes_).run()) return std::move(*problem);
    return tree;
}

}  // namespace baton::bpmn
