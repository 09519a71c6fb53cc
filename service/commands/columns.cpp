#include "service/commands/columns.hpp"

#include <algorithm>

#include "engine/feel/text/utf8.hpp"

namespace baton::commands {
namespace {

struct Span {
    std::uint32_t first;
    std::uint32_t last;
};

// Unicode Standard Annex 11: what is W or F there, in whole blocks.
constexpr Span wide[] = {{0x1100, 0x115f}, {0x2e80, 0x303e},   {0x3041, 0x4dbf},   {0x4e00, 0xa4cf},
                         {0xac00, 0xd7a3}, {0xf900, 0xfaff},   {0xfe30, 0xfe6f},   {0xff01, 0xff60},
                         {0xffe0, 0xffe6}, {0x1f300, 0x1f64f}, {0x1f900, 0x1f9ff}, {0x20000, 0x3fffd}};
constexpr Span without_width[] = {{0x0300, 0x036f}, {0x200b, 0x200f}, {0xfe00, 0xfe0f}};

template <std::size_t count>
bool is_in(const Span (&spans)[count], std::uint32_t letter) {
    return std::any_of(std::begin(spans), std::end(spans),
                       [letter](const Span& span) { return span.first <= letter && letter <= span.last; });
}

std::size_t columns_of(std::uint32_t letter) {
    if (is_in(without_width, letter)) return 0;
    return is_in(wide, letter) ? 2 : 1;
}

std::string_view line_of(std::string_view text, std::uint32_t line) {
    for (std::uint32_t at = 1; at < line && text.find('\n') != std::string_view::npos; ++at) {
        text.remove_prefix(text.find('\n') + 1);
    }
    return text.substr(0, text.find('\n'));
}

}  // namespace

std::size_t columns(std::string_view text) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < text.size();) count += columns_of(feel::utf8::next(text, at));
    return count;
}

std::string in_one_line(std::string_view text, std::size_t columns_max) {
    std::string line;
    std::size_t used = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t before = at;
        const std::uint32_t letter = feel::utf8::next(text, at);
        const bool is_space = letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
        if (is_space && (line.empty() || line.back() == ' ')) continue;
        used += columns_of(letter);
        if (used > columns_max) return line + "…";
        line += is_space ? std::string_view(" ") : text.substr(before, at - before);
    }
    return line;
}

std::string pointed_at(std::string_view text, const Fault& fault, std::string_view indent) {
    std::string line(line_of(text, fault.line));
    std::replace(line.begin(), line.end(), '\t', ' ');  // a tab's width is the terminal's affair
    if (line.ends_with('\r')) line.pop_back();
    const std::size_t letters = fault.column == 0 ? 0 : fault.column - 1;
    const std::string_view before = std::string_view(line).substr(0, feel::utf8::offset(line, letters));
    return std::string(indent) + line + "\n" + std::string(indent) + std::string(columns(before), ' ') + "^\n";
}

}  // namespace baton::commands
