// Names of sessions: unique within the process, for logs and for the client to quote.
#pragma once

#include <atomic>
#include <cstdint>
#include <string>

namespace baton::inbox {

[[nodiscard]] inline std::string session_name() {
    static std::atomic<std::uint64_t> last{0};
    return "s-" + std::to_string(++last);
}

}  // namespace baton::inbox
