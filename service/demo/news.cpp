#include "service/demo/news.hpp"

#include <array>

#include "engine/calendar/local_time.hpp"
#include "engine/execution/decide.hpp"
#include "engine/feel/json.hpp"

namespace baton::demo {
namespace {

std::string two(std::int64_t number) { return (number < 10 ? "0" : "") + std::to_string(number); }

std::string clock_text(Duration since_midnight) {
    const auto minutes = std::chrono::floor<std::chrono::minutes>(since_midnight).count();
    return two(minutes / 60) + ":" + two(minutes % 60);
}

calendar::LocalTime local(const std::string& zone, Instant at) {
    const auto here = calendar::Zone::named(zone);
    return here ? here->local(at) : calendar::LocalTime{};
}

// A decision's answer in a line: {"kind":"投诉"} as kind=投诉.
std::string brief(const feel::Value& value) {
    if (!value.context()) return value.string() ? *value.string() : feel::to_json(value);
    std::string text;
    for (const auto& [name, one] : value.context()->entries()) {
        if (one.is_null()) continue;
        text += (text.empty() ? "" : ", ") + name + "=" + (one.string() ? *one.string() : feel::to_json(one));
    }
    return text;
}

}  // namespace

// One overload a fact; what needs no line gives none.
struct Headline {
    const News& news;
    const execution::Instance& state;
    const model::ProcessDefinition& definition;
    Instant at;
    const CaseName& name_of;

    [[nodiscard]] std::string name(execution::ElementIndex index) const {
        if (index >= definition.elements.size()) return "?";
        const auto& element = definition.element(index);
        return "「" + (element.name.empty() ? element.id : element.name) + "」";
    }
    [[nodiscard]] std::string where(execution::TokenId token) const {
        const auto found = state.tokens.find(token);
        return found == state.tokens.end() ? std::string("?") : name(found->second.at);
    }
    [[nodiscard]] std::string rule(const std::string& id) const {
        const auto* const found = news.almanac_.rules.find(id, local(news.zone_, at).day);
        return "时限「" + (found ? found->title : id) + "」";
    }

    std::string operator()(const execution::InstanceStarted& event) const {
        const std::string title = definition.name.empty() ? event.process : definition.name;
        const std::string from = event.parent ? ",由 " + name_of(event.parent) + " 调用" : "";
        return "▶ 案件开始:" + title + "(第 " + std::to_string(event.version) + " 版" + from + ")";
    }
    std::string operator()(const execution::InstanceEnded& event) const {
        return "■ 案件结束" + (event.reason.empty() ? std::string() : ":" + event.reason);
    }
    std::string operator()(const execution::TimerFired& event) const {
        const auto found = state.timers.find(event.timer);
        return found == state.timers.end() ? std::string() : "⏰ 到点:" + name(found->second.element);
    }
    std::string operator()(const execution::DecisionMade& event) const {
        return "⚖ 决策表" + where(event.token) + ":" + brief(event.output);
    }
    std::string operator()(const execution::ChildCalled& event) const {
        return "↳ " + where(event.token) + "调用 " + event.process;
    }
    std::string operator()(const execution::MessageSent& event) const {
        return "→ 发出消息 " + event.name + (event.correlation_key.empty() ? "" : "(" + event.correlation_key + ")");
    }
    std::string operator()(const execution::MessageReceived& event) const {
        const auto found = state.subscriptions.find(event.subscription);
        const std::string who = found == state.subscriptions.end() ? "" : name(found->second.element);
        return "← 收到消息 " + event.name + who;
    }
    std::string operator()(const execution::EscalationThrown& event) const {
        return "↑ " + where(event.token) + "升级:" + event.code;
    }
    std::string operator()(const execution::IncidentRaised& event) const {
        return "✖ 异常:" + where(event.token) + " " + event.message;
    }
    std::string operator()(const execution::ClockStarted& event) const {
        const auto term = calendar::term_from(event.term);
        return "⏱ " + rule(event.rule) + "起算," + (term ? calendar::to_chinese(*term) : event.term) + ",到 " +
               news.moment(event.due) + (event.is_certain ? "" : "(该年日历未装入,待核)");
    }
    std::string operator()(const execution::ClockSuspended& event) const {
        return "⏱ " + rule(event.rule) + "中止:" + event.reason;
    }
    std::string operator()(const execution::ClockMoved& event) const {
        const std::string how = event.extended_by.empty() ? "恢复计算" : "延长 " + event.extended_by;
        return "⏱ " + rule(event.rule) + how + ",到 " + news.moment(event.due);
    }
    std::string operator()(const execution::ClockStopped& event) const { return "⏱ " + rule(event.rule) + "停表"; }

    template <class Other>
    std::string operator()(const Other&) const {
        return {};
    }
};

void News::know(std::shared_ptr<const model::ProcessDefinition> definition) {
    definitions_[definition->id] = std::move(definition);
}

std::vector<std::string> News::tell(const Record& record, const CaseName& name) {
    std::vector<std::string> lines;
    auto& state = states_[record.instance];
    state.key = record.instance;
    for (const auto& event : record.events) {
        const auto* const started = std::get_if<execution::InstanceStarted>(&event);
        const auto found = definitions_.find(started ? started->process : state.started.process);
        if (found != definitions_.end()) {
            auto line = std::visit(Headline{*this, state, *found->second, record.at, name}, event);
            if (!line.empty()) lines.push_back(std::move(line));
        }
        execution::apply(state, event, record.at);
    }
    return lines;
}

std::string News::day(Instant at) const {
    constexpr std::array<const char*, 7> names{"日", "一", "二", "三", "四", "五", "六"};
    const auto here = local(zone_, at).day;
    return calendar::to_text(here) + " 星期" + names.at(std::chrono::weekday(here).c_encoding());
}

std::string News::time(Instant at) const { return clock_text(local(zone_, at).since_midnight); }

std::string News::moment(Instant at) const {
    auto here = local(zone_, at);
    std::string clock = clock_text(here.since_midnight);
    if (here.since_midnight == Duration{0}) {
        here.day -= std::chrono::days{1};
        clock = "24:00";
    }
    const std::chrono::year_month_day date{here.day};
    return std::to_string(static_cast<unsigned>(date.month())) + "月" +
           std::to_string(static_cast<unsigned>(date.day())) + "日 " + clock;
}

}  // namespace baton::demo
