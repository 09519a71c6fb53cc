#include <CLI/CLI.hpp>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "engine/feel/json.hpp"
#include "service/commands/commands.hpp"
#include "service/story/play.hpp"

namespace baton::commands {
namespace {

struct Options {
    std::vector<std::string> paths;
    bool updates = false;
    bool prints = false;
    bool as_json = false;
};

std::vector<std::filesystem::path> stories_in(const std::vector<std::string>& paths) {
    std::vector<std::filesystem::path> files;
    for (const std::filesystem::path path : paths) {
        if (!std::filesystem::is_directory(path)) {
            files.push_back(path);
            continue;
        }
        for (const auto& entry : std::filesystem::recursive_directory_iterator(path)) {
            if (entry.path().extension() == ".story") files.push_back(entry.path());
        }
    }
    std::sort(files.begin(), files.end());
    return files;
}

int update(const std::filesystem::path& file) {
    story::Models models;
    const auto played = story::play(file, story::Mode::straight, models);
    if (!played) return report(played.error());
    std::ofstream(file, std::ios::binary | std::ios::trunc) << played->transcript;
    std::cerr << "updated " << file.string() << "\n";
    return 0;
}

int print(const std::filesystem::path& file) {
    story::Models models;
    const auto played = story::play(file, story::Mode::straight, models);
    if (!played) return report(played.error());
    std::cout << played->transcript;
    return 0;
}

int check(const std::filesystem::path& file) {
    const auto verdict = story::check(file);
    if (!verdict) return report(verdict.error());
    std::cout << (verdict->holds ? "holds   " : "differs ") << file.string() << "\n" << verdict->report;
    return verdict->holds ? 0 : exit_failed;
}

// A line of JSON a story.
int check_as_json(const std::filesystem::path& file) {
    const auto verdict = story::check(file);
    std::string json = "{\"file\":";
    feel::append_json_string(json, file.string());
    json += std::string(",\"holds\":") + (verdict && verdict->holds ? "true" : "false") + ",\"report\":";
    feel::append_json_string(json, verdict ? verdict->report : verdict.error().detail);
    std::cout << json << "}\n";
    if (!verdict) return exit_code(verdict.error().code);
    return verdict->holds ? 0 : exit_failed;
}

int run_one(const Options& options, const std::filesystem::path& file) {
    if (options.updates) return update(file);
    if (options.prints) return print(file);
    return options.as_json ? check_as_json(file) : check(file);
}

int run(const Options& options) {
    int code = 0;
    for (const auto& file : stories_in(options.paths)) {
        const int one = run_one(options, file);
        if (one != 0) code = one;
    }
    return code;
}

}  // namespace

void add_story(CLI::App& app, Chosen& chosen) {
    auto* const command = app.add_subcommand("story", "play stories and compare what happens with what they say");
    auto options = std::make_shared<Options>();
    command->add_option("FILE", options->paths, "story files, or folders that hold them")->required();
    command->add_flag("--update", options->updates, "write the answers that the commands get now into the files");
    command->add_flag("--print", options->prints, "print the transcript and compare nothing");
    command->add_flag("--json", options->as_json, "print what holds as JSON, a line each");
    command->footer(
        "Exit code 1 when one differs. Examples:\n"
        "  baton story processes/duty-dispute\n"
        "  baton story new.story --update        then look at the diff\n"
        "Each story is played four times: straight; with a crash and a replay after every command; with every command\n"
        "sent twice; with every first commit refused. The transcript must be the same each time.");
    command->callback([&chosen, options] { chosen = [options] { return run(*options); }; });
}

}  // namespace baton::commands
