#include "connectors/storage/store/doubt.hpp"

#include <chrono>
#include <set>
#include <thread>

#include "connectors/storage/sql/select.hpp"
#include "connectors/storage/store/commit.hpp"

namespace baton::storage {
namespace {

constexpr std::chrono::milliseconds between_two_looks{100};

std::uint64_t head_of(soci::session& session, const std::string& department) {
    Sql sql;
    sql += "SELECT head FROM inbox_stream WHERE department = ";
    sql << std::string_view{department};
    return static_cast<std::uint64_t>(select(session, sql, {{"head", false}}).number(0, 0));
}

ports::Committed heads_after(soci::session& session, const ports::Batch& batch) {
    ports::Committed committed;
    std::set<std::string> departments;
    for (const auto& notice : batch.inbox) departments.insert(notice.department);
    for (const auto& department : departments) committed.inbox_heads[department] = head_of(session, department);
    return committed;
}

// The partition's row is locked by the lost transaction until that has ended, so that whoever reads it here knows.
Result<ports::Committed> look(Writer& writer, const Dialect& dialect, const ports::Batch& batch) {
    const auto now = partition_state(writer.session, dialect, batch.partition);
    const auto name = "partition " + std::to_string(batch.partition);
    if (now.epoch != batch.epoch)
        return fail(Code::conflict, name + " has been taken over in epoch " + std::to_string(now.epoch) +
                                        " while a batch of epoch " + std::to_string(batch.epoch) +
                                        " was being committed; whether it was written is not known");
    if (now.last_position == batch.records.back().position) return heads_after(writer.session, batch);
    return fail(Code::not_found,
                "the connection was lost while the batch was being committed, and it was not "
                "written; try again");
}

}  // namespace

Result<ports::Committed> settle(Database& database, const ports::Batch& batch, const Problem& doubt) {
    if (batch.records.empty()) return doubt;
    const auto until = std::chrono::steady_clock::now() + database.settings().settle_for;
    for (;;) {
        auto found = database.write("what became of a batch cannot be read",
                                    [&](Writer& writer) { return look(writer, database.dialect(), batch); });
        if (found || found.error().code == Code::conflict) return found;
        if (found.error().code == Code::not_found) return fail(Code::unavailable, found.error().detail);
        if (std::chrono::steady_clock::now() >= until) return doubt;
        std::this_thread::sleep_for(between_two_looks);
    }
}

}  // namespace baton::storage
