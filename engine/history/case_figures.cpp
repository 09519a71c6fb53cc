#include "engine/history/case_figures.hpp"

namespace baton::history {
namespace {

using namespace execution;
using Kind = ClockChange::Kind;

void take_text(const feel::Context& variables, std::string_view name, std::optional<std::string>& into) {
    const auto* value = variables.find(name);
    if (value == nullptr) return;
    const auto* text = value->string();
    into = text == nullptr ? std::string{} : *text;
}

void take_variables(const feel::Context& variables, FigureChange& change) {
    take_text(variables, "place", change.street);
    take_text(variables, "owner_org", change.owner);
    take_text(variables, "path_final", change.chosen);
    if (const auto* decided = variables.find("path_721"); decided != nullptr) {
        change.proposed = std::string{};
        if (const auto* parts = decided->context(); parts != nullptr) take_text(*parts, "path", change.proposed);
    }
    if (const auto* returns = variables.find("returns"); returns != nullptr) {
        change.refused = returns->list() == nullptr ? 0 : returns->list()->size();
    }
}

struct TakeFigures {
    FigureChange& change;

    void operator()(const InstanceStarted& fact) const { take_variables(fact.variables, change); }
    void operator()(const VariablesSet& fact) const {
        if (fact.scope == root_scope) take_variables(fact.variables, change);
    }
    void operator()(const TaskReturned&) const { ++change.sent_back; }
    template <class Other>
    void operator()(const Other&) const {}
};

struct TakeClocks {
    std::vector<ClockChange>& changes;

    void operator()(const ClockStarted& fact) const { add(Kind::started, fact, fact.due); }
    void operator()(const ClockMoved& fact) const {
        add(fact.is_resumed ? Kind::resumed : Kind::moved, fact, fact.due);
    }
    void operator()(const ClockSuspended& fact) const { add(Kind::suspended, fact); }
    void operator()(const ClockStopped& fact) const { add(Kind::stopped, fact); }
    template <class Other>
    void operator()(const Other&) const {}

    template <class Fact>
    void add(Kind kind, const Fact& fact, Instant due = {}) const {
        changes.push_back({kind, fact.rule, fact.scope, fact.token, due});
    }
};

}  // namespace

FigureChange figure_change(const Record& record) {
    FigureChange change;
    for (const auto& event : record.events) std::visit(TakeFigures{change}, event);
    return change;
}

std::vector<ClockChange> clock_changes(const Record& record) {
    std::vector<ClockChange> changes;
    for (const auto& event : record.events) std::visit(TakeClocks{changes}, event);
    return changes;
}

namespace {

void add(const FigureChange& change, CaseFigure& figure) {
    figure.street = change.street.value_or(figure.street);
    figure.owner = change.owner.value_or(figure.owner);
    figure.proposed = change.proposed.value_or(figure.proposed);
    figure.chosen = change.chosen.value_or(figure.chosen);
    figure.refused = change.refused.value_or(figure.refused);
    figure.sent_back += change.sent_back;
}

void add(const ClockChange& change, Instant at, std::vector<CaseClock>& clocks) {
    if (change.kind == Kind::started) {
        clocks.push_back({change.rule, change.scope, change.token, change.due, {}, {}});
        return;
    }
    for (auto& clock : clocks) {
        const bool is_it = clock.rule == change.rule && clock.scope == change.scope && clock.token == change.token;
        if (!is_it || clock.stopped_at != Instant{}) continue;
        if (change.kind == Kind::stopped) clock.stopped_at = at;
        if (change.kind == Kind::suspended) clock.suspended_at = at;
        if (change.kind == Kind::resumed) clock.suspended_at = {};
        if (change.kind == Kind::resumed || change.kind == Kind::moved) clock.due = change.due;
    }
}

}  // namespace

CaseFigures figures_after(const std::vector<Record>& records) {
    CaseFigures figures;
    for (const auto& record : records) {
        add(figure_change(record), figures.figure);
        for (const auto& change : clock_changes(record)) add(change, record.at, figures.clocks);
    }
    return figures;
}

}  // namespace baton::history
