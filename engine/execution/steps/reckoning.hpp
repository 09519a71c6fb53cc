// The world's calendar, zone and office hours as the calendar room takes them.
#pragma once

#include "engine/calendar/clock.hpp"
#include "engine/execution/instance.hpp"
#include "engine/execution/world.hpp"

namespace baton::execution {

[[nodiscard]] calendar::Zone zone_of(const World& world);
[[nodiscard]] calendar::Reckoning reckoning(const World& world);
[[nodiscard]] calendar::Clock as_counted(const Clock& clock);
[[nodiscard]] const calendar::ClockRule* rule_of(const World& world, const std::string& rule, Instant started);

}  // namespace baton::execution
