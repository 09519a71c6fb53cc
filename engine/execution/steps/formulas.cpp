#include "engine/execution/steps/formulas.hpp"

#include "engine/calendar/iso8601.hpp"
#include "engine/execution/steps/rule_rows.hpp"
#include "engine/execution/steps/working_days.hpp"
#include "engine/feel/json.hpp"
#include "engine/feel/temporal.hpp"

namespace baton::execution {

namespace {

std::string place(const Question& question) {
    std::string text{question.what};
    text += " of element '" + question.element.id + "'";
    if (!question.element.name.empty()) text += " (" + question.element.name + ")";
    return text;
}

constexpr std::string_view remedy = " Correct the variables, or deploy a corrected model, and resolve the incident.";

std::string text_of(const feel::Value& value) {
    if (value.is_null()) return {};
    if (const auto* held = value.string()) return *held;
    if (const auto* date = value.date()) return feel::to_text(*date);
    if (const auto* at = value.date_time()) return feel::to_text(*at);
    return feel::to_json(value);
}

Result<Answer> ask_literal(const model::Formula& formula, const Variables& variables, const Question& question) {
    if (formula.is_computed()) return ask(formula.expression, variables, question);
    if (formula.empty()) return Answer{};
    return Answer{feel::Value{formula.literal}, {}, false};
}

std::string_view source(const model::Formula& formula) {
    return formula.is_computed() ? std::string_view{formula.expression.text()} : std::string_view{formula.literal};
}

std::vector<std::string> split(std::string_view text) {
    std::vector<std::string> parts;
    while (!text.empty()) {
        const auto comma = text.find(',');
        std::string_view part = text.substr(0, comma);
        while (part.starts_with(' ')) part.remove_prefix(1);
        while (part.ends_with(' ')) part.remove_suffix(1);
        if (!part.empty()) parts.emplace_back(part);
        text = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
    }
    return parts;
}

}  // namespace

Problem unfit(const Question& question, std::string_view expression, const Answer& answer, std::string_view needed) {
    std::string detail = "The " + place(question) + ", `" + std::string(expression) + "`, gives ";
    detail += answer.value.is_null() ? "null" : "a " + std::string(answer.value.type_name());
    detail += " and " + std::string(needed) + " is needed";
    if (!answer.why_null.empty()) detail += " (" + answer.why_null + ")";
    return fail(Code::unprocessable, detail + "." + std::string(remedy));
}

Result<Answer> ask(const feel::Expression& expression, const Variables& variables, Question question) {
    const CalendarDays days{question.world.calendar};
    feel::Surroundings around;
    around.now = question.world.now;
    around.zone = question.world.zone;
    around.working_days = &days;
    auto evaluated = expression.evaluate(WithRules{variables, question.world}, around);
    if (!evaluated) {
        return fail(Code::unprocessable, "The " + place(question) + ", `" + expression.text() +
                                             "`, cannot be computed: " + evaluated.error().detail + "." +
                                             std::string(remedy));
    }
    Answer answer{std::move(evaluated->value), {}, evaluated->is_beyond_calendar};
    for (const auto& warning : evaluated->warnings) {
        if (!answer.why_null.empty()) answer.why_null += "; ";
        answer.why_null += warning.message;
    }
    return answer;
}

Result<Answer> ask(const model::Formula& formula, const Variables& variables, Question question) {
    return ask_literal(formula, variables, question);
}

Result<bool> truth(const feel::Expression& condition, const Variables& variables, Question question) {
    const auto answer = ask(condition, variables, question);
    if (!answer) return answer.error();
    if (const bool* held = answer->value.boolean()) return *held;
    return unfit(question, condition.text(), *answer, "true or false");
}

Result<std::string> text(const model::Formula& formula, const Variables& variables, Question question) {
    if (!formula.is_computed()) return formula.literal;
    const auto answer = ask(formula, variables, question);
    if (!answer) return answer.error();
    return text_of(answer->value);
}

Result<std::string> needed_text(const model::Formula& formula, const Variables& variables, Question question) {
    const auto answer = ask(formula, variables, question);
    if (!answer) return answer.error();
    std::string found = text_of(answer->value);
    if (found.empty()) return unfit(question, source(formula), *answer, "a text");
    return found;
}

Result<std::vector<std::string>> texts(const model::Formula& formula, const Variables& variables, Question question) {
    if (!formula.is_computed()) return split(formula.literal);
    const auto answer = ask(formula, variables, question);
    if (!answer) return answer.error();
    std::vector<std::string> found;
    if (const auto* list = answer->value.list()) {
        for (const auto& item : *list) {
            if (!item.is_null()) found.push_back(text_of(item));
        }
    } else if (!answer->value.is_null()) {
        found.push_back(text_of(answer->value));
    }
    return found;
}

Result<std::optional<std::int64_t>> whole(const model::Formula& formula, const Variables& variables, Question question,
                                          std::int64_t least, std::int64_t most) {
    const auto answer = ask(formula, variables, question);
    if (!answer) return answer.error();
    if (answer->value.is_null()) return std::optional<std::int64_t>{};
    std::optional<Decimal> number;
    if (const auto* held = answer->value.number()) number = *held;
    if (const auto* held = answer->value.string()) number = Decimal::parse(*held);
    const auto found = number ? number->whole() : std::nullopt;
    if (found && *found >= least && *found <= most) return found;
    const std::string needed = "a whole number from " + std::to_string(least) + " to " + std::to_string(most);
    return unfit(question, source(formula), *answer, needed);
}

Result<std::optional<Instant>> moment(const model::Formula& formula, const Variables& variables, Question question) {
    const auto answer = ask(formula, variables, question);
    if (!answer) return answer.error();
    if (answer->value.is_null()) return std::optional<Instant>{};
    if (const auto* at = answer->value.date_time()) {
        const auto found = feel::to_instant(*at, question.world.zone);
        if (found) return std::optional<Instant>{*found};
    }
    const auto zone = calendar::Zone::named(question.world.zone);
    if (zone) {
        const auto found = calendar::moment_from(text_of(answer->value), *zone);
        if (found) return std::optional<Instant>{*found};
    }
    return unfit(question, source(formula), *answer, "a date and time such as 2026-11-23T10:00:00+08:00");
}

Result<std::optional<Duration>> span(const model::Formula& formula, const Variables& variables, Question question) {
    const auto answer = ask(formula, variables, question);
    if (!answer) return answer.error();
    if (answer->value.is_null()) return std::optional<Duration>{};
    const auto* exact = answer->value.time_duration();
    if (exact != nullptr) {
        if (const auto found = feel::to_duration(*exact)) return found;
    }
    const auto zone = calendar::Zone::named(question.world.zone);
    const auto parsed = calendar::duration_from(answer->value.months_duration() != nullptr
                                                    ? feel::to_text(*answer->value.months_duration())
                                                    : text_of(answer->value));
    if (zone && parsed) {
        const Instant now = question.world.now;
        return std::optional<Duration>{calendar::after(now, *parsed, *zone) - now};
    }
    return unfit(question, source(formula), *answer, "a duration such as P3D or PT2H");
}

std::string canonical(const feel::Value& value) {
    if (const auto* number = value.number()) return number->without_trailing_zeros().text();
    return text_of(value);
}

}  // namespace baton::execution
