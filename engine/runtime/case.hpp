// A case in memory, with the rows that queries see of it.
#pragma once

#include <map>
#include <memory>

#include "engine/execution/instance.hpp"
#include "engine/history/record.hpp"
#include "engine/ports/store.hpp"
#include "engine/runtime/shelf.hpp"

namespace baton::runtime {

struct Case {
    execution::Instance state;
    const execution::DeployedProcess* process = nullptr;
    ports::InstanceRow row;
    std::map<TaskKey, ports::TaskRow> tasks;  // open ones
    std::map<JobKey, ports::JobRow> jobs;     // open ones
    std::map<IncidentKey, ports::IncidentRow> incidents;
    // Who has a part in it, and is told of its end: how many tasks of it each department has or had. Whoever only had
    // one that was moved elsewhere has none.
    std::map<std::string, std::uint32_t> departments;
    struct Office {
        std::uint32_t number = 0;     // of its partition
        bool is_for_messages = true;  // signals are answered by nobody
    };
    std::map<SubscriptionKey, Office> offices;  // those of other partitions, by what it waits for there
    Position last_position = 0;
    std::uint64_t changed_in_batch = 0;  // it may leave memory when this batch is committed
    std::uint32_t records_since_snapshot = 0;
};

// Reads a case back: its snapshot and the records after it. Code::not_found when the log does not know it.
[[nodiscard]] Result<std::unique_ptr<Case>> read_case(ports::Store& store, std::uint32_t partition, InstanceKey key,
                                                      const Shelf& shelf);

}  // namespace baton::runtime
