#include <algorithm>
#include <charconv>
#include <filesystem>

#include "engine/ports/rows/deployments.hpp"
#include "service/archive/check.hpp"
#include "service/archive/lines.hpp"
#include "service/commands/past.hpp"

namespace baton::commands {
namespace {

using archive::Line;
using archive::LineReader;
using archive::read_body;

// What a replay needs of an archive: one case's records, and all models.
struct Found {
    InstanceKey key;
    std::vector<Record> records;
    std::vector<ports::DefinitionRow> definitions;
    std::vector<ports::ResourceRow> resources;
    std::vector<std::string> differences;

    Result<> take(const Line& line) {
        if (!line.is_in_chain) {
            differences.push_back("line " + std::to_string(line.number) + " (" + line.kind +
                                  ") is not as it was written, or does not follow on the line before it");
            return {};
        }
        if (line.kind == "record") return take_record(line);
        if (line.kind == "definition") return add<ports::DefinitionRow>(line, definitions);
        if (line.kind == "resource") return add<ports::ResourceRow>(line, resources);
        return {};
    }

private:
    Result<> take_record(const Line& line) {
        const auto row = archive::record_line(line.body);
        if (!row) return row.error();
        if (row->instance != key) return {};
        auto record = archive::record_of(*row);
        if (!record) return record.error();
        records.push_back(std::move(*record));
        return {};
    }
    template <class Row>
    static Result<> add(const Line& line, std::vector<Row>& rows) {
        auto row = read_body<Row>(line.body);
        if (!row) return row.error();
        rows.push_back(std::move(*row));
        return {};
    }
};

Result<Found> look_through(const std::string& path, InstanceKey key) {
    auto reader = LineReader::open(path);
    if (!reader) return reader.error();
    Found found;
    found.key = key;
    Line line;
    while ((*reader)->next(line)) {
        if (auto taken = found.take(line); !taken) return taken.error();
    }
    if (found.differences.empty() && line.kind != "manifest") {
        found.differences.emplace_back("it ends before its manifest: it was cut off");
    }
    if (found.differences.empty()) return found;
    return fail(Code::unprocessable, "'" + path +
                                         "' is not what was exported: " + archive::in_words(found.differences) +
                                         "; 'baton verify-replay --archive' says all that is wrong");
}

std::vector<std::string> archives_at(const std::string& path) {
    if (!std::filesystem::is_directory(path)) return {path};
    std::vector<std::string> all;
    for (const auto& entry : std::filesystem::directory_iterator(path)) {
        if (entry.path().extension() == ".baton") all.push_back(entry.path().string());
    }
    std::sort(all.begin(), all.end());
    return all;
}

// The file that defines one version, as it was deployed.
Result<> put_version(const Found& found, DefinitionKey key, runtime::Shelf& shelf) {
    const auto row = std::ranges::find(found.definitions, key, &ports::DefinitionRow::key);
    if (row == found.definitions.end()) {
        return fail(Code::unprocessable, "the definition of the case is not in the archive");
    }
    for (const auto& file : found.resources) {
        if (file.deployment != row->deployment || file.file != row->file) continue;
        const auto read = runtime::read_deployment({{file.file, file.content}}, {});
        if (!read) return read.error();
        shelf.put(*row, read->resources.front());
    }
    return {};
}

}  // namespace

Result<Past> read_archived_past(const std::string& archive, const std::string& instance) {
    InstanceKey key;
    std::from_chars(instance.data(), instance.data() + instance.size(), key.value);
    for (const auto& path : archives_at(archive)) {
        auto found = look_through(path, key);
        if (!found) return found.error();
        if (found->records.empty()) continue;
        runtime::Shelf shelf;
        for (const auto& version : versions_in(found->records)) {
            if (auto put = put_version(*found, version.key, shelf); !put) return put.error();
        }
        return Past{key, std::move(found->records), std::move(shelf)};
    }
    return fail(Code::not_found, "case " + instance + " is in no archive at '" + archive + "'");
}

}  // namespace baton::commands
