// Gives a BPMN file its diagram, so that a file that was written by hand or by a tool without drawing opens in any
// designer. Only the diagram is made: every other byte stays as it was.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/result.hpp"

namespace baton::designer_export {

// The same XML with generated BPMNDI in the place of what it had, or at the end. The file need not be executable, only
// BPMN 2.0 in UTF-8 (or another encoding of ASCII as long as it only has ASCII). The same input gives the same output;
// laying out twice changes nothing more. Pure; any thread.
[[nodiscard]] Result<std::string> lay_out(std::string_view xml, std::string_view file);

}  // namespace baton::designer_export
