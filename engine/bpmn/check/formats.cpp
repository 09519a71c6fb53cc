// Values whose form the standard takes from elsewhere: URIs (RFC 3986) and media types (RFC 6838; rules bad-uri,
// bad-media-type).
#include <algorithm>

#include "engine/bpmn/check/survey.hpp"
#include "engine/bpmn/dialect/vocabulary.hpp"

namespace baton::bpmn {

namespace {

constexpr std::string_view uris[] = {"expressionLanguage", "typeLanguage", "language", "targetNamespace"};

bool is_alphanumeric(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9'); }

bool is_hexadecimal(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// Letters beyond ASCII are those of an IRI, which XML Schema's anyURI allows.
bool is_uri(std::string_view text) {
    constexpr std::string_view marks = "-._~:/?#[]@!$&'()*+,;=";
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%') {
            if (i + 2 >= text.size() || !is_hexadecimal(text[i + 1]) || !is_hexadecimal(text[i + 2])) return false;
        } else if (!is_alphanumeric(text[i]) && marks.find(text[i]) == std::string_view::npos &&
                   static_cast<unsigned char>(text[i]) < 0x80U) {
            return false;
        }
    }
    return true;
}

bool is_media_type(std::string_view text) {
    const std::size_t slash = text.find('/');
    const std::string_view bare = text.substr(0, text.find(';'));
    const auto is_name = [](std::string_view part) {
        part = trimmed(part);
        return !part.empty() && is_alphanumeric(part.front()) && std::all_of(part.begin(), part.end(), [](char c) {
            return is_alphanumeric(c) || std::string_view("!#$&-^_.+").find(c) != std::string_view::npos;
        });
    };
    return slash != std::string_view::npos && slash < bare.size() && is_name(bare.substr(0, slash)) &&
           is_name(bare.substr(slash + 1));
}

void check_uri(const Survey& survey, const Node& node, std::string_view attribute) {
    const Attribute* given = node.attribute(attribute);
    if (given == nullptr || is_uri(trimmed(given->value))) return;
    survey.report.fault_at(node, given->offset,
                           {"bad-uri", std::string(attribute) + " is " + quoted(given->value) + ", which is no URI",
                            "write a URI, such as https://www.omg.org/spec/DMN/20191111/FEEL/"});
}

}  // namespace

void check_formats(const Survey& survey) {
    for (const Node* node : survey.nodes) {
        for (const std::string_view attribute : uris) check_uri(survey, *node, attribute);
        if (node->name == "transaction") check_uri(survey, *node, "method");
        if (node->name != "documentation" && node->name != "textAnnotation") continue;
        const Attribute* given = node->attribute("textFormat");
        if (given == nullptr || is_media_type(trimmed(given->value))) continue;
        survey.report.fault_at(*node, given->offset,
                               {"bad-media-type", "textFormat is " + quoted(given->value) + ", which is no media type",
                                "write one, such as text/plain or text/html (BPMN 2.0.2 §8.3.2, §8.4.1)"});
    }
}

}  // namespace baton::bpmn
