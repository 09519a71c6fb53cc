// A page that points to a page that is not there has rotted. That its commands work is proved by tests/house/run_docs.
#include <filesystem>
#include <gtest/gtest.h>
#include <regex>

#include "tests/house/tree.hpp"

namespace baton::house {

TEST(Docs, every_link_between_pages_leads_somewhere) {
    const std::regex link{R"(\]\(([^)#:\s]+)(#[^)]*)?\))"};
    std::vector<std::string> faults;
    for (const auto& path : files("", ".md")) {
        const auto text = read(path);
        const auto folder = std::filesystem::path{path}.parent_path();
        for (std::sregex_iterator it{text.begin(), text.end(), link}; it != std::sregex_iterator{}; ++it) {
            const auto target = (folder / (*it)[1].str()).lexically_normal().generic_string();
            if (!exists(target)) faults.push_back(path + " links to " + (*it)[1].str());
        }
    }
    expect_none(faults, "Mend the link or write the page.");
}

TEST(Docs, every_decision_is_in_the_index) {
    const auto index = read("docs/decisions/README.md");
    std::vector<std::string> faults;
    for (const auto& path : files("docs/decisions", ".md")) {
        const auto name = path.substr(path.rfind('/') + 1);
        if (name != "README.md" && index.find(name) == std::string::npos) faults.push_back(path);
    }
    expect_none(faults, "Add it to docs/decisions/README.md.");
}

TEST(Docs, every_room_says_what_lives_in_it) {
    std::vector<std::string> faults;
    for (const auto& room : rooms()) {
        if (!exists(room + "/README.md")) {
            faults.push_back(room + " has no README.md");
        } else if (lines_of(read(room + "/README.md")).size() > 20 && room != "tests") {
            faults.push_back(room + "/README.md has more than 20 lines");
        }
    }
    expect_none(faults, "What lives here, what it may know, where to start: 20 lines at most.");
}

}  // namespace baton::house
