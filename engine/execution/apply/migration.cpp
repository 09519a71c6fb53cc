#include <map>

#include "engine/base/ensure.hpp"
#include "engine/execution/apply/change.hpp"
#include "engine/execution/places.hpp"

namespace baton::execution {

namespace {

constexpr std::uint32_t nowhere = 0xFFFFFFFF;

auto renumbering(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& pairs) {
    return [numbers = std::map<std::uint32_t, std::uint32_t>(pairs.begin(), pairs.end())](std::uint32_t& number) {
        const auto found = numbers.find(number);
        number = found == numbers.end() ? nowhere : found->second;
    };
}

bool has_its_places(const Instance& instance) {
    for (const auto& [id, token] : instance.tokens) {
        if (token.at == nowhere) return false;
    }
    for (const auto& [id, scope] : instance.scopes) {
        if (scope.element == nowhere) return false;
    }
    return true;
}

}  // namespace

void change(Instance& instance, const InstanceMigrated& fact, Instant) {
    for_each_place(instance, renumbering(fact.elements), renumbering(fact.flows));
    BATON_ENSURE(has_its_places(instance), "a case is migrated with all of its tokens and scopes");
    std::erase_if(instance.happened, [](const TriggerHappened& one) { return one.element == nowhere; });
    for (auto& [id, scope] : instance.scopes)
        std::erase_if(scope.performed, [](const Performed& one) { return one.element == nowhere; });
    instance.started.definition = fact.definition;
    instance.started.version = fact.version;
}

}  // namespace baton::execution
