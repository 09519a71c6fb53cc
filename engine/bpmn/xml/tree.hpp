// An XML file as readers walk it: namespaces resolved by their names and not their prefixes, and every place known.
#pragma once

#include <cstdint>
#include <deque>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "engine/bpmn/xml/text.hpp"

namespace baton::bpmn {

enum class Space : std::uint8_t { none, bpmn, diagram, drawing, zeebe, baton, dmn, schema_instance, xml, other };

struct Attribute {
    Space space = Space::none;
    std::string_view name;       // without its prefix
    std::string_view qualified;  // as written
    std::string_view value;
    std::uint32_t offset = 0;  // of the value's first character
};

struct Node {
    Space space = Space::none;
    std::string_view name;       // without its prefix
    std::string_view qualified;  // as written
    std::string_view text;       // its own text, entities resolved; not that of its children
    std::uint32_t text_offset = 0;
    std::uint32_t begin = 0;     // offset of '<'
    std::uint32_t open_end = 0;  // after the start tag
    std::uint32_t end = 0;       // after the end tag
    const Node* parent = nullptr;
    const Node* first_child = nullptr;
    const Node* next_sibling = nullptr;
    std::span<const Attribute> attributes;

    [[nodiscard]] bool is(Space in, std::string_view called) const { return space == in && name == called; }
    [[nodiscard]] bool is_bpmn(std::string_view called) const { return is(Space::bpmn, called); }
    [[nodiscard]] const Attribute* attribute(std::string_view called) const;  // unprefixed; nullptr when not given
    [[nodiscard]] std::string_view value(std::string_view called) const;      // empty when not given
    [[nodiscard]] const Node* child(Space in, std::string_view called) const;
    [[nodiscard]] const Node* bpmn_child(std::string_view called) const { return child(Space::bpmn, called); }
    // The child of extensionElements.
    [[nodiscard]] const Node* extension(Space in, std::string_view called) const;
    [[nodiscard]] std::string_view id() const { return value("id"); }
    [[nodiscard]] std::string_view trimmed_text() const;

    class Children {
    public:
        explicit Children(const Node* first) : first_(first) {}
        struct Iterator {
            const Node* at;
            const Node& operator*() const { return *at; }
            Iterator& operator++() {
                at = at->next_sibling;
                return *this;
            }
            bool operator==(const Iterator&) const = default;
        };
        [[nodiscard]] Iterator begin() const { return {first_}; }
        [[nodiscard]] Iterator end() const { return {nullptr}; }

    private:
        const Node* first_;
    };
    [[nodiscard]] Children children() const { return Children(first_child); }
};

[[nodiscard]] std::string_view trimmed(std::string_view text);

class Tree {
public:
    [[nodiscard]] static Result<Tree> parse(std::string_view xml, std::string_view file, const Limits& limits = {});

    Tree(Tree&&) noexcept;
    Tree& operator=(Tree&&) noexcept;
    ~Tree();

    [[nodiscard]] const Node& root() const { return nodes_.front(); }
    [[nodiscard]] const std::deque<Node>& nodes() const { return nodes_; }  // in document order
    [[nodiscard]] const Text& text() const;

private:
    struct Source;
    explicit Tree(std::unique_ptr<Source> source);

    std::unique_ptr<Source> source_;
    std::deque<Node> nodes_;
};

}  // namespace baton::bpmn
