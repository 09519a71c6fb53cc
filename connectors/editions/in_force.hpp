// What holds: of each calendar year, of the clock rules and of the organisation the newest edition.
#pragma once

#include <filesystem>
#include <map>

#include "connectors/editions/edition.hpp"
#include "engine/runtime/settings.hpp"

namespace baton::editions {

struct InForce {
    std::map<std::pair<std::string, std::string>, Edition> editions;  // by kind and name
    runtime::Almanac almanac;
    identity::Organisation organisation;

    [[nodiscard]] const Edition* find(std::string_view kind, std::string_view name) const;  // nullptr: there is none
};

// What holds when this one takes the place of the other of its kind and name.
[[nodiscard]] Result<InForce> with(const InForce& before, Edition next);

// The folder's files, and what was imported where it is not older. Files of the folder that `before` has too, with the
// same contents, hold since then; others since `now`. Code::internal: an import is not what it was when it was kept.
[[nodiscard]] Result<InForce> gather(ports::EditionStore& store, const std::filesystem::path& processes,
                                     const InForce& before, Instant now);

// An edition that the store keeps.
[[nodiscard]] Result<Edition> read_stored(ports::EditionStore& store, const ports::EditionRow& row);

}  // namespace baton::editions
