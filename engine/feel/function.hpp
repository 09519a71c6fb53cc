// A function as a value: one written in FEEL, a built-in, or what a higher room brings (business knowledge, service).
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

#include "engine/feel/type.hpp"
#include "engine/feel/value.hpp"

namespace baton::feel {

class Run;       // run.hpp
struct Builtin;  // builtins/builtin.hpp

struct Parameter {
    std::string name;
    Type type;
};

struct Function {
    std::string name;  // empty when it has none
    std::vector<Parameter> parameters;
    Type result;
    // Receives as many arguments as there are parameters, already coerced to their types.
    std::function<Value(Run&, std::span<const Value>)> body;
    // What the function holds, for the limits of values.
    std::uint32_t depth = 0;
    std::uint64_t weight = 0;
    // The signatures of a built-in function, which then see to its arguments themselves; it has no body.
    const std::vector<Builtin>* signatures = nullptr;
};

}  // namespace baton::feel
