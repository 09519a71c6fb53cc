// The service with nothing to do: how long until it answers, and what it keeps of the machine's memory.
#include "tests/bench/bench.hpp"
#include "tests/bench/http_client.hpp"
#include "tests/bench/library.hpp"
#include "tests/bench/machine.hpp"

namespace baton::bench {
namespace {

struct Idle {
    double seconds = 0;
    double megabytes = 0;
};

Idle start_once(const std::filesystem::path& data, const std::vector<std::string>& deploy) {
    auto served = service_over(data, deploy);
    const auto begin = now();
    if (!served.start()) give_up("the service does not start");
    if (HttpClient(served, "operator").status_of("/readyz") != 200) give_up("the service is not ready");
    return {seconds_since(begin), resident_megabytes(served.pid())};
}

void report(std::vector<Figure>& figures, const std::string& how, const std::vector<Idle>& rounds) {
    std::vector<double> seconds;
    std::vector<double> megabytes;
    for (const auto& round : rounds) {
        seconds.push_back(round.seconds);
        megabytes.push_back(round.megabytes);
    }
    figures.push_back({"start to first answer, " + how, median(seconds), "s", Beside{"the target", 1},
                       Target{Target::Kind::at_most, 1}});
    figures.push_back({"memory when idle, " + how, median(megabytes), "MB", Beside{"the target", 50},
                       Target{Target::Kind::at_most, 1}});
}

}  // namespace

std::vector<Figure> measure_idle(const Extent& extent) {
    std::vector<Figure> figures;
    const std::vector<std::string> processes{std::string(BATON_SOURCE_DIR) + "/processes"};
    std::vector<Idle> fresh;
    std::vector<Idle> again;
    for (std::size_t i = 0; i < extent.of(7, 1); ++i) {
        const faults::Folder folder("bench-idle");
        fresh.push_back(start_once(folder.path(), processes));
        again.push_back(start_once(folder.path(), processes));
    }
    report(figures, "fresh, deploying the processes", fresh);
    report(figures, "over the data of the last run", again);
    return figures;
}

}  // namespace baton::bench
