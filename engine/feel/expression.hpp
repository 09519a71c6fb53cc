// FEEL text parsed once into an immutable expression, and its evaluation (DMN 1.5 §10.3).
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/base/time.hpp"
#include "engine/feel/value.hpp"

namespace baton::feel {

namespace tree {
struct Node;  // parse/tree.hpp
}
class Observer;    // observer.hpp
class Run;         // run.hpp
class Vocabulary;  // vocabulary.hpp

// Where names get their values from. An implementation must answer the same for as long as one evaluation runs.
class Scope {
public:
    virtual ~Scope() = default;
    // False when there is no such name; else `value` holds it. (A name may hold null.)
    virtual bool find(std::string_view name, Value& value) const = 0;
};

// A scope over one context.
class ContextScope final : public Scope {
public:
    explicit ContextScope(const Context& context) : context_(context) {}
    bool find(std::string_view name, Value& value) const override;

private:
    const Context& context_;
};

// The working days that `add working days` and its like ask for; implemented by engine/calendar.
class WorkingDays {
public:
    virtual ~WorkingDays() = default;
    enum class Kind { rest, working, unknown };  // unknown: no calendar is loaded for that year
    virtual Kind kind(const Date& date) const = 0;
};

struct Surroundings {
    Instant now{};                       // for now() and today(); given, never read from a clock
    std::string zone = "Asia/Shanghai";  // for today() and for dates without an offset
    const WorkingDays* working_days = nullptr;
    std::uint64_t steps_max = 10'000'000;  // evaluation stops with a Problem beyond this
    std::uint32_t list_size_max = 1'000'000;
    Observer* observer = nullptr;  // sees each step, when there is one
};

// FEEL turns many mistakes into null; each leaves a warning that says why (DMN 1.5 §10.3.2.13.1).
struct Warning {
    std::string message;
    std::uint32_t offset = 0;  // byte offset into the expression's text
};

struct Evaluation {
    Value value;
    std::vector<Warning> warnings;
    bool is_beyond_calendar = false;  // it asked for a day that no calendar covers: another one may give another value
};

class Expression {
public:
    Expression() = default;  // empty: evaluates to null

    [[nodiscard]] const std::string& text() const;
    [[nodiscard]] bool empty() const { return tree_ == nullptr; }
    // Names that the expression reads from its scope, in order of first use: what a condition must be watched for.
    [[nodiscard]] const std::vector<std::string>& names_read() const;

    // Fails only when a limit is reached; FEEL's own errors are null with warnings.
    [[nodiscard]] Result<Evaluation> evaluate(const Scope& scope, const Surroundings& around) const;

    // As a part of something larger that shares its limits and warnings; null once the run is stopped.
    [[nodiscard]] Value evaluate(const Scope& scope, Run& run) const;

private:
    friend const tree::Node* root_of(const Expression& expression);
    friend Result<Expression> parse(std::string_view text, const Vocabulary& vocabulary);
    friend Result<Expression> parse_unary_tests(std::string_view text, const Vocabulary& vocabulary);
    enum class Root { expression, tests };
    static Result<Expression> parsed(std::string_view text, const Vocabulary& vocabulary, Root root);
    struct Tree;
    std::shared_ptr<const Tree> tree_;
};

// The parsed form, for what reads it in other ways than by evaluating it; nullptr when it is empty.
[[nodiscard]] const tree::Node* root_of(const Expression& expression);

// `known_names` are the names with spaces or operators in them that the text may use (DMN 1.5 §10.3.1.5). Faults carry
// line and column within the text. Limits: 1 MiB of text, depth 200.
[[nodiscard]] Result<Expression> parse(std::string_view text, const std::vector<std::string>& known_names = {});

// Unary tests, as in the input entries of a decision table; the tested value is the name `?`.
[[nodiscard]] Result<Expression> parse_unary_tests(std::string_view text,
                                                   const std::vector<std::string>& known_names = {});

// The same with a vocabulary that many expressions share, which may name types as well.
[[nodiscard]] Result<Expression> parse(std::string_view text, const Vocabulary& vocabulary);
[[nodiscard]] Result<Expression> parse_unary_tests(std::string_view text, const Vocabulary& vocabulary);

}  // namespace baton::feel
