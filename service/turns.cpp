#include "service/turns.hpp"

#include <iostream>
#include <spdlog/spdlog.h>

#include "service/commands/commands.hpp"
#include "service/signals.hpp"
#include "service/stand_by.hpp"

namespace baton::service {
namespace {

class Turns {
public:
    Turns(Configuration configuration, const ports::Clock& clock)
        : configuration_(std::move(configuration)), clock_(clock) {}

    int run() {
        for (;;) {
            auto waiting = StandBy::begin(configuration_);
            if (!waiting && !is_known_) return commands::report(waiting.error());
            if (!waiting) {
                spdlog::error("cannot stand by: {}", waiting.error().detail);
                if (is_told_to_stop()) return 0;
                continue;
            }
            configuration_.server.port = (*waiting)->port();
            configuration_.engine.node = named_node(configuration_, (*waiting)->port());
            const auto epoch = await_turn(**waiting);
            if (!epoch) return 0;
            configuration_.engine.node.takes_from = *epoch;
            auto held = (*waiting)->give_up();
            waiting->reset();
            if (const auto code = take_turn(std::move(held))) return *code;
        }
    }

private:
    // The epoch to take the partition from; nothing: told to stop.
    std::optional<std::uint64_t> await_turn(StandBy& waiting) {
        for (;;) {
            const auto epoch = waiting.look();
            if (!epoch) spdlog::warn("who has the partition is not known: {}", epoch.error().detail);
            if (epoch && *epoch) return *epoch;
            if (epoch) announce(", standing by: http://" + waiting.leads_to() + " has the partition");
            if (is_told_to_stop()) return std::nullopt;
        }
    }

    // Serves until told to stop, which gives the exit code, or until another has taken its place.
    std::optional<int> take_turn(Held held) {
        auto service = Service::start(configuration_, clock_, std::move(held), [] { tell_lost(); });
        if (!service) {
            if (!is_known_ && service.error().code != Code::conflict) return commands::report(service.error());
            spdlog::error("the partition was not taken: {}", service.error().detail);
            return is_told_to_stop() ? std::optional<int>{0} : std::nullopt;
        }
        announce("");
        spdlog::info("this node has the partition: '{}'", configuration_.engine.node.name);
        Told told = next_told();
        for (; told == Told::read_again; told = next_told()) read_calendars_again(**service);
        spdlog::info(told == Told::lost ? "stopping to stand by: another node has the partition"
                                        : "stopping: requests under way are answered, what is queued is committed");
        (*service)->stop();
        return told == Told::lost ? std::nullopt : std::optional<int>{0};
    }

    [[nodiscard]] bool is_told_to_stop() const {
        return next_told(configuration_.engine.node.beat_every) == Told::stop;
    }

    void announce(const std::string& more) {
        if (std::exchange(is_known_, true)) return;
        std::cout << "listening on http://" << configuration_.server.host << ":" << configuration_.server.port << more
                  << std::endl;
    }

    Configuration configuration_;
    const ports::Clock& clock_;
    bool is_known_ = false;  // where it listens has been said
};

}  // namespace

int serve_by_turns(Configuration configuration, const ports::Clock& clock) {
    return Turns(std::move(configuration), clock).run();
}

void read_calendars_again(Service& service) {
    const auto read = service.read_again();
    if (read) return;
    spdlog::error("calendars, rules and organisation were not taken over: {}", read.error().detail);
    for (const auto& fault : read.error().faults) {
        spdlog::error("{} {}: {}; {}", fault.file, fault.element, fault.message, fault.hint);
    }
}

}  // namespace baton::service
