#include <CLI/CLI.hpp>
#include <charconv>
#include <iostream>

#include "engine/feel/json.hpp"
#include "service/commands/commands.hpp"
#include "service/commands/frames.hpp"
#include "service/commands/remote.hpp"

namespace baton::commands {
namespace {

struct Options {
    std::string instance;
    std::string store;     // read it instead of asking a service
    std::string archive;   // read it instead of a store
    Position at = 0;       // 0: all of it
    std::string variable;  // only steps that changed it
    bool steps = false;
    bool shows_all = false;
    std::string zone = "Asia/Shanghai";
};

constexpr std::size_t value_shown_max = 400;  // letters of a value; --json gives all of it

std::string clipped(std::string text) {
    if (text.size() <= value_shown_max) return text;
    text.resize(value_shown_max);
    while (!text.empty() && (static_cast<unsigned char>(text.back()) & 0xC0U) == 0x80U) text.pop_back();
    if (!text.empty() && static_cast<unsigned char>(text.back()) >= 0xC0U) text.pop_back();
    return text + " …";
}

void print_lines(const char* title, const std::vector<std::string>& lines) {
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::cout << "  " << (i == 0 ? title : "         ") << clipped(lines[i]) << "\n";
    }
}

void print_variables(const Frame& frame) {
    for (const auto& [name, value] : frame.variables.entries()) {
        std::cout << "  " << name << " = " << clipped(feel::to_json(value)) << "\n";
    }
}

void print(const Frame& frame, std::size_t number, std::size_t count) {
    std::cout << "step " << number << " of " << count << "  " << frame.when << "  " << frame.who << "  "
              << frame.record.command << "  (position " << frame.record.position << ")\n";
    print_lines("what     ", frame.facts);
    print_lines("why      ", frame.reasons);
    std::vector<std::string> changes;
    for (const auto& change : frame.changes) {
        const std::string was = change.before.empty() ? "" : "  (was " + clipped(change.before) + ")";
        changes.push_back(change.after.empty() ? change.variable + " is gone"
                                               : change.variable + " = " + clipped(change.after) + was);
    }
    print_lines("changed  ", changes);
    print_lines("tokens   ",
                frame.tokens.empty() ? std::vector<std::string>{"none: the case has ended"} : frame.tokens);
    std::cout << "\n";
}

// The step that a key leads to; 0: stop.
std::size_t next_step(std::size_t step, const std::string& key, const Frame& frame) {
    if (key == "q") return 0;
    if (key == "p") return step > 1 ? step - 1 : 1;
    if (key == "v") {
        print_variables(frame);
        return step;
    }
    std::size_t wanted = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), wanted);
    if (error == std::errc{} && end == key.data() + key.size() && wanted > 0) return wanted;
    return step + 1;
}

int walk(const std::vector<Frame>& frames) {
    std::size_t step = 1;
    std::size_t printed = 0;
    while (step >= 1 && step <= frames.size()) {
        const auto& frame = frames[step - 1];
        if (printed != step) print(frame, step, frames.size());
        printed = step;
        std::cerr << "[Enter next, p previous, a number: that step, v all variables, q quit] ";
        std::string key;
        if (!std::getline(std::cin, key)) break;
        step = next_step(step, key, frame);
    }
    return 0;
}

bool is_wanted(const Frame& frame, const std::string& variable) {
    if (variable.empty()) return true;
    return std::any_of(frame.changes.begin(), frame.changes.end(),
                       [&](const Change& change) { return change.variable == variable; });
}

Result<Past> past_of(const Options& options, const Remote& remote) {
    if (!options.archive.empty()) return read_archived_past(options.archive, options.instance);
    if (!options.store.empty()) return read_stored_past(options.store, options.instance);
    return read_past(remote.server, options.instance);
}

int run(const Options& options, const Remote& remote) {
    const auto past = past_of(options, remote);
    if (!past) return report(past.error());
    auto frames = frames_of(*past, options.zone);
    if (options.at != 0) {
        std::erase_if(frames, [&](const Frame& frame) { return frame.record.position > options.at; });
        if (frames.empty()) return report(fail(Code::not_found, "the case had not begun at that position"));
    }
    if (options.steps) return walk(frames);
    for (std::size_t i = options.at == 0 ? 0 : frames.size() - 1; i < frames.size(); ++i) {
        if (!is_wanted(frames[i], options.variable)) continue;
        if (remote.as_json) {
            std::cout << to_json(frames[i], i + 1) << "\n";
        } else {
            print(frames[i], i + 1, past->records.size());
            if (options.shows_all || options.at != 0) print_variables(frames[i]);
        }
    }
    return 0;
}

}  // namespace

void add_replay(CLI::App& app, Chosen& chosen) {
    auto* const command =
        app.add_subcommand("replay", "step through a case: tokens, variables, who, when and why at each record");
    auto options = std::make_shared<Options>();
    command->add_option("CASE", options->instance, "its key, as 'baton tasks' and 'baton start' show it")->required();
    command->add_option("--at", options->at, "only as it stood at this position of the log, with all variables");
    command->add_option("--variable", options->variable, "only the steps that changed this variable");
    command->add_flag("--step", options->steps, "one step at a time, forward and back");
    command->add_flag("--variables", options->shows_all, "print all variables at each step, not only what changed");
    command->add_option("--zone", options->zone, "time zone of the times")->capture_default_str();
    command->add_option("--data", options->store, "read this data folder, or store URL, itself: no service is needed");
    command->add_option("--archive", options->archive,
                        "read it from this archive, or from the one in this folder that has it: no store is needed");
    const auto remote = add_remote(*command, "auditor");
    command->footer(
        "The records are fetched and applied here, by the code that ran them there: a replay cannot tell another "
        "story\n"
        "than what happened. --json prints a line of JSON a step.\n"
        "Examples:\n"
        "  baton replay 42                       the whole case\n"
        "  baton replay 42 --step                one step at a time\n"
        "  baton replay 42 --variable owner_org  who set it, when and why\n"
        "  baton replay 42 --archive 2026-03-1.baton   a case that was dropped");
    command->callback([&chosen, options, remote] { chosen = [=] { return run(*options, *remote); }; });
}

}  // namespace baton::commands
