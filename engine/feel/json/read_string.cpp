#include "engine/feel/json/reader.hpp"
#include "engine/feel/text/utf8.hpp"

namespace baton::feel::json {

bool Reader::read_string(std::string& out) {
    take('"');
    while (!at_end()) {
        const std::size_t from = at_;
        while (!at_end() && text_[at_] != '"' && text_[at_] != '\\' && static_cast<unsigned char>(text_[at_]) >= 0x20) {
            ++at_;
        }
        const std::string_view plain = text_.substr(from, at_ - from);
        if (const std::size_t bad = utf8::first_fault(plain); bad != std::string_view::npos) {
            at_ = from + bad;
            return refuse("the text is not valid UTF-8", "send UTF-8");
        }
        out += plain;
        if (take('"')) return true;
        if (at_end()) break;
        if (!take('\\')) return refuse("a control character stands in a text", "write it as \\u00XX");
        if (!read_escape(out)) return false;
    }
    return refuse("a text has no closing quote", "close it with \"");
}

bool Reader::read_escape(std::string& out) {
    constexpr std::string_view letters = "\"\\/bfnrt";
    constexpr std::string_view meanings = "\"\\/\b\f\n\r\t";
    if (at_end()) return refuse("a text has no closing quote", "close it with \"");
    if (const std::size_t found = letters.find(text_[at_]); found != std::string_view::npos) {
        out += meanings[found];
        ++at_;
        return true;
    }
    std::uint32_t unit = 0;
    if (!take('u')) return refuse("an unknown escape", R"(use one of \" \\ \/ \b \f \n \r \t \uXXXX)");
    if (!read_code_unit(unit)) return false;
    if (unit >= 0xd800 && unit < 0xdc00) {
        std::uint32_t low = 0;
        if (!take('\\') || !take('u')) return refuse("half of a surrogate pair", "write both halves, or the character");
        if (!read_code_unit(low)) return false;
        if (low < 0xdc00 || low > 0xdfff)
            return refuse("half of a surrogate pair", "write both halves, or the character");
        unit = 0x10000 + ((unit - 0xd800) << 10U) + (low - 0xdc00);
    } else if (unit >= 0xdc00 && unit < 0xe000) {
        return refuse("half of a surrogate pair", "write both halves, or the character");
    }
    utf8::append(out, unit);
    return true;
}

bool Reader::read_code_unit(std::uint32_t& unit) {
    for (int count = 0; count < 4; ++count) {
        constexpr std::string_view digits = "0123456789abcdef";
        const char c = at_end() ? '"' : text_[at_];
        const std::size_t digit = digits.find(c >= 'A' && c <= 'F' ? static_cast<char>(c + ('a' - 'A')) : c);
        if (digit == std::string_view::npos) return refuse("\\u wants four hexadecimal digits", "write four of them");
        unit = unit * 16 + static_cast<std::uint32_t>(digit);
        ++at_;
    }
    return true;
}

}  // namespace baton::feel::json
