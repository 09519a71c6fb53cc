#include "engine/feel/parse/names.hpp"

#include "engine/feel/parse/characters.hpp"

namespace baton::feel::grammar {

void Names::declare(const std::string& name) {
    positions_[name].push_back(declared_.size());
    declared_.push_back(name);
}

void Names::leave_block(std::size_t block) {
    while (declared_.size() > block) {
        positions_[declared_.back()].pop_back();
        declared_.pop_back();
    }
}

bool Names::introduce(const std::string& name) {
    constexpr std::size_t introduced_max = 2000;
    if (word_size(name) == name.size()) return true;
    introduced_.add_name(name);
    return ++introduced_count_ <= introduced_max;
}

void Names::read(const std::string& name, bool is_builtin) {
    ++counts_[name];
    const auto found = positions_.find(name);
    const bool is_local = found != positions_.end() && !found->second.empty();
    for (Body& body : bodies_) {
        if (!is_local || found->second.back() < body.start) body.read.add(name);
    }
    if (!is_local && !is_builtin) read_.add(name);
}

std::uint64_t Names::count_of(const std::string& name) const {
    const auto found = counts_.find(name);
    return found != counts_.end() ? found->second : 0;
}

void Names::enter_body() { bodies_.push_back({declared_.size(), {}}); }

std::vector<std::string> Names::leave_body() {
    std::vector<std::string> names = std::move(bodies_.back().read.order);
    bodies_.pop_back();
    return names;
}

}  // namespace baton::feel::grammar
