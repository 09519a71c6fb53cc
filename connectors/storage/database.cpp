#include "connectors/storage/database.hpp"

#include <algorithm>
#include <random>

#include "connectors/storage/migrations/migrations.hpp"
#include "connectors/storage/sql/nul.hpp"
#include "connectors/storage/sql/select.hpp"

namespace baton::storage {
namespace {

std::string random_name() {
    std::random_device chance;
    constexpr std::string_view letters = "0123456789abcdefghijklmnopqrstuv";
    std::string name = "e";
    for (int i = 0; i < 12; ++i) name += letters[chance() % letters.size()];
    return name;
}

// Two nodes that start at once on one database take the same name: the first one's.
std::string take_inbox_epoch(soci::session& session) {
    Sql name;
    name += "INSERT INTO incarnation (name, value) VALUES ('inbox', ";
    name << std::string_view{random_name()};
    name += ") ON CONFLICT (name) DO NOTHING";
    execute(session, name);
    return select(session, {"SELECT value FROM incarnation WHERE name = 'inbox'", {}}, {{"value", true}}).text(0, 0);
}

}  // namespace

Result<std::shared_ptr<Database>> Database::open(const Settings& settings) {
    if (settings.readers == 0)
        return fail(Code::invalid, "storage needs at least one reader; set readers to 1 or more");
    const auto dialect = dialect_of(settings);
    if (!dialect) return dialect.error();
    std::shared_ptr<Database> database(new Database(settings, **dialect));
    const std::size_t lines = (*dialect)->has_one_writer ? 1 : std::max<std::size_t>(settings.writers, 1);
    for (std::size_t i = 0; i < lines; ++i) database->writers_.push_back(std::make_unique<Writer>());
    if (const auto prepared = database->prepare(); !prepared) return prepared.error();
    return database;
}

Result<> Database::prepare() {
    const auto what = "the database " + settings_.url + " cannot be opened";
    if (auto led = lead_forward(what); !led) return led;
    const auto epoch = write(what, [](Writer& one) -> Result<std::string> { return take_inbox_epoch(one.session); });
    if (!epoch) return epoch.error();
    inbox_epoch_ = *epoch;
    readers_ = std::make_unique<soci::connection_pool>(settings_.readers);
    return read(what, [](soci::session&) { return Result<>{}; });
}

// Two nodes that make the first table at once find each other in the database's own lists: one of them comes again.
Result<> Database::lead_forward(std::string_view what) {
    Writer& writer = *writers_.front();
    for (int attempt = 1;; ++attempt) {
        try {
            if (auto connected = connect(writer); !connected) return connected;
            dialect_ = &dialect_->spoken_by(writer.session);
            return migrate(writer.session, *dialect_, migrations());
        } catch (const soci::soci_error& error) {
            undo(writer);
            auto problem = broken(writer.session, what, error);
            const bool met_another = dialect_->may_retry(error) || problem.code == Code::conflict;
            if (attempt == attempts_max || !met_another) return problem;
        }
    }
}

Result<> Database::connect(soci::session& session) const {
    if (session.get_backend() != nullptr) return {};
    return dialect_->connect(session, settings_);
}

Result<> Database::connect(Writer& writer) const {
    if (writer.session.get_backend() != nullptr) return {};
    if (auto connected = connect(writer.session); !connected) return connected;
    dialect_->prepare_writer(writer.session, settings_);
    return {};
}

// Prepared statements may stand in the middle of what failed, and hold rows that were not written.
Database::ReadEnd::~ReadEnd() {
    try {
        if (session.get_backend() != nullptr) session << "ROLLBACK";
    } catch (const soci::soci_error&) {
        // As for a writer: either way nothing is left.
    }
}

void Database::undo(Writer& writer) {
    writer.statements.reset();
    try {
        if (writer.session.get_backend() != nullptr) writer.session << "ROLLBACK";
    } catch (const soci::soci_error&) {
        // The database has rolled back by itself, or the connection is gone: either way nothing is left.
    }
}

Problem Database::broken(soci::session& session, std::string_view what, const soci::soci_error& error,
                         std::string_view left) {
    const bool is_refused = dynamic_cast<const NulRefused*>(&error) != nullptr;
    const Code code = is_refused ? Code::invalid : dialect_->code_of(error);
    std::string detail{what};
    detail += ": " + error.get_error_message();
    if (code == Code::unavailable) detail += "; " + std::string{left};
    if (!is_refused && dialect_->is_lost(error)) session.close();
    return fail(code, std::move(detail));
}

Problem Database::no_reader(std::string_view what) const {
    return fail(Code::unavailable, std::string{what} + ": all " + std::to_string(settings_.readers) +
                                       " readers of the database are busy; try again, or configure more");
}

}  // namespace baton::storage
