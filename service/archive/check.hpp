// Proof of an archive by itself, without a database: it is as it was written, it is whole, and every case in it can be
// replayed to the end that it says.
#pragma once

#include <functional>
#include <map>

#include "service/archive/parts.hpp"

namespace baton::archive {

struct Checked {
    Head head;
    Manifest counted;
    std::string digest;  // SHA-256 of the file
    std::uint64_t size = 0;
    std::vector<ports::ArchivedCase> cases;  // in the order of the file, with records and digest
    // What the families' cases had last in the variables that were asked for, by the case that nobody called.
    std::map<InstanceKey, std::vector<std::string>> names;
    std::vector<std::string> differences;  // a line each: where, what is wrong
};

// Reads the whole file. What is wrong with it are differences; a Problem, when it cannot be read at all.
[[nodiscard]] Result<Checked> check(const std::string& path, const std::vector<std::string>& variables = {});

// The first few of them in one sentence.
[[nodiscard]] std::string in_words(const std::vector<std::string>& differences);

}  // namespace baton::archive
