// Proof that what is stored of a case follows from its records: every case is replayed from its first record and held
// against its snapshot and its rows.
#pragma once

#include <string>
#include <vector>

#include "connectors/storage/storage.hpp"
#include "engine/base/result.hpp"

namespace baton::verify {

struct Verification {
    std::size_t cases = 0;
    std::size_t records = 0;
    std::vector<std::string> differences;  // one line each: which case, what is stored, what follows
};

// A data folder, or the URL of a store; Code::not_found when there is none.
[[nodiscard]] Result<storage::Opened> open_store(const std::string& store);

// `keys` empty: all cases. Reads only; the service may be running.
[[nodiscard]] Result<Verification> replay_all(const std::string& store, const std::vector<std::uint64_t>& keys);
// What is looked at; the rest is nullptr of a store that keeps no figures, or no files.
struct Stored {
    ports::Store& store;
    ports::Queries& queries;
    ports::Reports* reports = nullptr;
    ports::Attachments* attachments = nullptr;
    ports::FileStore* files = nullptr;
    ports::Retention* retention = nullptr;
};
[[nodiscard]] Result<Verification> replay_all(const Stored& stored, const std::vector<std::uint64_t>& keys);

}  // namespace baton::verify
