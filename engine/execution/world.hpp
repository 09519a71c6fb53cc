// What a decision may know besides the instance: given to it, never asked for.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string_view>

#include "engine/base/keys.hpp"
#include "engine/base/time.hpp"
#include "engine/calendar/calendar.hpp"
#include "engine/calendar/clock_rules.hpp"
#include "engine/model/process_definition.hpp"

namespace baton::decision {
struct Definitions;
}

namespace baton::execution {

// Gives out keys, one after another; the runtime stores the last one with each batch.
class Mint {
public:
    explicit Mint(std::uint64_t last) : last_(last) {}
    template <class K>
    [[nodiscard]] K next() {
        return K{++last_};
    }
    [[nodiscard]] std::uint64_t last() const { return last_; }

private:
    std::uint64_t last_;
};

struct DeployedProcess {
    DefinitionKey key;
    std::uint32_t version = 0;
    std::shared_ptr<const model::ProcessDefinition> definition;
};

struct DeployedDecision {
    std::shared_ptr<const decision::Definitions> definitions;
    std::string id;
    DefinitionKey key{};
    std::uint32_t version = 0;
};

// What is deployed. Answers are stable within one decision.
class Library {
public:
    virtual ~Library() = default;
    [[nodiscard]] virtual const DeployedProcess* process(DefinitionKey key) const = 0;
    [[nodiscard]] virtual const DeployedProcess* latest(std::string_view process_id) const = 0;
    [[nodiscard]] virtual const DeployedDecision* decision(std::string_view decision_id) const = 0;
};

struct Limits {
    std::uint32_t steps_max = 250'000;            // element steps in one command; beyond: an incident, not a hang
    std::uint32_t loop_items_max = 100'000;       // of one multi-instance
    std::size_t variables_size_max = 16U << 20U;  // bytes of JSON in one command
    std::size_t decided_size_max = 256U << 20U;   // bytes of variables in what it decides; beyond: an incident
    std::size_t files_max = 200;                  // of one case
    // Bytes of the messages that one partition keeps for later takers; beyond, no more of them from outside.
    std::size_t kept_messages_size_max = 256U << 20U;
};

struct World {
    Instant now{};
    const Library& library;
    Mint& mint;
    const calendar::Calendar& calendar;
    const calendar::ClockRules& clock_rules;
    std::string zone = "Asia/Shanghai";
    Limits limits;
};

}  // namespace baton::execution
