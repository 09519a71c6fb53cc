#include "tests/conformance/betsy/constraints.hpp"

#include <algorithm>
#include <utility>

#include "engine/bpmn/read.hpp"

namespace baton::conformance::betsy {
namespace {

// By the numbers of the catalogue of constraints that the suite follows. Of a rule that says many things, a word that
// its message must have stands behind a colon.
constexpr std::pair<std::string_view, std::string_view> table[] = {
    {"EXT002", "duplicate-id missing-id"},
    {"EXT003", "missing-id"},
    {"EXT004", "bad-media-type"},
    {"EXT006", "flow-to-no-node"},
    {"EXT007", "flow-to-no-node"},
    {"EXT008", "message-flow-end"},
    {"EXT009", "message-flow-end"},
    {"EXT011", "escalation-without-code"},
    {"EXT012", "natural-language"},
    {"EXT013", "empty-expression"},
    {"EXT014", "bad-uri"},
    {"EXT017", "gateway-direction"},
    {"EXT018", "gateway-direction"},
    {"EXT019", "gateway-direction"},
    {"EXT020", "item-collection"},
    {"EXT021", "outgoing-not-allowed"},
    {"EXT022", "incoming-not-allowed flow-to-no-node"},
    {"EXT023", "flow-not-listed flow-list"},
    {"EXT024", "not-executable:isImmediate"},
    {"EXT025", "single-conditional-flow"},
    {"EXT026", "unresolved-reference"},
    {"EXT027", "choreography-reference"},
    {"EXT028", "flow-leaves-pool"},
    {"EXT029", "participant-multiplicity"},
    {"EXT030", "participant-multiplicity"},
    {"EXT031", "message-flow-within-pool"},
    {"EXT032", "conversation-content"},
    {"EXT033", "is-closed-differs"},
    {"EXT035", "not-executable:processType"},
    {"EXT036", "choreography-in-process"},
    {"EXT037", "bad-attribute:startQuantity not-executable:startQuantity"},
    {"EXT038", "bad-attribute:completionQuantity not-executable:completionQuantity"},
    {"EXT039", "resource-role"},
    {"EXT040", "resource-role"},
    {"EXT041", "resource-role"},
    {"EXT042", "operation-without-input several-data-sets specification-without-set"},
    {"EXT043", "several-data-sets"},
    {"EXT044", "item-mismatch"},
    {"EXT045", "item-mismatch"},
    {"EXT046", "several-data-sets"},
    {"EXT047", "several-data-sets"},
    {"EXT048", "item-mismatch"},
    {"EXT049", "instantiate-with-incoming instantiate-after-start"},
    {"EXT050", "several-data-sets"},
    {"EXT051", "several-data-sets"},
    {"EXT052", "item-mismatch"},
    {"EXT054", "two-loops"},
    {"EXT055", "two-loops"},
    {"EXT056", "choreography-in-process"},
    {"EXT057", "incoming-not-allowed outgoing-not-allowed"},
    {"EXT058", "no-start-event several-start-events"},
    {"EXT059", "trigger-not-allowed event-without-trigger non-interrupting-error"},
    {"EXT060", "bad-uri bad-attribute:method not-executable:method"},
    {"EXT062", "ad-hoc-start-or-end ad-hoc-without-activity choreography-in-process"},
    {"EXT063", "call-data"},
    {"EXT064", "service-without-binding"},
    {"EXT065", "item-mismatch"},
    {"EXT067", "loop-without-collection"},
    {"EXT068", "loop-list unresolved-reference"},
    {"EXT069", "item-mismatch item-collection"},
    {"EXT070", "item-mismatch item-collection"},
    {"EXT071", "condition-not-boolean"},
    {"EXT076", "data-object-name"},
    {"EXT077", "item-collection"},
    {"EXT078", "misplaced-element"},
    {"EXT079", "data-of-sub-process"},
    {"EXT080", "association-end"},
    {"EXT081", "item-collection"},
    {"EXT082", "association-end"},
    {"EXT083", "item-collection"},
    {"EXT084", "data-without-set"},
    {"EXT085", "data-not-in-set"},
    {"EXT086", "data-not-in-set"},
    {"EXT087", "data-sets-apart"},
    {"EXT088", "data-without-set"},
    {"EXT089", "data-not-in-set"},
    {"EXT090", "data-not-in-set"},
    {"EXT091", "item-mismatch"},
    {"EXT092", "association-of-several"},
    {"EXT093", "event-data"},
    {"EXT094", "item-mismatch"},
    {"EXT095", "event-definition-owned"},
    {"EXT096", "event-definition-owned"},
    {"EXT097", "no-start-event"},
    {"EXT098", "trigger-not-allowed"},
    {"EXT099", "call-without-start"},
    {"EXT100", "trigger-not-allowed"},
    {"EXT101", "no-outgoing flow-not-listed"},
    {"EXT102", "message-flow-end"},
    {"EXT103", "message-flow-end"},
    {"EXT105", "no-end-event"},
    {"EXT106", "cancel-outside-transaction"},
    {"EXT107", "no-incoming flow-not-listed"},
    {"EXT108", "message-flow-end"},
    {"EXT109", "message-flow-end"},
    {"EXT110",
     "trigger-not-allowed event-without-trigger non-interrupting-error non-interrupting-cancel "
     "non-interrupting-compensation"},
    {"EXT111", "cancel-outside-transaction"},
    {"EXT112", "incoming-not-allowed"},
    {"EXT113", "no-outgoing"},
    {"EXT114", "outgoing-not-allowed"},
    {"EXT115", "no-incoming"},
    {"EXT116", "no-outgoing"},
    {"EXT117", "incoming-not-allowed outgoing-not-allowed"},
    {"EXT118", "link-without-target"},
    {"EXT119", "message-flow-end"},
    {"EXT120", "message-flow-end"},
    {"EXT121", "trigger-not-allowed"},
    {"EXT122", "trigger-not-allowed"},
    {"EXT123", "empty-expression condition-without-text"},
    {"EXT124", "link-without-source"},
    {"EXT125", "link-without-target"},
    {"EXT126", "link-without-target"},
    {"EXT127", "message-without-name"},
    {"EXT128", "message-without-operation"},
    {"EXT129", "event-without-trigger"},
    {"EXT130", "event-without-trigger"},
    {"EXT131", "timer-with-two-times timer-without-time"},
    {"EXT132", "timer-text"},
    {"EXT133", "timer-text"},
    {"EXT134", "timer-text"},
    {"EXT135", "gateway-without-choice"},
    {"EXT137", "condition-not-allowed"},
    {"EXT138", "event-gateway-target"},
    {"EXT139", "event-gateway-target"},
    {"EXT140", "event-gateway-target"},
    {"EXT141", "event-gateway-target"},
    {"EXT142", "instantiate-with-incoming instantiate-after-start"},
    {"EXT143", "compensation-without-handler"},
    {"EXT144", "compensation-without-handler"},
    {"EXT146", "trigger-not-allowed"},
    {"EXT147",
     "trigger-not-allowed event-without-trigger non-interrupting-error non-interrupting-cancel "
     "non-interrupting-compensation"},
    {"EXT148", "trigger-not-allowed event-without-trigger"},
    {"EXT149", "trigger-not-allowed"},
    {"EXT150", "no-incoming"},
    {"EXT151", "implicit-end no-outgoing"},
    {"EXT152", "flow-crosses-scope"},
    {"REF", "unresolved-reference flow-list flow-leaves-pool message-flow-end association-end"},
};

bool says(const Fault& fault, std::string_view wanted) {
    const std::size_t colon = wanted.find(':');
    if (fault.rule != wanted.substr(0, colon)) return false;
    return colon == std::string_view::npos || fault.message.find(wanted.substr(colon + 1)) != std::string::npos;
}

}  // namespace

std::string_view name_of(Answer answer) {
    constexpr std::string_view names[] = {"refused", "warned", "refused for another reason", "accepted"};
    return names[static_cast<std::size_t>(answer)];
}

std::vector<std::string_view> rules_of(std::string_view constraint) {
    std::vector<std::string_view> rules;
    for (const auto& [number, list] : table) {
        if (number != constraint) continue;
        for (std::string_view rest = list; !rest.empty();) {
            const std::size_t end = std::min(rest.find(' '), rest.size());
            rules.push_back(rest.substr(0, end));
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return rules;
}

Judgement judge(const Process& model, std::string_view xml) {
    const auto read = bpmn::read(xml, model.file.filename().string());
    const std::vector<Fault>& faults = read ? read->warnings : read.error().faults;
    const auto wanted = rules_of(model.constraint);
    Judgement made;
    if (!read) made.answer = wanted.empty() ? Answer::refused : Answer::otherwise;
    for (const Fault& fault : faults) {
        made.rules.push_back(fault.rule + (fault.is_warning ? "?" : ""));
        const bool is_wanted = std::any_of(wanted.begin(), wanted.end(), [&](auto one) { return says(fault, one); });
        if (!is_wanted) continue;
        if (made.answer == Answer::refused) continue;
        made.rule = fault.rule;
        made.answer = fault.is_warning ? Answer::warned : Answer::refused;
    }
    if (!read && faults.empty()) made.rules.push_back(read.error().detail);
    return made;
}

}  // namespace baton::conformance::betsy
