#include "tests/properties/feel/writings.hpp"

#include "engine/feel/expression.hpp"
#include "engine/feel/text/text.hpp"

namespace baton::properties::feel_texts {

namespace {

// The value, with the reasons why parts of it are null; the places in the text differ and are left out.
std::string meaning(const std::string& text, bool& is_refused) {
    static const std::vector<std::string> names{"net wage", "rate-2"};
    static const feel::Context variables{{"n", 3},
                                         {"xs", feel::List{1, 2, 3, 4}},
                                         {"net wage", 1200},
                                         {"rate-2", 7},
                                         {"c", feel::Context{{"x", 1}, {"y", feel::Context{{"z", 2}}}}},
                                         {"flag", true},
                                         {"s", "text"}};
    const auto expression = feel::parse(text, names);
    is_refused = !expression;
    if (!expression) return "refused: " + expression.error().detail;
    feel::Surroundings around;
    around.steps_max = 20'000;
    around.list_size_max = 1'000;
    const auto value = expression->evaluate(feel::ContextScope(variables), around);
    if (!value) return "stopped";  // at a limit; which one is met first is not said
    if (value->value.weight() > 100'000) return "large";
    std::string meaning = feel::to_text(value->value);
    for (const auto& warning : value->warnings) meaning += "\n  ! " + warning.message;
    return meaning;
}

}  // namespace

std::optional<std::string> difference(const Tree& tree, const Choose& choose) {
    const std::string few = with_few_parentheses(tree, choose);
    const std::string all = with_all_parentheses(tree);
    bool is_few_refused = false;
    bool is_all_refused = false;
    const std::string one = meaning(few, is_few_refused);
    const std::string other = meaning(all, is_all_refused);
    if (!is_few_refused && !is_all_refused && one == other) return std::nullopt;
    return few + "\ngives " + one + "\n" + all + "\ngives " + other + "\n";
}

}  // namespace baton::properties::feel_texts
