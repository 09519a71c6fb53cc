#include "engine/bpmn/xml/characters.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>

#include "engine/bpmn/xml/utf.hpp"

namespace baton::bpmn {

namespace {

constexpr std::size_t reference_size_max = 12;

bool is_character(std::uint32_t code_point) {
    return code_point == 0x9 || code_point == 0xA || code_point == 0xD ||
           (code_point >= 0x20 && code_point <= 0xD7FF) || (code_point >= 0xE000 && code_point <= 0xFFFD) ||
           (code_point >= 0x10000 && code_point <= 0x10FFFF);
}

// The character of a numeric reference `#38` or `#x26`, 0 when it is none.
std::uint32_t numbered(std::string_view name) {
    name.remove_prefix(1);
    const bool is_hexadecimal = name.starts_with('x');
    if (is_hexadecimal) name.remove_prefix(1);
    std::uint32_t code_point = 0;
    const auto parsed = std::from_chars(name.data(), name.data() + name.size(), code_point, is_hexadecimal ? 16 : 10);
    const bool is_whole = parsed.ec == std::errc() && parsed.ptr == name.data() + name.size();
    return is_whole && is_character(code_point) ? code_point : 0;
}

bool is_predefined(std::string_view name) {
    constexpr std::array<std::string_view, 5> five{"lt", "gt", "amp", "quot", "apos"};
    return std::find(five.begin(), five.end(), name) != five.end();
}

// The name between '&' and ';' at the start of `content`; empty when there is no ';' near.
std::string_view reference_name(std::string_view content) {
    const std::size_t end = content.substr(0, reference_size_max).find(';');
    return end == std::string_view::npos ? std::string_view{} : content.substr(1, end - 1);
}

std::optional<BadContent> bad_reference(std::string_view content, std::size_t offset) {
    const std::string_view name = reference_name(content.substr(offset));
    if (name.starts_with('#')) {
        if (numbered(name) != 0) return std::nullopt;
        return BadContent{offset, "the character reference names no character of XML", "write the character itself"};
    }
    if (is_predefined(name)) return std::nullopt;
    return BadContent{offset, "'&' begins an entity that XML does not define",
                      "write '&amp;' for '&'; only lt, gt, amp, quot and apos are known", true};
}

}  // namespace

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

bool begins_name(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == ':' ||
           static_cast<unsigned char>(c) >= 0x80;
}

bool continues_name(char c) { return begins_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.'; }

std::optional<std::size_t> first_bad_character(std::string_view content) {
    const auto is_bad = [](char c) { return static_cast<unsigned char>(c) < 0x20 && !is_space(c); };
    const auto found = std::find_if(content.begin(), content.end(), is_bad);
    if (found == content.end()) return std::nullopt;
    return static_cast<std::size_t>(found - content.begin());
}

std::optional<BadContent> first_bad_content(std::string_view content, bool is_attribute) {
    for (std::size_t at = 0; at < content.size(); ++at) {
        const char c = content[at];
        if (static_cast<unsigned char>(c) < 0x20 && !is_space(c)) {
            return BadContent{at, "a control character stands here", "remove it"};
        }
        if (c == '&') {
            if (auto bad = bad_reference(content, at)) return bad;
        }
        if (c == '<' && is_attribute) return BadContent{at, "'<' stands in an attribute's value", "write '&lt;'"};
        if (c == ']' && !is_attribute && content.substr(at, 3) == "]]>") {
            return BadContent{at, "']]>' stands in text", "write ']]&gt;'"};
        }
    }
    return std::nullopt;
}

std::size_t raw_size_of(std::string_view raw, std::size_t decoded) {
    std::size_t at = 0;
    while (decoded > 0 && at < raw.size()) {
        std::size_t made = 1;
        std::size_t taken = 1;
        if (raw[at] == '&') {
            const std::string_view name = reference_name(raw.substr(at));
            taken = name.size() + 2;
            std::string character;
            if (name.starts_with('#')) append_utf8(character, numbered(name));
            made = character.empty() ? 1 : character.size();
        } else if (raw.substr(at, 2) == "\r\n") {
            taken = 2;
        }
        at = std::min(at + taken, raw.size());
        decoded -= std::min(made, decoded);
    }
    return at;
}

}  // namespace baton::bpmn
