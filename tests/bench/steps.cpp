// Element steps decided and applied, in memory, on one core. In seconds of the thread's own processor time, so that
// what else runs on the machine counts little.
#include "engine/execution/decide.hpp"
#include "tests/bench/bench.hpp"
#include "tests/bench/library.hpp"
#include "tests/bench/machine.hpp"

namespace baton::bench {
namespace {

// An element step is one element entered and left by a token.
std::size_t steps_in(const execution::Decision& decision) {
    std::size_t steps = 0;
    for (const auto& event : decision.events) {
        steps += std::holds_alternative<execution::TokenMoved>(event) ? 1 : 0;
        steps += std::holds_alternative<execution::TokenConsumed>(event) ? 1 : 0;
    }
    return steps;
}

double steps_per_second(const runtime::Shelf& shelf, std::size_t runs) {
    const calendar::Calendar calendar;
    const calendar::ClockRules rules;
    execution::Mint mint{0};
    execution::World world{Instant{}, shelf, mint, calendar, rules, "Asia/Shanghai", {}};
    std::size_t steps = 0;
    const double begin = cpu_seconds();
    for (std::size_t i = 0; i < runs; ++i) {
        execution::Instance instance;
        execution::StartInstance command;
        command.instance = mint.next<InstanceKey>();
        command.definition = DefinitionKey{1};
        steps += steps_in(must(execution::decide(instance, command, world)));
        if (!instance.has_ended) give_up("a case did not come to its end");
    }
    return static_cast<double>(steps) / (cpu_seconds() - begin);
}

Figure steps_of(const std::string& name, const std::string& about, std::size_t runs, const Extent& extent) {
    const auto shelf = shelf_with(name);
    std::vector<double> rounds;
    for (std::size_t i = 0; i < extent.of(9, 1); ++i) rounds.push_back(steps_per_second(shelf, extent.of(runs, 2)));
    return {"element steps in memory, " + about, median(rounds), "1/s", Beside{"the target", 1'000'000},
            Target{Target::Kind::at_least, 1}};
}

}  // namespace

std::vector<Figure> measure_steps(const Extent& extent) {
    return {steps_of("sequence", "ten tasks in a row", 20'000, extent),
            steps_of("branches", "five branches and a join", 20'000, extent),
            steps_of("loop", "a loop of 100 with FEEL", 1'000, extent)};
}

}  // namespace baton::bench
