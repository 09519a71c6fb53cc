// A text of the model that is either taken as it is or, when it begins with '=', computed (the zeebe convention).
#pragma once

#include <string>

#include "engine/feel/expression.hpp"

namespace baton::model {

struct Formula {
    std::string literal;          // what is meant when there is no expression
    feel::Expression expression;  // parsed once, at deployment

    [[nodiscard]] bool is_computed() const { return !expression.empty(); }
    [[nodiscard]] bool empty() const { return literal.empty() && expression.empty(); }
};

}  // namespace baton::model
