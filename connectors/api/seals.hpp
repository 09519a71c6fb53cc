// What is sealed, and for whom it is not: those who hold or have ended a task at a sealed step
// (engine/model/marks.hpp).
#pragma once

#include <boost/asio/awaitable.hpp>
#include <string>
#include <vector>

#include "connectors/api/call.hpp"
#include "engine/ports/queries.hpp"

namespace baton::api {

using SealedSteps = std::vector<ports::SealedStep>;

struct Seal {
    bool is_on = false;
    std::vector<std::string> holders;

    void put_on(identity::Resource& resource) const;
};

[[nodiscard]] bool is_sealed_step(const SealedSteps& steps, const ports::TaskRow& task);
// That on the task, or on the case once the task has ended: while it is open, it is seen by those who are to do it.
[[nodiscard]] Result<Seal> seal_on(ports::Queries& rows, const SealedSteps& steps, const ports::TaskRow& task);
[[nodiscard]] Result<Seal> seal_on_case(ports::Queries& rows, const SealedSteps& steps, std::string_view process,
                                        InstanceKey instance);

// Leaves of notices of sealed tasks only which task it is: a department is told that there is one, and not of what.
void veil_sealed(const SealedSteps& steps, std::vector<ports::InboxRow>& notices);

// Whether the task's case is sealed, and not for the caller: then the task is all that they see of it.
[[nodiscard]] boost::asio::awaitable<Result<bool>> is_case_closed(Call& call, const ports::TaskRow& task);

}  // namespace baton::api
