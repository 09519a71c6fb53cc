#include "connectors/editions/folder.hpp"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace baton::editions {
namespace {

namespace fs = std::filesystem;

Result<Text> text_of(std::string_view kind, const fs::path& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file) return fail(Code::not_found, "'" + path.string() + "' cannot be read; --processes names its folder");
    std::ostringstream text;
    text << file.rdbuf();
    return Text{std::string(kind), path.filename().string(), text.str()};
}

Result<std::vector<Text>> calendar_texts(const fs::path& folder) {
    if (!fs::is_directory(folder)) {
        return fail(Code::not_found, "there is no folder " + folder.string() + ": name the one that holds calendars/");
    }
    std::vector<fs::path> paths;
    for (const auto& entry : fs::directory_iterator(folder)) {
        if (entry.path().extension() == ".json") paths.push_back(entry.path());
    }
    std::ranges::sort(paths);
    std::vector<Text> texts;
    for (const auto& path : paths) {
        auto text = text_of(kinds::calendar, path);
        if (!text) return text.error();
        texts.push_back(std::move(*text));
    }
    return texts;
}

// Whether they can be used together: what is wrong with all of them is said at once.
Result<> check_together(const std::vector<Text>& calendars) {
    std::vector<calendar::CalendarFile> files;
    for (const auto& text : calendars) files.push_back({text.file, text.content});
    if (const auto together = calendar::read_calendar(files); !together) return together.error();
    return {};
}

}  // namespace

Result<std::vector<Edition>> read_folder(const fs::path& processes) {
    auto texts = calendar_texts(processes / "calendars");
    if (!texts) return texts.error();
    if (auto good = check_together(*texts); !good) return good.error();
    for (const auto& [kind, path] :
         {std::pair{kinds::clock_rules, processes / "rules" / "clock-rules.json"},
          std::pair{kinds::organisation, processes / "organisation" / "organisation.json"}}) {
        auto text = text_of(kind, path);
        if (!text) return text.error();
        texts->push_back(std::move(*text));
    }
    std::vector<Edition> editions;
    for (auto& text : *texts) {
        auto edition = read(std::move(text));
        if (!edition) return edition.error();
        edition->row.source = "folder";
        editions.push_back(std::move(*edition));
    }
    return editions;
}

}  // namespace baton::editions
