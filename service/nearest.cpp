#include "service/nearest.hpp"

#include <algorithm>
#include <numeric>

namespace baton::service {
namespace {

// How many letters must be put in, taken out or changed.
std::size_t distance(const std::string& left, const std::string& right) {
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), 0U);
    for (std::size_t i = 0; i < left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i + 1;
        for (std::size_t j = 0; j < right.size(); ++j) {
            const std::size_t changed = diagonal + (left[i] == right[j] ? 0 : 1);
            diagonal = row[j + 1];
            row[j + 1] = std::min({changed, row[j] + 1, row[j + 1] + 1});
        }
    }
    return row.back();
}

}  // namespace

std::string nearest(const std::string& typed, const std::vector<std::string>& known) {
    // Whoever stops in the middle of a name means one that goes on.
    const auto unlike = [&](const std::string& name) {
        return std::pair{!name.starts_with(typed), distance(typed, name)};
    };
    const auto best = std::min_element(
        known.begin(), known.end(), [&](const auto& left, const auto& right) { return unlike(left) < unlike(right); });
    return best == known.end() ? std::string() : *best;
}

}  // namespace baton::service
