#include "engine/bpmn/xml/scan.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "engine/bpmn/xml/characters.hpp"

namespace baton::bpmn {

namespace {

// Walks once from the left; each step returns false when it has reported the fault that ends the walk.
class Scanner {
public:
    Scanner(const Text& text, const Limits& limits) : text_(text), xml_(text.utf8()), limits_(limits) {}

    Result<Scan> run() {
        if (at("<?xml") && !skip_past("?>", "the XML declaration")) return *problem_;
        while (position_ < xml_.size()) {
            if (!step()) return *problem_;
        }
        if (!open_.empty()) {
            refuse(scan_.elements[open_.back()].begin, "xml-not-well-formed",
                   "the file ends before the element '" + name_of(open_.back()) + "' is closed",
                   "the file may be cut off: send it again, whole");
            return *problem_;
        }
        if (scan_.elements.empty()) {
            refuse(0, "xml-not-well-formed", "the file has no XML element", "send a BPMN 2.0 file");
            return *problem_;
        }
        return std::move(scan_);
    }

private:
    bool step() {
        if (xml_[position_] != '<') return characters();
        if (at("<!--")) return comment();
        if (at("<![CDATA[")) return cdata();
        if (at("<!")) {
            return refuse(position_, "xml-dtd", "the file has a document type declaration",
                          "remove the DOCTYPE and write entities out; they are never read");
        }
        if (at("<?")) return instruction();
        if (at("</")) return end_tag();
        return start_tag();
    }

    bool characters() {
        const std::size_t end = std::min(xml_.find('<', position_), xml_.size());
        const std::string_view text = xml_.substr(position_, end - position_);
        if (open_.empty()) {
            const std::size_t bad = text.find_first_not_of(" \t\r\n");
            if (bad != std::string_view::npos) {
                return refuse(position_ + bad, "xml-not-well-formed", "there is text outside of the root element",
                              "remove it");
            }
        }
        if (const auto bad = first_bad_content(text, false)) return refuse(position_ + bad->offset, *bad);
        position_ = end;
        return true;
    }

    bool comment() {
        const std::size_t dashes = xml_.find("--", position_ + 4);
        if (dashes != std::string_view::npos && xml_.substr(dashes, 3) != "-->") {
            return refuse(dashes, "xml-not-well-formed", "a comment contains '--'", "end it with '-->'");
        }
        return skip_past("-->", "the comment");
    }

    bool cdata() {
        if (open_.empty()) {
            return refuse(position_, "xml-not-well-formed", "there is text outside of the root element", "remove it");
        }
        return skip_past("]]>", "the CDATA section");
    }

    bool instruction() {
        if (at("<?xml ") || at("<?xml?")) {
            return refuse(position_, "xml-not-well-formed", "the XML declaration is not at the start of the file",
                          "remove what stands before it");
        }
        return skip_past("?>", "the processing instruction");
    }

    bool skip_past(std::string_view end, const char* what) {
        const std::size_t found = xml_.find(end, position_);
        if (found == std::string_view::npos) {
            return refuse(position_, "xml-not-well-formed", std::string("the file ends within ") + what,
                          "the file may be cut off: send it again, whole");
        }
        if (const auto bad = first_bad_character(xml_.substr(position_, found - position_))) {
            return refuse(position_ + *bad, "xml-not-well-formed", "a control character stands here", "remove it");
        }
        position_ = found + end.size();
        return true;
    }

    bool start_tag() {
        const std::size_t begin = position_++;
        const std::string_view name = take_name();
        if (name.empty()) return refuse(begin, "xml-not-well-formed", "'<' begins no element", "write '&lt;' in text");
        if (open_.empty() && !scan_.elements.empty()) {
            return refuse(begin, "xml-not-well-formed", "there is a second root element", "remove it");
        }
        if (scan_.elements.size() >= limits_.elements_max) {
            return refuse(begin, "too-many-elements",
                          "the file has more than " + std::to_string(limits_.elements_max) + " elements", "split it");
        }
        if (open_.size() >= limits_.depth_max) {
            return refuse(begin, "too-deep",
                          "elements are nested deeper than " + std::to_string(limits_.depth_max) + " levels",
                          "nest fewer elements; call another process instead");
        }
        open_.push_back(static_cast<std::uint32_t>(scan_.elements.size()));
        scan_.elements.push_back(
            {static_cast<std::uint32_t>(begin), 0, 0, static_cast<std::uint32_t>(scan_.attribute_values.size()), 0});
        return attributes(begin) && close_start_tag(begin);
    }

    bool attributes(std::size_t begin) {
        names_.clear();
        while (true) {
            const std::size_t before = position_;
            skip_space();
            const std::size_t start = position_;
            const std::string_view name = take_name();
            if (name.empty()) break;
            if (before == start) return refuse(start, "xml-not-well-formed", "a space is missing here", "add it");
            if (std::find(names_.begin(), names_.end(), name) != names_.end()) {
                return refuse(start, "xml-not-well-formed",
                              "the attribute '" + std::string(name.substr(0, 80)) + "' is given twice", "remove one");
            }
            names_.push_back(name);
            if (names_.size() > attributes_max) {
                return refuse(begin, "too-many-attributes",
                              "the element has more than " + std::to_string(attributes_max) + " attributes",
                              "remove what BPMN does not know");
            }
            if (!attribute_value(start)) return false;
        }
        scan_.elements.back().attribute_count = static_cast<std::uint32_t>(names_.size());
        return true;
    }

    bool attribute_value(std::size_t start) {
        skip_space();
        if (!at("=")) return refuse(start, "xml-not-well-formed", "the attribute has no value", "write name=\"value\"");
        ++position_;
        skip_space();
        if (!at("\"") && !at("'")) {
            return refuse(position_, "xml-not-well-formed", "the attribute's value has no quotes",
                          "write name=\"value\"");
        }
        const char quote = xml_[position_++];
        const std::size_t end = xml_.find(quote, position_);
        if (end == std::string_view::npos) {
            return refuse(start, "xml-not-well-formed", "the attribute's value has no closing quote",
                          "the file may be cut off: send it again, whole");
        }
        const auto bad = first_bad_content(xml_.substr(position_, end - position_), true);
        if (bad) return refuse(position_ + bad->offset, *bad);
        scan_.attribute_values.push_back(static_cast<std::uint32_t>(position_));
        position_ = end + 1;
        return true;
    }

    bool close_start_tag(std::size_t begin) {
        ElementExtent& element = scan_.elements.back();
        const bool is_empty = at("/>");
        if (!is_empty && !at(">")) {
            if (position_ >= xml_.size()) {
                return refuse(begin, "xml-not-well-formed", "the file ends within a tag",
                              "the file may be cut off: send it again, whole");
            }
            return refuse(position_, "xml-not-well-formed", "this does not belong into a tag", "end the tag with '>'");
        }
        position_ += is_empty ? 2 : 1;
        element.open_end = static_cast<std::uint32_t>(position_);
        if (is_empty) {
            element.end = element.open_end;
            open_.pop_back();
        }
        return true;
    }

    bool end_tag() {
        const std::size_t begin = position_;
        position_ += 2;
        const std::string_view name = take_name();
        if (open_.empty() || name_of(open_.back()) != name) {
            return refuse(begin, "xml-not-well-formed",
                          "the end tag '" + std::string(name.substr(0, 80)) + "' closes nothing that is open",
                          open_.empty() ? "remove it" : "'" + name_of(open_.back()) + "' must be closed first");
        }
        skip_space();
        if (!at(">")) return refuse(begin, "xml-not-well-formed", "the end tag has no '>'", "end it with '>'");
        ++position_;
        scan_.elements[open_.back()].end = static_cast<std::uint32_t>(position_);
        open_.pop_back();
        return true;
    }

    [[nodiscard]] bool at(std::string_view expected) const {
        return xml_.substr(position_, expected.size()) == expected;
    }

    void skip_space() {
        while (position_ < xml_.size() && is_space(xml_[position_])) ++position_;
    }

    std::string_view take_name() {
        const std::size_t start = position_;
        if (position_ < xml_.size() && begins_name(xml_[position_])) {
            while (position_ < xml_.size() && continues_name(xml_[position_])) ++position_;
        }
        return xml_.substr(start, position_ - start);
    }

    [[nodiscard]] std::string name_of(std::uint32_t element) const {
        std::size_t end = scan_.elements[element].begin + 1;
        const std::size_t start = end;
        while (end < xml_.size() && continues_name(xml_[end])) ++end;
        return std::string(xml_.substr(start, end - start));
    }

    bool refuse(std::size_t offset, const BadContent& bad) {
        return refuse(offset, bad.is_entity ? "xml-entity" : "xml-not-well-formed", bad.message, bad.hint);
    }

    bool refuse(std::size_t offset, std::string rule, std::string message, std::string hint) {
        const Place place = text_.place(offset);
        Fault fault{std::move(rule), std::move(message), std::move(hint), text_.file(), "", place.line, place.column};
        std::string detail = "line " + std::to_string(place.line) + ": " + fault.message + "; " + fault.hint;
        problem_ = fail(Code::invalid, std::move(detail), {std::move(fault)});
        return false;
    }

    const Text& text_;
    std::string_view xml_;
    const Limits& limits_;
    std::size_t position_ = 0;
    Scan scan_;
    std::vector<std::uint32_t> open_;      // indexes of the elements that are not closed yet
    std::vector<std::string_view> names_;  // of the attributes of the current tag
    std::optional<Problem> problem_;
};

}  // namespace

Result<Scan> scan(const Text& text, const Limits& limits) { return Scanner(text, limits).run(); }

}  // namespace baton::bpmn
