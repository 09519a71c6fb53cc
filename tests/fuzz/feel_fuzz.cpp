// Any bytes as a FEEL expression and as unary tests: no crash, no hang, no unbounded memory. What parses is evaluated
// twice and must give the same value.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/base/ensure.hpp"
#include "engine/feel/expression.hpp"
#include "engine/feel/text/text.hpp"

namespace {

baton::feel::Surroundings small_limits() {
    baton::feel::Surroundings around;
    around.steps_max = 20'000;
    around.list_size_max = 1'000;
    return around;
}

void evaluate_twice(const baton::Result<baton::feel::Expression>& expression) {
    using namespace baton::feel;
    if (!expression) return;
    const Context variables{{"?", 5}, {"a", 1}, {"b", "two"}, {"c", List{1, 2, 3}}, {"d", Context{{"e", true}}}};
    const ContextScope scope{variables};
    const auto once = expression->evaluate(scope, small_limits());
    const auto again = expression->evaluate(scope, small_limits());
    BATON_ENSURE(once.has_value() == again.has_value(), "an evaluation is repeatable");
    if (!once || once->value.weight() > 100'000) return;
    // As text: a function is equal only to itself.
    BATON_ENSURE(to_text(once->value) == to_text(again->value), "an evaluation is repeatable");
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view text{reinterpret_cast<const char*>(bytes), size};
    evaluate_twice(baton::feel::parse(text));
    evaluate_twice(baton::feel::parse_unary_tests(text));
    return 0;
}
