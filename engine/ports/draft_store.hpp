// What designers are drawing and have not deployed: tables draft and draft_version. Every call is durable when it
// returns, may block, and may come from any thread. Code::unavailable: nothing was written, try again.
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

using DraftKey = Key<struct DraftTag>;  // 1, 2, 3 ... over all nodes

// A draft as it is now; `version` is its newest, from 1.
struct DraftRow {
    DraftKey key;
    std::string kind;  // "bpmn", "dmn", "form"
    std::string owner;
    std::string department;  // whose designers share it; empty: nobody
    Instant created_at{};
    std::uint32_t version = 0;
    std::string name;  // of the file
    std::string note;
    std::string saved_by;
    Instant saved_at{};
    std::uint64_t size = 0;  // bytes of its content

    bool operator==(const DraftRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(DraftRow, (),
                      (key, kind, owner, department, created_at, version, name, note, saved_by, saved_at, size))

struct DraftVersionRow {
    DraftKey draft;
    std::uint32_t version = 0;
    std::string name;
    std::string note;
    std::string saved_by;
    Instant saved_at{};
    std::uint64_t size = 0;

    bool operator==(const DraftVersionRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(DraftVersionRow, (), (draft, version, name, note, saved_by, saved_at, size))

// One version to be saved. `once`, when it is not empty, names the request of that person, and `asked` is its digest:
// sent again it is saved once.
struct DraftSave {
    std::string name;
    std::string content;
    std::string note;
    std::string department;
    std::string by;
    Instant at{};
    std::string once = {};
    std::string asked = {};
};

struct DraftSaved {
    DraftRow row;  // as it was after this version was saved
    bool was_saved_before = false;
};

struct DraftLimits {
    std::size_t size_max = 4U << 20U;          // bytes of one version
    std::size_t drafts_max = 200;              // of one owner
    std::size_t versions_max = 100;            // of one draft; beyond, the oldest is forgotten
    std::size_t owner_size_max = 256U << 20U;  // bytes of all versions of one owner's drafts
};

class DraftStore {
public:
    virtual ~DraftStore() = default;

    // Its first version; `by` is its owner. Code::too_large beyond a limit, with what to do. Code::unprocessable when
    // `once` was used for another request.
    virtual Result<DraftSaved> add(const std::string& kind, const DraftSave& first, const DraftLimits& limits) = 0;
    // Its next version. Code::stale when `expected` is not its newest, Code::not_found when there is no such draft.
    virtual Result<DraftSaved> save(DraftKey key, std::optional<std::uint32_t> expected, const DraftSave& next,
                                    const DraftLimits& limits) = 0;
    // With all its versions. As for save().
    virtual Result<> remove(DraftKey key, std::optional<std::uint32_t> expected) = 0;

    virtual Result<std::optional<DraftRow>> draft(DraftKey key) = 0;
    // Those of this owner and those that these departments share, the newest key first; below `below`, unless it is 0.
    virtual Result<std::vector<DraftRow>> drafts(const std::string& owner, const std::vector<std::string>& departments,
                                                 DraftKey below, std::size_t limit) = 0;
    virtual Result<std::vector<DraftVersionRow>> versions(DraftKey key) = 0;  // the newest first
    virtual Result<std::optional<DraftVersionRow>> version(DraftKey key, std::uint32_t number) = 0;
    // Code::not_found when there is no such version.
    virtual Result<std::string> content(DraftKey key, std::uint32_t version) = 0;
};

}  // namespace baton::ports
