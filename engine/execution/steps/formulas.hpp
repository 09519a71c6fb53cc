// Expressions of the model, computed for an element. Each failure says the expression, the element, why and what to do:
// it becomes the message of an incident.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/execution/steps/variables.hpp"

namespace baton::execution {

// On whose behalf and for what it is asked, such as "the correlation key"; for messages only.
struct Question {
    const World& world;
    const Element& element;
    std::string_view what;
};

// Fails when FEEL reaches a limit; what FEEL cannot make sense of is null, and `why_null` then says why.
struct Answer {
    feel::Value value;
    std::string why_null;
    bool is_beyond_calendar = false;  // see feel::Evaluation
};
[[nodiscard]] Result<Answer> ask(const feel::Expression& expression, const Variables& variables, Question question);
[[nodiscard]] Result<Answer> ask(const model::Formula& formula, const Variables& variables, Question question);

// "The correlation key of element 'wait' ... `= x`: got null, a string is needed. Correct ... resolve the incident."
[[nodiscard]] Problem unfit(const Question& question, std::string_view expression, const Answer& answer,
                            std::string_view needed);

[[nodiscard]] Result<bool> truth(const feel::Expression& condition, const Variables& variables, Question question);

// Text as it is, numbers and truths as they are written; null is empty.
[[nodiscard]] Result<std::string> text(const model::Formula& formula, const Variables& variables, Question question);
// The same, but neither null nor empty will do.
[[nodiscard]] Result<std::string> needed_text(const model::Formula& formula, const Variables& variables,
                                              Question question);
// A list of texts, one text, or, when it is not computed, texts with commas between them; null is empty.
[[nodiscard]] Result<std::vector<std::string>> texts(const model::Formula& formula, const Variables& variables,
                                                     Question question);
// A whole number in [least, most]; nothing for null or an empty formula.
[[nodiscard]] Result<std::optional<std::int64_t>> whole(const model::Formula& formula, const Variables& variables,
                                                        Question question, std::int64_t least, std::int64_t most);
// A date and time, a date, or ISO 8601 text; nothing for null or an empty formula.
[[nodiscard]] Result<std::optional<Instant>> moment(const model::Formula& formula, const Variables& variables,
                                                    Question question);
// ISO 8601 or a FEEL duration, from now; nothing for null or an empty formula.
[[nodiscard]] Result<std::optional<Duration>> span(const model::Formula& formula, const Variables& variables,
                                                   Question question);

// A correlation key in the form in which keys are compared: text as it is, else its JSON.
[[nodiscard]] std::string canonical(const feel::Value& value);

}  // namespace baton::execution
