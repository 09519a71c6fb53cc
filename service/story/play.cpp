#include "service/story/play.hpp"

#include <algorithm>
#include <optional>
#include <sstream>

#include "service/story/player.hpp"
#include "service/story/text_file.hpp"

namespace baton::story {
namespace {

// The nearest folder above the story that holds calendars.
std::filesystem::path processes_above(const std::filesystem::path& file) {
    for (auto folder = std::filesystem::absolute(file).parent_path(); folder != folder.root_path();
         folder = folder.parent_path()) {
        if (std::filesystem::exists(folder / "calendars")) return folder;
        if (std::filesystem::exists(folder / "processes" / "calendars")) return folder / "processes";
    }
    return {};
}

Result<std::shared_ptr<const runtime::Almanac>> almanac_for(const std::filesystem::path& processes) {
    if (processes.empty()) return std::make_shared<const runtime::Almanac>();
    return read_almanac(processes);
}

std::size_t line_of_difference(const std::string& left, const std::string& right) {
    std::size_t line = 1;
    for (std::size_t i = 0; i < left.size() && i < right.size() && left[i] == right[i]; ++i) line += left[i] == '\n';
    return line;
}

std::string line_at(const std::string& text, std::size_t wanted) {
    std::istringstream lines(text);
    std::string line;
    for (std::size_t i = 0; i < wanted; ++i) {
        if (!std::getline(lines, line)) return "(the end)";
    }
    return line;
}

// What lists show must not depend on a crash, a repetition or a refused commit either. Empty: nothing does.
std::string difference_of_rows(const Played& straight, const Played& other) {
    for (std::size_t i = 0; i < straight.standings.size() && i < other.standings.size(); ++i) {
        const auto& [line, rows] = straight.standings[i];
        const auto& others = other.standings[i].rows;
        const auto [one, two] = std::ranges::mismatch(rows, others);
        if (one == rows.end() && two == others.end()) continue;
        return "after line " + std::to_string(line) +
               " the rows differ\n  straight: " + (one == rows.end() ? "(none)" : *one) +
               "\n  here:     " + (two == others.end() ? "(none)" : *two) + "\n";
    }
    return {};
}

}  // namespace

Result<calendar::Calendar> read_calendars(const std::filesystem::path& processes) {
    const auto folder = processes / "calendars";
    if (!std::filesystem::is_directory(folder)) {
        return fail(Code::not_found, "there is no folder " + folder.string() + ": name the one that holds calendars/");
    }
    std::vector<calendar::CalendarFile> files;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        auto text = text_of(entry.path());
        if (!text) return text.error();
        if (entry.path().extension() == ".json") files.push_back({entry.path().filename().string(), std::move(*text)});
    }
    std::sort(files.begin(), files.end(), [](const auto& left, const auto& right) { return left.name < right.name; });
    return calendar::read_calendar(files);
}

Result<std::shared_ptr<const runtime::Almanac>> read_almanac(const std::filesystem::path& processes) {
    auto calendar = read_calendars(processes);
    if (!calendar) return calendar.error();
    const auto rules_file = processes / "rules" / "clock-rules.json";
    const auto text = text_of(rules_file);
    if (!text) return text.error();
    auto rules = calendar::read_clock_rules(*text, "clock-rules.json");
    if (!rules) return rules.error();
    return std::make_shared<const runtime::Almanac>(runtime::Almanac{std::move(*calendar), std::move(*rules)});
}

Result<Played> play(const std::filesystem::path& file, Mode mode, Models& models, const Witness& witness) {
    const auto text = text_of(file);
    if (!text) return text.error();
    const auto processes = processes_above(file);
    const auto almanac = almanac_for(processes);
    if (!almanac) return almanac.error();

    Player player(file, processes, *almanac, mode, models, witness);
    Played played;
    std::size_t number = 0;
    for (const Line& line : parse(*text, file.string()).lines) {
        ++number;
        if (line.kind == Line::Kind::answer) continue;
        played.transcript += line.text + "\n";
        if (line.kind != Line::Kind::command) continue;
        auto answers = player.play(line.text);
        if (!answers) {
            Problem problem = answers.error();
            problem.detail = file.filename().string() + ":" + std::to_string(number) + ": " + problem.detail;
            return problem;
        }
        for (const auto& answer : *answers) played.transcript += "  " + answer + "\n";
        played.standings.push_back({number, player.rows()});
    }
    played.passed = player.passed();
    return played;
}

Result<Verdict> check(const std::filesystem::path& file) {
    const auto wanted = text_of(file);
    if (!wanted) return wanted.error();
    Verdict verdict;
    Models models;
    std::optional<Played> straight;
    for (const Mode mode : {Mode::straight, Mode::crash, Mode::twice, Mode::refuse}) {
        auto got = play(file, mode, models);
        if (!got) return got.error();
        if (got->transcript != *wanted) {
            const auto line = line_of_difference(*wanted, got->transcript);
            verdict.report += file.string() + ":" + std::to_string(line) + ": " + name_of(mode) +
                              "\n  it says: " + line_at(*wanted, line) +
                              "\n  it is:   " + line_at(got->transcript, line) + "\n";
        }
        if (!straight)
            straight = std::move(*got);
        else if (const auto differs = difference_of_rows(*straight, *got); !differs.empty())
            verdict.report += file.string() + ": " + name_of(mode) + ": " + differs;
    }
    verdict.holds = verdict.report.empty();
    return verdict;
}

}  // namespace baton::story
