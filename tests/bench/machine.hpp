// What the machine says of itself and of a process, and what may be said of a row of numbers.
#pragma once

#include <chrono>
#include <string>
#include <sys/types.h>
#include <vector>

namespace baton::bench {

[[nodiscard]] std::string machine();         // processor, cores, load now
[[nodiscard]] double cpu_seconds();          // of the calling thread
[[nodiscard]] double process_cpu_seconds();  // of all threads
[[nodiscard]] double resident_megabytes(pid_t process);

using Moment = std::chrono::steady_clock::time_point;
[[nodiscard]] inline Moment now() { return std::chrono::steady_clock::now(); }
[[nodiscard]] inline double seconds_since(Moment start) { return std::chrono::duration<double>(now() - start).count(); }

// The value below which that part of the numbers lies; 0 of none.
[[nodiscard]] double quantile(std::vector<double> numbers, double part);
[[nodiscard]] inline double median(std::vector<double> numbers) { return quantile(std::move(numbers), 0.5); }

}  // namespace baton::bench
