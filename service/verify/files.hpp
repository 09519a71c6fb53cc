// Of verify-replay: the files of a case, held against its records, and what is in them against their digests.
#pragma once

#include "engine/execution/instance.hpp"
#include "service/verify/verify.hpp"

namespace baton::verify {

// How what is listed and kept of the files differs from what follows, a sentence each. Reads every file to its end.
[[nodiscard]] Result<std::vector<std::string>> file_differences(const Stored& stored, InstanceKey key,
                                                                const execution::Instance& now);

}  // namespace baton::verify
