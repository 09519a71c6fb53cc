// What is asked a thousand times a second - conditions of flows, inputs and rules of tables - takes no memory while it
// is evaluated: every request for some is counted here.
#include <cstdlib>
#include <new>

#include "tests/unit/feel/evaluated.hpp"

namespace {

thread_local std::size_t requests = 0;

void* counted(std::size_t size) {
    ++requests;
    if (void* const memory = std::malloc(size)) return memory;
    throw std::bad_alloc{};
}

}  // namespace

void* operator new(std::size_t size) { return counted(size); }
void* operator new[](std::size_t size) { return counted(size); }
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete[](void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }
void operator delete[](void* memory, std::size_t) noexcept { std::free(memory); }

namespace baton::feel {
namespace {

// How often memory was asked for by the second evaluation: the first may fill what is made once.
std::size_t requests_of(const Result<Expression>& expression, const Context& names) {
    EXPECT_TRUE(expression);
    if (!expression) return 0;
    const ContextScope scope(names);
    const Surroundings around = testing::surroundings();
    EXPECT_TRUE(expression->evaluate(scope, around));
    const std::size_t before = requests;
    const auto result = expression->evaluate(scope, around);
    const std::size_t asked = requests - before;
    EXPECT_TRUE(result && result->warnings.empty());
    return asked;
}

TEST(Allocations, comparisons_logic_arithmetic_paths_and_plain_built_ins_ask_for_no_memory) {
    const Context names = testing::usual_names();
    for (const char* text : {"amount > 100",
                             "amount = count",
                             "name = \"徐汇\"",
                             "amount > 100 and count < 10 or not(empty = null)",
                             "amount * 1.13 - count / 2",
                             "-amount ** 2",
                             "case.owner.dept = \"env\"",
                             "amount between 1 and 300",
                             "amount in [1..300]",
                             "name in (\"徐汇\", \"静安\")",
                             "if amount > 100 then count else amount",
                             "numbers[2]",
                             "abs(amount)",
                             "floor(amount)",
                             "string length(name) > 1",
                             "contains(name, \"徐\")",
                             "count(numbers) > 2",
                             "list contains(numbers, 3)",
                             "some n in numbers satisfies n > 2",
                             "@\"2026-10-08\" < @\"2026-11-01\"",
                             "modulo(amount, 7)",
                             "min(numbers)"}) {
        EXPECT_EQ(requests_of(parse(text), names), 0U) << text;
    }
}

TEST(Allocations, unary_tests_ask_for_no_memory) {
    const Context names{{"?", 250}, {"limit", 300}};
    for (const char* text :
         {"-", "250", "> 100", "[1..limit)", "1, 2, 250", "not(1, 2)", "< limit", "? > 100 and ? < limit"}) {
        EXPECT_EQ(requests_of(parse_unary_tests(text), names), 0U) << text;
    }
}

TEST(Allocations, are_counted_here) {
    EXPECT_GT(requests_of(parse("name + \" \" + name + \" is a long text that fits into no buffer\""),
                          testing::usual_names()),
              0U);
}

}  // namespace
}  // namespace baton::feel
