#include "service/archive/turn.hpp"

#include <cerrno>
#include <fcntl.h>
#include <filesystem>
#include <sys/file.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace baton::archive {

Result<Turn> Turn::take(const std::string& folder) {
    std::error_code failed;
    std::filesystem::create_directories(folder, failed);
    if (failed) return fail(Code::unavailable, "the folder '" + folder + "' cannot be made: " + failed.message());
    const std::string path = folder + "/archive.lock";
    Turn turn(::open(path.c_str(), O_CREAT | O_RDWR | O_CLOEXEC, 0600));
    if (turn.file_ < 0) {
        return fail(Code::unavailable, "'" + path + "' cannot be opened: " + std::generic_category().message(errno));
    }
    if (::flock(turn.file_, LOCK_EX | LOCK_NB) == 0) return turn;
    return fail(Code::conflict, "another 'baton archive' works on '" + folder + "': wait until it has ended");
}

Turn::Turn(Turn&& other) noexcept : file_(std::exchange(other.file_, -1)) {}

Turn& Turn::operator=(Turn&& other) noexcept {
    std::swap(file_, other.file_);
    return *this;
}

Turn::~Turn() {
    if (file_ >= 0) ::close(file_);
}

}  // namespace baton::archive
