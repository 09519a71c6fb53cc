// The prepared statements of a commit, one for each table and purpose; each is made when it is first needed.
#pragma once

#include <array>
#include <functional>

#include "connectors/storage/sql/bulk.hpp"
#include "engine/ports/store.hpp"

namespace baton::storage {

class Statements {
public:
    Statements(soci::session& session, const Dialect& dialect) : session_(session), dialect_(dialect) {}

    enum Name : std::size_t {
        records,
        snapshots,
        instances,
        instances_moved,  // of cases that were migrated
        tasks,
        tasks_moved,
        candidates_gone,
        candidates,
        jobs,
        attachments,
        timers,
        timers_gone,
        subscriptions,
        subscriptions_gone,
        incidents,
        messages,
        messages_gone,
        errands,
        errands_gone,
        guests,
        guests_gone,
        parcels,
        parcels_taken,
        definitions,
        resources,
        requests,
        notices,
        count
    };
    [[nodiscard]] Bulk& bulk(Name name);
    void flush();  // in the order of the names

private:
    [[nodiscard]] std::unique_ptr<Bulk> make(Name name);

    soci::session& session_;
    const Dialect& dialect_;
    std::array<std::unique_ptr<Bulk>, count> all_;
};

}  // namespace baton::storage
