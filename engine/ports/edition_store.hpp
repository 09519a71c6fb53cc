// Calendars, clock rules and organisations that were imported: table edition, to which rows are only added. Every call
// is durable when it returns, may block, and may come from any thread. Code::unavailable: nothing was written, try
// again.
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/base/keys.hpp"
#include "engine/base/result.hpp"
#include "engine/base/time.hpp"

namespace baton::ports {

using EditionKey = Key<struct EditionTag>;  // 1, 2, 3 ... over all nodes

struct EditionRow {
    EditionKey key;
    std::string kind;           // "calendar", "clock_rules", "organisation"
    std::string name;           // the year of a calendar; of the others there is one: empty
    std::uint32_t version = 0;  // as the file says
    std::string id;             // as the file says: "cn-2027"
    std::string file;           // its name
    std::string digest;         // SHA-256 of its bytes
    std::uint64_t size = 0;     // bytes
    std::string source;         // "import", or "folder": kept because an import took its place
    std::string by;             // who imported it
    Instant at{};
    std::string reason;

    bool operator==(const EditionRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(EditionRow, (), (key, kind, name, version, id, file, digest, size, source, by, at, reason))

// One to be kept. `once`, when it is not empty, names the request of that person, and `asked` is its digest: sent again
// it is kept once.
struct NewEdition {
    EditionRow row;  // its key is given here
    std::string content;
    std::string once = {};
    std::string asked = {};
};

struct EditionAdded {
    EditionRow row;
    bool was_added_before = false;
};

class EditionStore {
public:
    virtual ~EditionStore() = default;

    // With what it takes the place of, unless that version is kept already. Code::conflict when this version of that
    // kind and name, or a newer one, was imported; Code::unprocessable when `once` was used for another request.
    virtual Result<EditionAdded> add(const NewEdition& next, const std::optional<NewEdition>& before) = 0;

    // What `by` imported under this key; Code::unprocessable when it was used for another request.
    virtual Result<std::optional<EditionRow>> added(const std::string& by, const std::string& once,
                                                    const std::string& asked) = 0;

    virtual Result<std::vector<EditionRow>> editions() = 0;
    // Of the newest of all; nobody's (0) when nothing was ever imported.
    virtual Result<EditionKey> newest() = 0;  // all, the newest first
    virtual Result<std::optional<EditionRow>> edition(EditionKey key) = 0;
    // Code::not_found when there is none.
    virtual Result<std::string> content(EditionKey key) = 0;
};

}  // namespace baton::ports
