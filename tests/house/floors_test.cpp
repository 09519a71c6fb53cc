// A room knows only what stands below it, and each technology has its rooms.
#include <algorithm>
#include <gtest/gtest.h>
#include <map>

#include "tests/house/code.hpp"
#include "tests/house/tree.hpp"

namespace baton::house {
namespace {

// The room an include leads to, or empty.
std::string target_of(const std::string& include) {
    for (const auto& room : rooms()) {
        if (include.starts_with("\"" + room + "/")) return room;
    }
    return {};
}

std::size_t floor_of(const std::string& room) {
    return static_cast<std::size_t>(std::ranges::find(rooms(), room) - rooms().begin());
}

bool is_in(const SourceFile& file, const std::vector<std::string>& allowed) {
    return std::ranges::any_of(allowed, [&](const auto& folder) { return file.is_under(folder); });
}

}  // namespace

TEST(Floors, a_room_includes_only_itself_and_rooms_below_it) {
    std::vector<std::string> faults;
    for (const auto& file : sources()) {
        if (file.room.empty() || file.is_test()) continue;
        for (const auto& include : file.includes) {
            const auto target = target_of(include);
            if (target.empty() || floor_of(target) <= floor_of(file.room)) continue;
            faults.push_back(file.path + " includes " + include + ", which stands above " + file.room);
        }
    }
    expect_none(faults, "The order of the rooms is in the top CMakeLists.txt.");
}

TEST(Floors, own_headers_are_included_by_their_path_from_the_root) {
    std::vector<std::string> faults;
    for (const auto& file : sources()) {
        for (const auto& include : file.includes) {
            if (include.front() != '"' || exists(include.substr(1, include.size() - 2))) continue;
            faults.push_back(file.path + " includes " + include + ", which is not a file below the root");
        }
    }
    expect_none(faults, "Write the path from the root: \"engine/base/result.hpp\".");
}

TEST(Floors, each_library_is_known_only_to_its_rooms) {
    const std::vector<std::string> reads_xml{"engine/bpmn", "engine/decision", "designer-export"};
    const std::vector<std::string> speaks_sql{"connectors/storage", "connectors/outbound"};
    const std::vector<std::string> waits{"engine/runtime", "engine/ports", "connectors", "service"};
    const std::vector<std::string> logs{"engine/runtime", "connectors", "service"};
    const std::map<std::string, std::vector<std::string>> homes{
        {"<pugixml", reads_xml}, {"<soci", speaks_sql},  {"<sqlite3", speaks_sql},
        {"<libpq", speaks_sql},  {"<boost/asio", waits}, {"<boost/beast", {"connectors", "service"}},
        {"<spdlog", logs},       {"<CLI/", {"service"}}, {"<toml++/", {"service"}},
    };
    std::vector<std::string> faults;
    for (const auto& file : sources()) {
        if (file.is_test()) continue;
        for (const auto& include : file.includes) {
            for (const auto& [library, home] : homes) {
                if (include.starts_with(library) && !is_in(file, home))
                    faults.push_back(file.path + " includes " + include);
            }
        }
    }
    expect_none(faults, "This library belongs to other rooms; go through their interface.");
}

TEST(Floors, the_pure_rooms_know_no_clock_thread_chance_or_file) {
    const std::vector<std::string> words{"system_clock::now",
                                         "steady_clock",
                                         "high_resolution_clock",
                                         "std::thread",
                                         "std::jthread",
                                         "std::mutex",
                                         "std::atomic",
                                         "std::async",
                                         "std::condition_variable",
                                         "std::random_device",
                                         "std::mt19937",
                                         "rand",
                                         "getenv",

                                         "co_await",
                                         "std::ifstream",
                                         "std::ofstream",
                                         "std::cout",
                                         "std::cerr"};
    const std::vector<std::string> outside{"engine/runtime", "engine/ports"};
    std::vector<std::string> faults;
    for (const auto& file : sources()) {
        if (!file.is_under("engine") || is_in(file, outside)) continue;
        for (const auto& word : words) {
            // The end of a broken claim is told on the error stream, and nowhere else.
            if (word == "std::cerr" && file.path == "engine/base/ensure.cpp") continue;
            for (const auto at : whole_words(file.code, word)) faults.push_back(place(file, at) + ": " + word);
        }
    }
    expect_none(faults,
                "The same command must give the same events on any machine: time, chance and files come from above.");
}

}  // namespace baton::house
