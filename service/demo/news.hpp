// What a record of a case means to people, in Chinese, and only what a passer-by wants to know: cases, decisions,
// clocks, calls, messages, timers. Tasks are told by the inboxes, and acts by those who act.
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include "engine/execution/instance.hpp"
#include "engine/history/record.hpp"
#include "engine/model/process_definition.hpp"
#include "engine/runtime/settings.hpp"

namespace baton::demo {

using CaseName = std::function<std::string(InstanceKey)>;

class News {
public:
    News(const runtime::Almanac& almanac, std::string zone) : almanac_(almanac), zone_(std::move(zone)) {}

    void know(std::shared_ptr<const model::ProcessDefinition> definition);
    [[nodiscard]] bool knows(const std::string& process) const { return definitions_.contains(process); }

    // Lines for one record, which must follow the one before it of the same case.
    [[nodiscard]] std::vector<std::string> tell(const Record& record, const CaseName& name);

    [[nodiscard]] std::string day(Instant at) const;     // "2026-09-14 星期一"
    [[nodiscard]] std::string time(Instant at) const;    // "09:05"
    [[nodiscard]] std::string moment(Instant at) const;  // "9月18日 24:00": the end of a day belongs to that day

private:
    friend struct Headline;
    const runtime::Almanac& almanac_;
    std::string zone_;
    std::map<std::string, std::shared_ptr<const model::ProcessDefinition>> definitions_;
    std::map<InstanceKey, execution::Instance> states_;
};

}  // namespace baton::demo
