#include "service/archive/checked_files.hpp"

#include "connectors/storage/files/base64.hpp"

namespace baton::archive {

Result<> CheckedFiles::take(const Line& line, std::uint64_t& files) {
    if (line.kind == "file") {
        auto head = read_body<FileHead>(line.body);
        if (!head) return head.error();
        ++files;
        return begin(std::move(*head));
    }
    if (line.kind != "piece") return fail(Code::invalid, "is of a kind that this Baton does not know");
    const auto piece = read_body<FilePiece>(line.body);
    if (!piece) return piece.error();
    return add(*piece);
}

Result<> CheckedFiles::begin(FileHead head) {
    auto finished = finish();
    head_ = std::move(head);
    pieces_ = 0;
    size_ = 0;
    digest_ = std::make_unique<RunningDigest>();
    return finished;
}

Result<> CheckedFiles::add(const FilePiece& piece) {
    if (!digest_ || piece.sha256 != head_.sha256 || piece.number != pieces_) {
        return fail(Code::invalid, "is of another file than it is in");
    }
    const auto bytes = storage::from_base64(piece.contents);
    if (!bytes) return fail(Code::invalid, "is no base64");
    ++pieces_;
    size_ += bytes->size();
    digest_->add(*bytes);
    return {};
}

Result<> CheckedFiles::finish() {
    if (!digest_) return {};
    const bool is_whole = pieces_ == head_.pieces && size_ == head_.size && digest_->hex() == head_.sha256;
    digest_.reset();
    if (!is_whole) return fail(Code::invalid, "follows on a file that is not what was attached: " + head_.sha256);
    there_.insert(head_.sha256);
    return {};
}

std::vector<std::string> CheckedFiles::end(const std::set<std::string>& wanted) {
    std::vector<std::string> all;
    if (const auto finished = finish(); !finished) all.push_back("the last file is not what was attached");
    for (const auto& digest : wanted) {
        if (!there_.contains(digest)) all.push_back("the file " + digest + " is missing, or not what was attached");
    }
    return all;
}

}  // namespace baton::archive
