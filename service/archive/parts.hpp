// What the lines of an archive hold, in the order in which they stand:
//   archive                           which archive this is, and the digest of the one before it
//   case, record ..., end             each case of a family, the one that nobody called first; its records as the log
//                                     has them
//   definition ..., resource ...      what was deployed that those cases went by, the files as they were given
//   beside ...                        calendars, clock rules and organisation as they were when the archive was made
//   file, piece ...                   what people attached, once for the same contents
//   manifest                          how many of each there are
#pragma once

#include <boost/describe/class.hpp>
#include <string>

#include "engine/history/record.hpp"
#include "engine/ports/rows/retained.hpp"

namespace baton::archive {

inline constexpr int format_version = 1;

struct Head {
    int format = 0;
    std::uint64_t number = 0;
    std::string name;
    std::string period;
    std::string zone;
    std::string previous;
    Instant made_at{};
    std::string made_by;
    std::string baton;  // version
};
BOOST_DESCRIBE_STRUCT(Head, (), (format, number, name, period, zone, previous, made_at, made_by, baton))

struct CaseEnd {
    InstanceKey key;
    std::uint64_t records = 0;
    std::string digest;  // SHA-256 of the JSON of its records, a line feed after each
};
BOOST_DESCRIBE_STRUCT(CaseEnd, (), (key, records, digest))

struct Beside {
    std::string file;
    std::string sha256;
    std::string content;
};
BOOST_DESCRIBE_STRUCT(Beside, (), (file, sha256, content))

struct FileHead {
    std::string sha256;
    std::uint64_t size = 0;
    std::uint64_t pieces = 0;
};
BOOST_DESCRIBE_STRUCT(FileHead, (), (sha256, size, pieces))

struct FilePiece {
    std::string sha256;
    std::uint64_t number = 0;
    std::string contents;  // base64
};
BOOST_DESCRIBE_STRUCT(FilePiece, (), (sha256, number, contents))

struct Manifest {
    std::uint64_t cases = 0;
    std::uint64_t records = 0;
    std::uint64_t definitions = 0;
    std::uint64_t resources = 0;
    std::uint64_t beside = 0;
    std::uint64_t files = 0;
    std::uint64_t lines = 0;  // before this one

    bool operator==(const Manifest&) const = default;
};
BOOST_DESCRIBE_STRUCT(Manifest, (), (cases, records, definitions, resources, beside, files, lines))

// A record as a line has it: {"partition":…, …,"events":[…]}, the events as they stand in the log.
[[nodiscard]] std::string body_of_record(ports::LogRow row);
[[nodiscard]] Result<ports::LogRow> record_line(std::string_view body);
[[nodiscard]] Result<Record> record_of(const ports::LogRow& row);

}  // namespace baton::archive
