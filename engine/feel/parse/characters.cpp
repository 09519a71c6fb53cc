#include "engine/feel/parse/characters.hpp"

#include <algorithm>
#include <array>

#include "engine/feel/text/utf8.hpp"

namespace baton::feel::grammar {
namespace {

struct Span {
    std::uint32_t first;
    std::uint32_t last;
};

constexpr std::array<Span, 12> spaces = {{{0x85, 0x85},
                                          {0xa0, 0xa0},
                                          {0x1680, 0x1680},
                                          {0x180e, 0x180e},
                                          {0x2000, 0x200b},
                                          {0x2028, 0x2028},
                                          {0x2029, 0x2029},
                                          {0x202f, 0x202f},
                                          {0x205f, 0x205f},
                                          {0x3000, 0x3000},
                                          {0xfeff, 0xfeff},
                                          {0x09, 0x0d}}};

constexpr std::array<Span, 16> starts = {{{'?', '?'},
                                          {'A', 'Z'},
                                          {'_', '_'},
                                          {'a', 'z'},
                                          {0xc0, 0xd6},
                                          {0xd8, 0xf6},
                                          {0xf8, 0x2ff},
                                          {0x370, 0x37d},
                                          {0x37f, 0x1fff},
                                          {0x200c, 0x200d},
                                          {0x2070, 0x218f},
                                          {0x2c00, 0x2fef},
                                          {0x3001, 0xd7ff},
                                          {0xf900, 0xfdcf},
                                          {0xfdf0, 0xfffd},
                                          {0x10000, 0xeffff}}};

constexpr std::array<Span, 4> more_parts = {{{'0', '9'}, {0xb7, 0xb7}, {0x300, 0x36f}, {0x203f, 0x2040}}};

template <std::size_t N>
bool is_in(const std::array<Span, N>& spans, std::uint32_t code_point) {
    return std::any_of(spans.begin(), spans.end(),
                       [&](const Span& span) { return code_point >= span.first && code_point <= span.last; });
}

bool is_ascii_letter(std::uint32_t code_point) {
    return (code_point >= 'a' && code_point <= 'z') || (code_point >= 'A' && code_point <= 'Z');
}

}  // namespace

bool is_space(std::uint32_t code_point) { return code_point == ' ' || is_in(spaces, code_point); }

bool is_name_start(std::uint32_t code_point) {
    return is_ascii_letter(code_point) || (is_in(starts, code_point) && !is_space(code_point));
}

bool is_name_part(std::uint32_t code_point) { return is_name_start(code_point) || is_in(more_parts, code_point); }

std::size_t space_size(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        if (text.substr(at, 2) == "//") {
            at = std::min(text.find('\n', at), text.size());
        } else if (text.substr(at, 2) == "/*") {
            const std::size_t end = text.find("*/", at + 2);
            if (end == std::string_view::npos) return at;
            at = end + 2;
        } else {
            std::size_t next = at;
            if (!is_space(utf8::next(text, next))) return at;
            at = next;
        }
    }
    return at;
}

std::size_t word_size(std::string_view text) {
    std::size_t at = 0;
    while (at < text.size()) {
        std::size_t next = at;
        const std::uint32_t code_point = utf8::next(text, next);
        if (!(at == 0 ? is_name_start(code_point) : is_name_part(code_point))) return at;
        at = next;
    }
    return at;
}

}  // namespace baton::feel::grammar
