// The workloads over the engine in this process, every command durable, on SQLite and PostgreSQL. Beside them on SQLite
// two engines of others that keep nothing, in processor time of one thread; on PostgreSQL Camunda 7, on the same
// server.
#include <map>

#include "tests/bench/bench.hpp"
#include "tests/bench/camunda.hpp"
#include "tests/bench/machine.hpp"
#include "tests/bench/peers.hpp"
#include "tests/bench/stores.hpp"
#include "tests/bench/workload_rate.hpp"

namespace baton::bench {
namespace {

// What others do, each with its rates by the model's name.
using Peers = std::map<std::string, std::map<std::string, double>>;

Peers peers_in_memory(const Extent& extent) {
    std::string arguments = extent.is_smoke ? " 0.1 " : " 3 ";
    arguments += BATON_BENCH_MODELS;
    for (const auto& workload : workloads()) {
        if (workload.doer != Doer::message) arguments += " " + workload.process;
    }
    Peers peers;
    if (has_peer("bpmn-engine", "node_modules"))
        peers["bpmn-engine, in memory only"] =
            rates_printed_by("node " + peer_folder("bpmn-engine") + "/measure.mjs" + arguments);
    if (has_peer("spiffworkflow", "lib"))
        peers["SpiffWorkflow, in memory only"] =
            rates_printed_by("python3 " + peer_folder("spiffworkflow") + "/measure.py" + arguments);
    return peers;
}

// Messages are faster than cases, so that more of them are sent.
Peers peer_on(DatabaseServer& server, const Extent& extent) {
    if (!has_camunda()) return {};
    const std::string name = "Camunda 7 on the same server";
    if (extent.is_smoke) return {{name, best_camunda_rates(server, workloads(), 5, extent)}};
    std::vector<Workload> cases;
    std::vector<Workload> messages;
    for (const auto& workload : workloads()) (workload.doer == Doer::message ? messages : cases).push_back(workload);
    auto rates = best_camunda_rates(server, cases, 1'000, extent);
    rates.merge(best_camunda_rates(server, messages, 10'000, extent));
    return {{name, std::move(rates)}};
}

void add_figure(std::vector<Figure>& figures, const Peers& peers, const std::string& process, const std::string& how,
                double rate) {
    const std::size_t before = figures.size();
    for (const auto& [peer, rates] : peers) {
        const auto found = rates.find(process);
        if (found != rates.end()) figures.push_back({process + how, rate, "cases/s", Beside{peer, found->second}, {}});
    }
    if (figures.size() == before) figures.push_back({process + how, rate, "cases/s", {}, {}});
}

void measure_on(std::vector<Figure>& figures, Stores& stores, const Extent& extent) {
    const auto peers = stores.server() == nullptr ? peers_in_memory(extent) : peer_on(*stores.server(), extent);
    for (const auto& workload : workloads()) {
        const bool waits = workload.doer == Doer::message;
        const std::size_t cases = extent.of(waits ? 10'000 : 4'000, 10);
        std::vector<double> rounds;
        std::string url;
        for (std::size_t i = 0; i < extent.of(3, 1); ++i) {
            url = stores.fresh();
            rounds.push_back(rate_of_workload(url, workload, cases, extent.of(400, 8)));
        }
        const auto on = " on " + stores.name();
        add_figure(figures, peers, workload.process, on, median(rounds));
        add_figure(figures, peers, workload.process, on + ", a client alone",
                   rate_of_workload(url, workload, extent.of(400, 5), 1));
    }
}

}  // namespace

std::vector<Figure> measure_workloads(const Extent& extent) {
    std::vector<Figure> figures;
    on_each_kind(extent, [&](Stores& stores) { measure_on(figures, stores, extent); });
    return figures;
}

}  // namespace baton::bench
