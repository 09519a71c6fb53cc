#include "service/archive/check.hpp"

#include <limits>
#include <set>

#include "engine/base/digest.hpp"
#include "engine/history/replay.hpp"
#include "engine/ports/rows/deployments.hpp"
#include "service/archive/checked_files.hpp"
#include "service/archive/lines.hpp"
#include "service/archive/mentions.hpp"

namespace baton::archive {
namespace {

class Checker {
public:
    explicit Checker(const std::vector<std::string>& variables) : variables_(variables) {}

    void take(const Line& line) {
        if (!line.is_in_chain) {
            is_broken_ = true;
            return differ(line, "is not as it was written, or does not follow on the line before it");
        }
        if (has_ended_) differ(line, "stands after the manifest");
        const auto taken = take_part(line);
        if (!taken) differ(line, taken.error().detail);
        ++lines_;
    }

    // What only shows at the end. A broken line says enough: what then is missing follows from it.
    void end() {
        if (!has_ended_) differ("it ends before its manifest: it was cut off, or never written to its end");
        if (is_broken_ || !has_ended_) return;
        if (is_in_case_) differ(named() + "has no end");
        for (const auto& difference : files_.end(mentions_.files)) differ(difference);
        for (const auto key : mentions_.definitions) {
            if (!definitions_.contains(key)) differ("definition " + std::to_string(key.value) + " is missing");
        }
    }

    Checked result;

private:
    Result<> take_part(const Line& line) {
        if (line.kind == "archive") return take_head(line);
        if (line.kind == "case") return begin_case(line);
        if (line.kind == "record") return take_record(line);
        if (line.kind == "end") return end_case(line);
        if (line.kind == "definition") return take_definition(line);
        if (line.kind == "resource") return take_resource(line);
        if (line.kind == "beside") return take_beside(line);
        if (line.kind == "manifest") return take_manifest(line);
        return files_.take(line, result.counted.files);
    }

    Result<> take_head(const Line& line) {
        auto head = read_body<Head>(line.body);
        if (!head) return head.error();
        if (head->format > format_version) {
            return fail(Code::invalid, "is of format " + std::to_string(head->format) + ": read it with a newer Baton");
        }
        if (line.number != 1) return fail(Code::invalid, "begins another archive");
        result.head = std::move(*head);
        return {};
    }

    Result<> begin_case(const Line& line) {
        if (is_in_case_) differ(named() + "has no end");
        auto begun = read_body<ports::ArchivedCase>(line.body);
        if (!begun) return begun.error();
        case_ = std::move(*begun);
        records_.clear();
        digest_ = std::make_unique<RunningDigest>();
        is_in_case_ = true;
        return {};
    }

    Result<> take_record(const Line& line) {
        const auto row = record_line(line.body);
        if (!row) return row.error();
        if (!is_in_case_ || row->instance != case_.key) return fail(Code::invalid, "is of another case than it is in");
        if (!records_.empty() && row->position <= records_.back().position) {
            return fail(Code::invalid, "is not in its place");
        }
        auto record = record_of(*row);
        if (!record) return record.error();
        add_mentions(*record, mentions_);
        records_.push_back(std::move(*record));
        digest_->add(line.text);
        digest_->add("\n");
        return {};
    }

    Result<> end_case(const Line& line) {
        const auto said = read_body<CaseEnd>(line.body);
        if (!said) return said.error();
        if (!is_in_case_ || said->key != case_.key) return fail(Code::invalid, "ends another case than it is in");
        is_in_case_ = false;
        case_.records = records_.size();
        case_.digest = digest_->hex();
        if (said->records != case_.records) differ(named() + "has another number of records than it says");
        if (said->digest != case_.digest) differ(named() + "has other records than it says");
        replay();
        take_names();
        result.counted.records += case_.records;
        ++result.counted.cases;
        result.cases.push_back(std::move(case_));
        return {};
    }

    // The case must come to its end again, and be what lists showed of it.
    void replay() {
        const auto state = history::state_at(records_, std::numeric_limits<Position>::max());
        if (!state) return differ(named() + state.error().detail);
        const auto& started = state->started;
        if (!state->has_ended) return differ(named() + "does not come to its end");
        const bool is_as_listed = state->key == case_.key && started.process == case_.process &&
                                  started.business_key == case_.business_key && started.root == case_.root &&
                                  started.parent == case_.parent && state->started_at == case_.started_at &&
                                  state->ended_at == case_.ended_at && records_.back().position == case_.position;
        if (!is_as_listed) differ(named() + "is listed otherwise than it follows from its records");
    }

    void take_names() {
        for (const auto& variable : variables_) {
            if (auto value = last_value(records_, variable)) result.names[case_.root].push_back(std::move(*value));
        }
    }

    Result<> take_definition(const Line& line) {
        const auto row = read_body<ports::DefinitionRow>(line.body);
        if (!row) return row.error();
        definitions_.insert(row->key);
        ++result.counted.definitions;
        return {};
    }

    Result<> take_resource(const Line& line) {
        const auto row = read_body<ports::ResourceRow>(line.body);
        if (!row) return row.error();
        ++result.counted.resources;
        if (sha256_hex(row->content) == row->digest) return {};
        return fail(Code::invalid, "has a model with another digest than it was deployed with: " + row->file);
    }

    Result<> take_beside(const Line& line) {
        const auto file = read_body<Beside>(line.body);
        if (!file) return file.error();
        ++result.counted.beside;
        if (sha256_hex(file->content) == file->sha256) return {};
        return fail(Code::invalid, "has another digest than it says: " + file->file);
    }

    Result<> take_manifest(const Line& line) {
        const auto said = read_body<Manifest>(line.body);
        if (!said) return said.error();
        has_ended_ = true;
        auto counted = result.counted;
        counted.lines = lines_;
        if (*said == counted || is_broken_) return {};
        return fail(Code::invalid, "counts other lines than there are: something is left out or added");
    }

    [[nodiscard]] std::string named() const { return "case " + std::to_string(case_.key.value) + " "; }

    void differ(const Line& line, const std::string& what) {
        std::string where = "line " + std::to_string(line.number);
        if (!line.kind.empty()) where += " (" + line.kind + ")";
        if (is_in_case_) where += " in case " + std::to_string(case_.key.value);
        differ(where + " " + what);
    }
    void differ(std::string what) { result.differences.push_back(std::move(what)); }

    const std::vector<std::string>& variables_;
    bool is_broken_ = false;
    bool has_ended_ = false;
    bool is_in_case_ = false;
    std::uint64_t lines_ = 0;
    ports::ArchivedCase case_;
    std::vector<Record> records_;
    std::unique_ptr<RunningDigest> digest_;
    Mentions mentions_;
    std::set<DefinitionKey> definitions_;
    CheckedFiles files_;
};

}  // namespace

Result<Checked> check(const std::string& path, const std::vector<std::string>& variables) {
    auto opened = LineReader::open(path);
    if (!opened) return opened.error();
    Checker checker(variables);
    Line line;
    while ((*opened)->next(line)) checker.take(line);
    checker.end();
    checker.result.digest = (*opened)->digest();
    checker.result.size = (*opened)->size();
    return std::move(checker.result);
}

std::string in_words(const std::vector<std::string>& differences) {
    constexpr std::size_t said_max = 3;
    std::string words;
    for (std::size_t i = 0; i < differences.size() && i < said_max; ++i) {
        words += (i == 0 ? "" : "; ") + differences[i];
    }
    if (differences.size() > said_max) words += "; and " + std::to_string(differences.size() - said_max) + " more";
    return words;
}

}  // namespace baton::archive
