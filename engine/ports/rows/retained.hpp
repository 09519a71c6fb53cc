// What is kept of cases that have ended: the log's own rows as they go into an archive, the archives, the stone that
// stays of each case that went, and the holds that keep a case from going.
#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

#include "engine/ports/rows/cases.hpp"

namespace baton::ports {

// A record as it lies in the log; its events are the text that was written then.
struct LogRow {
    std::uint32_t partition = 0;
    std::uint64_t position = 0;
    InstanceKey instance;
    Instant at{};
    std::string command;
    std::uint64_t cause = 0;
    std::string actor;
    std::string acting_for;
    std::string department;
    std::string by;
    std::string reason;
    std::string request;
    int format = 0;
    std::string events;

    bool operator==(const LogRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(LogRow, (),
                      (partition, position, instance, at, command, cause, actor, acting_for, department, by, reason,
                       request, format, events))

// A case that an archive holds, with what lists showed of it. Once it is dropped this is its stone: what reports count
// it by, and who may be told where it is.
struct ArchivedCase {
    InstanceKey key;
    DefinitionKey definition;
    std::string process;
    std::uint32_t version = 0;
    std::string business_key;
    std::string state;
    bool has_incident = false;
    Instant started_at{};
    Instant ended_at{};
    InstanceKey parent;
    InstanceKey root;
    std::string started_by;
    std::uint64_t position = 0;            // of its newest record
    std::string department;                // of its first task
    std::vector<std::string> departments;  // of all its tasks
    std::uint64_t records = 0;
    std::string digest;         // SHA-256 of its lines in the archive
    std::uint64_t archive = 0;  // its number
    Instant dropped_at{};

    bool operator==(const ArchivedCase&) const = default;
};
BOOST_DESCRIBE_STRUCT(ArchivedCase, (),
                      (key, definition, process, version, business_key, state, has_incident, started_at, ended_at,
                       parent, root, started_by, position, department, departments, records, digest, archive,
                       dropped_at))

struct ArchiveRow {
    std::uint64_t number = 0;  // from 1 on without a gap
    std::string name;          // of the file
    std::string period;        // the month in which its cases ended: 2026-03
    std::string digest;        // SHA-256 of the file
    std::string previous;      // digest of the archive before it; empty: it is the first
    std::uint64_t cases = 0;
    std::uint64_t records = 0;
    std::uint64_t files = 0;
    std::uint64_t size = 0;  // bytes
    Instant exported_at{};
    std::string exported_by;
    Instant dropped_at{};  // when the last of its cases was

    bool operator==(const ArchiveRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(ArchiveRow, (),
                      (number, name, period, digest, previous, cases, records, files, size, exported_at, exported_by,
                       dropped_at))

// That a case is held back from being dropped, or is released again; the newest of a case holds.
struct HoldRow {
    std::uint64_t number = 0;  // from 1 on without a gap; given by the store
    Instant at{};
    InstanceKey instance;  // the outermost case: those that it called are held with it
    std::string business_key;
    std::string process;
    std::string act;  // "hold", "release"
    std::string reason;
    std::string account;
    std::string role;  // by whose right

    bool operator==(const HoldRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(HoldRow, (), (number, at, instance, business_key, process, act, reason, account, role))

}  // namespace baton::ports
