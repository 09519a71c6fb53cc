// A model tried out on the engine before it is deployed: in memory, with time that is moved by hand. No connector is
// called, nothing is stored and nobody is told.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "connectors/api/desk.hpp"

namespace baton::api {

struct DryRunLimits {
    std::size_t steps_max = 200;               // commands of one run
    std::size_t facts_max = 100'000;           // events of all its cases
    std::size_t command_steps_max = 10'000;    // element steps in one command
    std::size_t size_max = 8U << 20U;          // bytes of its models, those drawn from what is deployed among them
    std::size_t answer_size_max = 16U << 20U;  // bytes that are answered
    Duration within{10'000};                   // looked at between commands, and whenever something is due
    std::size_t under_way_max = 4;             // runs that are played or wait for their turn
};

// A command in the words of a story: "complete inspect". `variables`, when there are any, is FEEL and becomes the
// command's JSON. "wait" alone goes to the next moment at which something is due.
struct DryRunStep {
    std::string command;
    std::string variables;
};

struct DryRunOrder {
    std::vector<runtime::Resource> resources;
    std::vector<std::string> uses;  // ids of what is deployed and takes part beside what the resources call
    Instant at{};                   // when it begins
    std::vector<DryRunStep> steps;
};

struct DryRunCase {
    const execution::Instance* state = nullptr;
    const model::ProcessDefinition* definition = nullptr;
};

// How things stand after a step, lent for the time of the call.
struct DryRunMoment {
    std::size_t step = 0;  // from 1; 0: before the first
    std::string command;   // as it stands in the story
    std::vector<std::string> lines;
    const std::vector<Record>& records;
    Instant at{};
    std::optional<Instant> next_due;
    std::vector<DryRunCase> cases;  // in the order in which they began
    std::size_t current = 1;        // the case that commands are about
};

// Its Problem ends the run.
using DryRunWitness = std::function<Result<>(const DryRunMoment&)>;

struct DrawnModel {
    std::string file;  // its name in the story
    ports::DefinitionRow row;
};

struct DryRunEnd {
    std::string story;  // as service/story reads it
    std::vector<DrawnModel> drawn;
    std::vector<Fault> warnings;
};

class DryRuns {
public:
    virtual ~DryRuns() = default;

    // Blocks until it is over. A step that cannot be played, or goes beyond a limit, is a Problem with the fault
    // "/steps/N"; faults of a model have their file. What the engine refuses is part of the story.
    [[nodiscard]] virtual Result<DryRunEnd> play(const Desk& deployed, DryRunOrder order,
                                                 const DryRunWitness& witness) const = 0;
};

}  // namespace baton::api
