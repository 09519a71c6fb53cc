// What is in the files of cases, by the SHA-256 of it. The same contents are kept once, however many cases have them;
// what a case has never goes, also when it was withdrawn.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"
#include "engine/base/time.hpp"

namespace baton::ports {

// Contents as they lie there.
struct StoredFile {
    std::uint64_t size = 0;    // bytes
    std::uint64_t pieces = 0;  // in which they are read, one after another
};

// May block; any thread.
class FileStore {
public:
    virtual ~FileStore() = default;

    // Keeps `contents` and gives their digest: 64 lower-case hexadecimal digits. Durable when it returns. Doing it
    // again does no harm, and counts as done at `now`. Code::unavailable: what there is of it is not whole; try again.
    virtual Result<std::string> put(std::string_view contents, Instant now) = 0;

    // Nothing when there are none that are whole.
    virtual Result<std::optional<StoredFile>> find(std::string_view sha256) = 0;

    // The piece of that number, from 0 on, as it lies there: whether all together still have their digest is for the
    // reader to see. Code::internal when it is missing or no piece of a file.
    virtual Result<std::string> piece(std::string_view sha256, std::uint64_t number) = 0;

    // Removes contents, so many at most, that no case speaks of and that were last put before `before`: of uploads
    // whose command was refused, or whose sender gave up. Gives how many went.
    virtual Result<std::size_t> forget_unspoken(Instant before, std::size_t limit) = 0;
};

}  // namespace baton::ports
