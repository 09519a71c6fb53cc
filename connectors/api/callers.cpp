#include "connectors/api/callers.hpp"

namespace baton::api {

Result<std::vector<ports::InstanceRow>> with_callers(ports::Queries& rows, InstanceKey instance) {
    std::vector<ports::InstanceRow> chain;
    while (instance) {
        auto row = rows.instance(instance);
        if (!row) return row.error();
        if (!*row) break;
        instance = (*row)->parent;
        chain.push_back(std::move(**row));
    }
    return chain;
}

}  // namespace baton::api
