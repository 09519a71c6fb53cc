// What the measurements share: how they are named, run and reported.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace baton::bench {

// The peer or limit that a figure is held against, measured in the same run where it is not a plain number.
struct Beside {
    std::string what;
    double value = 0;  // in the figure's unit
};

// For the ratio of a figure to what stands beside it.
struct Target {
    enum class Kind : std::uint8_t { at_least, at_most };
    Kind kind = Kind::at_least;
    double ratio = 1;
};

// Where a figure stands in a plot: its value over `x`, on the line of that name.
struct Spot {
    std::string plot;
    std::string line;
    double x = 0;
    std::string of;  // what x is
};

struct Figure {
    std::string name;
    double value = 0;
    std::string unit;
    std::optional<Beside> beside;
    std::optional<Target> target;
    std::optional<Spot> spot = std::nullopt;

    [[nodiscard]] double ratio() const { return beside && beside->value != 0 ? value / beside->value : 0; }
    [[nodiscard]] bool is_met() const {
        return target && (target->kind == Target::Kind::at_least ? ratio() >= target->ratio : ratio() <= target->ratio);
    }
};

struct Extent {
    bool is_smoke = false;    // a few of everything: that it works, not how fast
    bool is_million = false;  // also a million waiting cases, and ten million records: minutes, and gigabytes of disk
    std::string store;        // of what is measured on several, this one alone: "sqlite" or "postgresql"; empty: all

    [[nodiscard]] bool covers(const std::string& kind) const { return store.empty() || store == kind; }

    [[nodiscard]] std::size_t of(std::size_t whole, std::size_t smoke) const { return is_smoke ? smoke : whole; }
};

[[nodiscard]] std::vector<Figure> measure_steps(const Extent& extent);
[[nodiscard]] std::vector<Figure> measure_feel(const Extent& extent);
[[nodiscard]] std::vector<Figure> measure_durable(const Extent& extent);
[[nodiscard]] std::vector<Figure> measure_postgresql(const Extent& extent);
[[nodiscard]] std::vector<Figure> measure_latency(const Extent& extent);
[[nodiscard]] std::vector<Figure> measure_idle(const Extent& extent);
[[nodiscard]] std::vector<Figure> measure_waiting(const Extent& extent);
[[nodiscard]] std::vector<Figure> measure_workloads(const Extent& extent);
[[nodiscard]] std::vector<Figure> measure_load(const Extent& extent);
[[nodiscard]] std::vector<Figure> measure_multi(const Extent& extent);
[[nodiscard]] std::vector<Figure> measure_sweep(const Extent& extent);
[[nodiscard]] std::vector<Figure> measure_variables(const Extent& extent);
[[nodiscard]] std::vector<Figure> measure_growth(const Extent& extent);
[[nodiscard]] std::vector<Figure> measure_http(const Extent& extent);
[[nodiscard]] std::vector<Figure> measure_messages(const Extent& extent);
[[nodiscard]] std::vector<Figure> measure_partitions(const Extent& extent);

struct Measurement {
    std::string name;  // for --only
    std::function<std::vector<Figure>(const Extent&)> run;
};

}  // namespace baton::bench
