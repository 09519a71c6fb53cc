// Files that people add to a case. The log holds what they are and their digest; their contents are kept beside it.
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "engine/base/keys.hpp"

namespace baton::execution {

struct FileAttached {
    AttachmentKey attachment;
    TaskKey task;  // in whose course it was added
    std::string name;
    std::string media_type;
    std::uint64_t size = 0;  // bytes
    std::string sha256;      // of the contents, in hexadecimal
    std::string by;
};
BOOST_DESCRIBE_STRUCT(FileAttached, (), (attachment, task, name, media_type, size, sha256, by))

// It is not given out any more; that it was there, and its digest, stay in the history.
struct FileWithdrawn {
    AttachmentKey attachment;
    std::string by;
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(FileWithdrawn, (), (attachment, by, reason))

}  // namespace baton::execution
