// The models that stories deploy: read and compiled once, however often they are played.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <vector>

#include "engine/runtime/shelf.hpp"

namespace baton::story {

// The models of a file, or of a folder and the folders below it.
[[nodiscard]] Result<std::vector<runtime::Resource>> read_resources(const std::filesystem::path& path);

class Models {
public:
    using Read = std::shared_ptr<const runtime::ReadDeployment>;

    // What these files and folders hold, as one deployment; the faults of all of them at once.
    [[nodiscard]] Result<Read> read(const std::vector<std::filesystem::path>& paths);

private:
    std::map<std::vector<std::filesystem::path>, Read> read_;
};

}  // namespace baton::story
