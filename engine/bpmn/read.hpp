// BPMN 2.0 XML in, immutable process definitions out: the only room that knows pugixml.
#pragma once

#include <memory>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/bpmn/limits.hpp"
#include "engine/model/process_definition.hpp"

namespace baton::bpmn {

struct Definitions {
    std::vector<std::shared_ptr<const model::ProcessDefinition>> processes;  // executable ones, in document order
    std::vector<Fault> warnings;                                             // things that are read but deserve a look
};

// All faults at once, each with rule, element id, line, column and what to do. What is unknown or not executable is
// refused, never skipped. DTDs and entities other than XML's own five are refused. `file` only appears in faults.
[[nodiscard]] Result<Definitions> read(std::string_view xml, std::string_view file, const Limits& limits = {});

// A file that was accepted when it was deployed, perhaps by an earlier Baton or under wider limits: it is not judged
// again, so that its cases go on. Refused is only what cannot be read at all.
[[nodiscard]] Result<Definitions> read_accepted(std::string_view xml, std::string_view file);

}  // namespace baton::bpmn
