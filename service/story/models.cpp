#include "service/story/models.hpp"

#include <algorithm>
#include <iterator>

#include "service/story/text_file.hpp"

namespace baton::story {
namespace {

bool is_model(const std::filesystem::path& file) {
    const auto ending = file.extension();
    return ending == ".bpmn" || ending == ".dmn" || ending == ".form";
}

}  // namespace

Result<std::vector<runtime::Resource>> read_resources(const std::filesystem::path& path) {
    std::vector<std::filesystem::path> files;
    if (std::filesystem::is_directory(path)) {
        for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
            if (entry.is_regular_file() && is_model(entry.path())) files.push_back(entry.path());
        }
        std::sort(files.begin(), files.end());
    } else {
        files.push_back(path);
    }
    std::vector<runtime::Resource> resources;
    for (const auto& file : files) {
        auto text = text_of(file);
        if (!text) return text.error();
        resources.push_back({file.filename().string(), std::move(*text)});
    }
    return resources;
}

Result<Models::Read> Models::read(const std::vector<std::filesystem::path>& paths) {
    if (const auto found = read_.find(paths); found != read_.end()) return found->second;
    std::vector<runtime::Resource> resources;
    for (const auto& path : paths) {
        auto some = read_resources(path);
        if (!some) return some.error();
        std::move(some->begin(), some->end(), std::back_inserter(resources));
    }
    auto read = runtime::read_deployment(std::move(resources), {});
    if (!read) return read.error();
    return read_[paths] = std::make_shared<const runtime::ReadDeployment>(std::move(*read));
}

}  // namespace baton::story
