// DMN 1.5 §10.3.4.3: matches, replace, split, with XPath's regular expressions; and extract, as other engines have it.
#include "engine/feel/text/pattern.hpp"

#include "engine/feel/builtins/arguments.hpp"
#include "engine/feel/text/utf8.hpp"

namespace baton::feel {
namespace {

// A search may take thousands of comparisons: so much it costs.
constexpr std::uint64_t search_steps = 100;

struct Search {
    const std::string* text = nullptr;
    Pattern pattern;
    PatternFlags flags;
};

// The text, the pattern and, where there is a third place for them, the flags.
std::optional<Search> search_of(Arguments& given, std::optional<std::size_t> flags_at) {
    const std::string* text = given.string(0);
    const std::string* pattern = text != nullptr ? given.string(1) : nullptr;
    if (pattern == nullptr) return std::nullopt;
    std::string letters;
    if (flags_at && !given[*flags_at].is_null()) {
        const std::string* chosen = given.string(*flags_at);
        if (chosen == nullptr) return std::nullopt;
        letters = *chosen;
    }
    const auto flags = parse_pattern_flags(letters);
    if (!flags) {
        given.refuse("'flags' may hold s, m, i, x and q only");
        return std::nullopt;
    }
    auto compiled = Pattern::compile(*pattern, *flags);
    if (!compiled) {
        given.refuse(compiled.error().detail);
        return std::nullopt;
    }
    return Search{text, *compiled, *flags};
}

std::optional<std::vector<Pattern::Span>> found(Arguments& given, const Search& search, std::size_t from) {
    if (!given.run().spend(search_steps + (search.text->size() - from) / 64)) return std::nullopt;
    auto spans = search.pattern.find(*search.text, from);
    if (spans) return *spans;
    given.refuse(spans.error().detail);
    return std::nullopt;
}

Value matches(Arguments& given) {
    const auto search = search_of(given, 2);
    const auto spans = search ? found(given, *search, 0) : std::nullopt;
    return spans ? Value{!spans->empty()} : Value{};
}

// $1 is a group, \$ and \\ are characters; anything else behind them is a fault (XPath Functions 3.1 §5.6.4).
bool append_replacement(std::string& out, std::string_view with, const Search& search,
                        const std::vector<Pattern::Span>& spans) {
    if (search.flags.is_literal) return out += with, true;
    for (std::size_t at = 0; at < with.size(); ++at) {
        if (with[at] == '\\') {
            if (++at == with.size() || (with[at] != '\\' && with[at] != '$')) return false;
            out += with[at];
        } else if (with[at] == '$') {
            if (at + 1 == with.size() || with[at + 1] < '0' || with[at + 1] > '9') return false;
            std::size_t group = static_cast<std::size_t>(with[++at] - '0');
            while (at + 1 < with.size() && with[at + 1] >= '0' && with[at + 1] <= '9' &&
                   group * 10 + static_cast<std::size_t>(with[at + 1] - '0') < spans.size()) {
                group = group * 10 + static_cast<std::size_t>(with[++at] - '0');
            }
            if (group >= spans.size() || spans[group].from == std::string_view::npos) continue;
            out.append(*search.text, spans[group].from, spans[group].to - spans[group].from);
        } else {
            out += with[at];
        }
    }
    return true;
}

bool matches_nothing(Arguments& given, const Search& search) {
    const auto spans = search.pattern.find("", 0);
    if (spans && spans->empty()) return false;
    given.refuse("its pattern matches the empty text");
    return true;
}

Value replace(Arguments& given) {
    const auto search = search_of(given, 3);
    const std::string* with = search ? given.string(2) : nullptr;
    if (with == nullptr || matches_nothing(given, *search)) return {};
    std::string out;
    std::size_t from = 0;
    while (from <= search->text->size()) {
        const auto spans = found(given, *search, from);
        if (!spans) return {};
        if (out.size() > Run::string_size_max) break;
        if (spans->empty()) break;
        const Pattern::Span whole = spans->front();
        out.append(*search->text, from, whole.from - from);
        if (!append_replacement(out, *with, *search, *spans)) {
            return given.refuse("'replacement' has a $ without a digit or a \\ without $ or \\");
        }
        // A look at the start of a line may match nothing in the middle of a text: go on behind the next character.
        from = whole.to > whole.from ? whole.to : utf8::offset(*search->text, 1, whole.to);
        if (whole.to == whole.from) out.append(*search->text, whole.to, from - whole.to);
        if (whole.to == whole.from && whole.to == search->text->size()) return given.run().string(std::move(out));
    }
    return given.run().string(out.append(*search->text, std::min(from, search->text->size())));
}

Value split(Arguments& given) {
    const auto search = search_of(given, std::nullopt);
    if (!search || matches_nothing(given, *search)) return {};
    List parts;
    std::size_t from = 0;
    for (std::size_t at = 0; at <= search->text->size();) {
        const auto spans = found(given, *search, at);
        if (!spans || !given.run().has_room(parts.size())) return {};
        if (spans->empty()) break;
        const Pattern::Span whole = spans->front();
        at = whole.to > whole.from ? whole.to : utf8::offset(*search->text, 1, whole.to) + 1;
        if (whole.to == whole.from) continue;
        parts.emplace_back(search->text->substr(from, whole.from - from));
        from = whole.to;
    }
    parts.emplace_back(search->text->substr(from));
    return given.run().list(std::move(parts));
}

// Each match: the whole when the pattern has no groups, else its groups.
Value extract(Arguments& given) {
    const auto search = search_of(given, 2);
    if (!search) return {};
    List all;
    for (std::size_t at = 0; at <= search->text->size();) {
        const auto spans = found(given, *search, at);
        if (!spans || !given.run().has_room(all.size())) return {};
        if (spans->empty()) break;
        List groups;
        for (std::size_t group = spans->size() > 1 ? 1 : 0; group < spans->size(); ++group) {
            const Pattern::Span& span = (*spans)[group];
            const bool took_part = span.from != std::string_view::npos;
            groups.push_back(took_part ? Value{search->text->substr(span.from, span.to - span.from)} : Value{});
        }
        all.push_back(spans->size() > 1 ? Value{std::move(groups)} : groups.front());
        const Pattern::Span whole = spans->front();
        at = whole.to > whole.from ? whole.to
                                   : utf8::offset(*search->text, 1, whole.to) +
                                         static_cast<std::size_t>(whole.to == search->text->size());
    }
    return given.run().list(std::move(all));
}

}  // namespace

std::span<const Signature> pattern_builtins() {
    static constexpr Signature all[] = {
        {"matches", "input, pattern, [flags]", matches},
        {"replace", "input, pattern, replacement, [flags]", replace},
        {"split", "string, delimiter", split},
        {"extract", "input, pattern, [flags]", extract},
    };
    return all;
}

}  // namespace baton::feel
