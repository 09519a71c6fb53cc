// ports::Attachments on a database that SOCI speaks to. Any thread.
#pragma once

#include "connectors/storage/database.hpp"
#include "engine/ports/attachments.hpp"

namespace baton::storage {

class SqlAttachments final : public ports::Attachments {
public:
    explicit SqlAttachments(std::shared_ptr<Database> database) : database_(std::move(database)) {}

    Result<std::vector<ports::AttachmentRow>> files_of(InstanceKey instance) override;
    Result<std::vector<ports::AttachmentRow>> files_of_family(InstanceKey root, AttachmentKey after,
                                                              std::size_t limit) override;
    Result<std::optional<ports::AttachmentRow>> file(AttachmentKey key) override;

private:
    std::shared_ptr<Database> database_;
};

}  // namespace baton::storage
