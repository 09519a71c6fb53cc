// baton:clock and baton:deadline name a rule; an extension says by how much.
#include "engine/bpmn/check/checks.hpp"
#include "engine/calendar/term.hpp"

namespace baton::bpmn {

namespace {

void require(const Inspection& in, const Node& clock, std::string_view attribute, const std::string& hint) {
    if (!trimmed(clock.value(attribute)).empty()) return;
    in.report.fault_at(clock, attribute,
                       {"missing-attribute", quoted(clock.qualified) + " has no " + std::string(attribute), hint});
}

void check_clock(const Inspection& in, const Node& clock) {
    require(in, clock, "rule", "name the clock rule");
    const std::string_view act = clock.value("act");
    const std::string_view term = trimmed(clock.value("term"));
    if (act == "extend") require(in, clock, "term", "say by how much, such as term=\"10 WD\"");
    if (act == "extend" || act == "suspend") require(in, clock, "reason", "say why: the history shows it");
    if (term.empty() || term.starts_with('=')) return;
    if (const auto read = calendar::term_from(term); !read) {
        in.report.fault_at(clock, "term",
                           {"clock-term", "the term cannot be read: " + read.error().detail,
                            "write a statutory term such as 10 WD; begin FEEL with '='"});
    }
}

// The depth of the file is limited, so this recursion is too.
void check_within(const Inspection& in, const Node& node) {
    if (node.is(Space::baton, "clock")) check_clock(in, node);
    if (node.is(Space::baton, "deadline")) require(in, node, "rule", "name the clock rule");
    for (const Node& child : node.children()) check_within(in, child);
}

}  // namespace

void check_clocks(const Inspection& in) { check_within(in, *in.draft.node); }

}  // namespace baton::bpmn
