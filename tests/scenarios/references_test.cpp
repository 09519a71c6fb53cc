// What the models of the district name is there: clock rules, forms, roles and departments; and what is there is named.
#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <set>

#include "service/story/play.hpp"
#include "service/story/text_file.hpp"

namespace baton::story {
namespace {

using Names = std::set<std::string>;
using std::filesystem::path;

path processes() { return path(BATON_SOURCE_DIR) / "processes"; }

std::string all_texts(const Names& endings) {
    std::string all;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(processes())) {
        if (!endings.contains(entry.path().extension())) continue;
        const auto text = text_of(entry.path());
        EXPECT_TRUE(text.has_value()) << entry.path();
        if (text) all += *text;
    }
    return all;
}

// Everything that stands in the text between `before` and the next double quote.
Names quoted_after(const std::string& text, const std::string& before) {
    Names names;
    for (auto at = text.find(before); at != std::string::npos; at = text.find(before, at + 1)) {
        const auto start = at + before.size();
        names.insert(text.substr(start, text.find('"', start) - start));
    }
    return names;
}

Names ids_of(const char* file) { return quoted_after(*text_of(processes() / file), "\"id\": \""); }

Names split_roles(const Names& groups) {
    Names roles;
    for (const auto& group : groups) {
        for (std::size_t at = 0; at != std::string::npos && at < group.size();) {
            const auto end = group.find(',', at);
            const std::string one = group.substr(at, end - at);
            if (one.starts_with("role:")) roles.insert(one.substr(5));
            at = end == std::string::npos ? end : end + 1;
        }
    }
    return roles;
}

// Of lists such as "intake, handler".
Names names_in(const Names& lists) {
    Names names;
    for (const auto& list : lists) {
        for (std::size_t at = 0; at < list.size();) {
            const auto end = std::min(list.find_first_of(", ", at), list.size());
            if (end > at) names.insert(list.substr(at, end - at));
            at = end + 1;
        }
    }
    return names;
}

void expect_within(const Names& used, const Names& known, const char* what) {
    for (const auto& name : used) {
        if (name.starts_with("=")) continue;  // worked out in the case
        EXPECT_TRUE(known.contains(name)) << "a model names the " << what << " '" << name << "', which is not there";
    }
}

TEST(References, of_clocks_are_in_the_table_of_rules) {
    const std::string models = all_texts({".bpmn"});
    expect_within(quoted_after(models, " rule=\""), ids_of("rules/clock-rules.json"), "clock rule");
}

TEST(References, name_every_rule_of_the_table) {
    const Names not_of_the_models{"petition_sort"};  // the petition office's own
    const std::string models = all_texts({".bpmn", ".dmn"});
    for (const auto& rule : ids_of("rules/clock-rules.json")) {
        const bool is_named = models.find("\"" + rule + "\"") != std::string::npos;
        EXPECT_EQ(is_named, !not_of_the_models.contains(rule)) << rule;
    }
}

TEST(References, to_forms_have_their_form_and_no_form_is_left_over) {
    const std::string models = all_texts({".bpmn"});
    Names used = quoted_after(models, "formId=\"");
    used.merge(quoted_after(models, "\"baton.offerForm\" value=\""));
    Names there;
    for (const auto& entry : std::filesystem::recursive_directory_iterator(processes())) {
        if (entry.path().extension() == ".form") there.insert(entry.path().stem().string());
    }
    EXPECT_EQ(used, there);
}

TEST(References, to_people_are_in_the_organisation) {
    const std::string models = all_texts({".bpmn"});
    const Names known = ids_of("organisation/organisation.json");
    expect_within(split_roles(quoted_after(models, "candidateGroups=\"")), known, "role");
    expect_within(names_in(quoted_after(models, "\"baton.offeredTo\" value=\"")), known, "role");
    expect_within(quoted_after(models, " role=\""), known, "role");
    expect_within(quoted_after(models, " department=\""), known, "department");
}

}  // namespace
}  // namespace baton::story
