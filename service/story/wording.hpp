// The line for one fact, said before the fact is applied; empty for what needs no line.
#pragma once

#include <functional>
#include <string>

#include "engine/execution/instance.hpp"
#include "engine/history/record.hpp"
#include "engine/model/process_definition.hpp"

namespace baton::story {

class Teller;

class Wording {
public:
    Wording(const execution::Instance& state, const model::ProcessDefinition& definition, const Record& record,
            const Teller& teller, std::size_t number, std::function<std::size_t(InstanceKey)> number_of)
        : state_(state),
          definition_(definition),
          record_(record),
          teller_(teller),
          number_(number),
          number_of_(std::move(number_of)) {}

    [[nodiscard]] std::string of(const execution::Event& event) const;

private:
    friend struct Sentence;
    [[nodiscard]] std::string id(execution::ElementIndex element) const;
    [[nodiscard]] std::string at(execution::TokenId token) const;
    [[nodiscard]] std::string at(const execution::IncidentRaised& incident) const;
    [[nodiscard]] std::string task(TaskKey task) const;
    [[nodiscard]] std::string job(JobKey job) const;
    [[nodiscard]] std::string by() const;

    const execution::Instance& state_;
    const model::ProcessDefinition& definition_;
    const Record& record_;
    const Teller& teller_;
    std::size_t number_;
    std::function<std::size_t(InstanceKey)> number_of_;
};

}  // namespace baton::story
