// The value, or the Problem that kept it from being. Errors are values inside Baton; see docs/decisions/0002.
#pragma once

#include <boost/system/result.hpp>
#include <stdexcept>
#include <string>
#include <utility>

#include "engine/base/problem.hpp"

namespace baton {

template <class T = void>
using Result = boost::system::result<T, Problem>;

[[nodiscard]] inline Problem fail(Code code, std::string detail, std::vector<Fault> faults = {}) {
    return Problem{code, std::move(detail), std::move(faults)};
}

// Only reached by Result::value(), which the house does not use.
[[noreturn]] inline void throw_exception_from_error(const Problem& problem, const boost::source_location&) {
    throw std::logic_error(problem.detail);
}

}  // namespace baton
