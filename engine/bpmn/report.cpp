#include "engine/bpmn/report.hpp"

#include <algorithm>
#include <tuple>

#include "engine/bpmn/clauses.hpp"

namespace baton::bpmn {

namespace {

constexpr std::size_t quoted_size_max = 80;

std::string_view nearest_id(const Node& node) {
    for (const Node* at = &node; at != nullptr; at = at->parent) {
        if ((at->space == Space::bpmn || at->space == Space::dmn) && !at->id().empty()) return at->id();
    }
    return {};
}

}  // namespace

std::string quoted(std::string_view text) {
    if (text.size() <= quoted_size_max) return "'" + std::string(text) + "'";
    std::size_t end = quoted_size_max;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    return "'" + std::string(text.substr(0, end)) + "...'";
}

std::string called(const Node& node) {
    const std::string_view name = node.value("name");
    const std::string_view shown = name.empty() ? node.id() : name;
    return shown.empty() ? std::string(node.name) : std::string(node.name) + " " + quoted(shown);
}

void Report::fault(const Node& node, Saying saying) { add(node, node.begin, std::move(saying), false); }

void Report::warn(const Node& node, Saying saying) { add(node, node.begin, std::move(saying), true); }

void Report::fault_at(const Node& node, std::uint32_t offset, Saying saying) {
    add(node, offset, std::move(saying), false);
}

void Report::fault_at(const Node& node, std::string_view attribute, Saying saying) {
    const Attribute* given = node.attribute(attribute);
    add(node, given == nullptr ? node.begin : given->offset, std::move(saying), false);
}

void Report::add(const Node& node, std::uint32_t offset, Saying saying, bool is_warning) {
    if (!is_warning) ++fault_count_;
    if (is_full()) {
        ++left_out_;
        return;
    }
    const Place place = text_.place(offset);
    const std::string_view clause = clause_of(saying.rule);
    if (!clause.empty() && saying.hint.find("§") == std::string::npos) saying.hint += " (" + std::string(clause) + ")";
    faults_.push_back({std::move(saying.rule), std::move(saying.message), std::move(saying.hint), text_.file(),
                       std::string(nearest_id(node)), place.line, place.column, is_warning});
}

std::vector<Fault> Report::take() {
    std::stable_sort(faults_.begin(), faults_.end(), [](const Fault& left, const Fault& right) {
        return std::tie(left.line, left.column, left.rule) < std::tie(right.line, right.column, right.rule);
    });
    // What several rules or readings find in one place is told once.
    const auto is_same = [](const Fault& one, const Fault& other) {
        return std::tie(one.line, one.column, one.rule, one.element) ==
               std::tie(other.line, other.column, other.rule, other.element);
    };
    faults_.erase(std::unique(faults_.begin(), faults_.end(), is_same), faults_.end());
    if (left_out_ != 0) {
        faults_.push_back({"more-faults", std::to_string(left_out_) + " further faults are not listed",
                           "mend these first", text_.file(), "", 0, 0, fault_count_ == 0});
    }
    left_out_ = 0;
    fault_count_ = 0;
    return std::move(faults_);
}

}  // namespace baton::bpmn
