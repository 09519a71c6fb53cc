// The whole of Baton in one process: store, engine, connectors, API and inbox, opened in this order and closed in the
// other.
#pragma once

#include <functional>
#include <memory>
#include <string>

#include "engine/base/result.hpp"
#include "engine/ports/clock.hpp"
#include "service/configuration.hpp"
#include "service/data_lock.hpp"
#include "service/listening.hpp"

namespace baton::service {

// What a node that stood by hands to its service.
struct Held {
    DataLock lock;
    Listening listening;
};

class Service {
public:
    // Opens the store, starts the engine, deploys what the configuration names and listens. All or nothing: on a
    // Problem nothing is left open. `clock` must outlive the service.
    [[nodiscard]] static Result<std::unique_ptr<Service>> start(const Configuration& configuration,
                                                                const ports::Clock& clock);
    // With what was held already. `on_lost` is called once, on another thread, when another node has taken this one's
    // place; Code::conflict when one was quicker from the beginning.
    [[nodiscard]] static Result<std::unique_ptr<Service>> start(const Configuration& configuration,
                                                                const ports::Clock& clock, Held held,
                                                                std::function<void()> on_lost);
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
