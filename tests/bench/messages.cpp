// Messages by key to cases of which more wait than engine.waits_in_memory has room for, so that each message asks the
// store who waits for it. Beside them the same with room for all, over which the engine was started as well, so that a
// message has to read its case; and messages to cases that were begun since, for which nothing is read.
#include "tests/bench/bench.hpp"
#include "tests/bench/machine.hpp"
#include "tests/bench/stores.hpp"
#include "tests/bench/waiting_cases.hpp"

namespace baton::bench {
namespace {

// How fast messages are by many clients, and by one.
struct Rates {
    std::vector<double> many;
    std::vector<double> alone;
};

// Hands out the cases that wait, the last begun first.
struct Crowd {
    std::size_t left = 0;

    Numbers some(std::size_t count) {
        left -= count;
        return {left, left + count};
    }
};

void send(RunningEngine& running, Crowd& crowd, Rates& rates, const Extent& extent) {
    rates.many.push_back(rate_of_messages(running, crowd.some(extent.of(8'000, 10)), extent.of(400, 4)));
    rates.alone.push_back(rate_of_messages(running, crowd.some(extent.of(400, 2)), 1));
}

void send_after_start(const std::string& url, std::size_t room, Crowd& crowd, Rates& rates, const Extent& extent) {
    runtime::Settings settings;
    settings.waits_in_memory = room;
    RunningEngine running(url, {}, {}, settings);
    send(running, crowd, rates, extent);
}

void measure_on(std::vector<Figure>& figures, Stores& stores, const Extent& extent) {
    const auto url = stores.fresh();
    const std::size_t waiting = extent.of(100'000, 60);
    const std::size_t small = extent.of(1'000, 1);  // both far from how many wait
    const std::size_t large = 1'000'000;
    Crowd crowd{waiting};
    Rates unread;
    Rates known;
    Rates asked;
    {
        RunningEngine running(url, {waiting_process});
        begin_waiting(running, {0, waiting});
        for (std::size_t i = 0; i < extent.of(3, 1); ++i) send(running, crowd, unread, extent);
    }
    for (std::size_t i = 0; i < extent.of(3, 1); ++i) {
        send_after_start(url, large, crowd, known, extent);
        send_after_start(url, small, crowd, asked, extent);
    }
    const auto add = [&](const std::string& how, std::vector<double> Rates::*which) {
        const Beside nothing_read{"when nothing is read", median(unread.*which)};
        const auto on = " on " + stores.name() + how;
        figures.push_back(
            {"messages to cases that have to be read" + on, median(known.*which), "1/s", nothing_read, {}});
        figures.push_back({"messages that ask who waits, too," + on, median(asked.*which), "1/s", nothing_read, {}});
    };
    add("", &Rates::many);
    add(", a client alone", &Rates::alone);
}

}  // namespace

std::vector<Figure> measure_messages(const Extent& extent) {
    std::vector<Figure> figures;
    on_each_kind(extent, [&](Stores& stores) { measure_on(figures, stores, extent); });
    return figures;
}

}  // namespace baton::bench
