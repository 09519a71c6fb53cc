#include "tests/bench/report.hpp"

#include <cstdio>
#include <string_view>

#include "engine/feel/json.hpp"
#include "tests/bench/machine.hpp"

namespace baton::bench {
namespace {

std::string short_text(double number) {
    char digits[32];
    const auto* const form = number >= 1000 ? "%.0f" : number >= 10 ? "%.1f" : "%.3g";
    std::snprintf(digits, sizeof digits, form, number);
    return digits;
}

std::string target_text(const Figure& figure) {
    if (!figure.target) return {};
    const auto* const word = figure.target->kind == Target::Kind::at_least ? "target >= " : "target <= ";
    return word + short_text(figure.target->ratio) + (figure.is_met() ? " met" : " MISSED");
}

void print(const Figure& figure) {
    std::string line = figure.beside ? "x" + short_text(figure.ratio()) + " of " + figure.beside->what + " (" +
                                           short_text(figure.beside->value) + ")"
                                     : std::string();
    const auto target = target_text(figure);
    if (!target.empty()) line += "; " + target;
    std::printf("  %-58s %10s %-8s %s\n", figure.name.c_str(), short_text(figure.value).c_str(), figure.unit.c_str(),
                line.c_str());
    std::fflush(stdout);
}

void member(std::string& json, std::string_view name, std::string_view text) {
    json.append(1, json.back() == '{' ? ' ' : ',').append(1, '"').append(name).append("\":");
    feel::append_json_string(json, text);
}

void member(std::string& json, std::string_view name, double number) {
    json.append(1, json.back() == '{' ? ' ' : ',').append(1, '"').append(name).append("\":");
    json += std::to_string(number);
}

}  // namespace

Report::Report() : begun_on_(machine()) { std::printf("%s\n", begun_on_.c_str()); }

void Report::add(const std::string& measurement, const std::vector<Figure>& figures) {
    std::printf("%s\n", measurement.c_str());
    all_.insert(all_.end(), figures.begin(), figures.end());
    for (const auto& figure : figures) {
        print(figure);
        std::string json = "{";
        member(json, "measurement", measurement);
        member(json, "name", figure.name);
        member(json, "value", figure.value);
        member(json, "unit", figure.unit);
        if (figure.beside) {
            member(json, "beside", figure.beside->what);
            member(json, "besideValue", figure.beside->value);
            member(json, "ratio", figure.ratio());
        }
        if (figure.target) member(json, "target", target_text(figure));
        figures_ += (figures_.empty() ? "" : ",\n") + json + "}";
    }
}

std::string Report::json() const {
    std::string json = "{";
    member(json, "begun", begun_on_);
    member(json, "ended", machine());
    return json + ",\"figures\":[\n" + figures_ + "]}";
}

}  // namespace baton::bench
