// One case of the suite on the engine: the real partition over a store in memory, in virtual time.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "service/story/stage.hpp"
#include "tests/conformance/betsy/catalogue.hpp"

namespace baton::conformance::betsy {

struct Outcome {
    bool passed = false;
    std::string report;  // what was wanted and what came, when it did not pass
};

// `xml` is the model as engine can run it (see model.hpp).
[[nodiscard]] Outcome play(const Process& process, const Case& test, const std::string& xml, story::Mode mode);

}  // namespace baton::conformance::betsy
