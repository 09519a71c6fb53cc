// Every BPMN symbol of the model has its file in engine/execution/elements and is proved by a story or a test.
#include <algorithm>
#include <cctype>
#include <gtest/gtest.h>
#include <regex>
#include <sstream>

#include "tests/house/tree.hpp"

namespace baton::house {
namespace {

// The alternatives of the variant Symbol, as written.
std::vector<std::string> symbols() {
    const auto text = read("engine/model/symbols.hpp");
    static const std::regex variant{R"(using Symbol =\s+std::variant<([^>]*)>)"};
    std::smatch found;
    if (!std::regex_search(text, found, variant)) return {};
    std::vector<std::string> names;
    std::istringstream words{found[1].str()};
    for (std::string word; std::getline(words, word, ',');) {
        std::erase_if(word, [](unsigned char c) { return std::isspace(c) != 0; });
        names.push_back(word);
    }
    return names;
}

std::string snake_case(const std::string& name) {
    std::string snake;
    for (const char c : name) {
        if (std::isupper(static_cast<unsigned char>(c)) != 0 && !snake.empty()) snake += '_';
        snake += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    }
    return snake;
}

std::string bpmn_name(std::string name) {
    if (name == "UndefinedTask") return "task";
    if (name == "EventSubProcess") return "triggeredByEvent=\"true\"";
    name[0] = static_cast<char>(std::tolower(static_cast<unsigned char>(name[0])));
    return name;
}

std::string all_models_and_tests() {
    std::string all;
    for (const auto* suffix : {".bpmn", "_test.cpp", ".story"}) {
        for (const auto* folder : {"tests", "processes"}) {
            for (const auto& path : files(folder, suffix)) all += read(path);
        }
    }
    return all;
}

}  // namespace

TEST(Symbols, each_has_its_file_in_execution) {
    if (!exists("engine/execution/elements")) return;
    ASSERT_GT(symbols().size(), 15U) << "the variant Symbol was not found in engine/model/symbols.hpp";
    std::vector<std::string> faults;
    for (const auto& symbol : symbols()) {
        const auto path = "engine/execution/elements/" + snake_case(symbol) + ".cpp";
        if (!exists(path)) faults.push_back(symbol + " has no " + path);
    }
    expect_none(faults, "What a symbol does is in the file with its name.");
}

TEST(Symbols, each_is_proved_by_a_model_or_a_test) {
    if (!exists("engine/execution/elements")) return;
    const auto proofs = all_models_and_tests();
    std::vector<std::string> faults;
    for (const auto& symbol : symbols()) {
        if (proofs.find(bpmn_name(symbol)) == std::string::npos) faults.push_back(symbol);
    }
    expect_none(faults, "No model under tests/ or processes/ and no test uses this symbol.");
}

}  // namespace baton::house
