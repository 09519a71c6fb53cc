// Any bytes as a DMN file: they are read, or refused with faults that have a place. Each decision of what is read is
// made twice within small limits and must come out the same: no crash, no hang, no unbounded memory.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/base/ensure.hpp"
#include "engine/decision/decision.hpp"
#include "engine/feel/text/text.hpp"

namespace {

using namespace baton;

feel::Surroundings small_limits() {
    feel::Surroundings around;
    around.steps_max = 20'000;
    around.list_size_max = 1'000;
    return around;
}

void make_twice(const decision::Definitions& definitions, const std::string& id) {
    const feel::Context input{{"a", 1}, {"b", "two"}, {"c", feel::List{1, 2, 3}}, {"d", feel::Context{{"e", true}}}};
    const auto once = decision::evaluate(definitions, id, input, small_limits());
    const auto again = decision::evaluate(definitions, id, input, small_limits());
    BATON_ENSURE(once.has_value() == again.has_value(), "a decision is repeatable");
    if (!once || once->value.weight() > 100'000) return;
    BATON_ENSURE(to_text(once->value) == to_text(again->value), "a decision is repeatable");
    BATON_ENSURE(once->tables.size() == again->tables.size(), "its tables are repeatable");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view xml{reinterpret_cast<const char*>(bytes), size};
    const auto read = decision::read(xml, "fuzz.dmn");
    if (!read) {
        BATON_ENSURE(!read.error().faults.empty(), "a refused file has at least one fault");
        return 0;
    }
    for (const decision::Decided& one : decision::decisions(**read)) make_twice(**read, one.id);
    return 0;
}
