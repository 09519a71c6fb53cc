#include "engine/feel/text/xpath_pattern.hpp"

#include <vector>

#include "engine/feel/text/character_class.hpp"
#include "engine/feel/text/utf8.hpp"

namespace baton::feel {
namespace {

constexpr std::uint32_t depth_max = 100;

class Translator {
public:
    Translator(std::string_view pattern, const PatternFlags& flags) : rest_(pattern), flags_(flags) {}

    TranslatedPattern translate() {
        alternatives(0);
        if (fault_.empty() && !rest_.empty()) fault_ = "a ) has no (";
        return {std::move(out_), std::move(fault_), groups_};
    }

private:
    bool take(char wanted) {
        if (rest_.empty() || rest_.front() != wanted) return false;
        rest_.remove_prefix(1);
        return true;
    }

    void refuse(std::string fault) {
        if (fault_.empty()) fault_ = std::move(fault);
    }

    void alternatives(std::uint32_t depth) {
        if (depth > depth_max) return refuse("it is nested too deeply");
        while (fault_.empty() && !rest_.empty() && rest_.front() != ')') {
            if (take('|')) {
                out_ += '|';
            } else {
                piece(depth);
            }
        }
    }

    void piece(std::uint32_t depth) {
        if (take('^')) {
            out_ += '^';
        } else if (take('$')) {
            out_ += '$';
        } else {
            atom(depth);
        }
        quantifier();
    }

    void atom(std::uint32_t depth) {
        const char c = rest_.front();
        if (take('(')) return group(depth);
        if (take('.')) {
            out_ += flags_.dot_all ? "(?s:.)" : "[^\\n\\r]";
        } else if (c == '[') {
            std::string fault;
            out_ += character_class(rest_, fault);
            if (!fault.empty()) refuse(std::move(fault));
        } else if (take('\\')) {
            escape();
        } else if (std::string_view("?*+{}]").find(c) != std::string_view::npos) {
            refuse(std::string("'") + c + "' has nothing to stand for: write \\" + c);
        } else {
            std::size_t size = 0;
            append_literal(out_, utf8::next(rest_, size));
            rest_.remove_prefix(size);
        }
    }

    void group(std::uint32_t depth) {
        const bool captures = !take('?');
        if (!captures && !take(':')) return refuse("(? must be (?:");
        const std::uint32_t number = captures ? ++groups_ : 0;
        out_ += captures ? "(" : "(?:";
        alternatives(depth + 1);
        if (!take(')')) return refuse("a ( has no )");
        out_ += ')';
        if (captures) closed_.push_back(number);
    }

    // \1 to \99: as many digits as there are groups before (§5.6.1).
    void escape() {
        if (rest_.empty()) return refuse("a backslash ends it");
        const char c = rest_.front();
        if (c >= '0' && c <= '9') return back_reference();
        std::string fault;
        out_ += escaped_class(rest_, fault);
        if (!fault.empty()) refuse(std::move(fault));
    }

    void back_reference() {
        std::uint32_t number = 0;
        while (!rest_.empty() && rest_.front() >= '0' && rest_.front() <= '9') {
            const std::uint32_t longer = number * 10 + static_cast<std::uint32_t>(rest_.front() - '0');
            if (number > 0 && longer > groups_) break;
            number = longer;
            rest_.remove_prefix(1);
        }
        bool is_closed = false;
        for (const std::uint32_t group : closed_) is_closed = is_closed || group == number;
        if (!is_closed) return refuse("a back-reference points to no group before it");
        out_ += "\\g{" + std::to_string(number) + "}";
    }

    void quantifier() {
        if (!fault_.empty() || rest_.empty()) return;
        if (rest_.front() == '{') {
            counts();
        } else if (rest_.front() == '?' || rest_.front() == '*' || rest_.front() == '+') {
            out_ += rest_.front();
            rest_.remove_prefix(1);
        } else {
            return;
        }
        if (take('?')) out_ += '?';
        if (!rest_.empty() && std::string_view("?*+{").find(rest_.front()) != std::string_view::npos) {
            refuse("two quantifiers follow each other");
        }
    }

    void counts() {
        const std::size_t end = rest_.find('}');
        const std::string_view inside = rest_.substr(1, end == std::string_view::npos ? 0 : end - 1);
        const std::size_t comma = inside.find(',');
        const std::string_view least = inside.substr(0, comma);
        const std::string_view most = comma == std::string_view::npos ? "" : inside.substr(comma + 1);
        const bool is_count = !least.empty() && (least.find_first_not_of("0123456789") == std::string_view::npos) &&
                              most.find_first_not_of("0123456789") == std::string_view::npos;
        if (!is_count) return refuse("{ must be followed by counts: {2}, {2,} or {2,5}");
        out_.append("{").append(inside).append("}");
        rest_.remove_prefix(end + 1);
    }

    std::string_view rest_;
    PatternFlags flags_;
    std::string out_;
    std::string fault_;
    std::uint32_t groups_ = 0;
    std::vector<std::uint32_t> closed_;
};

// White space goes before anything else is looked at, but stays within [ ] (§5.6.2).
std::string without_space(std::string_view pattern) {
    std::string out;
    int brackets = 0;
    for (std::size_t at = 0; at < pattern.size(); ++at) {
        const char c = pattern[at];
        const bool is_space = c == ' ' || c == '\t' || c == '\n' || c == '\r';
        if (is_space && brackets == 0) continue;
        out += c;
        if (c == '\\' && at + 1 < pattern.size() && brackets > 0) out += pattern[++at];
        if (c == '\\' && brackets == 0 && at + 1 < pattern.size() &&
            (pattern[at + 1] == '[' || pattern[at + 1] == ']')) {
            out += pattern[++at];
            continue;
        }
        if (c == '[') ++brackets;
        if (c == ']' && brackets > 0) --brackets;
    }
    return out;
}

}  // namespace

std::optional<PatternFlags> parse_pattern_flags(std::string_view text) {
    PatternFlags flags;
    for (const char c : text) {
        switch (c) {
            case 's':
                flags.dot_all = true;
                break;
            case 'm':
                flags.multi_line = true;
                break;
            case 'i':
                flags.ignores_case = true;
                break;
            case 'x':
                flags.ignores_space = true;
                break;
            case 'q':
                flags.is_literal = true;
                break;
            default:
                return std::nullopt;
        }
    }
    return flags;
}

TranslatedPattern translated_pattern(std::string_view pattern, const PatternFlags& flags) {
    if (flags.is_literal) {
        TranslatedPattern literal;
        for (std::size_t at = 0; at < pattern.size();) append_literal(literal.pattern, utf8::next(pattern, at));
        return literal;
    }
    const std::string stripped = flags.ignores_space ? without_space(pattern) : std::string(pattern);
    return Translator(stripped, flags).translate();
}

}  // namespace baton::feel
