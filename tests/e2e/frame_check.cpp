#include "tests/e2e/frame_check.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include "engine/feel/json.hpp"
#include "tests/e2e/wire.hpp"
#include "tests/unit/api/schema_check.hpp"

namespace baton::e2e {
namespace {

std::string quoted(std::string_view text) {
    std::string out;
    feel::append_json_string(out, text);
    return out;
}

std::string_view trimmed(std::string_view text) {
    const auto first = std::min(text.find_first_not_of(' '), text.size());
    text.remove_prefix(first);
    return text.substr(0, text.find_last_not_of(' ') + 1);
}

// A text without quotes, or what looks like a number or a truth value.
std::string plain(std::string_view text) {
    text = trimmed(text);
    const bool is_number = !text.empty() && std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
    return is_number || text == "true" || text == "false" ? std::string(text) : quoted(text);
}

// What stands in one line, as JSON: {a: b}, [a, b], 'a' or a.
class Flow {
public:
    explicit Flow(std::string_view text) : rest_(text) {}
    std::string value(std::string_view ends = ",}]") {
        skip_spaces();
        if (rest_.starts_with('\'')) return text();
        if (rest_.starts_with('{')) return list('}', true);
        if (rest_.starts_with('[')) return list(']', false);
        return plain(take_until(ends));
    }

private:
    std::string list(char end, bool has_names) {
        std::string out(1, rest_.front());
        for (rest_.remove_prefix(1); !rest_.empty(); rest_.remove_prefix(1)) {
            if (has_names) {
                out += quoted(trimmed(take_until(":"))) + ':';
                rest_.remove_prefix(std::min<std::size_t>(1, rest_.size()));
            }
            out += value();
            skip_spaces();
            out += rest_.substr(0, 1);
            if (!rest_.starts_with(end)) continue;
            rest_.remove_prefix(1);
            break;
        }
        return out;
    }
    std::string text() {
        rest_.remove_prefix(1);
        const auto out = quoted(take_until("'"));
        rest_.remove_prefix(std::min<std::size_t>(1, rest_.size()));
        return out;
    }
    std::string_view take_until(std::string_view ends) {
        const auto taken = rest_.substr(0, rest_.find_first_of(ends));
        rest_.remove_prefix(taken.size());
        return taken;
    }
    void skip_spaces() { rest_.remove_prefix(std::min(rest_.find_first_not_of(' '), rest_.size())); }

    std::string_view rest_;
};

class Blocks {
public:
    explicit Blocks(const std::string& text) {
        std::istringstream in(text);
        for (std::string line; std::getline(in, line);) {
            if (!trimmed(line).empty()) lines_.push_back(line);
        }
    }
    std::string block() {
        const auto indent = indent_of(at_);
        const bool is_list = inner(at_).starts_with("- ");
        std::string out = is_list ? "[" : "{";
        for (; at_ < lines_.size() && indent_of(at_) == indent;) {
            if (out.size() > 1) out += ',';
            out += is_list ? Flow(inner(at_++).substr(2)).value("") : member();
        }
        return out + (is_list ? ']' : '}');
    }

private:
    [[nodiscard]] std::size_t indent_of(std::size_t line) const {
        return line < lines_.size() ? lines_[line].find_first_not_of(' ') : 0;
    }
    [[nodiscard]] std::string_view inner(std::size_t line) const { return trimmed(lines_[line]); }
    std::string member() {
        const auto indent = indent_of(at_);
        const auto line = inner(at_++);
        const auto colon = line.find(':');
        const auto given = trimmed(line.substr(std::min(colon + 1, line.size())));
        const auto name = quoted(line.substr(0, colon)) + ':';
        if (given == ">-") return name + quoted(folded(indent));
        return name + (given.empty() ? block() : Flow(given).value(""));
    }
    std::string folded(std::size_t indent) {
        std::string out;
        for (; indent_of(at_) > indent; ++at_) out += (out.empty() ? "" : " ") + std::string(inner(at_));
        return out;
    }

    std::vector<std::string> lines_;
    std::size_t at_ = 0;
};

feel::Value document() {
    std::ifstream file(BATON_SOURCE_DIR "/connectors/api/openapi/asyncapi.yaml");
    return from_yaml({std::istreambuf_iterator<char>(file), {}});
}

}  // namespace

feel::Value from_yaml(const std::string& text) {
    const auto value = feel::from_json(Blocks(text).block());
    return value ? *value : feel::Value();
}

std::vector<std::string> faults_of_frame(const feel::Value& frame) {
    static const api::SchemaCheck check(document());
    const auto* sent = check.at({"operations", "toClient", "messages"});
    if (sent == nullptr || sent->list() == nullptr) return {"the document does not say what is sent"};
    for (const auto& reference : *sent->list()) {
        const auto* message = check.resolved(*check.resolved(reference));
        const auto payload = in(*message, {"payload"});
        if (in(payload, {"properties", "op", "const"}) == in(frame, {"op"})) return check.faults(frame, payload);
    }
    return {"no frame has the op " + text(frame, {"op"})};
}

}  // namespace baton::e2e
