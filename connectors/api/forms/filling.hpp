// What a form itself demands of what was filled in: form-js's `required`, `min`, `max`, `minLength`, `maxLength`,
// `pattern`, and the choices that it lists. What its conditions hide is not asked for, and what is disabled neither.
// The pages judge the same before they send; here it holds for every client.
#pragma once

#include <vector>

#include "engine/base/problem.hpp"
#include "engine/feel/expression.hpp"
#include "engine/feel/value.hpp"

namespace baton::api {

struct Filling {
    const feel::Context& known;  // shown in the form until it is written over: it counts as filled in
    const feel::Context& given;
};

// One fault for each field, with its label, and its place as a JSON pointer below /variables; at most a hundred.
// Values that the case knew before are asked to be there and no more: they may be older than the form. Conditions are
// FEEL; those that cannot be read or take too long hide nothing and, if it is for too long, nothing is at fault.
[[nodiscard]] std::vector<Fault> faults_of(const feel::Context& form, const Filling& filling,
                                           const feel::Surroundings& around);

}  // namespace baton::api
