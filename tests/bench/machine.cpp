#include "tests/bench/machine.hpp"

#include <algorithm>
#include <ctime>
#include <fstream>

namespace baton::bench {
namespace {

double seconds_of(clockid_t clock) {
    timespec used{};
    ::clock_gettime(clock, &used);
    return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) * 1e-9;
}

}  // namespace

std::string machine() {
    std::ifstream file("/proc/cpuinfo");
    std::string model = "unknown processor";
    int cores = 0;
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with("model name")) continue;
        model = line.substr(line.find(':') + 2);
        ++cores;
    }
    std::ifstream load("/proc/loadavg");
    std::string now;
    load >> now;
    return model + ", " + std::to_string(cores) + " cores, load " + now;
}

double cpu_seconds() { return seconds_of(CLOCK_THREAD_CPUTIME_ID); }

double process_cpu_seconds() { return seconds_of(CLOCK_PROCESS_CPUTIME_ID); }

double resident_megabytes(pid_t process) {
    std::ifstream file("/proc/" + std::to_string(process) + "/status");
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("VmRSS:")) return std::stod(line.substr(6)) / 1024;
    }
    return 0;
}

double quantile(std::vector<double> numbers, double part) {
    if (numbers.empty()) return 0;
    const auto last = static_cast<double>(numbers.size() - 1);
    const auto place = numbers.begin() + static_cast<std::ptrdiff_t>(part * last + 0.5);
    std::nth_element(numbers.begin(), place, numbers.end());
    return *place;
}

}  // namespace baton::bench
