// One evaluation of a model: what its decisions have given so far, and where expressions find the names they read.
#pragma once

#include <deque>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/decision/model.hpp"
#include "engine/feel/run.hpp"

namespace baton::decision {

// The inputs of a decision, or of one call of a decision service, and the decisions made from them.
struct World {
    using Key = std::pair<const Definitions*, std::uint32_t>;

    feel::Context inputs;              // by name
    std::map<Key, feel::Value> bound;  // arguments of a call, by input
    std::map<Key, feel::Value> made;   // by decision
};

struct Session {
    feel::Run& run;
    const Definitions& root;   // the model that was asked
    std::deque<World> worlds;  // the outermost and one for each call of a service; functions may still look at them
    std::vector<Outcome::Table> tables;
    std::vector<std::string> path;  // ids of the decisions that are being made, outermost first
    std::vector<Outcome::Made> made;
    feel::Context read;  // what the outermost world was given and somebody has looked at

    // A name is looked up among the inputs of `world`; nullptr when it is not there.
    [[nodiscard]] const feel::Value* given(const World& world, std::string_view name);
    // What an imported model's input was given: `{import: {name: value}}`, or by the name alone.
    [[nodiscard]] const feel::Value* given(const World& world, const Definitions& model, std::uint32_t input);
};

// What a world was given, as names.
class Given final : public feel::Scope {
public:
    Given(Session& session, const World& world) : session_(session), world_(world) {}
    bool find(std::string_view name, feel::Value& value) const override;

private:
    Session& session_;
    const World& world_;
};

// The names of an element's requirements, in front of what is around it.
class Requirements final : public feel::Scope {
public:
    Requirements(Session& session, World& world, const std::vector<Reference>& references, const feel::Scope& outer)
        : session_(session), world_(world), references_(references), outer_(outer) {}
    bool find(std::string_view name, feel::Value& value) const override;

private:
    Session& session_;
    World& world_;
    const std::vector<Reference>& references_;
    const feel::Scope& outer_;
};

// Names given by a box, in front of what is around it.
class Locals final : public feel::Scope {
public:
    explicit Locals(const feel::Scope& outer) : outer_(outer) {}
    void set(std::string name, feel::Value value) { names_.set(std::move(name), std::move(value)); }
    // The members of `context` as names too, behind those that are set.
    void look_into(const feel::Context* context) { context_ = context; }
    [[nodiscard]] const feel::Context& names() const { return names_; }
    bool find(std::string_view name, feel::Value& value) const override;

private:
    const feel::Scope& outer_;
    feel::Context names_;
    const feel::Context* context_ = nullptr;
};

[[nodiscard]] feel::Value value_of(Session& session, World& world, const Reference& reference);
[[nodiscard]] const std::string& name_of(const Reference& reference);
[[nodiscard]] feel::Value make(Session& session, World& world, const Definitions& model, std::uint32_t decision);
[[nodiscard]] feel::Value function_of(Session& session, World& world, const Knowledge& knowledge);
[[nodiscard]] feel::Value function_of(Session& session, const Service& service);

[[nodiscard]] feel::Value evaluate(const Box& box, const feel::Scope& scope, Session& session);
[[nodiscard]] feel::Value evaluate(const Table& table, const feel::Scope& scope, Session& session);
[[nodiscard]] feel::Value function_of(const FunctionBox& function, const feel::Scope& scope, Session& session);
// Whether the arguments keep to the constraints of the parameters, beyond the FEEL types; warns when one does not.
[[nodiscard]] bool are_allowed(std::span<const feel::Value> arguments, const std::vector<Parameter>& parameters,
                               Session& session);

// Adds to `names` what the box reads from `scope`.
void collect_names(const Box& box, const feel::Scope& scope, feel::Context& names);

// The value as `type` wants it; null with a warning, which names `what`, when it cannot be.
[[nodiscard]] feel::Value fitted(const feel::Value& value, const ItemType& type, Session& session,
                                 std::string_view what);

}  // namespace baton::decision
