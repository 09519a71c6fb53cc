// What a designer makes with each element template is deployed without a fault: with all that it offers, with the
// least, and with each of its choices.
#include <gtest/gtest.h>

#include "engine/feel/json.hpp"
#include "tests/e2e/outside.hpp"
#include "tests/unit/outbound/element_templates.hpp"

namespace baton::e2e {
namespace {

using outbound::ElementTemplate;
using outbound::TemplateProperty;

class TemplatesE2e : public InOneWorld {
protected:
    using Texts = std::vector<std::pair<std::string, std::string>>;

    static std::string given(const TemplateProperty& property) {
        if (!property.preset.empty()) return property.preset;
        if (property.name == "url") return "https://api.example.cn/v1";
        if (property.name == "statement") return "select :item";
        if (property.name == "errorExpression") return "null";
        if (property.name == "resultExpression") return "{item: response}";
        if (property.name == "timeout") return "PT10S";
        return property.feel == "required" ? "={item: 1}" : "item";
    }
    // What the modeler writes into the element for these.
    static std::string task(const ElementTemplate& one, const std::vector<TemplateProperty>& properties) {
        Texts headers;
        Texts inputs;
        for (const auto& property : properties) {
            const bool is_attribute = property.binding == "zeebe:taskDefinition";
            EXPECT_TRUE(!is_attribute || property.name == "type" || property.name == "retries") << property.name;
            if (property.binding == "zeebe:taskHeader") headers.emplace_back(property.name, given(property));
            if (property.binding == "zeebe:input") inputs.emplace_back(property.name, given(property));
        }
        return task_of(one.job_type(), headers, inputs);
    }
    static void expect_deployed(const ElementTemplate& one, const std::vector<TemplateProperty>& properties) {
        std::string content;
        feel::append_json_string(content, model_of("template", task(one, properties)));
        const auto answer = world().send("operator", "POST", "/v2/deployments",
                                         R"({"resources":[{"name":"template.bpmn","content":)" + content + "}]}");
        EXPECT_EQ(answer.status, 200) << one.file << answer.body;
        EXPECT_EQ(count(answer.json(), {"warnings"}), 0U) << one.file << answer.body;
    }
};

TEST_F(TemplatesE2e, with_all_that_they_offer_are_deployed) {
    for (const auto& one : outbound::element_templates()) expect_deployed(one, one.properties());
}

TEST_F(TemplatesE2e, with_the_least_that_they_demand_are_deployed) {
    for (const auto& one : outbound::element_templates()) {
        auto least = one.properties();
        std::erase_if(least, [](const auto& property) { return !property.is_required; });
        expect_deployed(one, least);
    }
}

TEST_F(TemplatesE2e, are_deployed_with_each_of_their_choices) {
    for (const auto& one : outbound::element_templates()) {
        auto properties = one.properties();
        for (std::size_t at = 0; at < properties.size(); ++at) {
            for (const auto& choice : properties[at].choices) {
                properties[at].preset = choice;
                expect_deployed(one, properties);
            }
        }
    }
}

}  // namespace
}  // namespace baton::e2e
