// A folder of the processes with small files, made for one test and gone with it.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <string>

namespace baton::editions {

// A year in which these days are off: `"2026-10-08"`.
inline std::string year_json(int year, int version, const std::string& off = {}) {
    const auto number = std::to_string(year);
    std::string json = R"({"format":"baton-calendar/1","id":"cn-)" + number + R"(","version":)" +
                       std::to_string(version) + R"(,"year":)" + number +
                       R"(,"source":{"notice":"通知"},"working":[],"off":[)";
    if (!off.empty()) json += R"({"name":"假","from":")" + off + R"(","to":")" + off + "\"}";
    return json + "]}";
}

inline std::string rules_json(int version, const std::string& term = "5 WD") {
    return R"({"format":"baton-clock-rules/1","version":)" + std::to_string(version) +
           R"(,"office_hours":["08:30-12:00"],"rules":[{"id":"reply","title":"答复","term":")" + term +
           R"(","starts":"受理","basis":"条例","confidence":"V","processes":[],"effective_from":"2020-01-01"}]})";
}

// Departments "office" and, unless it is left out, "team"; roles "head" and "handler".
inline std::string organisation_json(int version, bool has_team = true, const std::string& id = "lixia") {
    return R"({"format":"baton-organisation/1","id":")" + id + R"(","version":)" + std::to_string(version) +
           R"(,"roles":[{"id":"head","label":"负责人"},{"id":"handler","label":"经办人"}],"departments":[)" +
           R"({"id":"office","name":"办公室","kind":"department"})" +
           (has_team ? R"(,{"id":"team","name":"中队","kind":"team","parent":"office"})" : "") + "]}";
}

class Shelf {
public:
    Shelf() {
        std::string pattern = (std::filesystem::temp_directory_path() / "baton_editions_XXXXXX").string();
        EXPECT_NE(::mkdtemp(pattern.data()), nullptr);
        path_ = pattern;
        put("calendars/cn-2026.json", year_json(2026, 1));
        put("rules/clock-rules.json", rules_json(1));
        put("organisation/organisation.json", organisation_json(1));
    }
    ~Shelf() { std::filesystem::remove_all(path_); }
    Shelf(const Shelf&) = delete;
    Shelf& operator=(const Shelf&) = delete;

    void put(const std::string& name, const std::string& text) const {
        std::filesystem::create_directories((path_ / name).parent_path());
        std::ofstream(path_ / name, std::ios::binary) << text;
    }
    [[nodiscard]] const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

}  // namespace baton::editions
