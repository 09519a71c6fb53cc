// Who serves a data folder. A second service on the same folder would take its partition over and so stop the first:
// what is meant for another machine must not happen by a command that is typed twice.
#pragma once

#include <string>

#include "engine/base/result.hpp"

namespace baton::service {

// Held for as long as the object lives, and no longer than the process: the system gives it back, even after kill -9.
class DataLock {
public:
    // Makes the folder, where there is none. Code::conflict, with the process that holds it, when the folder is being
    // served already.
    [[nodiscard]] static Result<DataLock> hold(const std::string& folder);

    DataLock() = default;  // holds nothing
    DataLock(DataLock&& other) noexcept;
    DataLock& operator=(DataLock&& other) noexcept;
    DataLock(const DataLock&) = delete;
    DataLock& operator=(const DataLock&) = delete;
    ~DataLock();

private:
    int file_ = -1;
};

}  // namespace baton::service
