#include "connectors/editions/book.hpp"

#include <spdlog/spdlog.h>

#include "connectors/identity/organisation_changes.hpp"
#include "engine/feel/fields.hpp"

namespace baton::editions {
namespace {

std::string named(const ports::EditionRow& row) {
    return "version " + std::to_string(row.version) + " of '" + row.id + "'";
}

Result<> check_newer(const ports::EditionRow& next, const Edition* in_force) {
    if (in_force == nullptr || in_force->row.version < next.version) return {};
    const auto known = named(in_force->row) + " is in force";
    feel::FieldFaults faults{next.file, {}};
    if (in_force->row.version > next.version) {
        faults.add("version-too-low", "/version", known + ", and this file is version " + std::to_string(next.version),
                   "give the newer file, or raise 'version'");
    } else if (in_force->row.digest == next.digest) {
        faults.add("nothing-new", "/version", known + ", and says the same", "there is nothing to import");
    } else {
        faults.add("version-says-other", "/version", known + ", and says something else",
                   "raise 'version' when the file changes");
    }
    auto detail = faults.found.front().message + ": " + faults.found.front().hint;
    return fail(Code::conflict, std::move(detail), std::move(faults.found));
}

// An organisation that this service could not be started with again, or that is another's.
Result<> check_fit(const Edition& edition, const InForce& before, const std::vector<identity::Person>& own_people) {
    const auto* next = std::get_if<identity::Organisation>(&edition.body);
    if (next == nullptr) return {};
    feel::FieldFaults faults{edition.row.file, {}};
    if (next->id != before.organisation.id) {
        faults.add("other-organisation", "/id",
                   "'" + before.organisation.id + "' is in force, and this file is of '" + next->id + "'",
                   "write \"id\": \"" + before.organisation.id + "\", or import the right file");
    }
    for (const auto& person : own_people) {
        for (const auto& id : person.departments) {
            if (next->department(id) != nullptr) continue;
            faults.add("needed-by-service", "/departments",
                       "the service's own account '" + person.name + "' belongs to '" + id + "', which is not there",
                       "keep the department");
        }
        for (const auto& id : person.roles) {
            if (next->role(id) != nullptr) continue;
            faults.add("needed-by-service", "/roles",
                       "the service's own account '" + person.name + "' has the role '" + id + "', which is not there",
                       "keep the role");
        }
    }
    if (faults.found.empty()) return {};
    return fail(Code::invalid, "organisation " + edition.row.file + " cannot be used here; see its faults",
                std::move(faults.found));
}

std::vector<calendar::Change> changes_by(const InForce& before, const Body& next) {
    if (const auto* year = std::get_if<calendar::CalendarYear>(&next)) {
        return calendar::changes_of(before.almanac.calendar, *year);
    }
    if (const auto* rules = std::get_if<calendar::ClockRules>(&next)) {
        return calendar::changes_of(before.almanac.rules, *rules);
    }
    return identity::changes_of(before.organisation, std::get<identity::Organisation>(next));
}

void tell(const InForce& before, const InForce& in_force) {
    for (const auto& [place, edition] : in_force.editions) {
        const auto& row = edition.row;
        const auto* known = before.find(row.kind, row.name);
        if (row.source != "import" || (known != nullptr && known->row.key == row.key)) continue;
        spdlog::info("{} {} is in force as it was imported: version {}, by {}, {}", row.kind, row.id, row.version,
                     row.by, to_text(row.at));
        if (!edition.is_other_in_folder) continue;
        spdlog::warn(
            "the folder's file of {} {} has the same version {} and says something else; it is not used: "
            "raise its 'version', or put the imported file there",
            row.kind, row.id, row.version);
    }
}

}  // namespace

Result<std::unique_ptr<Book>> Book::open(ports::EditionStore& store, std::filesystem::path processes,
                                         std::vector<identity::Person> own_people, Instant now) {
    std::unique_ptr<Book> book(new Book(store, std::move(processes), std::move(own_people)));
    if (auto done = book->read_again(now); !done) return done.error();
    return book;
}

std::shared_ptr<const InForce> Book::in_force() const {
    const std::lock_guard lock(guard_);
    return in_force_;
}

void Book::hold(InForce next) {
    auto made = std::make_shared<const InForce>(std::move(next));
    organisation_.replace(made->organisation);
    const std::lock_guard lock(guard_);
    in_force_ = std::move(made);
}

Result<> Book::read_again(Instant now) {
    const std::lock_guard turn(changing_);
    const auto before = in_force();
    auto gathered = gather(store_, processes_, *before, now);
    if (!gathered) return gathered.error();
    tell(*before, *gathered);
    hold(std::move(*gathered));
    return {};
}

Result<Proposal> Book::propose(Text text) const {
    const auto before = in_force();
    auto edition = read(std::move(text));
    if (!edition) return edition.error();
    edition->row.source = "import";
    if (auto fits = check_fit(*edition, *before, own_people_); !fits) return fits.error();
    const auto* replaced = before->find(edition->row.kind, edition->row.name);
    if (auto newer = check_newer(edition->row, replaced); !newer) return newer.error();
    auto after = with(*before, *edition);
    if (!after) return after.error();
    Proposal proposal{std::move(*edition), std::nullopt, {}, std::move(*after)};
    if (replaced != nullptr) proposal.replaces = *replaced;
    proposal.changes = changes_by(*before, proposal.edition.body);
    return proposal;
}

Result<ports::EditionAdded> Book::import(const Proposal& proposal, const Import& how) {
    ports::NewEdition next{proposal.edition.row, proposal.edition.content, how.once, how.asked};
    next.row.by = how.by;
    next.row.at = how.at;
    next.row.reason = how.reason;
    std::optional<ports::NewEdition> before;
    if (proposal.replaces && !proposal.replaces->row.key) {
        before = ports::NewEdition{proposal.replaces->row, proposal.replaces->content, {}, {}};
    }
    return store_.add(next, before);
}

Result<> Book::put_in_force(const ports::EditionRow& row) {
    const std::lock_guard turn(changing_);
    const auto before = in_force();
    const auto* held = before->find(row.kind, row.name);
    if (held != nullptr && held->row.version >= row.version) return {};
    auto edition = read_stored(store_, row);
    if (!edition) return edition.error();
    auto after = with(*before, std::move(*edition));
    if (!after) return after.error();
    tell(*before, *after);
    hold(std::move(*after));
    return {};
}

}  // namespace baton::editions
