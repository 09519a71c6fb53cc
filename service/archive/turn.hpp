// One command at a time works on a folder of archives.
#pragma once

#include <string>

#include "engine/base/result.hpp"

namespace baton::archive {

// Held for as long as the object lives, and no longer than the process, however it ends.
class Turn {
public:
    // Makes the folder, where there is none. Code::conflict when another command works on it.
    [[nodiscard]] static Result<Turn> take(const std::string& folder);

    Turn(Turn&& other) noexcept;
    Turn& operator=(Turn&& other) noexcept;
    Turn(const Turn&) = delete;
    Turn& operator=(const Turn&) = delete;
    ~Turn();

private:
    explicit Turn(int file) : file_(file) {}
    int file_ = -1;
};

}  // namespace baton::archive
