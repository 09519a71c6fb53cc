#include "tests/unit/bpmn/files.hpp"

#include <algorithm>
#include <gtest/gtest.h>

namespace baton::bpmn::testing {

namespace {

constexpr std::string_view mark = "¶";

std::vector<Fault> faults(std::string_view xml, bool warnings) {
    const Result<Definitions> read_file = read(xml, "file.bpmn");
    std::vector<Fault> all = read_file ? read_file->warnings : read_file.error().faults;
    std::erase_if(all, [&](const Fault& fault) { return fault.is_warning != warnings; });
    return all;
}

}  // namespace

std::string file_of(const std::string& content) {
    return R"(<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" )"
           R"(xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" )"
           R"(xmlns:baton="urn:baton:bpmn:1" id="d" targetNamespace="urn:t">)"
           "\n" +
           content + "\n</definitions>\n";
}

std::string process_of(const std::string& content, const std::string& beside) {
    return file_of(beside + "\n<process id=\"p\" isExecutable=\"true\">\n" + content + "\n</process>");
}

std::string around(const std::string& element, const std::string& beside) {
    return process_of("<startEvent id=\"s\"/><sequenceFlow id=\"f1\" sourceRef=\"s\" targetRef=\"x\"/>\n" + element +
                          "\n<sequenceFlow id=\"f2\" sourceRef=\"x\" targetRef=\"e\"/><endEvent id=\"e\"/>",
                      beside);
}

std::string task_with(const std::string& content) { return around("<task id=\"x\">" + content + "</task>"); }

std::string extended(const std::string& tag, const std::string& extensions, const std::string& attributes) {
    return around("<" + tag + " id=\"x\" " + attributes + "><extensionElements>" + extensions +
                  "</extensionElements></" + tag + ">");
}

Marked unmarked(const std::string& text) {
    Marked marked{text, 1, 1};
    const std::size_t at = text.find(mark);
    if (at == std::string::npos) return {text, 0, 0};
    marked.xml.erase(at, mark.size());
    for (const char c : text.substr(0, at)) {
        if (c == '\n') {
            ++marked.line;
            marked.column = 1;
        } else if ((static_cast<unsigned char>(c) & 0xC0U) != 0x80U) {
            ++marked.column;
        }
    }
    return marked;
}

std::vector<Fault> faults_of(std::string_view xml) { return faults(xml, false); }

std::vector<Fault> warnings_of(std::string_view xml) { return faults(xml, true); }

std::string shown(const Fault& fault) {
    return fault.rule + " " + fault.element + " " + std::to_string(fault.line) + ":" + std::to_string(fault.column);
}

std::vector<std::string> shown(const std::vector<Fault>& faults) {
    std::vector<std::string> all;
    for (const Fault& fault : faults) all.push_back(shown(fault));
    return all;
}

namespace {

void expect(const std::vector<Row>& rows, bool warnings) {
    for (const Row& row : rows) {
        const Marked file = unmarked(row.file);
        const std::vector<Fault> found = faults(file.xml, warnings);
        const Fault expected{row.rule, "", "", "file.bpmn", row.element, file.line, file.column};
        EXPECT_EQ(shown(found), std::vector{shown(expected)}) << row.file;
        for (const Fault& fault : found) EXPECT_FALSE(fault.message.empty() || fault.hint.empty()) << row.rule;
    }
}

}  // namespace

void expect_faults(const std::vector<Row>& rows) { expect(rows, false); }

void expect_warnings(const std::vector<Row>& rows) { expect(rows, true); }

// Beside others that the least file of such a kind may have, there is this fault or warning, in this place.
void expect_among(const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        const Marked file = unmarked(row.file);
        auto all = shown(faults_of(file.xml));
        const auto warnings = shown(warnings_of(file.xml));
        all.insert(all.end(), warnings.begin(), warnings.end());
        const std::string wanted =
            row.rule + " " + row.element + " " + std::to_string(file.line) + ":" + std::to_string(file.column);
        EXPECT_EQ(std::count(all.begin(), all.end(), wanted), 1)
            << row.rule << " in\n"
            << row.file << "\ninstead " << (all.empty() ? "nothing" : all.front());
    }
}

void expect_silence(const std::string& rule, const std::string& file) {
    auto all = faults_of(file);
    const auto warnings = warnings_of(file);
    all.insert(all.end(), warnings.begin(), warnings.end());
    for (const Fault& fault : all) EXPECT_NE(fault.rule, rule) << fault.message << " in\n" << file;
}

std::shared_ptr<const model::ProcessDefinition> read_one(std::string_view xml) {
    const Result<Definitions> file = read(xml, "file.bpmn");
    EXPECT_TRUE(file) << (file ? "" : file.error().detail);
    if (!file || file->processes.empty()) return std::make_shared<model::ProcessDefinition>();
    return file->processes.front();
}

}  // namespace baton::bpmn::testing
