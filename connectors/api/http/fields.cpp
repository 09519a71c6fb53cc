#include "connectors/api/http/fields.hpp"

#include <algorithm>
#include <charconv>

#include "connectors/api/http/target.hpp"
#include "engine/feel/json.hpp"
#include "engine/feel/temporal.hpp"

namespace baton::api {
namespace {

const feel::Context nothing;
constexpr std::size_t faults_max = 100;  // told at once: more are no typing errors

// Nobody can read a reason of blanks, those of Chinese text (U+3000, U+00A0) among them.
bool is_blank(std::string_view text) {
    constexpr std::string_view blanks[] = {" ", "\t", "\r", "\n", "\xE3\x80\x80", "\xC2\xA0"};
    while (!text.empty()) {
        const auto* const blank = std::ranges::find_if(blanks, [&](auto one) { return text.starts_with(one); });
        if (blank == std::end(blanks)) return false;
        text.remove_prefix(blank->size());
    }
    return true;
}

}  // namespace

Result<feel::Context> parse_object(std::string_view body) {
    if (body.find_first_not_of(" \t\r\n") == std::string_view::npos) return feel::Context{};
    const auto value = feel::from_json(body);
    if (!value) return value.error();
    const auto* object = value->context();
    if (object == nullptr) return fail(Code::invalid, "the body must be a JSON object, such as {\"variables\":{}}");
    return *object;
}

std::string Fields::place(std::string_view name) const { return pointer_ + '/' + std::string(name); }

void Fields::fault(std::string_view name, std::string message, std::string hint) {
    faults_.push_back(
        {.rule = "body", .message = std::move(message), .hint = std::move(hint), .file = {}, .element = place(name)});
}

const feel::Value* Fields::find(std::string_view name) {
    known_.emplace(name);
    const auto* value = object_->find(name);
    return value == nullptr || value->is_null() ? nullptr : value;
}

bool Fields::has(std::string_view name) const {
    const auto* value = object_->find(name);
    return value != nullptr && !value->is_null();
}

std::string Fields::text(std::string_view name) {
    const auto* value = find(name);
    if (value == nullptr) return {};
    if (const auto* text = value->string()) return *text;
    fault(name, "'" + std::string(name) + "' must be a text", "write it in quotes");
    return {};
}

std::string Fields::needed_text(std::string_view name) {
    auto given = needed_secret(name);
    if (!given.empty() && is_blank(given)) {
        fault(name, "'" + std::string(name) + "' is blank", "give it as a text that is not empty");
    }
    return given;
}

std::string Fields::needed_secret(std::string_view name) {
    auto given = text(name);
    if (given.empty() && (!has(name) || object_->find(name)->string() != nullptr)) {
        fault(name, "'" + std::string(name) + "' is missing", "give it as a text that is not empty");
    }
    return given;
}

std::string Fields::word(std::string_view name, std::span<const std::string_view> words) {
    auto given = text(name);
    if (given.empty() || std::ranges::find(words, given) != words.end()) return given;
    std::string known;
    for (const auto one : words) known += (known.empty() ? "" : ", ") + std::string(one);
    fault(name, "'" + std::string(name) + "' cannot be '" + clipped(given) + "'", "write one of " + known);
    return {};
}

std::optional<std::uint64_t> Fields::number(std::string_view name, std::uint64_t max) {
    const auto given = whole(name, 0, static_cast<std::int64_t>(max));
    if (!given) return std::nullopt;
    return static_cast<std::uint64_t>(*given);
}

std::optional<std::int64_t> Fields::whole(std::string_view name, std::int64_t min, std::int64_t max) {
    const auto* value = find(name);
    if (value == nullptr) return std::nullopt;
    if (const auto* number = value->number()) {
        const auto whole = number->whole();
        if (whole && *whole >= min && *whole <= max) return *whole;
    }
    fault(
        name,
        "'" + std::string(name) + "' must be a whole number from " + std::to_string(min) + " to " + std::to_string(max),
        "write it without quotes");
    return std::nullopt;
}

std::optional<bool> Fields::flag(std::string_view name) {
    const auto* value = find(name);
    if (value == nullptr) return std::nullopt;
    if (const auto* truth = value->boolean()) return *truth;
    fault(name, "'" + std::string(name) + "' must be true or false", "write it without quotes");
    return std::nullopt;
}

std::optional<Instant> Fields::moment(std::string_view name) {
    const auto* value = find(name);
    if (value == nullptr) return std::nullopt;
    if (const auto* text = value->string()) {
        if (const auto at = instant_from(*text)) return *at;
    }
    if (const auto* both = value->date_time(); both != nullptr && both->time.zone.kind != feel::Zone::Kind::local) {
        if (const auto at = feel::to_instant(*both, "UTC")) return *at;
    }
    fault(name, "'" + std::string(name) + "' must be a moment", "write it after RFC 3339: 2026-11-23T09:30:00Z");
    return std::nullopt;
}

std::optional<std::vector<std::string>> Fields::texts(std::string_view name) {
    const auto* items = list(name);
    if (items == nullptr) return std::nullopt;
    std::vector<std::string> out;
    for (const auto& item : *items) {
        if (const auto* text = item.string()) {
            out.push_back(*text);
        } else {
            fault(name, "'" + std::string(name) + "' must be a list of texts", "write [\"a\",\"b\"]");
            return std::nullopt;
        }
    }
    return out;
}

feel::Context Fields::object_value(std::string_view name) {
    const auto* value = find(name);
    if (value == nullptr) return {};
    if (const auto* object = value->context()) return *object;
    fault(name, "'" + std::string(name) + "' must be an object", "write {\"name\": value}");
    return {};
}

const feel::List* Fields::list(std::string_view name) {
    const auto* value = find(name);
    if (value == nullptr) return nullptr;
    if (const auto* items = value->list()) return items;
    fault(name, "'" + std::string(name) + "' must be a list", "write it in square brackets");
    return nullptr;
}

Fields& Fields::inner(std::string_view name) {
    const auto* value = find(name);
    const auto* object = value == nullptr ? nullptr : value->context();
    if (value != nullptr && object == nullptr) {
        fault(name, "'" + std::string(name) + "' must be an object", "write it in braces");
    }
    auto& out = inner_.emplace_back(object == nullptr ? nothing : *object);
    out.pointer_ = place(name);
    return out;
}

std::vector<Fields*> Fields::objects(std::string_view name) {
    std::vector<Fields*> all;
    const auto* items = list(name);
    for (std::size_t i = 0; items != nullptr && i < items->size(); ++i) {
        const auto* object = (*items)[i].context();
        if (object == nullptr) fault(name, "'" + std::string(name) + "' must be a list of objects", "write [{...}]");
        if (object == nullptr) return {};
        auto& one = inner_.emplace_back(*object);
        one.pointer_ = place(name) + '/' + std::to_string(i);
        all.push_back(&one);
    }
    return all;
}

std::uint64_t Fields::key_value(std::string_view name) {
    const auto* value = find(name);
    if (value == nullptr) return 0;
    const auto* text = value->string();
    const auto digits = text != nullptr ? *text : value->number() != nullptr ? value->number()->text() : std::string();
    std::uint64_t key = 0;
    const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), key);
    if (read.ec == std::errc{} && read.ptr == digits.data() + digits.size() && key != 0) return key;
    fault(name, "'" + std::string(name) + "' must be a key",
          "keys are numbers in quotes, such as \"2251799813685249\"");
    return 0;
}

void Fields::gather(std::vector<Fault>& into) const {
    into.insert(into.end(), faults_.begin(), faults_.end());
    for (const auto& [name, value] : object_->entries()) {
        if (known_.contains(name)) continue;
        if (into.size() >= faults_max) return;
        std::string known;
        for (const auto& one : known_) known += (known.empty() ? "" : ", ") + one;
        into.push_back({.rule = "body",
                        .message = "'" + clipped(name) + "' is not known here",
                        .hint = known.empty() ? "nothing is expected here" : "known are: " + known,
                        .file = {},
                        .element = place(clipped(name))});
    }
    for (const auto& one : inner_) one.gather(into);
}

Result<> Fields::finish() const {
    std::vector<Fault> faults;
    gather(faults);
    if (faults.empty()) return {};
    auto detail = "the body has " + std::to_string(faults.size()) + (faults.size() == 1 ? " fault: " : " faults: ") +
                  faults.front().message;
    return fail(Code::invalid, std::move(detail), std::move(faults));
}

}  // namespace baton::api
