// What comes back from a call into the case: `resultVariable` takes the whole response, `resultExpression` (FEEL) makes
// variables of it, `errorExpression` (FEEL) turns it into a BPMN error that the process can catch.
#pragma once

#include "engine/ports/connector.hpp"

namespace baton::outbound {

// The expressions see the variables of the element and `response`. resultExpression must give a context, whose entries
// become variables; errorExpression null, or a context with `code` and perhaps `message`. Code::invalid when an
// expression does not read or gives something else.
[[nodiscard]] Result<ports::JobAnswer> map_result(const ports::JobCall& call, const feel::Value& response);

// errorExpression alone: nothing when there is none or it gives null.
[[nodiscard]] Result<std::optional<ports::BpmnError>> map_error(const ports::JobCall& call,
                                                                const feel::Value& response);

}  // namespace baton::outbound
