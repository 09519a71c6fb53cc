// Our own extension elements; engine/bpmn/dialect/baton.moddle.json says the same to bpmn-js.
#include "engine/bpmn/dialect/tables.hpp"

namespace baton::bpmn {

namespace {

constexpr Word words[] = {
    {"task", Use::read, "department legalBasis", "", "userTask globalUserTask"},
    {"deadline", Use::read, "rule moment", "", "userTask globalUserTask @timed"},
    {"clock", Use::read, "rule act on reason term condition", "",
     "process @events @tasks @gateways subProcess transaction adHocSubProcess callActivity"},
    {"adHoc", Use::read, "next", "", "adHocSubProcess"},
    {"store", Use::read, "database read write", "", "dataStoreReference"},
    {"lane", Use::read, "department role", "", "lane"},
};

}  // namespace

std::span<const Word> baton_words() { return words; }

}  // namespace baton::bpmn
