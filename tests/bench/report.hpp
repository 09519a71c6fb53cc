// The figures of one run: printed as they come, and as JSON in the end.
#pragma once

#include <string>
#include <vector>

#include "tests/bench/bench.hpp"

namespace baton::bench {

class Report {
public:
    Report();  // prints on which machine, under which load
    void add(const std::string& measurement, const std::vector<Figure>& figures);
    [[nodiscard]] std::string json() const;
    [[nodiscard]] const std::vector<Figure>& figures() const { return all_; }

private:
    std::string begun_on_;
    std::string figures_;  // JSON objects, separated by commas
    std::vector<Figure> all_;
};

}  // namespace baton::bench
