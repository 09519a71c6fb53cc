#include "engine/execution/steps/rule_rows.hpp"

#include "engine/execution/steps/clocks.hpp"
#include "engine/execution/steps/reckoning.hpp"

namespace baton::execution {

namespace {

void put(feel::Context& row, calendar::Term term) {
    row.set("term", calendar::to_text(term));
    row.set("count", std::int64_t{term.count});
    row.set("unit", calendar::code(term.unit));
    row.set("words", calendar::to_chinese(term));
}

// How often, and by how much in all; a rule without a limit of length says only how often.
feel::Value extension_of(const calendar::ClockRule& rule) {
    if (rule.extension.times_max == 0) return {};
    feel::Context extension;
    extension.set("times", std::int64_t{rule.extension.times_max});
    if (rule.extension.most) put(extension, *rule.extension.most);
    extension.set("approver", rule.extension_approver);
    return extension;
}

feel::Value row_of(const calendar::ClockRule& rule, bool is_running) {
    feel::Context row;
    row.set("title", rule.title);
    row.set("basis", rule.basis);
    put(row, rule.term);
    feel::List reasons;
    for (const auto& reason : rule.suspendable) reasons.emplace_back(reason);
    row.set("suspendable", std::move(reasons));
    row.set("running", is_running);
    row.set("extension", extension_of(rule));
    return row;
}

feel::Value all_rows(const Variables& variables, const World& world) {
    feel::Context rows;
    const Instance& instance = variables.instance();
    for (const auto& rule : world.clock_rules.rules()) {
        if (rows.find(rule.id) != nullptr) continue;
        const auto running = find_clock(instance, {0, variables.from()}, rule.id);
        const Instant since = running ? instance.clocks.at(*running).now.started : world.now;
        const auto* const in_force = rule_of(world, rule.id, since);
        if (in_force != nullptr) rows.set(rule.id, row_of(*in_force, running.has_value()));
    }
    return rows;
}

}  // namespace

bool WithRules::find(std::string_view name, feel::Value& value) const {
    if (variables_.find(name, value)) return true;
    if (name != "clock_rules") return false;
    value = all_rows(variables_, world_);
    return true;
}

}  // namespace baton::execution
