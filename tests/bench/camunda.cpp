#include "tests/bench/camunda.hpp"

#include <algorithm>

#include "tests/bench/peers.hpp"

namespace baton::bench {
namespace {

std::string kind_of(Doer doer) {
    switch (doer) {
        case Doer::worker:
            return "worker";
        case Doer::person:
            return "person";
        case Doer::message:
            break;
    }
    return "message";
}

std::map<std::string, double> rates(DatabaseServer& server, const std::vector<Workload>& workloads, std::size_t cases,
                                    std::size_t clients) {
    const auto folder = peer_folder("camunda7");
    std::string command = "java -cp '" + folder + "/lib/*:" + folder + "/classes' Workloads ";
    command += server.fresh_for_java() + " baton " BATON_BENCH_MODELS " ";
    command += std::to_string(cases) + " " + std::to_string(clients);
    for (const auto& one : workloads) {
        command += " " + one.process + "=" + kind_of(one.doer) + "=" + std::to_string(one.acts);
        if (one.is_bare) command += "=bare";
    }
    return rates_printed_by(command + " 2>/dev/null");
}

}  // namespace

bool has_camunda() { return has_peer("camunda7", "classes/Workloads.class"); }

std::map<std::string, double> best_camunda_rates(DatabaseServer& server, const std::vector<Workload>& workloads,
                                                 std::size_t cases, const Extent& extent) {
    std::map<std::string, double> best;
    const std::vector<std::size_t> all =
        extent.is_smoke ? std::vector<std::size_t>{4} : std::vector<std::size_t>{4, 16, 64};
    for (const auto clients : all) {
        for (const auto& [process, rate] : rates(server, workloads, cases, clients))
            best[process] = std::max(best[process], rate);
    }
    return best;
}

}  // namespace baton::bench
