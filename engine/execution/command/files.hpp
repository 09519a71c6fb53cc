// What people wish for the files of a case. `by` is who wishes it; empty: Baton itself.
#pragma once

#include <string>

#include "engine/base/keys.hpp"

namespace baton::execution {

// The contents are durable already, under their digest.
struct AttachFile {
    TaskKey task;  // an open one
    std::string name;
    std::string media_type;
    std::uint64_t size = 0;
    std::string sha256;
    std::string by;
};

// Needs a reason.
struct WithdrawFile {
    AttachmentKey attachment;
    std::string by;
    std::string reason;
};

}  // namespace baton::execution
