// Lets connectors do the jobs of their type: takes what is available, calls them on threads that may block, and reports
// what came of it to the engine.
#pragma once

#include <boost/asio/any_io_executor.hpp>
#include <boost/asio/awaitable.hpp>
#include <memory>
#include <vector>

#include "engine/ports/connector.hpp"
#include "engine/runtime/engine.hpp"

namespace baton::runtime {

class JobRunner {
public:
    struct Settings {
        std::size_t parallel = 4;        // calls of one connector at a time, each on a thread that may block
        Duration lease{60'000};          // longer than any call may take
        Duration back_off_first{2'000};  // doubles with each failed try
        Duration back_off_max{10 * 60 * 1'000};
    };

    // Engine, clock and connectors must outlive the runner.
    JobRunner(boost::asio::any_io_executor executor, Engine& engine, const ports::Clock& clock, Settings settings);
    ~JobRunner();

    void serve(ports::Connector& connector);
    // Takes no new jobs, asks running calls to stop, and waits for them. What was not finished is done again later.
    void stop();

private:
    struct Desk;
    std::shared_ptr<Desk> desk_;
};

}  // namespace baton::runtime
