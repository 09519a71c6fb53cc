// The element templates that designers pick from: they must name connectors and parameters that exist.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <iterator>
#include <set>

#include "tests/unit/outbound/job_call.hpp"

namespace baton::outbound {
namespace {

std::string text_at(const feel::Context& object, std::string_view name) {
    const feel::Value* value = object.find(name);
    return value != nullptr && value->string() != nullptr ? *value->string() : "";
}

struct Template {
    std::string file;
    feel::Value document;

    [[nodiscard]] std::vector<const feel::Context*> bindings() const {
        std::vector<const feel::Context*> found;
        for (const feel::Value& property : *document.context()->find("properties")->list()) {
            found.push_back(property.context()->find("binding")->context());
        }
        return found;
    }
    [[nodiscard]] std::string job_type() const {
        for (const feel::Value& property : *document.context()->find("properties")->list()) {
            const feel::Context& binding = *property.context()->find("binding")->context();
            if (text_at(binding, "property") == "type") return text_at(*property.context(), "value");
        }
        return {};
    }
};

std::vector<Template> templates() {
    std::vector<Template> all;
    const std::filesystem::path folder = std::string(BATON_SOURCE_DIR) + "/connectors/outbound/templates";
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
        std::ifstream file{entry.path(), std::ios::binary};
        const std::string text{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
        all.push_back({entry.path().filename().string(), json(text)});
    }
    return all;
}

TEST(ElementTemplates, there_is_one_for_each_connector) {
    std::set<std::string> types;
    for (const Template& one : templates()) types.insert(one.job_type());
    EXPECT_EQ(types, (std::set<std::string>{"baton.http", "baton.sql", "baton.notify.webhook", "baton.notify.inbox"}));
}

TEST(ElementTemplates, have_what_a_modeler_needs) {
    for (const Template& one : templates()) {
        const feel::Context& object = *one.document.context();
        EXPECT_FALSE(text_at(object, "name").empty()) << one.file;
        EXPECT_TRUE(text_at(object, "id").starts_with("cn.baton.")) << one.file;
        EXPECT_NE(object.find("version")->number(), nullptr) << one.file;
        EXPECT_NE(object.find("appliesTo")->list(), nullptr) << one.file;
    }
}

TEST(ElementTemplates, bind_to_parameters_that_connectors_read) {
    const std::set<std::string> known{"method",
                                      "url",
                                      "header.Authorization",
                                      "timeout",
                                      "database",
                                      "secret",
                                      "event",
                                      "level",
                                      "resultVariable",
                                      "statement",
                                      "http.query",
                                      "http.body",
                                      "http.headers",
                                      "resultExpression",
                                      "errorExpression",
                                      "sql.parameters",
                                      "webhook.data",
                                      "notice.department",
                                      "notice.title",
                                      "notice.text",
                                      "notice.data"};
    for (const Template& one : templates()) {
        for (const feel::Context* binding : one.bindings()) {
            const std::string name = text_at(*binding, "key") + text_at(*binding, "name");
            EXPECT_TRUE(name.empty() || known.contains(name)) << one.file << ": " << name;
        }
    }
}

}  // namespace
}  // namespace baton::outbound
