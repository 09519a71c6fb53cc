#include <algorithm>
#include <map>
#include <regex>
#include <set>

#include "tests/unit/execution/theatre.hpp"

namespace baton::execution {

namespace {

struct Level {
    std::string container;
    bool has_start = false;
    std::vector<std::string> nodes;
};

std::string attribute(const std::string& tag, const std::string& name) {
    const auto at = tag.find(" " + name + "=\"");
    if (at == std::string::npos) return {};
    const auto from = at + name.size() + 3;
    return tag.substr(from, tag.find('"', from) - from);
}

bool can_end_a_path(const std::string& kind, const std::string& tag) {
    static const std::set<std::string> kinds{"task",
                                             "manualTask",
                                             "userTask",
                                             "serviceTask",
                                             "sendTask",
                                             "receiveTask",
                                             "scriptTask",
                                             "businessRuleTask",
                                             "callActivity",
                                             "subProcess",
                                             "transaction",
                                             "adHocSubProcess",
                                             "intermediateCatchEvent"};
    return kinds.contains(kind) && tag.find("triggeredByEvent=\"true\"") == std::string::npos &&
           tag.find("isForCompensation=\"true\"") == std::string::npos;
}

std::string ends_of(const Level& level, const std::set<std::string>& sources) {
    std::string added;
    for (const auto& node : level.nodes) {
        if (!level.has_start || sources.contains(node)) continue;
        added += "<bpmn:endEvent id=\"end_" + node + "\"/>" + flow(node, "end_" + node);
    }
    return added;
}

// A test says what it is about; the end events that every path must have are drawn here.
std::string with_ends(const std::string& body) {
    static const std::regex tags{R"(<(/?)bpmn:(\w+)([^>]*?)(/?)>)"};
    static const std::regex from{R"re(sourceRef="([^"]*)")re"};
    std::set<std::string> sources;
    for (std::sregex_iterator it{body.begin(), body.end(), from}; it != std::sregex_iterator{}; ++it)
        sources.insert((*it)[1]);
    std::vector<Level> levels{{}};
    std::string text;
    auto copied = body.begin();
    for (std::sregex_iterator it{body.begin(), body.end(), tags}; it != std::sregex_iterator{}; ++it) {
        const auto& match = *it;
        const std::string kind = match[2];
        const std::string tag = match[3];
        if (match[1].length() == 0 && kind == "startEvent") levels.back().has_start = true;
        if (match[1].length() == 0 && can_end_a_path(kind, tag)) levels.back().nodes.push_back(attribute(tag, "id"));
        if (kind != "subProcess" && kind != "transaction" && kind != "adHocSubProcess") continue;
        if (match[1].length() == 0) {
            levels.push_back({});
            continue;
        }
        text.append(copied, match[0].first);
        copied = match[0].first;
        text += ends_of(levels.back(), sources);
        levels.pop_back();
    }
    text.append(copied, body.end());
    return text + ends_of(levels.back(), sources);
}

}  // namespace

std::string process(std::string_view id, std::string_view body, std::string_view beside) {
    std::string xml = R"(<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
 xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:baton="urn:baton:bpmn:1" id="file" targetNamespace="urn:test">
)";
    xml += beside;
    xml += "<bpmn:process id=\"" + std::string(id) + "\" isExecutable=\"true\">\n";
    xml += with_ends(std::string(body));
    return xml + "\n</bpmn:process>\n</bpmn:definitions>\n";
}

std::string flow(std::string_view source, std::string_view target) {
    const std::string from{source};
    const std::string to{target};
    return "<bpmn:sequenceFlow id=\"" + from + "_" + to + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\"/>\n";
}

std::string flow_if(std::string_view source, std::string_view target, std::string_view condition) {
    const std::string from{source};
    const std::string to{target};
    return "<bpmn:sequenceFlow id=\"" + from + "_" + to + "\" sourceRef=\"" + from + "\" targetRef=\"" + to +
           "\"><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + std::string(condition) +
           "</bpmn:conditionExpression></bpmn:sequenceFlow>\n";
}

std::string chain(const std::vector<std::string_view>& ids) {
    std::string flows;
    for (std::size_t i = 1; i < ids.size(); ++i) flows += flow(ids[i - 1], ids[i]);
    return flows;
}

}  // namespace baton::execution
