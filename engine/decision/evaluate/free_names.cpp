// What a box reads from around it: a boxed function keeps these values.
#include "engine/decision/evaluate/session.hpp"

namespace baton::decision {
namespace {

class Collector {
public:
    Collector(const feel::Scope& scope, feel::Context& names) : scope_(scope), names_(names) {}

    void look(const BoxPtr& box) {
        if (box) std::visit([&](const auto& form) { look(form); }, box->form);
    }
    void look(const Literal& literal) { look(literal.expression); }
    void look(const Table& table) {
        for (const TableInput& input : table.inputs) {
            look(input.expression);
            look(input.allowed);
        }
        for (const TableOutput& output : table.outputs) look(output.fallback);
        for (const TableRule& rule : table.rules) {
            for (const feel::Expression& test : rule.tests) look(test);
            for (const feel::Expression& output : rule.outputs) look(output);
        }
    }
    void look(const ContextBox& box) {
        for (const NamedBox& entry : box.entries) look(entry.box);
        look(box.result);
    }
    void look(const ListBox& box) {
        for (const BoxPtr& item : box.items) look(item);
    }
    void look(const Relation& box) {
        for (const auto& row : box.rows) {
            for (const BoxPtr& cell : row) look(cell);
        }
    }
    void look(const Invocation& box) {
        look(box.function);
        for (const NamedBox& binding : box.bindings) look(binding.box);
    }
    void look(const FunctionBox& box) { look(box.body); }
    void look(const Conditional& box) {
        look(box.condition);
        look(box.consequence);
        look(box.alternative);
    }
    void look(const FilterBox& box) {
        look(box.list);
        look(box.condition);
    }
    void look(const Loop& box) {
        look(box.list);
        look(box.body);
    }

private:
    void look(const feel::Expression& expression) {
        feel::Value value;
        for (const std::string& name : expression.names_read()) {
            if (names_.find(name) == nullptr && scope_.find(name, value)) names_.set(name, value);
        }
    }

    const feel::Scope& scope_;
    feel::Context& names_;
};

}  // namespace

void collect_names(const Box& box, const feel::Scope& scope, feel::Context& names) {
    std::visit([collector = Collector(scope, names)](const auto& form) mutable { collector.look(form); }, box.form);
}

}  // namespace baton::decision
