// The models that break a constraint: each must be refused, or warned of, for that constraint and not for another.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/conformance/betsy/catalogue.hpp"

namespace baton::conformance::betsy {

enum class Answer { refused, warned, otherwise, accepted };
[[nodiscard]] std::string_view name_of(Answer answer);

struct Judgement {
    Answer answer = Answer::accepted;
    std::string rule;                // that answers to the constraint
    std::vector<std::string> rules;  // all that the file breaks
};

[[nodiscard]] Judgement judge(const Process& model, std::string_view xml);

// Baton's rules that say what the constraint says; empty when the table does not know it: then any refusal will do.
[[nodiscard]] std::vector<std::string_view> rules_of(std::string_view constraint);

}  // namespace baton::conformance::betsy
