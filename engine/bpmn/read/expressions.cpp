#include "engine/bpmn/read/expressions.hpp"

#include <algorithm>

#include "engine/bpmn/xml/characters.hpp"

namespace baton::bpmn {

namespace {

// A piece of decoded text and where it stands in the file.
struct Written {
    std::string_view text;
    std::uint32_t offset = 0;
};

std::size_t offset_of(std::string_view text, std::uint32_t line, std::uint32_t column) {
    std::size_t at = 0;
    for (; line > 1; --line) {
        const std::size_t end = text.find('\n', at);
        if (end == std::string_view::npos) break;
        at = end + 1;
    }
    const auto is_inside = [&] { return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U; };
    for (; column > 1 && at < text.size(); --column) {
        ++at;
        while (is_inside()) ++at;
    }
    return at;
}

Written without(Written written, std::size_t prefix, const Text& file) {
    const std::string_view raw = file.utf8().substr(written.offset);
    written.offset += static_cast<std::uint32_t>(raw_size_of(raw, prefix));
    written.text.remove_prefix(prefix);
    return written;
}

// Without white space around it and the '=' that marks an expression.
Written bare(Written written, const Text& file) {
    const auto skip = [&](std::size_t prefix) { written = without(written, prefix, file); };
    skip(std::min(written.text.find_first_not_of(" \t\r\n"), written.text.size()));
    if (written.text.starts_with('=')) skip(1);
    written.text = written.text.substr(0, written.text.find_last_not_of(" \t\r\n") + 1);
    return written;
}

feel::Expression parse(Reading& reading, const Node& node, Written written) {
    const Text& file = reading.report.text();
    written = bare(written, file);
    if (trimmed(written.text).empty()) {
        reading.report.fault_at(node, written.offset,
                                {"empty-expression", "the expression of " + called(node) + " is empty",
                                 "write a FEEL expression, or remove it"});
        return {};
    }
    Result<feel::Expression> parsed = feel::parse(written.text);
    if (parsed) return std::move(*parsed);
    const Problem& problem = parsed.error();
    if (problem.faults.empty()) {
        reading.report.fault_at(node, written.offset, {"feel", problem.detail, "correct the FEEL expression"});
    }
    for (const Fault& fault : problem.faults) {
        const std::size_t within = offset_of(written.text, fault.line, fault.column);
        const std::uint32_t offset = without(written, within, file).offset;
        const std::string hint = fault.hint.empty() ? "correct the FEEL expression" : fault.hint;
        reading.report.fault_at(node, offset, {"feel", "in FEEL: " + fault.message, hint});
    }
    return {};
}

model::Formula formula_from(Reading& reading, const Node& node, Written written) {
    model::Formula formula;
    if (trimmed(written.text).starts_with('=')) {
        formula.expression = parse(reading, node, written);
    } else {
        formula.literal = trimmed(written.text);
    }
    return formula;
}

}  // namespace

model::Formula formula(Reading& reading, const Node& node, std::string_view attribute) {
    const Attribute* given = node.attribute(attribute);
    if (given == nullptr) return {};
    return formula_from(reading, node, {given->value, given->offset});
}

model::Formula formula_of_text(Reading& reading, const Node& node) {
    return formula_from(reading, node, {node.text, node.text_offset});
}

feel::Expression expression(Reading& reading, const Node& node, std::string_view attribute) {
    const Attribute* given = node.attribute(attribute);
    if (given == nullptr) return {};
    return parse(reading, node, {given->value, given->offset});
}

feel::Expression expression_of_text(Reading& reading, const Node& node) {
    const std::uint32_t offset = node.text.empty() ? node.begin : node.text_offset;
    return parse(reading, node, {node.text, offset});
}

bool truth(Reading& reading, const Node& node, std::string_view attribute, bool otherwise) {
    const std::string_view given = trimmed(node.value(attribute));
    if (given == "true" || given == "1") return true;
    if (given == "false" || given == "0") return false;
    if (node.attribute(attribute) != nullptr) {
        reading.report.fault_at(
            node, attribute,
            {"bad-attribute", std::string(attribute) + " is " + quoted(given), "write \"true\" or \"false\""});
    }
    return otherwise;
}

}  // namespace baton::bpmn
