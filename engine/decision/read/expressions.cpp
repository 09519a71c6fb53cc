// Expressions within a DMN file: their faults are moved from places in the expression to places in the file.
#include <algorithm>

#include "engine/decision/read/source.hpp"

namespace baton::decision {

std::string_view text_of(const Node& node, std::string_view name) {
    const Node* found = child(node, name);
    return found != nullptr ? found->trimmed_text() : std::string_view{};
}

namespace {

bool is_feel(std::string_view language) {
    constexpr std::string_view known[] = {"feel",
                                          "FEEL",
                                          "http://www.omg.org/spec/FEEL/20140401",
                                          "http://www.omg.org/spec/DMN/20180521/FEEL/",
                                          "https://www.omg.org/spec/DMN/20191111/FEEL/",
                                          "https://www.omg.org/spec/DMN/20211108/FEEL/",
                                          "https://www.omg.org/spec/DMN/20230324/FEEL/"};
    return language.empty() || std::find(std::begin(known), std::end(known), language) != std::end(known);
}

// The offset of line and column, counted from 1 in characters, within a text.
std::uint32_t offset_in(std::string_view text, const Fault& fault) {
    std::size_t at = 0;
    for (std::uint32_t line = 1; line < fault.line && at < text.size(); ++line) {
        at = std::min(text.find('\n', at), text.size() - 1) + 1;
    }
    for (std::uint32_t column = 1; column < fault.column && at < text.size(); ++column) {
        ++at;
        while (at < text.size() && (static_cast<unsigned char>(text[at]) & 0xc0U) == 0x80U) ++at;
    }
    return static_cast<std::uint32_t>(at);
}

template <class Parse>
feel::Expression read(Source& source, const Node& holder, const Parse& parse) {
    const Node* text = child(holder, "text");
    if (text == nullptr || text->trimmed_text().empty()) return {};
    if (!is_feel(holder.value("expressionLanguage"))) {
        source.report.fault_at(holder, "expressionLanguage",
                               {"dmn-language", "the expression language is not FEEL", "write the expression in FEEL"});
        return {};
    }
    auto parsed = parse(text->text);
    if (parsed) return *parsed;
    if (source.is_lenient) return *feel::parse(R"(assert(null, false, "the expression does not parse"))");
    const Problem problem = parsed.error();
    Fault fault;
    if (!problem.faults.empty()) fault = problem.faults.front();
    const std::string message = problem.faults.empty() ? problem.detail : fault.message;
    source.report.fault_at(*text, text->text_offset + offset_in(text->text, fault), {"feel", message, fault.hint});
    return {};
}

}  // namespace

feel::Expression read_expression(Source& source, const Node& holder) {
    return read(source, holder, [&](std::string_view text) { return feel::parse(text, source.vocabulary); });
}

feel::Expression read_unary_tests(Source& source, const Node& holder) {
    return read(source, holder,
                [&](std::string_view text) { return feel::parse_unary_tests(text, source.vocabulary); });
}

}  // namespace baton::decision
