#include "service/data_lock.hpp"

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace baton::service {
namespace {

std::string why() { return std::generic_category().message(errno); }

// What the holder has written; empty while it has not.
std::string holder(int file) {
    std::array<char, 32> text{};
    const auto read = ::pread(file, text.data(), text.size(), 0);
    return read > 0 ? std::string(text.data(), static_cast<std::size_t>(read)) : std::string();
}

}  // namespace

Result<DataLock> DataLock::hold(const std::string& folder) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) return fail(Code::unavailable, "'" + folder + "' cannot be made: " + failed.message());
    const std::string path = folder + "/serve.lock";
    DataLock lock;
    lock.file_ = ::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600);
    if (lock.file_ < 0) return fail(Code::unavailable, "'" + path + "' cannot be opened: " + why());
    if (::flock(lock.file_, LOCK_EX | LOCK_NB) != 0) {
        if (errno != EWOULDBLOCK) return fail(Code::unavailable, "'" + path + "' cannot be locked: " + why());
        const auto process = holder(lock.file_);
        return fail(Code::conflict, "the data folder '" + folder + "' is served already" +
                                        (process.empty() ? "" : ", by process " + process) +
                                        ": stop that service first, or give this one another folder by --data");
    }
    const std::string own = std::to_string(::getpid());
    if (::ftruncate(lock.file_, 0) != 0 || ::pwrite(lock.file_, own.data(), own.size(), 0) < 0)
        return fail(Code::unavailable, "'" + path + "' cannot be written: " + why());
    return lock;
}

DataLock::DataLock(DataLock&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

DataLock& DataLock::operator=(DataLock&& other) noexcept {
    std::swap(file_, other.file_);
    return *this;
}

DataLock::~DataLock() {
    if (file_ >= 0) ::close(file_);
}

}  // namespace baton::service
