// Plays a story and compares what happened with what stands in it.
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "engine/runtime/settings.hpp"
#include "service/story/footprints.hpp"
#include "service/story/models.hpp"
#include "service/story/script.hpp"
#include "service/story/stage.hpp"

namespace baton::story {

// Sees what each command did, as it is committed.
using Witness = std::function<void(const std::vector<Record>&, const runtime::Shelf&)>;

struct Played {
    // The whole file as it should read: the commands as they are, with the answers they get now.
    std::string transcript;
    Footprints passed;
    struct Standing {
        std::size_t line = 0;
        std::vector<std::string> rows;  // that lists show after the command of that line
    };
    std::vector<Standing> standings;
};

// Fails when the file cannot be played: a command that does not parse, a folder that is not there, a model with faults.
[[nodiscard]] Result<Played> play(const std::filesystem::path& file, Mode mode, Models& models,
                                  const Witness& witness = {});

struct Verdict {
    bool holds = true;
    std::string report;  // the first difference in each mode, with its line
};

// In all four modes: the transcript must be the same each time, and be what the file says; and after every command
// lists must show the same rows.
[[nodiscard]] Result<Verdict> check(const std::filesystem::path& file);

// The calendars beside the processes: <processes>/calendars/*.json. Code::not_found when the folder is not there.
[[nodiscard]] Result<calendar::Calendar> read_calendars(const std::filesystem::path& processes);
// Calendars and clock rules beside the processes: <processes>/calendars/*.json, <processes>/rules/clock-rules.json.
[[nodiscard]] Result<std::shared_ptr<const runtime::Almanac>> read_almanac(const std::filesystem::path& processes);

}  // namespace baton::story
