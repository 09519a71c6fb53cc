// ports::FileStore on a database that SOCI speaks to: a row of table file_content for each digest, and the contents in
// rows of file_piece, as base64 text.
//
// Why text: SOCI's blob is a large object on PostgreSQL, which outlives its row and lies outside of it, and its texts
// end at a NUL there. Base64 goes through both databases, their dumps and those that speak PostgreSQL's protocol as it
// is; it costs a third more room.
//
// Why in pieces, some in each transaction: the engine's commits wait for whoever writes, and no row must be so large
// that a reader needs the memory for a whole film. Any thread.
#pragma once

#include "connectors/storage/database.hpp"
#include "engine/ports/file_store.hpp"

namespace baton::storage {

class SqlFileStore final : public ports::FileStore {
public:
    explicit SqlFileStore(std::shared_ptr<Database> database) : database_(std::move(database)) {}

    Result<std::string> put(std::string_view contents, Instant now) override;
    Result<std::optional<ports::StoredFile>> find(std::string_view sha256) override;
    Result<std::string> piece(std::string_view sha256, std::uint64_t number) override;
    Result<std::size_t> forget_unspoken(Instant before, std::size_t limit) override;

private:
    // Gives whether they are there already.
    Result<bool> announce(const std::string& sha256, std::size_t size, Instant now);
    Result<> write_pieces(const std::string& sha256, std::string_view contents, std::uint64_t from);

    std::shared_ptr<Database> database_;
};

}  // namespace baton::storage
