// What a migration comes to: planned whole, so that all that is in its way is said at once, token by token; then done.
#pragma once

#include "engine/execution/decider.hpp"
#include "engine/execution/motion/mapping.hpp"
#include "engine/execution/steps/waits.hpp"

namespace baton::execution {

struct MigrationPlan {
    struct Opening {
        Owner owner;
        PlannedWaits waits;
    };
    std::vector<TimerKey> timers_gone;
    std::vector<SubscriptionKey> subscriptions_gone;
    std::vector<Opening> openings;
    InstanceMigrated migrated;
};

// The case as it is, in both versions. Neither is given a fact.
struct Versions {
    const Decider& source;
    const Decider& target;
    const Mapping& mapping;
};

// Gathers what is in the way.
class Obstacles {
public:
    // `where` is a token or scope, `element` where it is in the source.
    void add(std::string rule, std::string where, const Element& element, std::string why);
    [[nodiscard]] std::vector<Fault> take() { return std::move(faults_); }

private:
    std::vector<Fault> faults_;
};

// Code::unprocessable with a fault for each thing in the way.
[[nodiscard]] Result<MigrationPlan> plan_migration(const Versions& versions, Obstacles obstacles);

void check_token(const Versions& versions, const Token& token, Obstacles& obstacles);
void check_scope(const Versions& versions, const Scope& scope, Obstacles& obstacles);

// What becomes of the events that wait on behalf of a token, or of a scope.
void plan_events(const Versions& versions, const Token& token, Obstacles& obstacles, MigrationPlan& plan);
void plan_events(const Versions& versions, const Scope& scope, Obstacles& obstacles, MigrationPlan& plan);

[[nodiscard]] std::string name_of(const Token& token);
[[nodiscard]] std::string name_of(const Scope& scope);

// Fails when the case still waits for what begins it: there is nothing yet that could be moved.
[[nodiscard]] Result<> has_begun(const Decider& decider);

}  // namespace baton::execution
