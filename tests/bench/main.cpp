// tests/bench/run: every figure with what it stands beside, as a table and as JSON.
#include <cstring>
#include <fstream>
#include <iostream>
#include <spdlog/spdlog.h>

#include "service/memory.hpp"
#include "tests/bench/bench.hpp"
#include "tests/bench/plots.hpp"
#include "tests/bench/report.hpp"

namespace baton::bench {
namespace {

const std::vector<Measurement>& all_measurements() {
    static const std::vector<Measurement> all{
        {"steps", measure_steps},
        {"feel", measure_feel},
        {"durable", measure_durable},
        {"load", measure_load},
        {"postgresql", measure_postgresql},
        {"latency", measure_latency},
        {"idle", measure_idle},
        {"waiting", measure_waiting},
        {"messages", measure_messages},
        {"multi", measure_multi},
        {"sweep", measure_sweep},
        {"growth", measure_growth},
        {"variables", measure_variables},
        {"workloads", measure_workloads},
        {"partitions", measure_partitions},
        {"http", measure_http},
    };
    return all;
}

struct Options {
    std::vector<std::string> only;
    std::string json;
    std::string plots;
    Extent extent;
};

bool knows(const std::string& name) {
    for (const auto& one : all_measurements()) {
        if (one.name == name) return true;
    }
    return false;
}

bool is_store(const std::string& name) { return name == "sqlite" || name == "postgresql"; }

// Nothing when an argument is not known.
std::optional<Options> options_from(int count, char** arguments) {
    Options options;
    for (int i = 1; i < count; ++i) {
        const std::string argument = arguments[i];
        const bool has_next = i + 1 < count;
        if (argument == "--smoke") {
            options.extent.is_smoke = true;
        } else if (argument == "--million") {
            options.extent.is_million = true;
        } else if (argument == "--only" && has_next && knows(arguments[i + 1])) {
            options.only.emplace_back(arguments[++i]);
        } else if (argument == "--store" && has_next && is_store(arguments[i + 1])) {
            options.extent.store = arguments[++i];
        } else if (argument == "--json" && has_next) {
            options.json = arguments[++i];
        } else if (argument == "--plots" && has_next) {
            options.plots = arguments[++i];
        } else {
            return std::nullopt;
        }
    }
    return options;
}

int usage() {
    std::cerr << "usage: baton_bench [--only NAME]... [--store sqlite|postgresql] [--json FILE] [--plots FOLDER] "
                 "[--smoke] [--million]\nNAME is one of:";
    for (const auto& one : all_measurements()) std::cerr << ' ' << one.name;
    std::cerr << '\n';
    return 2;
}

int run(const Options& options) {
    service::keep_freed_memory();
    spdlog::set_level(spdlog::level::warn);
    Report report;
    for (const auto& measurement : all_measurements()) {
        const bool is_wanted = options.only.empty() || std::find(options.only.begin(), options.only.end(),
                                                                 measurement.name) != options.only.end();
        if (is_wanted) report.add(measurement.name, measurement.run(options.extent));
    }
    if (!options.json.empty()) std::ofstream(options.json) << report.json() << '\n';
    if (!options.plots.empty()) write_plots(options.plots, report.figures());
    return 0;
}

}  // namespace
}  // namespace baton::bench

int main(int count, char** arguments) {
    const auto options = baton::bench::options_from(count, arguments);
    return options ? baton::bench::run(*options) : baton::bench::usage();
}
