#include "engine/runtime/read_shelf.hpp"

#include <map>

namespace baton::runtime {

Result<std::shared_ptr<const Shelf>> read_shelf(ports::Store& store, const Shelf& compiled,
                                                const std::function<void()>& alive) {
    const auto rows = store.definitions();
    if (!rows) return rows.error();
    std::map<std::uint64_t, std::vector<const ports::DefinitionRow*>> by_deployment;
    auto shelf = std::make_shared<Shelf>();
    for (const auto& row : *rows) {
        if (!shelf->adopt(row, compiled)) by_deployment[row.deployment].push_back(&row);
    }
    for (const auto& [deployment, defined] : by_deployment) {
        alive();
        const auto stored = store.resources(deployment);
        if (!stored) return stored.error();
        std::vector<Resource> resources;
        for (const auto& resource : *stored) resources.push_back({resource.file, resource.content});
        const auto read = read_accepted(std::move(resources));
        if (!read) return read.error();
        for (const auto* const row : defined) {
            for (const auto& resource : read->resources) {
                if (resource.resource.file == row->file) shelf->put(*row, resource);
            }
        }
    }
    return std::shared_ptr<const Shelf>(std::move(shelf));
}

}  // namespace baton::runtime
