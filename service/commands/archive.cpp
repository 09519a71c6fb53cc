#include "service/commands/archive.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "engine/calendar/iso8601.hpp"
#include "engine/feel/json.hpp"
#include "engine/history/codec/write.hpp"
#include "service/archive/turn.hpp"
#include "service/commands/archive_part.hpp"
#include "service/commands/cabinets.hpp"
#include "service/commands/commands.hpp"
#include "service/commands/remote.hpp"

namespace baton::commands {
namespace {

struct Options {
    std::shared_ptr<Configured> configured;
    std::string now;                 // plan: as it will be then
    std::string period;              // export: only this one
    std::vector<std::string> names;  // drop: these archives
    bool is_all = false;
};

// What ended of one process in one month.
struct Planned {
    std::uint64_t ended = 0;
    std::map<std::string, std::uint64_t> kept;  // by why; "": it may go
};
using Plan = std::map<std::pair<std::string, std::string>, Planned>;  // by process and month

Result<Plan> plan_of(const archive::Cabinet& cabinet) {
    Plan plan;
    const archive::Span all{Instant{}, cabinet.now};
    const auto judged = archive::judge(cabinet, all, [&](const archive::Judged& one) {
        auto& planned = plan[{one.row.process, archive::period_of(one.row.ended_at, cabinet.zone)}];
        ++planned.ended;
        ++planned.kept[one.kept];
    });
    if (!judged) return judged.error();
    return plan;
}

std::string goes_from(const archive::Cabinet& cabinet, const std::string& process, const std::string& period) {
    const auto keep = cabinet.settings.policy.keep_of(process);
    if (!keep) return "never";
    const auto due = archive::due_at(period, *keep, cabinet.zone);
    return due ? calendar::to_text(cabinet.zone.local(*due).day) : "never";
}

void print_plan_json(const archive::Cabinet& cabinet, const Plan& plan) {
    for (const auto& [of, planned] : plan) {
        std::string json = "{\"process\":";
        feel::append_json_string(json, of.first);
        json += ",\"keep\":\"" + archive::text_of(cabinet.settings.policy.keep_of(of.first)) + "\",\"period\":\"" +
                of.second + "\",\"goesFrom\":\"" + goes_from(cabinet, of.first, of.second) +
                "\",\"ended\":" + std::to_string(planned.ended);
        for (const auto& [why, count] : planned.kept) {
            json += ",\"" + (why.empty() ? std::string("due") : why) + "\":" + std::to_string(count);
        }
        std::cout << json << "}\n";
    }
}

int plan(const Options& options) {
    const auto opened = open_cabinet(*options.configured);
    if (!opened) return report(opened.error());
    auto& cabinet = *(*opened)->cabinet;
    if (!options.now.empty()) {
        const auto now = calendar::moment_from(options.now, cabinet.zone);
        if (!now) return report(now.error());
        cabinet.now = *now;
    }
    const auto plan = plan_of(cabinet);
    if (!plan) return report(plan.error());
    if (options.configured->as_json) {
        print_plan_json(cabinet, *plan);
        return 0;
    }
    std::vector<std::vector<std::string>> rows;
    for (const auto& [of, planned] : *plan) {
        std::string stays;
        std::uint64_t due = 0;
        for (const auto& [why, count] : planned.kept) {
            if (why.empty()) due = count;
            if (!why.empty()) stays += (stays.empty() ? "" : ", ") + std::to_string(count) + " " + in_words(why);
        }
        rows.push_back({of.first, archive::text_of(cabinet.settings.policy.keep_of(of.first)), of.second,
                        goes_from(cabinet, of.first, of.second), std::to_string(planned.ended), std::to_string(due),
                        stays});
    }
    print_table({"PROCESS", "KEEP", "ENDED IN", "GOES FROM", "CASES", "DUE", "THE REST"}, rows);
    return 0;
}

void print_archives(const std::vector<ports::ArchiveRow>& archives, bool as_json) {
    std::vector<std::vector<std::string>> rows;
    for (const auto& one : archives) {
        if (as_json) {
            std::string json;
            history::write(json, one);
            std::cout << json << "\n";
        }
        rows.push_back({std::to_string(one.number), one.name, std::to_string(one.cases), std::to_string(one.records),
                        std::to_string(one.files), std::to_string(one.size), to_text(one.exported_at),
                        one.dropped_at == Instant{} ? "" : to_text(one.dropped_at), one.digest});
    }
    if (!as_json) {
        print_table({"NUMBER", "ARCHIVE", "CASES", "RECORDS", "FILES", "BYTES", "EXPORTED", "DROPPED", "SHA-256"},
                    rows);
    }
}

int list(const Options& options) {
    const auto opened = open_cabinet(*options.configured);
    if (!opened) return report(opened.error());
    const auto archives = (*opened)->cabinet->retention.archives();
    if (!archives) return report(archives.error());
    print_archives(*archives, options.configured->as_json);
    return 0;
}

// The months in which something is due, or all that the person named.
Result<std::vector<std::string>> periods_of(const Options& options, const archive::Cabinet& cabinet) {
    if (!options.period.empty()) return std::vector{options.period};
    const auto plan = plan_of(cabinet);
    if (!plan) return plan.error();
    std::set<std::string> periods;
    for (const auto& [of, planned] : *plan) {
        if (planned.kept.contains("")) periods.insert(of.second);
    }
    return std::vector<std::string>(periods.begin(), periods.end());
}

int export_all(const Options& options) {
    const auto opened = open_cabinet(*options.configured);
    if (!opened) return report(opened.error());
    const auto& cabinet = *(*opened)->cabinet;
    const auto turn = archive::Turn::take(cabinet.settings.folder);
    if (!turn) return report(turn.error());
    const auto periods = periods_of(options, cabinet);
    if (!periods) return report(periods.error());
    std::vector<ports::ArchiveRow> made;
    for (const auto& period : *periods) {
        auto of_period = archive::export_period(cabinet, period);
        if (!of_period) return report(of_period.error());
        std::ranges::move(*of_period, std::back_inserter(made));
    }
    if (made.empty()) std::cerr << "nothing is due that is not in an archive already; 'baton archive plan' says why\n";
    print_archives(made, options.configured->as_json);
    return 0;
}

Result<std::vector<ports::ArchiveRow>> chosen_archives(const Options& options, ports::Retention& retention) {
    auto archives = retention.archives();
    if (!archives) return archives.error();
    if (options.is_all == !options.names.empty()) {
        return fail(Code::invalid, "say which: the names of archives, as 'baton archive list' shows them, or --all");
    }
    if (options.is_all) return archives;
    std::vector<ports::ArchiveRow> chosen;
    for (const auto& name : options.names) {
        const auto found = std::ranges::find(*archives, name, &ports::ArchiveRow::name);
        if (found == archives->end()) {
            return fail(Code::not_found,
                        "there is no archive '" + name + "'; 'baton archive list' shows what there is");
        }
        chosen.push_back(*found);
    }
    return chosen;
}

void print_dropped(const ports::ArchiveRow& archive, const archive::Dropped& dropped, bool as_json) {
    if (as_json) {
        std::cout << "{\"archive\":\"" << archive.name << "\",\"cases\":" << dropped.cases
                  << ",\"kept\":" << dropped.kept.size() << ",\"isAll\":" << (dropped.is_all ? "true" : "false")
                  << "}\n";
    } else {
        std::cout << archive.name << ": " << dropped.cases << " case(s) dropped, "
                  << (dropped.is_all ? "none of it is left in the store"
                                     : std::to_string(dropped.kept.size()) + " stay with those that they called")
                  << "\n";
    }
    for (const auto& [key, why] : dropped.kept) {
        std::cerr << "case " << key.value << " stays: " << in_words(why) << "\n";
    }
}

int drop(const Options& options) {
    const auto opened = open_cabinet(*options.configured);
    if (!opened) return report(opened.error());
    const auto& cabinet = *(*opened)->cabinet;
    const auto turn = archive::Turn::take(cabinet.settings.folder);
    if (!turn) return report(turn.error());
    const auto archives = chosen_archives(options, cabinet.retention);
    if (!archives) return report(archives.error());
    for (const auto& one : *archives) {
        if (one.dropped_at != Instant{} && options.is_all) continue;
        const auto dropped = archive::drop(cabinet, one);
        if (!dropped) {
            report(dropped.error());
            return dropped.error().code == Code::unprocessable ? exit_not_verified : exit_code(dropped.error().code);
        }
        print_dropped(one, *dropped, options.configured->as_json);
    }
    return 0;
}

void add_plan(CLI::App& archive, Chosen& chosen, const std::shared_ptr<Options>& options) {
    auto* const command =
        add_part(archive, chosen, options,
                 {"plan", "how long each process's cases are kept, what is due, and why the rest stays"}, plan);
    command->add_option("--now", options->now, "as it will be at this moment, ISO 8601 [the clock of the machine]");
    command->footer(
        "Changes nothing. Cases are counted with those that they called, under the one that nobody called.\n"
        "Example:\n"
        "  baton archive plan --set retention.complaint_acceptance=P10Y --now 2037-01-01");
}

void add_export(CLI::App& archive, Chosen& chosen, const std::shared_ptr<Options>& options) {
    auto* const command =
        add_part(archive, chosen, options, {"export", "write what is due to archives, a month a file, and prove them"},
                 export_all);
    command->add_option("--period", options->period, "only cases that ended in this month, as 2026-03 [all months]");
    command->footer(
        "Drops nothing. Each file is written as NAME.partial, read back and proved, made durable, and only then named\n"
        "and noted. Whenever it is stopped, the same command goes on. Keep the SHA-256 elsewhere too: with it anybody\n"
        "can see that an archive is the one that was made.\n"
        "Example:\n"
        "  baton archive export --config /etc/baton/baton.toml --data /var/lib/baton");
}

void add_drop(CLI::App& archive, Chosen& chosen, const std::shared_ptr<Options>& options) {
    auto* const command =
        add_part(archive, chosen, options,
                 {"drop", "take out of the store what an archive holds, once it is proved anew"}, drop);
    command->add_option("ARCHIVE", options->names, "names of archives, as 'baton archive list' shows them");
    command->add_flag("--all", options->is_all, "all of which something is left in the store");
    command->footer(
        "The file must lie in archive.folder and have the SHA-256 that was noted. Cases that run, are held, are named\n"
        "by a running case, or are not due any more stay. The service may be running: it has its turn after every\n"
        "archive.records_at_once records. Whenever it is stopped, the same command goes on.\n"
        "Exit code 7: an archive is not what was exported, and nothing of it was dropped.\n"
        "Example:\n"
        "  baton archive drop 2026-03-1.baton");
}

}  // namespace

void add_archive(CLI::App& app, Chosen& chosen) {
    auto* const archive =
        app.add_subcommand("archive", "let history end: export ended cases by month, then drop them from the store");
    archive->require_subcommand(1);
    auto options = std::make_shared<Options>();
    add_plan(*archive, chosen, options);
    add_export(*archive, chosen, options);
    add_drop(*archive, chosen, options);
    add_part(*archive, chosen, options, {"list", "the archives that were exported, and what was dropped"}, list)
        ->footer("Example:\n  baton archive list --data /var/lib/baton --json");
    add_holds(*archive, chosen);
    archive->footer(
        "By default every case is kept for ever. How long those of a process are kept is the setting "
        "retention.PROCESS,\n"
        "of all others archive.keep; docs/operators.md says more. Nothing is exported or dropped but by these "
        "commands.\n"
        "Examples:\n"
        "  baton archive plan                                        what is due\n"
        "  baton archive export && baton archive drop --all          export it, then drop it\n"
        "  baton archive hold 42 --reason '行政复议 2026-17'          keep one whatever its time\n"
        "  baton verify-replay --archive data/archive/2026-03-1.baton    prove an archive\n"
        "  baton replay 42 --archive data/archive/2026-03-1.baton        look at a case in it");
}

}  // namespace baton::commands
