// Expressions and decision tables evaluated in memory, beside feelin (npm) on the same texts and values, where
// tests/bench/peers/install has put it. In seconds of processor time of each.
#include <filesystem>
#include <fstream>

#include "engine/decision/decision.hpp"
#include "engine/feel/expression.hpp"
#include "engine/feel/json.hpp"
#include "tests/bench/bench.hpp"
#include "tests/bench/library.hpp"
#include "tests/bench/machine.hpp"
#include "tests/bench/peers.hpp"

namespace baton::bench {
namespace {

struct Rule {
    std::string test;
    std::string output;
};

struct Job {
    std::string name;
    std::string text;         // an expression, or
    std::vector<Rule> rules;  // a table over the name `amount`, of hit policy FIRST
    feel::Context context;
    feel::Value expected;
};

std::vector<Rule> bands(int count, int width) {
    std::vector<Rule> rules;
    for (int i = 0; i < count; ++i) {
        const std::string low = std::to_string(i * width);
        rules.push_back({"[" + low + ".." + std::to_string((i + 1) * width) + "[", std::to_string(i)});
    }
    return rules;
}

std::vector<Job> jobs(const Extent& extent) {
    const int many = static_cast<int>(extent.of(10'000, 100));
    feel::List cases;
    for (int i = 0; i < static_cast<int>(extent.of(1'000, 20)); ++i)
        cases.emplace_back(feel::Context{{"days", i % 40}, {"street", "s" + std::to_string(i % 13)}});
    std::int64_t late = 0;
    for (const auto& one : cases) {
        const auto days = one.context()->find("days")->number()->whole();
        late += days.value_or(0) > 15 && *one.context()->find("street")->string() == "s7" ? 1 : 0;
    }
    std::vector<Job> all;
    all.push_back({"a comparison",
                   R"(amount > 100 and category = "environment")",
                   {},
                   {{"amount", 150}, {"category", "environment"}},
                   true});
    all.push_back({"a table of 12 rules", "", bands(12, 100), {{"amount", 750}}, 7});
    all.push_back({"a table of 10,000 rules", "", bands(many, 10), {{"amount", many * 5}}, many / 2});
    all.push_back({"a filter over 1,000 contexts",
                   R"(count(cases[days > 15 and street = "s7"]))",
                   {},
                   {{"cases", std::move(cases)}},
                   late});
    return all;
}

std::string xml_of(const std::vector<Rule>& rules) {
    std::string xml =
        R"(<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="m")"
        R"( namespace="urn:bench"><inputData id="i" name="amount"><variable name="amount"/></inputData>)"
        R"(<decision id="d" name="d"><variable name="d"/><informationRequirement><requiredInput href="#i"/>)"
        R"(</informationRequirement><decisionTable hitPolicy="FIRST"><input><inputExpression><text>amount)"
        R"(</text></inputExpression></input><output/>)";
    for (const auto& rule : rules) {
        xml.append("<rule><inputEntry><text>").append(rule.test).append("</text></inputEntry><outputEntry><text>");
        xml.append(rule.output).append("</text></outputEntry></rule>");
    }
    return xml + "</decisionTable></decision></definitions>";
}

// How often a second of processor time; what it gives is looked at the first time.
double rate_of(const std::function<feel::Value()>& once, const Job& job, double seconds) {
    if (!(once() == job.expected)) give_up(job.name + " gives something else than it should");
    double spent = 0;
    std::size_t done = 0;
    for (std::size_t round = 1; spent < seconds; round *= 2) {
        const double begin = cpu_seconds();
        for (std::size_t i = 0; i < round; ++i) (void)once();
        spent = cpu_seconds() - begin;
        done = round;
    }
    return static_cast<double>(done) / spent;
}

double our_rate(const Job& job, double seconds) {
    const feel::Surroundings around;
    if (job.rules.empty()) {
        const auto expression = must(feel::parse(job.text));
        const feel::ContextScope scope(job.context);
        return rate_of([&] { return must(expression.evaluate(scope, around)).value; }, job, seconds);
    }
    const auto table = must(decision::read(xml_of(job.rules), "bench.dmn"));
    return rate_of([&] { return must(decision::evaluate(*table, "d", job.context, around)).value; }, job, seconds);
}

feel::Value asked(const std::vector<Job>& all, double seconds) {
    feel::List list;
    for (const auto& job : all) {
        feel::Context one{{"name", job.name}, {"context", job.context}, {"expected", job.expected}};
        feel::List rules;
        for (const auto& rule : job.rules)
            rules.emplace_back(feel::Context{{"test", rule.test}, {"output", rule.output}});
        if (job.rules.empty())
            one.set("text", job.text);
        else
            one.set("rules", std::move(rules));
        list.emplace_back(std::move(one));
    }
    return feel::Context{{"seconds", *Decimal::parse(std::to_string(seconds))}, {"jobs", std::move(list)}};
}

// By the job's name; empty where the peer is not installed.
std::map<std::string, double> peer_rates(const std::vector<Job>& all, double seconds) {
    if (!has_peer("feelin", "node_modules")) return {};
    const auto file = std::filesystem::temp_directory_path() / ("baton-bench-feel-" + std::to_string(::getpid()));
    std::ofstream(file) << feel::to_json(asked(all, seconds));
    auto rates = rates_printed_by("node " + peer_folder("feelin") + "/measure.mjs " + file.string());
    std::filesystem::remove(file);
    return rates;
}

}  // namespace

std::vector<Figure> measure_feel(const Extent& extent) {
    const double seconds = extent.is_smoke ? 0.001 : 1;
    const auto all = jobs(extent);
    const auto peer = peer_rates(all, seconds);
    std::vector<Figure> figures;
    for (const auto& job : all) {
        Figure figure{"FEEL and DMN, " + job.name, our_rate(job, seconds), "1/s", {}, {}};
        const auto beside = peer.find(job.name);
        if (beside != peer.end()) figure.beside = Beside{"feelin", beside->second};
        figures.push_back(std::move(figure));
    }
    return figures;
}

}  // namespace baton::bench
