// The files of an archive, held against their digests while they are read.
#pragma once

#include <memory>
#include <set>

#include "service/archive/lines.hpp"
#include "service/archive/parts.hpp"

namespace baton::archive {

class CheckedFiles {
public:
    // A line of a file, or a piece of one; counts the files in `files`. Code::invalid: what is wrong with it.
    [[nodiscard]] Result<> take(const Line& line, std::uint64_t& files);
    // After the last line: what is wrong, when those that cases speak of are `wanted`.
    [[nodiscard]] std::vector<std::string> end(const std::set<std::string>& wanted);

private:
    Result<> begin(FileHead head);
    Result<> add(const FilePiece& piece);
    Result<> finish();

    FileHead head_;
    std::uint64_t pieces_ = 0;
    std::uint64_t size_ = 0;
    std::unique_ptr<RunningDigest> digest_;  // nullptr: no file is begun
    std::set<std::string> there_;
};

}  // namespace baton::archive
