// How a partition is run: explicit limits, and the calendars and clock rules in force.
#pragma once

#include <string>

#include "engine/bpmn/limits.hpp"
#include "engine/calendar/calendar.hpp"
#include "engine/calendar/clock_rules.hpp"
#include "engine/execution/world.hpp"

namespace baton::runtime {

// This service among others on one database. A partition is one node's at a time; the others watch for the end of its
// time. Without a name it is alone, and gives no sign of life.
struct Node {
    std::string name;
    std::string address;         // where the others reach it: host:port
    Duration beat_every{1'000};  // signs of life
    Duration lease{10'000};      // silent for so long, another may take its place
};

inline constexpr std::uint32_t partitions_at_most = 64;  // each has two threads and a connection that writes

struct Settings {
    // Logs with a writer each, 1 to partitions_at_most. A store has as many as it was begun with.
    std::uint32_t partitions = 1;
    std::size_t batch_records_max = 2000;     // records in one transaction
    std::size_t batch_size_max = 64U << 20U;  // bytes of the variables in them
    std::size_t queue_max = 20'000;           // wishes waiting; beyond: Code::too_many at once
    // A sender whose wish has waited for so long gets no other in, Code::too_many: answers that come too late help
    // nobody.
    Duration queue_wait_max{5'000};
    std::size_t errands_at_once = 20'000;  // commands that run with the wish from which they follow; the rest later
    std::size_t instances_in_memory = 50'000;
    std::uint64_t instances_size_max = 256U << 20U;  // bytes of those in memory, about
    // Who waits for messages and signals; where the others wait is read from the store for each message.
    std::size_t waits_in_memory = 200'000;
    std::size_t jobs_in_memory = 10'000;  // available ones of one type; of all types together, ten times as many
    std::uint32_t snapshot_every = 200;   // records of one case
    std::string zone = "Asia/Shanghai";
    execution::Limits limits;
    Node node;
    bpmn::Limits bpmn_limits;
};

// Calendars and clock rules in force; replaced as a whole when new ones are loaded.
struct Almanac {
    calendar::Calendar calendar;
    calendar::ClockRules rules;
};

// Names what is in force, by ids and versions; empty for an empty one. A file that is changed needs a new version.
[[nodiscard]] std::string edition_of(const Almanac& almanac);

}  // namespace baton::runtime
