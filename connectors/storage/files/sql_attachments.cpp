#include "connectors/storage/files/sql_attachments.hpp"

#include "connectors/storage/sql/select.hpp"

namespace baton::storage {

using ports::AttachmentRow;
using Rows = std::vector<AttachmentRow>;

Result<Rows> SqlAttachments::files_of(InstanceKey instance) {
    return database_->read("the files of the case cannot be read", [&](soci::session& session) -> Result<Rows> {
        Sql sql;
        sql += "WHERE instance = ";
        sql << instance;
        sql += " ORDER BY partition, key";
        return select_rows<AttachmentRow>(session, "attachment", std::move(sql));
    });
}

Result<Rows> SqlAttachments::files_of_family(InstanceKey root, AttachmentKey after, std::size_t limit) {
    return database_->read("the files of the case cannot be read", [&](soci::session& session) -> Result<Rows> {
        Sql sql;
        sql += "WHERE root = ";
        sql << root;
        sql += " AND key > ";
        sql << after;
        sql += " ORDER BY key LIMIT ";
        sql << std::uint64_t{limit};
        return select_rows<AttachmentRow>(session, "attachment", std::move(sql));
    });
}

Result<std::optional<AttachmentRow>> SqlAttachments::file(AttachmentKey key) {
    using Row = std::optional<AttachmentRow>;
    return database_->read("the file of the case cannot be read", [&](soci::session& session) -> Result<Row> {
        Sql sql;
        sql += "WHERE partition = ";
        sql << partition_of(key.value);
        sql += " AND key = ";
        sql << key;
        return select_row<AttachmentRow>(session, "attachment", std::move(sql));
    });
}

}  // namespace baton::storage
