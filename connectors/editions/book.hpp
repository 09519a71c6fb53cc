// Keeps what holds of calendars, clock rules and organisation; says what another edition would change, and imports it.
#pragma once

#include <filesystem>
#include <memory>
#include <mutex>
#include <vector>

#include "connectors/editions/in_force.hpp"
#include "connectors/identity/organisation_in_force.hpp"
#include "engine/calendar/changes.hpp"

namespace baton::editions {

// A file that may be imported, and what holds when it is.
struct Proposal {
    Edition edition;
    std::optional<Edition> replaces;
    std::vector<calendar::Change> changes;
    InForce after;
};

// Who imports, when and why; `once` and `asked` as in ports::NewEdition.
struct Import {
    std::string by;
    Instant at{};
    std::string reason;
    std::string once = {};
    std::string asked = {};
};

// Any thread. What reads or writes the store or the folder blocks.
class Book {
public:
    // `own_people` are accounts of the service itself: an organisation that lacks their departments or roles is not
    // taken. The store is lent.
    [[nodiscard]] static Result<std::unique_ptr<Book>> open(ports::EditionStore& store, std::filesystem::path processes,
                                                            std::vector<identity::Person> own_people, Instant now);

    [[nodiscard]] std::shared_ptr<const InForce> in_force() const;  // never nullptr
    [[nodiscard]] const identity::OrganisationInForce& organisation() const { return organisation_; }
    [[nodiscard]] ports::EditionStore& store() const { return store_; }

    // Reads folder and store again. On a Problem nothing has changed.
    [[nodiscard]] Result<> read_again(Instant now);

    // What the same request imported before.
    [[nodiscard]] Result<std::optional<ports::EditionRow>> imported(const Import& how) const {
        return store_.added(how.by, how.once, how.asked);
    }
    // Blocks for nothing. Code::invalid with all faults; Code::conflict when what holds is as new.
    [[nodiscard]] Result<Proposal> propose(Text text) const;
    // Durable when it returns; it does not hold yet. Code::conflict when another was quicker.
    [[nodiscard]] Result<ports::EditionAdded> import(const Proposal& proposal, const Import& how);
    // From now on it holds, unless what holds is newer.
    [[nodiscard]] Result<> put_in_force(const ports::EditionRow& row);

private:
    Book(ports::EditionStore& store, std::filesystem::path processes, std::vector<identity::Person> own_people)
        : store_(store), processes_(std::move(processes)), own_people_(std::move(own_people)) {}
    void hold(InForce next);

    ports::EditionStore& store_;
    std::filesystem::path processes_;
    std::vector<identity::Person> own_people_;
    identity::OrganisationInForce organisation_;
    std::mutex changing_;       // one after another, from reading what holds to replacing it
    mutable std::mutex guard_;  // guards in_force_
    std::shared_ptr<const InForce> in_force_ = std::make_shared<const InForce>();
};

}  // namespace baton::editions
