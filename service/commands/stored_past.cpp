#include <charconv>
#include <limits>

#include "service/commands/past.hpp"
#include "service/verify/verify.hpp"

namespace baton::commands {
namespace {

// The file that defines one version, as it was deployed.
Result<> put_version(ports::Store& store, DefinitionKey key, runtime::Shelf& shelf) {
    const auto rows = store.definitions();
    if (!rows) return rows.error();
    const auto row = std::find_if(rows->begin(), rows->end(), [&](const auto& one) { return one.key == key; });
    if (row == rows->end()) return fail(Code::not_found, "the definition of the case is not in the store");
    const auto files = store.resources(row->deployment);
    if (!files) return files.error();
    for (const auto& file : *files) {
        if (file.file != row->file) continue;
        const auto read = runtime::read_deployment({{file.file, file.content}}, {});
        if (!read) return read.error();
        shelf.put(*row, read->resources.front());
    }
    return {};
}

}  // namespace

Result<Past> read_stored_past(const std::string& store, const std::string& instance) {
    const auto opened = verify::open_store(store);
    if (!opened) return opened.error();
    InstanceKey key;
    std::from_chars(instance.data(), instance.data() + instance.size(), key.value);
    const auto row = opened->queries->instance(key);
    if (!row) return row.error();
    if (!row->has_value()) return fail(Code::not_found, "there is no case " + instance + " in the store");
    auto records = opened->queries->records(key, 0, std::numeric_limits<std::int32_t>::max());
    if (!records) return records.error();
    runtime::Shelf shelf;
    for (const auto& version : versions_in(*records)) {
        if (auto put = put_version(*opened->store, version.key, shelf); !put) return put.error();
    }
    return Past{key, std::move(*records), std::move(shelf)};
}

}  // namespace baton::commands
