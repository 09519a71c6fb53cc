// Files that are made to do harm: told what is wrong with them, quickly and in little memory, and nothing is deployed.
#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>

#include "engine/feel/json.hpp"
#include "tests/e2e/world.hpp"

namespace baton::e2e {
namespace {

class HostileModelsE2e : public InOneWorld {
protected:
    static void SetUpTestSuite() {
        begin();
        deployed_ = count(world().expect(200, "operator", "GET", "/v2/resources?limit=1000"), {"items"});
    }

    static Answer deploy(const std::string& bytes, const std::string& name = "bad.bpmn") {
        const auto body = "--b\r\ncontent-disposition: form-data; name=\"resources\"; filename=\"" + name +
                          "\"\r\n\r\n" + bytes + "\r\n--b--\r\n";
        return world().send("operator", "POST", "/v2/deployments", body,
                            {{"content-type", "multipart/form-data; boundary=b"}});
    }
    // Refused with at least one fault, within the memory that a file of its size may take, and without a trace.
    static Answer refuses(const std::string& bytes, const std::string& name = "bad.bpmn") {
        const auto answer = deploy(bytes, name);
        EXPECT_TRUE(answer.status == 400 || answer.status == 413 || answer.status == 422) << answer.status;
        EXPECT_FALSE(text(answer.json(), {"detail"}).empty());
        EXPECT_LT(world().memory(), 700U << 20U);
        EXPECT_EQ(count(world().expect(200, "operator", "GET", "/v2/resources?limit=1000"), {"items"}), deployed_);
        return answer;
    }
    static std::string process(const std::string& inside, const std::string& head = "") {
        return head +
               R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="urn:t")"
               R"( xmlns:zeebe="http://camunda.org/schema/zeebe/1.0"><process id="bad" isExecutable="true">)" +
               inside + "</process></definitions>";
    }
    static std::string repeated(const std::string& text, std::size_t times) {
        std::string out;
        out.reserve(text.size() * times);
        for (std::size_t i = 0; i < times; ++i) out += text;
        return out;
    }

    static inline std::size_t deployed_ = 0;
};

TEST_F(HostileModelsE2e, a_billion_laughs_are_refused_before_the_first) {
    std::string head = "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"ha\">";
    for (char name = 'b'; name <= 'k'; ++name) {
        const std::string inner(1, static_cast<char>(name - 1));
        head += "<!ENTITY " + std::string(1, name) + " \"" + repeated("&" + inner + ";", 10) + "\">";
    }
    refuses(process("<startEvent id=\"s\" name=\"&k;\"/>", head + "]>"));
}

TEST_F(HostileModelsE2e, entities_of_files_and_networks_are_not_looked_at) {
    for (const auto* place : {"file:///etc/passwd", "http://127.0.0.1:1/x", "/etc/passwd"}) {
        const auto answer = refuses(process("<startEvent id=\"s\"><documentation>&x;</documentation></startEvent>",
                                            "<!DOCTYPE d [<!ENTITY x SYSTEM \"" + std::string(place) + "\">]>"));
        EXPECT_EQ(answer.body.find("root:"), std::string::npos);
    }
    refuses(process("", "<!DOCTYPE d SYSTEM \"http://127.0.0.1:1/d.dtd\">"));
}

TEST_F(HostileModelsE2e, depth_has_an_end) {
    refuses(process(repeated("<subProcess>", 200'000) + repeated("</subProcess>", 200'000)));
    refuses(process(repeated("<a>", 400'000)));
}

TEST_F(HostileModelsE2e, size_has_an_end) {
    refuses(process("<startEvent id=\"" + std::string(12U << 20U, 'x') + "\"/>"));
    refuses(process(repeated("<task/>", 1'000'000)));
    refuses(process("<startEvent id=\"s\" " + [] {
        std::string attributes;
        for (int i = 0; i < 100'000; ++i) attributes += "a" + std::to_string(i) + "=\"1\" ";
        return attributes;
    }() + "/>"));
}

TEST_F(HostileModelsE2e, bytes_that_are_no_text_are_refused) {
    const auto good = process(
        "<startEvent id=\"s\"/><endEvent id=\"e\"/><sequenceFlow id=\"f\" sourceRef=\"s\" "
        "targetRef=\"e\"/>");
    auto bad = good;
    bad.insert(bad.find("id=\"s\"") + 4, "\xff\xfe\xc0\x80");
    refuses(bad);
    refuses(std::string("\0\0\0\0", 4) + good);
    refuses("");
    refuses(" \n\t ");
    refuses("\x89PNG\r\n\x1a\n");
    refuses("\xfe\xff" + good);  // says that it is UTF-16, and is not
}

// XML 1.0 §4.3.3: UTF-16 is read as well, and given back as it came.
TEST_F(HostileModelsE2e, wide_letters_are_read) {
    std::string wide = "\xff\xfe";
    for (const char c : process("<startEvent id=\"s\"/><endEvent id=\"e\"/><sequenceFlow id=\"f\" sourceRef=\"s\" "
                                "targetRef=\"e\"/>")) {
        wide += {c, '\0'};
    }
    const auto deployed = deploy(wide, "wide.bpmn");
    ASSERT_EQ(deployed.status, 200) << deployed.body;
    const auto key = text(in(deployed.json(), {"deployments"}).list()->front(), {"processDefinitionKey"});
    EXPECT_EQ(world().send("operator", "GET", "/v2/process-definitions/" + key + "/xml").body, wide);
    deployed_ += 1;
}

TEST_F(HostileModelsE2e, what_is_no_process_is_refused) {
    for (const auto* text : {"<html/>", "<definitions/>", "<definitions", "{}", "<?xml version='1.0'?>",
                             "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL'/>"}) {
        refuses(text);
    }
    refuses("{", "bad.form");
    refuses("<definitions/>", "bad.dmn");
    refuses("x", "bad.exe");
    refuses("x", "bad");
}

TEST_F(HostileModelsE2e, feel_that_does_not_parse_is_told_with_its_place) {
    const auto guarded = [](const std::string& condition) {
        return process(
            "<startEvent id=\"s\"/>\n<endEvent id=\"e\"/>\n<exclusiveGateway id=\"g\"/>"
            "<sequenceFlow id=\"a\" sourceRef=\"s\" targetRef=\"g\"/>\n"
            "<sequenceFlow id=\"wrong\" sourceRef=\"g\" targetRef=\"e\"><conditionExpression>" +
            condition + "</conditionExpression></sequenceFlow>");
    };
    for (const auto* condition : {"= (1 +", "= for x in", "= if a then", "= \"open", "= 1 ] 2",
                                  "= @\"2026-13-45\" &lt;", "= function(", "= {a: }", "= a b c +"}) {
        const auto answer = refuses(guarded(condition));
        const auto errors = in(answer.json(), {"errors"});
        ASSERT_NE(errors.list(), nullptr) << answer.body;
        const auto told =
            std::ranges::find_if(*errors.list(), [](const auto& one) { return text(one, {"element"}) == "wrong"; });
        ASSERT_NE(told, errors.list()->end()) << condition << answer.body;
        EXPECT_EQ(text(*told, {"detail"}).substr(0, 7), "in FEEL") << condition << answer.body;
        EXPECT_EQ(feel::to_json(in(*told, {"line"})), "4") << answer.body;
    }
    refuses(guarded("= " + std::string(200'000, '(')));
    refuses(guarded("= " + repeated("not(", 50'000)));
    refuses(guarded("= " + repeated("-", 100'000) + "1"));
    refuses(guarded("= 1" + repeated(" + 1", 500'000) + " +"));
}

TEST_F(HostileModelsE2e, a_name_is_no_path) {
    for (const auto* name : {"../../../tmp/baton-was-here.bpmn", "/tmp/baton-was-here.bpmn", "..\\\\x.bpmn"}) {
        refuses("<html/>", name);
        EXPECT_FALSE(std::filesystem::exists("/tmp/baton-was-here.bpmn"));
    }
}

TEST_F(HostileModelsE2e, a_broken_form_of_parts_is_refused) {
    const auto send = [](const std::string& type, const std::string& body) {
        return world().send("operator", "POST", "/v2/deployments", body, {{"content-type", type}}).status;
    };
    const std::string type = "multipart/form-data; boundary=b";
    EXPECT_EQ(send("multipart/form-data", "--b\r\n\r\n--b--"), 400);
    EXPECT_EQ(send(type, "no boundary"), 400);
    EXPECT_EQ(send(type, "--b\r\ncontent-disposition: form-data; name=\"resources\"; filename=\"a.bpmn\"\r\n\r\ncut"),
              400);
    EXPECT_EQ(send(type, "--b\r\n\r\n--b--"), 400);
    EXPECT_EQ(send(type, "--b--"), 400);
    std::string many;
    for (int i = 0; i < 300; ++i) {
        many += "--b\r\ncontent-disposition: form-data; name=\"resources\"; filename=\"a.form\"\r\n\r\n{}\r\n";
    }
    EXPECT_EQ(send(type, many + "--b--"), 413);
}

}  // namespace
}  // namespace baton::e2e
