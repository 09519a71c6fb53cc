#include "engine/feel/text/utf8.hpp"

#include <algorithm>

namespace baton::feel::utf8 {
namespace {

// Bytes of the sequence that starts with `lead`, or 0 when none can (RFC 3629 §4).
std::size_t sequence_length(unsigned char lead) {
    if (lead < 0x80) return 1;
    if (lead >= 0xc2 && lead < 0xe0) return 2;
    if (lead >= 0xe0 && lead < 0xf0) return 3;
    if (lead >= 0xf0 && lead < 0xf5) return 4;
    return 0;
}

bool is_sequence(std::string_view bytes) {
    const auto lead = static_cast<unsigned char>(bytes[0]);
    for (std::size_t at = 1; at < bytes.size(); ++at) {
        if (!is_continuation(bytes[at])) return false;
    }
    if (bytes.size() < 3) return true;
    const auto second = static_cast<unsigned char>(bytes[1]);
    if (lead == 0xe0) return second >= 0xa0;  // no overlong forms
    if (lead == 0xed) return second < 0xa0;   // no surrogates
    if (lead == 0xf0) return second >= 0x90;
    if (lead == 0xf4) return second < 0x90;  // nothing above U+10FFFF
    return true;
}

}  // namespace

std::size_t first_fault(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        const std::size_t size = sequence_length(static_cast<unsigned char>(text[at]));
        if (size == 0 || size > text.size() - at || !is_sequence(text.substr(at, size))) return at;
        at += size;
    }
    return std::string_view::npos;
}

std::size_t length(std::string_view text) {
    return static_cast<std::size_t>(
        std::count_if(text.begin(), text.end(), [](char c) { return !is_continuation(c); }));
}

std::uint32_t next(std::string_view text, std::size_t& at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t size = sequence_length(lead);
    if (size < 2 || size > text.size() - at) {
        ++at;
        return lead;
    }
    std::uint32_t code_point = lead & (0x7fU >> size);
    for (std::size_t i = 1; i < size; ++i) {
        code_point = code_point << 6U | (static_cast<unsigned char>(text[at + i]) & 0x3fU);
    }
    at += size;
    return code_point;
}

std::size_t offset(std::string_view text, std::size_t index, std::size_t from) {
    std::size_t at = from;
    while (index > 0 && at < text.size()) {
        ++at;
        while (at < text.size() && is_continuation(text[at])) ++at;
        --index;
    }
    return at;
}

void append(std::string& out, std::uint32_t code_point) {
    const auto byte = [&](std::uint32_t bits) { out += static_cast<char>(bits); };
    if (code_point < 0x80) {
        byte(code_point);
    } else if (code_point < 0x800) {
        byte(0xc0U | code_point >> 6U);
        byte(0x80U | (code_point & 0x3fU));
    } else if (code_point < 0x10000) {
        byte(0xe0U | code_point >> 12U);
        byte(0x80U | (code_point >> 6U & 0x3fU));
        byte(0x80U | (code_point & 0x3fU));
    } else {
        byte(0xf0U | code_point >> 18U);
        byte(0x80U | (code_point >> 12U & 0x3fU));
        byte(0x80U | (code_point >> 6U & 0x3fU));
        byte(0x80U | (code_point & 0x3fU));
    }
}

}  // namespace baton::feel::utf8
