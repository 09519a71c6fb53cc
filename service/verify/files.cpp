#include "service/verify/files.hpp"

#include "engine/base/running_digest.hpp"

namespace baton::verify {
namespace {

bool is_listed_as(const ports::AttachmentRow& row, InstanceKey key, const execution::Instance& now,
                  const execution::AttachedFile& file) {
    const auto& fact = file.fact;
    return row.instance == key && row.root == now.started.root && row.task == fact.task && row.name == fact.name &&
           row.media_type == fact.media_type && row.size == fact.size && row.sha256 == fact.sha256 &&
           row.added_by == fact.by && row.added_at == file.at && row.withdrawn_by == file.withdrawn_by &&
           row.withdrawn_at == file.withdrawn_at && row.withdrawn_because == file.withdrawn_because;
}

// Empty: they are what was attached.
Result<std::string> fault_of_contents(ports::FileStore& files, const execution::FileAttached& fact) {
    const auto found = files.find(fact.sha256);
    if (!found) return found.error();
    if (!found->has_value()) return std::string("has no contents");
    RunningDigest digest;
    for (std::uint64_t number = 0; number < (*found)->pieces; ++number) {
        const auto piece = files.piece(fact.sha256, number);
        if (!piece && piece.error().code == Code::internal) return std::string("has contents with a piece missing");
        if (!piece) return piece.error();
        digest.add(*piece);
    }
    return std::string(digest.hex() == fact.sha256 ? "" : "has contents with another digest");
}

}  // namespace

Result<std::vector<std::string>> file_differences(const Stored& stored, InstanceKey key,
                                                  const execution::Instance& now) {
    std::vector<std::string> all;
    if (stored.attachments == nullptr) return all;
    const auto rows = stored.attachments->files_of(key);
    if (!rows) return rows.error();
    if (rows->size() != now.files.size()) {
        all.push_back(std::to_string(rows->size()) + " files are listed, " + std::to_string(now.files.size()) +
                      " follow");
    }
    for (const auto& row : *rows) {
        const std::string name = "file " + std::to_string(row.key.value) + " ";
        const auto file = now.files.find(row.key);
        if (file == now.files.end() || !is_listed_as(row, key, now, file->second)) {
            all.push_back(name + "is listed otherwise than it follows");
        }
    }
    for (const auto& [attachment, file] : now.files) {
        if (stored.files == nullptr) break;
        const auto fault = fault_of_contents(*stored.files, file.fact);
        if (!fault) return fault.error();
        if (!fault->empty()) all.push_back("file " + std::to_string(attachment.value) + " " + *fault);
    }
    return all;
}

}  // namespace baton::verify
