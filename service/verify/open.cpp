#include <filesystem>

#include "service/verify/verify.hpp"

namespace baton::verify {

Result<storage::Opened> open_store(const std::string& store) {
    storage::Settings settings;
    settings.url = std::filesystem::is_directory(store) ? store + "/baton.sqlite" : store;
    if (settings.url.find("://") == std::string::npos && !std::filesystem::exists(settings.url)) {
        return fail(Code::not_found, "there is no store at '" + settings.url + "'");
    }
    return storage::open(settings);
}

Result<Verification> replay_all(const std::string& store, const std::vector<std::uint64_t>& keys) {
    const auto opened = open_store(store);
    if (!opened) return opened.error();
    return replay_all({*opened->store, *opened->queries, opened->reports.get(), opened->attachments.get(),
                       opened->files.get(), opened->retention.get()},
                      keys);
}

}  // namespace baton::verify
