#include "connectors/storage/lists/cursor.hpp"

#include <array>
#include <charconv>

namespace baton::storage {
namespace {

// Hex keeps the cursor free of characters that mean something in a URL, and says to readers that it is not theirs.
std::string hex(std::string_view bytes) {
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += digits[byte >> 4U];
        text += digits[byte & 0xfU];
    }
    return text;
}

std::optional<std::string> bytes_of(std::string_view text) {
    if (text.size() % 2 != 0) return std::nullopt;
    std::string bytes;
    for (std::size_t at = 0; at < text.size(); at += 2) {
        unsigned byte = 0;
        const auto [end, error] = std::from_chars(text.data() + at, text.data() + at + 2, byte, 16);
        if (error != std::errc{} || end != text.data() + at + 2) return std::nullopt;
        bytes += static_cast<char>(byte);
    }
    return bytes;
}

template <class Number>
std::optional<Number> number_from(std::string_view text) {
    Number number{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
    return number;
}

}  // namespace

// sort NUL key NUL kind value: the value comes last, since it may hold anything. A kind in capitals: with that row.
std::string text_of(const Cursor& cursor) {
    std::string text = cursor.sort;
    text += '\0';
    text += std::to_string(cursor.place.key);
    text += '\0';
    if (const auto* number = std::get_if<std::int64_t>(&cursor.place.value)) {
        text += (cursor.place.is_within ? 'N' : 'n') + std::to_string(*number);
    } else {
        text += (cursor.place.is_within ? 'T' : 't') + std::get<std::string>(cursor.place.value);
    }
    return hex(text);
}

std::optional<Cursor> cursor_from(std::string_view text) {
    const auto bytes = bytes_of(text);
    if (!bytes) return std::nullopt;
    const auto first = bytes->find('\0');
    const auto second = first == std::string::npos ? first : bytes->find('\0', first + 1);
    if (second == std::string::npos || second + 1 == bytes->size()) return std::nullopt;

    const std::string_view all = *bytes;
    const auto key = number_from<std::uint64_t>(all.substr(first + 1, second - first - 1));
    if (!key) return std::nullopt;
    const char kind = all[second + 1];
    Cursor cursor{std::string{all.substr(0, first)}, {{}, *key, kind == 'T' || kind == 'N'}};
    const auto value = all.substr(second + 2);
    if (kind == 't' || kind == 'T') {
        cursor.place.value = std::string{value};
        return cursor;
    }
    const auto number = number_from<std::int64_t>(value);
    if ((kind != 'n' && kind != 'N') || !number) return std::nullopt;
    cursor.place.value = *number;
    return cursor;
}

}  // namespace baton::storage
