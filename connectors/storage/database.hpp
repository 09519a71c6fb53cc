// One database: connections that write, each for one writer at a time, and some that read beside them. What its
// libraries throw becomes a Problem here and nowhere else.
#pragma once

#include <memory>
#include <mutex>
#include <soci/soci.h>
#include <type_traits>
#include <vector>

#include "connectors/storage/dialect/dialect.hpp"
#include "connectors/storage/store/statements.hpp"

namespace baton::storage {

// A connection that writes, with its prepared statements.
struct Writer {
    soci::session session;
    std::unique_ptr<Statements> statements;  // made with the connection's first commit
    std::mutex turn;                         // guards both
};

class Database {
public:
    [[nodiscard]] static Result<std::shared_ptr<Database>> open(const Settings& settings);

    [[nodiscard]] const Dialect& dialect() const { return *dialect_; }
    [[nodiscard]] const Settings& settings() const { return settings_; }
    // Names this incarnation of the streams; see ports::InboxStream.
    [[nodiscard]] const std::string& inbox_epoch() const { return inbox_epoch_; }

    // `work(soci::session&)` gives a Result; `what` names it in problems: "the tasks cannot be read". Any thread.
    template <class Work>
    auto read(std::string_view what, Work work) -> std::invoke_result_t<Work, soci::session&> {
        std::size_t place = 0;
        if (!readers_->try_lease(place, static_cast<int>(settings_.busy_timeout.count()))) return no_reader(what);
        const Lease lease{*readers_, place};
        soci::session& session = readers_->at(place);
        for (int attempt = 1;; ++attempt) {
            try {
                if (auto connected = connect(session); !connected) return connected.error();
                return work(session);
            } catch (const soci::soci_error& error) {
                auto problem = broken(session, what, error);
                if (attempt == attempts_max || !may_repeat(error)) return problem;
            }
        }
    }

    // The same, where all that `work` asks is answered of one moment.
    template <class Work>
    auto read_at_once(std::string_view what, Work work) -> std::invoke_result_t<Work, soci::session&> {
        return read(what, [&](soci::session& session) -> std::invoke_result_t<Work, soci::session&> {
            session << dialect_->begin_read;
            const ReadEnd end{session};
            return work(session);
        });
    }

    // `work(Writer&)` in a transaction: its success is durable when this returns, and of its failure nothing is left.
    // It may be run again, when the transaction lost against another or the connection was lost before the end; what
    // was lost in the middle of COMMIT is not, for it may be there: `in_doubt` and the problem say so. Any thread;
    // those of one line, one at a time.
    template <class Work>
    auto write(std::string_view what, Work work, bool* in_doubt = nullptr, std::size_t line = 0)
        -> std::invoke_result_t<Work, Writer&> {
        Writer& writer = *writers_[line % writers_.size()];
        const std::lock_guard turn(writer.turn);
        for (int attempt = 1;; ++attempt) {
            bool is_committing = false;
            try {
                if (auto connected = connect(writer); !connected) return connected.error();
                writer.session << dialect_->begin_write;
                auto result = work(writer);
                if (!result) {
                    undo(writer);
                    return result;
                }
                is_committing = true;
                writer.session << "COMMIT";
                return result;
            } catch (const soci::soci_error& error) {
                undo(writer);
                const bool is_unsure = is_committing && dialect_->is_lost(error);
                if (is_unsure && in_doubt != nullptr) *in_doubt = true;
                auto problem = broken(writer.session, what, error, is_unsure ? not_known : not_changed);
                if (writer.session.get_backend() == nullptr) writer.statements.reset();
                if (attempt == attempts_max || is_unsure || !may_repeat(error)) return problem;
            }
        }
    }

private:
    explicit Database(const Settings& settings, const Dialect& dialect) : settings_(settings), dialect_(&dialect) {}

    // Nothing was changed: a transaction that cannot be ended is gone with its connection.
    struct ReadEnd {
        soci::session& session;
        ~ReadEnd();
    };
    struct Lease {
        soci::connection_pool& pool;
        std::size_t place;
        ~Lease() { pool.give_back(place); }
    };
    static constexpr int attempts_max = 3;
    static constexpr std::string_view not_changed = "nothing was changed, try again";
    static constexpr std::string_view not_known = "whether it was written is not known; look before you try again";

    [[nodiscard]] bool may_repeat(const soci::soci_error& error) const {
        return dialect_->may_retry(error) || dialect_->is_lost(error);
    }
    Result<> prepare();
    Result<> lead_forward(std::string_view what);
    Result<> connect(soci::session& session) const;
    Result<> connect(Writer& writer) const;
    static void undo(Writer& writer);
    // Also closes a connection that is lost; the next use makes it anew. `left` says what there is of it in the store.
    [[nodiscard]] Problem broken(soci::session& session, std::string_view what, const soci::soci_error& error,
                                 std::string_view left = not_changed);
    [[nodiscard]] Problem no_reader(std::string_view what) const;

    Settings settings_;
    const Dialect* dialect_;
    std::string inbox_epoch_;
    std::unique_ptr<soci::connection_pool> readers_;
    std::vector<std::unique_ptr<Writer>> writers_;
};

}  // namespace baton::storage
