#include <algorithm>
#include <functional>

#include "engine/feel/value.hpp"

namespace baton::feel {
namespace {

// Up to here looking at each name is faster than hashing one.
constexpr std::size_t entries_without_index = 12;

}  // namespace

Context::Context(std::initializer_list<Entry> entries) {
    for (const Entry& entry : entries) set(entry.first, entry.second);
}

std::size_t Context::position(std::string_view name) const {
    if (slots_.empty()) {
        const auto found =
            std::find_if(entries_.begin(), entries_.end(), [&](const Entry& e) { return e.first == name; });
        return static_cast<std::size_t>(found - entries_.begin());
    }
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t slot = std::hash<std::string_view>{}(name)&mask;; slot = (slot + 1) & mask) {
        if (slots_[slot] == 0) return entries_.size();
        if (entries_[slots_[slot] - 1].first == name) return slots_[slot] - 1;
    }
}

void Context::index_entry(std::size_t position) {
    const std::size_t mask = slots_.size() - 1;
    std::size_t slot = std::hash<std::string_view>{}(entries_[position].first) & mask;
    while (slots_[slot] != 0) slot = (slot + 1) & mask;
    slots_[slot] = static_cast<std::uint32_t>(position + 1);
}

// The table is kept at most half full.
void Context::index_all() {
    std::size_t size = 64;
    while (size < entries_.size() * 4) size *= 2;
    slots_.assign(size, 0);
    for (std::size_t at = 0; at < entries_.size(); ++at) index_entry(at);
}

const Value* Context::find(std::string_view name) const {
    const std::size_t at = position(name);
    return at < entries_.size() ? &entries_[at].second : nullptr;
}

void Context::set(std::string name, Value value) {
    const std::size_t at = position(name);
    if (at < entries_.size()) {
        entries_[at].second = std::move(value);
        return;
    }
    entries_.emplace_back(std::move(name), std::move(value));
    if (entries_.size() <= entries_without_index) return;
    if (entries_.size() * 2 > slots_.size()) {
        index_all();
    } else {
        index_entry(at);
    }
}

bool Context::erase(std::string_view name) {
    const std::size_t at = position(name);
    if (at == entries_.size()) return false;
    entries_.erase(entries_.begin() + static_cast<std::ptrdiff_t>(at));
    if (!slots_.empty()) index_all();
    return true;
}

}  // namespace baton::feel
