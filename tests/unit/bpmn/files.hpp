// Small BPMN files for tests. In a text, ¶ stands before the place where a fault is expected; it is no part of the
// file.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/bpmn/read.hpp"

namespace baton::bpmn::testing {

// A definitions element with the usual namespaces, bpmn: being the default one.
[[nodiscard]] std::string file_of(const std::string& content);

// The same with one executable process `p` of this content; `beside` stands before the process.
[[nodiscard]] std::string process_of(const std::string& content, const std::string& beside = "");

// A start event, the element (whose id is `x`), an end event, and the flows between them.
[[nodiscard]] std::string around(const std::string& element, const std::string& beside = "");

// A task `x` with this content or with these extension elements.
[[nodiscard]] std::string task_with(const std::string& content);
[[nodiscard]] std::string extended(const std::string& tag, const std::string& extensions,
                                   const std::string& attributes = "");

inline const std::string start_and_end =
    R"(<startEvent id="s"/><sequenceFlow id="f" sourceRef="s" targetRef="e"/><endEvent id="e"/>)";

inline const std::string inside_a_sub_process =
    R"(<startEvent id="i"/><sequenceFlow id="g" sourceRef="i" targetRef="j"/><endEvent id="j"/>)";

struct Marked {
    std::string xml;  // without the mark
    std::uint32_t line = 0;
    std::uint32_t column = 0;
};
[[nodiscard]] Marked unmarked(const std::string& text);

// Faults without warnings; none when the file is read.
[[nodiscard]] std::vector<Fault> faults_of(std::string_view xml);
[[nodiscard]] std::vector<Fault> warnings_of(std::string_view xml);

// "rule element line:column", for comparing and printing.
[[nodiscard]] std::string shown(const Fault& fault);
[[nodiscard]] std::vector<std::string> shown(const std::vector<Fault>& faults);

// One fault rule: the least file that breaks it, with ¶ where the fault is expected, and the element that it names.
struct Row {
    std::string rule;
    std::string element;
    std::string file;
};
// That each file has this one fault and no other, with words for what is wrong and what to do.
void expect_faults(const std::vector<Row>& rows);
void expect_warnings(const std::vector<Row>& rows);

// That this is among the faults and warnings of each file, beside others that such a file may have.
void expect_among(const std::vector<Row>& rows);
void expect_silence(const std::string& rule, const std::string& file);

// The only process of a file that is read.
[[nodiscard]] std::shared_ptr<const model::ProcessDefinition> read_one(std::string_view xml);

}  // namespace baton::bpmn::testing
