// The table of statutory clocks as expressions read it, so that a figure of the law stands in one place only.
#pragma once

#include "engine/execution/steps/variables.hpp"
#include "engine/execution/world.hpp"

namespace baton::execution {

// What an expression may read: the variables, and `clock_rules`, unless a variable of that name hides it. Each entry is
// a rule's row by its id: {title, basis, term, count, unit, words, suspendable, running, extension}, where `extension`
// is null or {times, term, count, unit, words, approver}. It is the row of the clock that runs in the expression's
// sight, else the one in force today; rules that are not in force are left out.
class WithRules final : public feel::Scope {
public:
    WithRules(const Variables& variables, const World& world) : variables_(variables), world_(world) {}
    [[nodiscard]] bool find(std::string_view name, feel::Value& value) const override;

private:
    const Variables& variables_;
    const World& world_;
};

}  // namespace baton::execution
