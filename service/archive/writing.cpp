#include "service/archive/writing.hpp"

#include <algorithm>
#include <filesystem>

#include "connectors/storage/files/base64.hpp"
#include "engine/base/digest.hpp"
#include "service/story/text_file.hpp"

namespace baton::archive {
namespace {

constexpr std::size_t records_at_once = 500;

ports::ArchivedCase listed(const ports::InstanceRow& row, std::vector<std::string> departments) {
    ports::ArchivedCase one;
    one.key = row.key;
    one.definition = row.definition;
    one.process = row.process;
    one.version = row.version;
    one.business_key = row.business_key;
    one.state = row.state;
    one.has_incident = row.has_incident;
    one.started_at = row.started_at;
    one.ended_at = row.ended_at;
    one.parent = row.parent;
    one.root = row.root;
    one.started_by = row.started_by;
    one.position = row.position;
    one.department = departments.empty() ? "" : departments.front();
    one.departments = std::move(departments);
    return one;
}

}  // namespace

Result<> Writing::begin(const Head& head) { return lines_.add("archive", body_of(head)); }

Result<> Writing::add_family(InstanceKey root) {
    const auto family = cabinet_.retention.family(root);
    if (!family) return family.error();
    for (const auto& row : *family) {
        if (auto added = add_case(row); !added) return added;
        ++counted_.cases;
        cabinet_.told(Step::case_written, counted_.cases);
    }
    return {};
}

Result<> Writing::add_case(const ports::InstanceRow& row) {
    auto departments = cabinet_.retention.departments_of(row.key);
    if (!departments) return departments.error();
    const auto one = listed(row, std::move(*departments));
    if (auto added = lines_.add("case", body_of(one)); !added) return added;
    CaseEnd end;
    end.key = row.key;
    if (auto added = add_records(row.key, end); !added) return added;
    counted_.records += end.records;
    return lines_.add("end", body_of(end));
}

Result<> Writing::add_records(InstanceKey key, CaseEnd& end) {
    RunningDigest digest;
    std::uint64_t after = 0;
    for (bool is_more = true; is_more;) {
        const auto rows = cabinet_.retention.log(key, after, records_at_once);
        if (!rows) return rows.error();
        for (const auto& row : *rows) {
            const auto record = record_of(row);
            if (!record) return record.error();
            add_mentions(*record, mentions_);
            const auto body = body_of_record(row);
            digest.add("[\"record\"," + body + "]\n");
            if (auto added = lines_.add("record", body); !added) return added;
            after = row.position;
        }
        end.records += rows->size();
        is_more = rows->size() == records_at_once;
    }
    end.digest = digest.hex();
    return {};
}

// A model comes with all that was deployed with it: decisions and forms that it needs, and what those import.
Result<> Writing::add_models() {
    const auto all = cabinet_.store.definitions();
    if (!all) return all.error();
    std::set<std::uint64_t> deployments;
    for (const auto& row : *all) {
        const bool is_form = row.kind == "form" && mentions_.forms.contains(row.process);
        if (is_form || mentions_.definitions.contains(row.key)) deployments.insert(row.deployment);
    }
    for (const auto& row : *all) {
        if (!deployments.contains(row.deployment)) continue;
        if (auto added = lines_.add("definition", body_of(row)); !added) return added;
        ++counted_.definitions;
    }
    for (const auto deployment : deployments) {
        if (auto added = add_deployment(deployment); !added) return added;
    }
    return {};
}

Result<> Writing::add_deployment(std::uint64_t deployment) {
    const auto files = cabinet_.store.resources(deployment);
    if (!files) return files.error();
    for (const auto& file : *files) {
        if (auto added = lines_.add("resource", body_of(file)); !added) return added;
        ++counted_.resources;
    }
    return {};
}

// What was reckoned with these is in the records; they are for who reads on.
Result<> Writing::add_beside() {
    std::vector<std::filesystem::path> files;
    for (const auto* const folder : {"calendars", "rules", "organisation"}) {
        std::error_code none;
        for (const auto& entry :
             std::filesystem::directory_iterator(std::filesystem::path(cabinet_.processes) / folder, none)) {
            if (entry.path().extension() == ".json") files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    for (const auto& file : files) {
        auto text = story::text_of(file);
        if (!text) return text.error();
        auto added = add_beside(file.lexically_relative(cabinet_.processes).generic_string(), std::move(*text));
        if (!added) return added;
    }
    return add_imported();
}

Result<> Writing::add_imported() {
    const auto rows = cabinet_.editions.editions();
    if (!rows) return rows.error();
    for (const auto& row : *rows) {
        auto content = cabinet_.editions.content(row.key);
        if (!content) return content.error();
        const auto name = "imported/" + std::to_string(row.key.value) + "/" + row.file;
        if (auto added = add_beside(name, std::move(*content)); !added) return added;
    }
    return {};
}

Result<> Writing::add_beside(const std::string& file, std::string content) {
    Beside beside{file, sha256_hex(content), ""};
    beside.content = std::move(content);
    ++counted_.beside;
    return lines_.add("beside", body_of(beside));
}

Result<> Writing::add_file(const std::string& digest) {
    const auto found = cabinet_.files.find(digest);
    if (!found) return found.error();
    if (!found->has_value()) {
        return fail(Code::not_found, "the file " + digest + " that a case speaks of has no contents in the store: " +
                                         "restore file_content and file_piece from a backup, then export again");
    }
    const FileHead head{digest, (*found)->size, (*found)->pieces};
    if (auto added = lines_.add("file", body_of(head)); !added) return added;
    for (std::uint64_t number = 0; number < head.pieces; ++number) {
        const auto bytes = cabinet_.files.piece(digest, number);
        if (!bytes) return bytes.error();
        const FilePiece piece{digest, number, storage::to_base64(*bytes)};
        if (auto added = lines_.add("piece", body_of(piece)); !added) return added;
    }
    ++counted_.files;
    return {};
}

Result<> Writing::end() {
    if (auto added = add_models(); !added) return added;
    if (auto added = add_beside(); !added) return added;
    for (const auto& digest : mentions_.files) {
        if (auto added = add_file(digest); !added) return added;
    }
    counted_.lines = lines_.lines();
    return lines_.add("manifest", body_of(counted_));
}

}  // namespace baton::archive
