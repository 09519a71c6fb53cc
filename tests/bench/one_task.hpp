// The process of one task, durable and with its full history: started, completed, ended. What that takes on a store,
// and what the store takes for the same batches with nothing to decide. Processor time is of all threads of this
// process: it says what the work costs when others use the machine too.
#pragma once

#include "tests/bench/bench.hpp"
#include "tests/bench/bytes.hpp"
#include "tests/bench/running_engine.hpp"

namespace baton::bench {

struct Spent {
    double wall = 0;       // seconds
    double processor = 0;  // seconds
};

[[nodiscard]] Spent spent_on(const std::function<void()>& work);

struct OneTaskLoad {
    std::size_t cases = 0;
    std::size_t clients = 0;
    std::uint32_t partitions = 1;
};

// `url`: of a store with nothing in it.
[[nodiscard]] Spent spent_by_engine(const std::string& url, OneTaskLoad load, const Witness& witness = {});
[[nodiscard]] Spent spent_by_store(const std::string& url, const std::vector<ports::Batch>& batches);

// Of the rounds of one way to do it.
struct Rounds {
    std::size_t cases = 1;
    std::vector<double> rates;
    std::vector<double> microseconds;

    void add(Spent spent);
};

[[nodiscard]] std::vector<RowSizes> sizes_of(const std::vector<ports::Batch>& batches);
void add_sizes(std::vector<Figure>& figures, const std::vector<RowSizes>& batches, double cases);

}  // namespace baton::bench
