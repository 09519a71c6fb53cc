#include "engine/runtime/variables_edition.hpp"

#include "engine/base/digest.hpp"
#include "engine/feel/json.hpp"

namespace baton::runtime {

std::string variables_edition(const execution::Instance& instance, execution::ScopeId scope) {
    std::string all;
    for (auto found = instance.scopes.find(scope); found != instance.scopes.end();
         found = instance.scopes.find(found->second.parent)) {
        all += feel::to_json(found->second.variables) + '\n';
        if (found->first == execution::root_scope) break;
    }
    return all.empty() ? all : sha256_hex(all).substr(0, 32);
}

}  // namespace baton::runtime
