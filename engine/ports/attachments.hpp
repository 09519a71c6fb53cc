// The files of cases as lists show them: table attachment, which follows from the log.
#pragma once

#include <optional>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/ports/rows/work.hpp"

namespace baton::ports {

// May block; any thread. Rows come in the order in which the files were added, those withdrawn among them.
class Attachments {
public:
    virtual ~Attachments() = default;

    // All of one case: no more than execution::Limits::files_max.
    virtual Result<std::vector<AttachmentRow>> files_of(InstanceKey instance) = 0;

    // Of the case that nobody called and of all that it called, directly or not: so many after the one named (0: from
    // the first on).
    virtual Result<std::vector<AttachmentRow>> files_of_family(InstanceKey root, AttachmentKey after,
                                                               std::size_t limit) = 0;

    virtual Result<std::optional<AttachmentRow>> file(AttachmentKey key) = 0;
};

}  // namespace baton::ports
