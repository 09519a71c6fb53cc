// Names say what a thing is, results are looked at before use, and nothing lies around.
#include <algorithm>
#include <cctype>
#include <gtest/gtest.h>
#include <set>

#include "tests/house/code.hpp"
#include "tests/house/tree.hpp"

namespace baton::house {
namespace {

const std::set<std::string> forbidden_anywhere{"Manager", "Helper", "Helpers", "Util",     "Utils",
                                               "Impl",    "Info",   "Common",  "Processor"};
// DataObject is a word of BPMN; a CaseData says nothing.
const std::set<std::string> forbidden_at_the_end{"Data", "Base", "Handler"};

std::vector<std::string> words_of_type(const std::string& name) {
    std::vector<std::string> words;
    for (const char c : name) {
        if (std::isupper(static_cast<unsigned char>(c)) != 0 || words.empty()) words.emplace_back();
        words.back() += c;
    }
    return words;
}

std::vector<std::string> words_of_file(const std::string& path) {
    const auto name = path.substr(path.rfind('/') + 1);
    std::vector<std::string> words(1);
    for (const char c : name.substr(0, name.find('.'))) {
        if (c == '_') {
            words.emplace_back();
        } else {
            const bool first = words.back().empty();
            words.back() += first ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
        }
    }
    return words;
}

bool says_nothing(const std::vector<std::string>& words, bool speaks_http) {
    if (words.empty()) return false;
    if (std::ranges::any_of(words, [](const auto& word) { return forbidden_anywhere.contains(word); })) return true;
    if (words.back() == "Handler" && speaks_http) return false;
    return forbidden_at_the_end.contains(words.back());
}

// Libraries whose own types have a value(): XML attributes, HTTP fields.
bool has_foreign_values(const SourceFile& file) {
    return std::ranges::any_of(file.includes, [](const auto& include) {
        return include.starts_with("<pugixml") || include.starts_with("<boost/beast") || include.starts_with("<soci");
    });
}

std::string stem(const std::string& path) { return path.substr(0, path.rfind('.')); }

}  // namespace

TEST(Names, a_type_or_file_is_named_for_what_it_is) {
    std::vector<std::string> faults;
    for (const auto& file : sources()) {
        const bool speaks_http = file.is_under("connectors");
        if (says_nothing(words_of_file(file.path), speaks_http)) faults.push_back(file.path);
        for (const auto& type : types_of(file.code)) {
            if (says_nothing(words_of_type(type.name), speaks_http))
                faults.push_back(place(file, type.at) + ": " + type.name);
        }
    }
    expect_none(
        faults,
        "Manager, Helper, Util, Impl, Info, Data, Processor, Common and their like say nothing. Name the thing.");
}

TEST(Names, files_are_in_snake_case) {
    std::vector<std::string> faults;
    for (const auto& file : sources()) {
        const auto name = file.path.substr(file.path.rfind('/') + 1);
        if (std::ranges::any_of(name,
                                [](char c) { return std::isupper(static_cast<unsigned char>(c)) != 0 || c == '-'; })) {
            faults.push_back(file.path);
        }
    }
    expect_none(faults, "Files are named in snake_case.");
}

TEST(Results, are_tested_and_then_dereferenced) {
    std::vector<std::string> faults;
    for (const auto& file : sources()) {
        if (file.is_under("tests/house") || has_foreign_values(file)) continue;
        for (auto at = file.code.find(".value()"); at != std::string::npos; at = file.code.find(".value()", at + 1)) {
            faults.push_back(place(file, at));
        }
    }
    expect_none(faults, ".value() throws: write `if (!r) return r.error();` and then `*r`.");
}

TEST(Files, every_header_is_included_by_another_file) {
    std::set<std::string> included;
    for (const auto& file : sources()) {
        for (const auto& include : file.includes) {
            const auto path = include.substr(1, include.size() - 2);
            if (stem(path) != stem(file.path)) included.insert(path);
        }
    }
    std::vector<std::string> faults;
    for (const auto& file : sources()) {
        if (file.is_header() && !included.contains(file.path)) faults.push_back(file.path);
    }
    expect_none(faults, "No other file includes this header: is it dead?");
}

TEST(Files, every_header_opens_with_its_purpose_and_is_read_once) {
    std::vector<std::string> faults;
    for (const auto& file : sources()) {
        if (!file.is_header()) continue;
        if (!file.text.starts_with("//")) faults.push_back(file.path + " does not open with a sentence on its purpose");
        if (file.text.find("#pragma once") == std::string::npos) faults.push_back(file.path + " lacks #pragma once");
    }
    expect_none(faults, "A header opens with one to three lines in the words of the domain.");
}

}  // namespace baton::house
