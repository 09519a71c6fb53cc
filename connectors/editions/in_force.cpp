#include "connectors/editions/in_force.hpp"

#include "connectors/editions/folder.hpp"

namespace baton::editions {
namespace {

std::pair<std::string, std::string> place_of(const ports::EditionRow& row) { return {row.kind, row.name}; }

Result<> assemble(InForce& in_force) {
    in_force.almanac = {};
    for (const auto& [place, edition] : in_force.editions) {
        if (const auto* year = std::get_if<calendar::CalendarYear>(&edition.body)) {
            if (auto added = in_force.almanac.calendar.add(*year); !added) return added;
        } else if (const auto* rules = std::get_if<calendar::ClockRules>(&edition.body)) {
            in_force.almanac.rules = *rules;
        } else {
            in_force.organisation = std::get<identity::Organisation>(edition.body);
        }
    }
    return {};
}

// Imports of one place, the newest version of each.
std::map<std::pair<std::string, std::string>, ports::EditionRow> newest_of(std::vector<ports::EditionRow> rows) {
    std::map<std::pair<std::string, std::string>, ports::EditionRow> newest;
    for (auto& row : rows) {
        if (row.source != "import") continue;
        const auto [known, is_first] = newest.try_emplace(place_of(row), row);
        if (!is_first && known->second.version < row.version) known->second = std::move(row);
    }
    return newest;
}

Instant since(const ports::EditionRow& row, const InForce& before, Instant now) {
    const auto* known = before.find(row.kind, row.name);
    const bool is_same = known != nullptr && known->row.source == row.source && known->row.digest == row.digest;
    return is_same ? known->row.at : now;
}

}  // namespace

const Edition* InForce::find(std::string_view kind, std::string_view name) const {
    const auto found = editions.find({std::string(kind), std::string(name)});
    return found == editions.end() ? nullptr : &found->second;
}

Result<InForce> with(const InForce& before, Edition next) {
    InForce after;
    after.editions = before.editions;
    after.editions.insert_or_assign(place_of(next.row), std::move(next));
    if (auto done = assemble(after); !done) return done.error();
    return after;
}

Result<Edition> read_stored(ports::EditionStore& store, const ports::EditionRow& row) {
    auto content = store.content(row.key);
    if (!content) return content.error();
    auto edition = read({row.kind, row.file, std::move(*content)});
    const auto named = "the imported edition " + std::to_string(row.key.value) + " (" + row.id + ", version " +
                       std::to_string(row.version) + ")";
    if (!edition) {
        return fail(edition.error().code,
                    named + " cannot be read: put a newer version of it into the processes' folder",
                    std::move(edition.error().faults));
    }
    if (edition->row.digest != row.digest) {
        return fail(Code::internal, named + " is not what was imported: its SHA-256 is another; restore the table " +
                                        "'edition' from a backup");
    }
    edition->row = row;
    return edition;
}

Result<InForce> gather(ports::EditionStore& store, const std::filesystem::path& processes, const InForce& before,
                       Instant now) {
    auto folder = read_folder(processes);
    if (!folder) return folder.error();
    auto rows = store.editions();
    if (!rows) return rows.error();
    InForce gathered;
    for (auto& edition : *folder) {
        edition.row.at = since(edition.row, before, now);
        gathered.editions.insert_or_assign(place_of(edition.row), std::move(edition));
    }
    for (const auto& [place, row] : newest_of(std::move(*rows))) {
        const auto* in_folder = gathered.find(row.kind, row.name);
        if (in_folder != nullptr && in_folder->row.version > row.version) continue;
        const bool is_other =
            in_folder != nullptr && in_folder->row.version == row.version && in_folder->row.digest != row.digest;
        auto edition = read_stored(store, row);
        if (!edition) return edition.error();
        edition->is_other_in_folder = is_other;
        gathered.editions.insert_or_assign(place, std::move(*edition));
    }
    if (auto done = assemble(gathered); !done) return done.error();
    return gathered;
}

}  // namespace baton::editions
