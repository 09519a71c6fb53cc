#include "engine/bpmn/dialect/vocabulary.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <string>

#include "engine/bpmn/dialect/tables.hpp"

namespace baton::bpmn {

namespace {

constexpr std::size_t compared_size_max = 64;

// The tables of a namespace.
std::array<std::span<const Word>, 3> tables_of(Space space) {
    if (space == Space::bpmn) return {structure_words(), activity_words(), event_words()};
    if (space == Space::zeebe) return {zeebe_words()};
    if (space == Space::baton) return {baton_words()};
    return {};
}

// Calls `visit` with each word of the list, groups opened; stops when it returns true.
template <class Visit>
bool any_of_list(std::string_view list, const Visit& visit) {
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(' '), list.size());
        const std::string_view word = list.substr(0, end);
        list.remove_prefix(std::min(end + 1, list.size()));
        if (!word.starts_with('@')) {
            if (!word.empty() && visit(word)) return true;
            continue;
        }
        const auto group =
            std::find_if(groups().begin(), groups().end(), [&](const Group& g) { return g.first == word; });
        if (group != groups().end() && any_of_list(group->second, visit)) return true;
    }
    return false;
}

// How many letters must be changed, added or removed (Levenshtein).
std::size_t distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t changed = diagonal + (left[i - 1] == right[j - 1] ? 0U : 1U);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row.back();
}

// Keeps the nearest of the words that it is shown.
class Nearest {
public:
    explicit Nearest(std::string_view name) : name_(name), best_(std::max<std::size_t>(2, name.size() / 3) + 1) {}

    void show(std::string_view word) {
        if (name_.size() > compared_size_max) return;
        const std::size_t apart = distance(name_, word);
        if (apart >= best_) return;
        best_ = apart;
        word_ = word;
    }
    [[nodiscard]] std::string_view word() const { return word_; }

private:
    std::string_view name_;
    std::size_t best_;
    std::string_view word_;
};

}  // namespace

const Word* find_word(Space space, std::string_view name) {
    for (const auto& table : tables_of(space)) {
        const auto found =
            std::find_if(table.begin(), table.end(), [&](const Word& word) { return word.name == name; });
        if (found != table.end()) return &*found;
    }
    return nullptr;
}

bool is_listed(std::string_view list, std::string_view name) {
    return any_of_list(list, [&](std::string_view word) { return word == name; });
}

std::string_view nearest_word(Space space, std::string_view name) {
    Nearest nearest(name);
    for (const auto& table : tables_of(space)) {
        for (const Word& word : table) nearest.show(word.name);
    }
    return nearest.word();
}

std::string_view nearest_in(std::string_view list, std::string_view name) {
    Nearest nearest(name);
    any_of_list(list, [&](std::string_view word) {
        nearest.show(word);
        return false;
    });
    return nearest.word();
}

bool is_tool_attribute(std::string_view name) {
    constexpr std::array<std::string_view, 6> known{"modelerTemplate",          "modelerTemplateVersion",
                                                    "modelerTemplateIcon",      "modelerConfigurationTemplate",
                                                    "modelerConfigurationName", "retryCounter"};
    return std::find(known.begin(), known.end(), name) != known.end();
}

}  // namespace baton::bpmn
