#include "engine/bpmn/xml/utf.hpp"

#include <array>

namespace baton::bpmn {

namespace {

// Length of the sequence that begins at `at`, or 0 when it is not UTF-8.
std::size_t sequence_size(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t ahead) -> unsigned {
        return at + ahead < text.size() ? static_cast<unsigned char>(text[at + ahead]) : 0U;
    };
    const auto follows = [&](std::size_t ahead) { return (byte(ahead) & 0xC0U) == 0x80U; };
    const unsigned lead = byte(0);
    if (lead < 0x80U) return 1;
    if (lead >= 0xC2U && lead <= 0xDFU) return follows(1) ? 2 : 0;
    if (lead >= 0xE0U && lead <= 0xEFU) {
        const bool is_overlong = lead == 0xE0U && byte(1) < 0xA0U;
        const bool is_surrogate = lead == 0xEDU && byte(1) > 0x9FU;
        return follows(1) && follows(2) && !is_overlong && !is_surrogate ? 3 : 0;
    }
    if (lead >= 0xF0U && lead <= 0xF4U) {
        const bool is_overlong = lead == 0xF0U && byte(1) < 0x90U;
        const bool is_beyond = lead == 0xF4U && byte(1) > 0x8FU;
        return follows(1) && follows(2) && follows(3) && !is_overlong && !is_beyond ? 4 : 0;
    }
    return 0;
}

}  // namespace

std::optional<std::size_t> first_bad_utf8(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t size = sequence_size(text, at);
        if (size == 0) return at;
        at += size;
    }
    return std::nullopt;
}

void append_utf8(std::string& out, std::uint32_t code_point) {
    const auto tail = [&](unsigned shift) { out += static_cast<char>(0x80U | ((code_point >> shift) & 0x3FU)); };
    if (code_point < 0x80U) {
        out += static_cast<char>(code_point);
    } else if (code_point < 0x800U) {
        out += static_cast<char>(0xC0U | (code_point >> 6U));
        tail(0);
    } else if (code_point < 0x10000U) {
        out += static_cast<char>(0xE0U | (code_point >> 12U));
        tail(6);
        tail(0);
    } else {
        out += static_cast<char>(0xF0U | (code_point >> 18U));
        tail(12);
        tail(6);
        tail(0);
    }
}

std::optional<std::string> from_utf16(std::string_view bytes, ByteOrder order) {
    if (bytes.size() % 2 != 0) return std::nullopt;
    const auto unit = [&](std::size_t at) -> std::uint32_t {
        const auto first = static_cast<unsigned char>(bytes[at]);
        const auto second = static_cast<unsigned char>(bytes[at + 1]);
        return order == ByteOrder::big ? (static_cast<std::uint32_t>(first) << 8U) | second
                                       : (static_cast<std::uint32_t>(second) << 8U) | first;
    };
    std::string utf8;
    utf8.reserve(bytes.size());
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        std::uint32_t code_point = unit(at);
        if (at == 0 && code_point == 0xFEFFU) continue;
        if (code_point >= 0xDC00U && code_point <= 0xDFFFU) return std::nullopt;
        if (code_point >= 0xD800U && code_point <= 0xDBFFU) {
            if (at + 2 >= bytes.size()) return std::nullopt;
            const std::uint32_t low = unit(at + 2);
            if (low < 0xDC00U || low > 0xDFFFU) return std::nullopt;
            code_point = 0x10000U + ((code_point - 0xD800U) << 10U) + (low - 0xDC00U);
            at += 2;
        }
        append_utf8(utf8, code_point);
    }
    return utf8;
}

std::string from_windows1252(std::string_view bytes) {
    // What it has in the place of Latin-1's second block of control characters; the five gaps stay as they are.
    constexpr std::array<std::uint32_t, 32> high{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                                 0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
    std::string utf8;
    utf8.reserve(bytes.size());
    for (const char byte : bytes) {
        const auto code = static_cast<unsigned char>(byte);
        append_utf8(utf8, code >= 0x80 && code < 0xA0 ? high[code - 0x80U] : code);
    }
    return utf8;
}

std::string from_latin1(std::string_view bytes) {
    std::string utf8;
    utf8.reserve(bytes.size());
    for (const char byte : bytes) append_utf8(utf8, static_cast<unsigned char>(byte));
    return utf8;
}

}  // namespace baton::bpmn
