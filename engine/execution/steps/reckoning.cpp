#include "engine/execution/steps/reckoning.hpp"

#include "engine/base/ensure.hpp"

namespace baton::execution {

calendar::Zone zone_of(const World& world) {
    const auto zone = calendar::Zone::named(world.zone);
    BATON_ENSURE(zone.has_value(), "the configured time zone was checked at start");
    return *zone;
}

calendar::Reckoning reckoning(const World& world) {
    return {world.calendar, zone_of(world), world.clock_rules.office()};
}

calendar::Clock as_counted(const Clock& clock) {
    const auto term = calendar::term_from(clock.now.term);
    BATON_ENSURE(term.has_value(), "a clock was started with a term");
    calendar::Clock counted;
    counted.term = *term;
    counted.started = clock.now.started;
    for (const auto& text : clock.extensions) {
        const auto extension = calendar::term_from(text);
        BATON_ENSURE(extension.has_value(), "a clock was extended by a term");
        counted.extensions.push_back({*extension, {}, {}, {}});
    }
    for (const auto& span : clock.standstills) counted.suspensions.push_back({span.from, span.to, span.reason, {}});
    if (clock.is_suspended)
        counted.suspensions.push_back({clock.suspended_at, std::nullopt, clock.suspended_because, {}});
    return counted;
}

const calendar::ClockRule* rule_of(const World& world, const std::string& rule, Instant started) {
    return world.clock_rules.find(rule, zone_of(world).local(started).day);
}

}  // namespace baton::execution
