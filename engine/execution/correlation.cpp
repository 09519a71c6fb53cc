#include "engine/execution/correlation.hpp"

#include "engine/execution/steps/formulas.hpp"
#include "engine/execution/steps/working_days.hpp"

namespace baton::execution {

namespace {

Result<feel::Evaluation> evaluate(const feel::Expression& expression, const feel::Scope& scope, const World& world) {
    const CalendarDays days{world.calendar};
    feel::Surroundings around;
    around.now = world.now;
    around.zone = world.zone;
    around.working_days = &days;
    return expression.evaluate(scope, around);
}

}  // namespace

std::optional<std::string> key_of(const std::vector<feel::Expression>& values, const feel::Scope& content,
                                  const World& world) {
    feel::List found;
    for (const auto& expression : values) {
        auto evaluated = evaluate(expression, content, world);
        if (!evaluated || evaluated->value.is_null()) return std::nullopt;
        found.push_back(std::move(evaluated->value));
    }
    if (found.empty()) return std::nullopt;
    return canonical(found.size() == 1 ? found.front() : feel::Value{std::move(found)});
}

bool holds(const feel::Expression& condition, const feel::Scope& variables, const World& world) {
    const auto answer = evaluate(condition, variables, world);
    return answer && answer->value.boolean() != nullptr && *answer->value.boolean();
}

const std::string* known_key(const Instance& instance, const std::vector<model::CarriedKey>& keys) {
    for (const auto& carried : keys) {
        for (const auto& set : instance.correlation_keys) {
            if (set.key == carried.key) return &set.value;
        }
    }
    return nullptr;
}

}  // namespace baton::execution
