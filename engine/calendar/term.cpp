#include "engine/calendar/term.hpp"

#include <array>
#include <optional>

namespace baton::calendar {
namespace {

struct UnitWord {
    std::string_view word;
    Unit unit;
};

// The first word of a unit is its code, the second its name; the rest are accepted only.
constexpr std::array<UnitWord, 25> unit_words{{
    {"MIN", Unit::minutes},
    {"分钟", Unit::minutes},
    {"H", Unit::hours},
    {"小时", Unit::hours},
    {"个小时", Unit::hours},
    {"WH", Unit::working_hours},
    {"个工作小时", Unit::working_hours},
    {"工作小时", Unit::working_hours},
    {"工作时", Unit::working_hours},
    {"CD", Unit::calendar_days},
    {"日", Unit::calendar_days},
    {"天", Unit::calendar_days},
    {"个自然日", Unit::calendar_days},
    {"自然日", Unit::calendar_days},
    {"个日历日", Unit::calendar_days},
    {"日历日", Unit::calendar_days},
    {"WD", Unit::working_days},
    {"个工作日", Unit::working_days},
    {"工作日", Unit::working_days},
    {"M", Unit::months},
    {"个月", Unit::months},
    {"月", Unit::months},
    {"Y", Unit::years},
    {"年", Unit::years},
    {"周年", Unit::years},
}};

std::optional<Unit> unit_of(std::string_view word) {
    for (const UnitWord& known : unit_words) {
        if (known.word == word) return known.unit;
    }
    return std::nullopt;
}

std::string_view nth_word(Unit unit, int wanted) {
    int seen = 0;
    for (const UnitWord& known : unit_words) {
        if (known.unit == unit && seen++ == wanted) return known.word;
    }
    return {};
}

std::string_view without_spaces(std::string_view text) {
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return text;
}

Problem no_term(std::string_view text, std::string_view why) {
    return fail(Code::invalid, "'" + std::string(text) + "' is not a statutory term: " + std::string(why) +
                                   "; write a number and a unit, such as '3 WD' (工作日), '15 CD' (日), '24 H' (小时), "
                                   "'4 WH' (工作小时), '30 MIN' (分钟), '2 M' (月) or '1 Y' (年)");
}

}  // namespace

bool is_exact(Unit unit) { return unit == Unit::minutes || unit == Unit::hours || unit == Unit::working_hours; }

std::string_view code(Unit unit) { return nth_word(unit, 0); }

std::string_view chinese_name(Unit unit) { return nth_word(unit, 1); }

Result<Term> term_from(std::string_view text) {
    const std::string_view trimmed = without_spaces(text);
    if (trimmed == "当日" || trimmed == "当天") return Term{0, Unit::calendar_days};
    std::size_t digits = 0;
    std::uint32_t count = 0;
    while (digits < trimmed.size() && trimmed[digits] >= '0' && trimmed[digits] <= '9') {
        count = count * 10 + static_cast<std::uint32_t>(trimmed[digits] - '0');
        if (++digits > 5) return no_term(text, "the number is too large");
    }
    if (digits == 0) return no_term(text, "it does not begin with a whole number");
    const auto unit = unit_of(without_spaces(trimmed.substr(digits)));
    if (!unit) return no_term(text, "its unit is not known");
    if (count > term_count_max) return no_term(text, "the number is over " + std::to_string(term_count_max));
    const bool may_be_zero = *unit == Unit::calendar_days || *unit == Unit::working_days;
    if (count == 0 && !may_be_zero) return no_term(text, "only days can be zero");
    return Term{count, *unit};
}

std::string to_text(Term term) { return std::to_string(term.count) + " " + std::string(code(term.unit)); }

std::string to_chinese(Term term) {
    if (term == Term{0, Unit::calendar_days}) return "当日";
    const std::string_view unit = term.unit == Unit::months ? "个月" : chinese_name(term.unit);
    return std::to_string(term.count) + std::string(unit);
}

}  // namespace baton::calendar
