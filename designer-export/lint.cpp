#include "designer-export/lint.hpp"

#include <algorithm>

#include "engine/bpmn/read.hpp"
#include "engine/feel/json.hpp"

namespace baton::designer_export {

namespace {

void append_member(std::string& out, std::string_view name, std::string_view text) {
    feel::append_json_string(out, name);
    out += ':';
    feel::append_json_string(out, text);
    out += ',';
}

std::string object(const Fault& fault) {
    std::string out = "{";
    append_member(out, "severity", fault.is_warning ? "warning" : "error");
    append_member(out, "rule", fault.rule);
    append_member(out, "message", fault.message);
    append_member(out, "hint", fault.hint);
    append_member(out, "file", fault.file);
    append_member(out, "element", fault.element);
    out += "\"line\":" + std::to_string(fault.line) + ",\"column\":" + std::to_string(fault.column) + "}";
    return out;
}

}  // namespace

std::vector<Fault> lint(std::string_view xml, std::string_view file) {
    const Result<bpmn::Definitions> definitions = bpmn::read(xml, file);
    return definitions ? definitions->warnings : definitions.error().faults;
}

bool can_be_deployed(const std::vector<Fault>& faults) {
    return std::all_of(faults.begin(), faults.end(), [](const Fault& fault) { return fault.is_warning; });
}

std::string lint_text(const std::vector<Fault>& faults) {
    std::string out;
    for (const Fault& fault : faults) {
        out += fault.file + ":" + std::to_string(fault.line) + ":" + std::to_string(fault.column) + ": ";
        out += fault.is_warning ? "warning: " : "error: ";
        out += fault.message + " [" + fault.rule + (fault.element.empty() ? "" : ", " + fault.element) + "]\n";
        out += "    " + fault.hint + "\n";
    }
    return out;
}

std::string lint_json(const std::vector<Fault>& faults) {
    std::string out = "[";
    for (std::size_t at = 0; at < faults.size(); ++at) out += (at == 0 ? "\n" : ",\n") + object(faults[at]);
    return out + (faults.empty() ? "]\n" : "\n]\n");
}

}  // namespace baton::designer_export
