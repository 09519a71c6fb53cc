// The whole of Baton in one process: store, engine, connectors, API and inbox, opened in this order and closed in the
// other.
#pragma once

#include <memory>
#include <string>

#include "engine/base/result.hpp"
#include "engine/ports/clock.hpp"
#include "service/configuration.hpp"

namespace baton::service {

class Service {
public:
    // Opens the store, starts the engine, deploys what the configuration names and listens. On PostgreSQL it is one
    // node of those that share the database. All or nothing: on a Problem nothing is left open. `clock` must outlive
    // the service.
    [[nodiscard]] static Result<std::unique_ptr<Service>> start(const Configuration& configuration,
                                                                const ports::Clock& clock);
    ~Service();

    [[nodiscard]] std::uint16_t port() const;
    void clock_moved();  // a hand-moved clock says that something may be due
    // Reads the calendars, clock rules and organisation of the processes' folder again, and what was imported; running
    // clocks follow. On a Problem those that were in force stay so.
    [[nodiscard]] Result<> read_again();
    // Makes the people of the organisation's demonstration, with one password.
    [[nodiscard]] Result<> create_people(const std::string& password);

    // Takes no new requests, finishes those under way, commits what is queued, closes. Idempotent.
    void stop();

private:
    struct Parts;
    explicit Service(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> parts_;
};

}  // namespace baton::service
