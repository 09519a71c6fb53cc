// W3C Trace Context, level 1: the caller's trace goes on, or a new one begins.
#pragma once

#include <string>
#include <string_view>

namespace baton::api {

struct Trace {
    std::string id;      // 32 hex digits
    std::string parent;  // the traceparent that is sent on and given back
};

// `traceparent` as it came; one that is malformed is as none (§3.2.2.4).
[[nodiscard]] Trace trace_of(std::string_view traceparent);

// `bytes` random bytes from the operating system, as lower-case hex.
[[nodiscard]] std::string random_hex(std::size_t bytes);

}  // namespace baton::api
