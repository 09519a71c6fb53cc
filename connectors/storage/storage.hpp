// Opens the database that a URL names, brings its tables up to date, and gives what the rest of Baton needs of it.
#pragma once

#include <memory>
#include <string>

#include "engine/base/time.hpp"
#include "engine/ports/account_store.hpp"
#include "engine/ports/attachments.hpp"
#include "engine/ports/draft_store.hpp"
#include "engine/ports/edition_store.hpp"
#include "engine/ports/file_store.hpp"
#include "engine/ports/leftovers.hpp"
#include "engine/ports/nodes.hpp"
#include "engine/ports/queries.hpp"
#include "engine/ports/reading_log.hpp"
#include "engine/ports/reports.hpp"
#include "engine/ports/retention.hpp"
#include "engine/ports/store.hpp"

namespace baton::storage {

struct Settings {
    // sqlite:///path/baton.sqlite, a plain path, or postgresql://user@host/name.
    std::string url = "baton.sqlite";
    std::size_t readers = 4;      // connections for lists and reads; writing has its own
    std::size_t writers = 1;      // of those; where one writer keeps the others waiting there is one
    Duration busy_timeout{5000};  // how long to wait for another's lock, or for a free reader
    std::uint64_t size_max = 0;   // SQLite: bytes of the file, as if the disk were no larger; 0: the disk decides
    // PostgreSQL: a transaction whose writer says nothing for so long is undone by the server, so that another node
    // does not wait for one that is cut off.
    Duration abandoned_after{10'000};
    Duration settle_for{10'000};  // how long to ask what became of a commit whose connection was lost in the middle
};

// They use each other's database and may be destroyed in any order.
struct Opened {
    std::unique_ptr<ports::Store> store;
    std::unique_ptr<ports::Queries> queries;
    std::unique_ptr<ports::AccountStore> accounts;
    std::unique_ptr<ports::ReadingLog> readings;
    std::unique_ptr<ports::Reports> reports;
    std::unique_ptr<ports::Attachments> attachments;
    std::unique_ptr<ports::FileStore> files;
    std::unique_ptr<ports::DraftStore> drafts;
    std::unique_ptr<ports::Retention> retention;
    std::unique_ptr<ports::EditionStore> editions;
    std::unique_ptr<ports::Nodes> nodes;
    std::unique_ptr<ports::Leftovers> leftovers;
};

// Code::invalid: the URL or a setting is wrong. Code::unavailable: the database cannot be reached or written now.
// Code::conflict: its tables are from a newer Baton.
[[nodiscard]] Result<Opened> open(const Settings& settings);

}  // namespace baton::storage
