// The element templates that designers pick from: the connectors themselves say whether each property is one of theirs.
#include <gtest/gtest.h>
#include <set>

#include "tests/unit/outbound/job_call.hpp"
#include "tests/unit/outbound/template_proof.hpp"

namespace baton::outbound {
namespace {

using Strings = std::vector<std::string>;

class ElementTemplates : public testing::Test {
protected:
    // The one of the type, with one text in it replaced by another.
    static ElementTemplate with(std::string_view type, const std::string& text, const std::string& by) {
        for (const auto& one : element_templates()) {
            if (one.job_type() != type) continue;
            auto whole = feel::to_json(one.document);
            const auto at = whole.find(text);
            EXPECT_NE(at, std::string::npos) << text;
            return {one.file, json(whole.replace(at, text.size(), by))};
        }
        ADD_FAILURE() << type;
        return {};
    }

    TemplateProof proof_;
};

TEST_F(ElementTemplates, there_is_one_for_each_connector) {
    std::set<std::string> types;
    for (const auto& one : element_templates()) types.insert(one.job_type());
    EXPECT_EQ(types, proof_.types());
}

TEST_F(ElementTemplates, have_what_a_modeler_needs) {
    for (const auto& one : element_templates()) {
        const feel::Context& object = *one.document.context();
        EXPECT_FALSE(text_at(object, "name").empty()) << one.file;
        EXPECT_TRUE(text_at(object, "id").starts_with("cn.baton.")) << one.file;
        EXPECT_NE(object.find("version")->number(), nullptr) << one.file;
        EXPECT_NE(object.find("appliesTo")->list(), nullptr) << one.file;
    }
}

// Connectors read headers as they stand, and see of an input what FEEL made of it.
TEST_F(ElementTemplates, have_inputs_computed_and_headers_not) {
    for (const auto& one : element_templates()) {
        for (const auto& property : one.properties()) {
            EXPECT_EQ(property.feel.empty(), property.binding != "zeebe:input") << one.file << ": " << property.name;
        }
    }
}

TEST_F(ElementTemplates, offer_what_their_connectors_take_and_demand_what_those_demand) {
    for (const auto& one : element_templates()) EXPECT_EQ(proof_.faults(one), Strings{}) << one.file;
}

TEST_F(ElementTemplates, that_are_wrong_are_found) {
    const auto is_found = [this](std::string_view type, const std::string& text, const std::string& by) {
        return !proof_.faults(with(type, text, by)).empty();
    };
    EXPECT_TRUE(is_found("baton.http", R"("key":"url")", R"("key":"uri")")) << "nobody reads it";
    EXPECT_TRUE(is_found("baton.http", R"("name":"http.query")", R"("name":"http.queries")"));
    EXPECT_TRUE(is_found("baton.http", R"({"name":"PUT","value":"PUT"})", R"({"name":"PUT","value":"SET"})"));
    EXPECT_TRUE(is_found("baton.http", R"("key":"timeout"},"optional":true)",
                         R"("key":"timeout"},"constraints":{"notEmpty":true})"))
        << "the connector needs none";
    EXPECT_TRUE(is_found("baton.sql", R"("type":"zeebe:taskHeader","key":"statement")",
                         R"("type":"zeebe:input","name":"sql.statement")"))
        << "it may not come from a case";
    EXPECT_TRUE(is_found("baton.notify.webhook", R"("key":"event"},"constraints":{"notEmpty":true})",
                         R"("key":"event"},"optional":true)"))
        << "the connector needs it";
    EXPECT_TRUE(is_found("baton.notify.inbox", R"("value":"urgent")", R"("value":"loud")"));
}

}  // namespace
}  // namespace baton::outbound
