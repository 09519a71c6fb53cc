#include "service/demo/demo.hpp"

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>

#include "engine/feel/json.hpp"
#include "service/commands/commands.hpp"
#include "service/commands/remote.hpp"
#include "service/demo/day.hpp"
#include "service/log.hpp"
#include "service/service.hpp"
#include "service/signals.hpp"
#include "service/story/play.hpp"
#include "service/verify/verify.hpp"

namespace baton::demo {
namespace {

namespace fs = std::filesystem;

// In a folder that a demo made: the moment up to which it was played.
fs::path mark_of(const std::string& data) { return fs::path(data) / "DEMO"; }

Result<std::string> text_of(const fs::path& file) {
    std::ifstream in(file, std::ios::binary);
    if (!in) return fail(Code::not_found, "'" + file.string() + "' cannot be read");
    return std::string{std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

// Each play begins anew, but only a demo's own folder is emptied.
Result<> clear(const std::string& data) {
    std::error_code failed;
    const bool is_used = fs::exists(data) && !fs::is_empty(data, failed);
    if (is_used && !fs::exists(mark_of(data))) {
        return fail(Code::conflict, "'" + data + "' is no folder of a demo; name another one with --data");
    }
    fs::remove_all(data, failed);
    fs::create_directories(data, failed);
    std::ofstream(mark_of(data)) << "\n";
    if (fs::exists(mark_of(data))) return {};
    return fail(Code::unavailable, "'" + data + "' cannot be written");
}

service::Configuration configuration_of(const Options& options) {
    service::Configuration configuration;
    configuration.data = options.data;
    configuration.processes = options.processes;
    configuration.deploy = {options.processes};
    configuration.server.port = options.port;
    configuration.log_level = "warn";
    return configuration;
}

Result<identity::Organisation> organisation_in(const std::string& processes) {
    const auto file = fs::path(processes) / "organisation" / "organisation.json";
    const auto text = text_of(file);
    if (!text) return text.error();
    return identity::read_organisation(*text, file.filename().string());
}

struct Outcome {
    verify::Verification replay;
    std::vector<std::string> failures;
    std::size_t notices = 0;
    std::size_t timers = 0;
    std::vector<std::pair<std::string, InstanceKey>> cases;
};

// What the day itself cannot see: that every inbox got every notice once, and that every case can be replayed.
Result<Outcome> outcome_of(const Day& day, const std::string& data) {
    Outcome outcome{{}, day.failures(), day.notices(), day.timers(), day.cases()};
    for (const auto& mailbox : day.mailboxes()) {
        if (mailbox->has_gap()) outcome.failures.push_back("the inbox of " + mailbox->department() + " has a gap");
    }
    auto replay = verify::replay_all(data, {});
    if (!replay) return replay.error();
    outcome.replay = std::move(*replay);
    for (const auto& difference : outcome.replay.differences) outcome.failures.push_back(difference);
    return outcome;
}

void print_json(const Outcome& outcome) {
    std::string json = "{\"cases\":" + std::to_string(outcome.replay.cases) +
                       ",\"records\":" + std::to_string(outcome.replay.records) +
                       ",\"notices\":" + std::to_string(outcome.notices) +
                       ",\"timers\":" + std::to_string(outcome.timers) + ",\"failures\":[";
    for (const auto& failure : outcome.failures) {
        json += json.back() == '[' ? "" : ",";
        feel::append_json_string(json, failure);
    }
    std::cout << json << "]}\n";
}

void print_outcome(const Outcome& outcome, std::ostream& out) {
    out << "\n══════ 这一天 ══════\n"
        << outcome.replay.cases << " 个案件,收件箱经 WebSocket 收到 " << outcome.notices << " 条通知,到点 "
        << outcome.timers << " 次。\n"
        << outcome.replay.records << " 条记录全部重放,与存储不符 " << outcome.replay.differences.size() << " 处。\n";
    for (const auto& failure : outcome.failures) out << "✗ " << failure << "\n";
    out << (outcome.failures.empty() ? "每个案件都走到了剧本写的地方。\n" : "有案件没有走到剧本写的地方。\n");
}

void print_places(const Options& options, const std::string& url, const Outcome& outcome, std::ostream& out) {
    out << "\n数据:" << options.data << "(账户口令都是 " << options.password << ")\n";
    out << "案件:\n";
    for (const auto& [name, key] : outcome.cases) out << "  " << name << "  " << key.value << "\n";
    out << "\n重放核对    baton verify-replay --data " << options.data << "\n";
    if (!options.stays) {
        const std::string last = outcome.cases.empty() ? "CASE" : std::to_string(outcome.cases.back().second.value);
        out << "一案的记录  baton history " << last << " --data " << options.data << "\n"
            << "一步一步看  baton replay " << last << " --step --data " << options.data << "\n"
            << "接着服务    baton demo --look --port 8080 --data " << options.data << "\n";
        return;
    }
    out << "\n网址:" << url << "/v2/me  " << url << "/openapi.json  " << url << "/readyz\n"
        << "另开一个终端:\n  export BATON_SERVER=" << url << " BATON_DATA=" << options.data << "\n"
        << "  baton tasks                 等着人办的\n"
        << "  baton history CASE          一个案件的每一条记录\n"
        << "  baton replay CASE --step    一步一步看:令牌、变量、谁、何时、为何\n"
        << "Ctrl-C 结束。" << std::endl;
}

// Tells, plays, checks. The service keeps running behind it.
Result<Outcome> play(const Options& options, const Diary& diary, service::Service& service, service::HandClock& clock,
                     std::ostream& out) {
    if (auto made = service.create_people(options.password); !made) return made.error();
    auto organisation = organisation_in(options.processes);
    if (!organisation) return organisation.error();
    const auto almanac = story::read_almanac(options.processes);
    if (!almanac) return almanac.error();
    Town town("http://127.0.0.1:" + std::to_string(service.port()), options.data, std::move(*organisation),
              options.password);
    News news(**almanac, "Asia/Shanghai");
    Day day({town, news, clock, [&service] { service.clock_moved(); }, out,
             Duration{static_cast<Duration::rep>(options.pace_ms)}});
    out << "《" << diary.title << "》 服务在 " << town.url() << ",时间是虚拟的。\n";
    if (auto played = day.play(diary); !played) return played.error();
    return outcome_of(day, options.data);
}

Result<Instant> end_of_play(const std::string& data) {
    auto text = text_of(mark_of(data));
    if (!text) return fail(Code::not_found, "no day was played in '" + data + "'; leave out --look to play one");
    while (!text->empty() && text->back() == '\n') text->pop_back();
    return instant_from(*text);
}

Result<Diary> diary_of(const Options& options) {
    const auto usual = fs::path(options.processes) / "demo" / "a-day-of-the-district.day";
    const auto file = options.diary.empty() ? usual : fs::path(options.diary);
    const auto text = text_of(file);
    if (!text) return text.error();
    auto diary = read_diary(*text, "Asia/Shanghai");
    if (!diary) return fail(diary.error().code, "'" + file.string() + "' " + diary.error().detail);
    return diary;
}

void stay(const Options& options, service::Service& service, service::HandClock& clock, const Outcome& outcome,
          std::ostream& out) {
    Options staying = options;
    staying.stays = true;
    clock.run_on();
    service.clock_moved();
    print_places(staying, "http://127.0.0.1:" + std::to_string(service.port()), outcome, out);
    service::wait_for_signal();
}

int look(const Options& options) {
    const auto end = end_of_play(options.data);
    if (!end) return commands::report(end.error());
    service::HandClock clock(*end);
    auto service = service::Service::start(configuration_of(options), clock);
    if (!service) return commands::report(service.error());
    stay(options, **service, clock, {}, std::cout);
    (*service)->stop();
    return 0;
}

}  // namespace

int run(const Options& options) {
    service::set_up_log(configuration_of(options));
    if (options.stays || options.only_looks) service::block_signals();
    if (options.only_looks) return look(options);
    const auto diary = diary_of(options);
    if (!diary) return commands::report(diary.error());
    if (auto cleared = clear(options.data); !cleared) return commands::report(cleared.error());

    std::ostream& out = options.as_json ? std::cerr : std::cout;
    service::HandClock clock(diary->entries.front().at);
    auto service = service::Service::start(configuration_of(options), clock);
    if (!service) return commands::report(service.error());
    const auto outcome = play(options, *diary, **service, clock, out);
    if (!outcome) return commands::report(outcome.error());
    std::ofstream(mark_of(options.data)) << to_text(clock.now()) << "\n";
    print_outcome(*outcome, out);
    if (options.as_json) print_json(*outcome);
    if (options.stays) {
        stay(options, **service, clock, *outcome, out);
    } else {
        print_places(options, "", *outcome, out);
    }
    (*service)->stop();
    return outcome->failures.empty() ? 0 : commands::exit_failed;
}

}  // namespace baton::demo
