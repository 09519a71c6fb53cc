#include "engine/execution/size.hpp"

namespace baton::execution {

std::uint64_t size_of(const feel::Context& variables) {
    std::uint64_t size = 0;
    for (const auto& [name, value] : variables.entries()) size += name.size() + value.weight();
    return size;
}

std::uint64_t size_of(const Event& event) {
    return std::visit(
        [](const auto& fact) -> std::uint64_t {
            if constexpr (requires { feel::Context{fact.variables}; }) return size_of(fact.variables);
            return 0;
        },
        event);
}

Result<> fits(std::uint64_t size, const Limits& limits) {
    if (size <= limits.variables_size_max) return {};
    return fail(Code::too_large, "The variables are " + std::to_string(size) + " bytes long and " +
                                     std::to_string(limits.variables_size_max) +
                                     " are allowed in one command. Keep large documents elsewhere and refer to them.");
}

}  // namespace baton::execution
