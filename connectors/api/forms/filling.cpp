#include "connectors/api/forms/filling.hpp"

#include <string>
#include <string_view>
#include <utility>

#include "connectors/api/forms/field_rules.hpp"
#include "engine/feel/run.hpp"

namespace baton::api {
namespace {

constexpr std::size_t faults_max = 100;
constexpr std::size_t fields_max = 100'000;     // with those of every row of a list
constexpr std::uint64_t steps_max = 1'000'000;  // of all conditions together
constexpr std::uint32_t groups_within_groups_max = 100;

std::string_view text_in(const feel::Context& component, std::string_view name) {
    const auto* const value = component.find(name);
    const auto* const text = value == nullptr ? nullptr : value->string();
    return text == nullptr ? std::string_view{} : std::string_view{*text};
}

bool flag_in(const feel::Context& component, std::string_view name) {
    const auto* const value = component.find(name);
    return value != nullptr && value->boolean() != nullptr && *value->boolean();
}

// What expressions of a form read: everything that is filled in, and in the row of a list also that row (`this`), what
// it stands in (`parent`) and its number (`i`).
class Names final : public feel::Scope {
public:
    explicit Names(const feel::Context& all) : all_(all) {}
    Names(const Names& outer, feel::Value row, std::int64_t number)
        : all_(outer.all_), parent_(outer.row_), row_(std::move(row)), numbers_(outer.numbers_), is_row_(true) {
        numbers_.emplace_back(number);
    }

    bool find(std::string_view name, feel::Value& value) const override {
        if (const auto* const known = all_.find(name); known != nullptr) {
            value = *known;
            return true;
        }
        if (name == "this" || name == "_this_")
            value = is_row_ ? row_ : feel::Value{all_};
        else if (name == "parent" || name == "_parent_")
            value = is_row_ && parent_.is_null() ? feel::Value{all_} : parent_;
        else if (name == "i" || name == "_i_")
            value = feel::Value{numbers_};
        else
            return false;
        return true;
    }

private:
    const feel::Context& all_;
    feel::Value parent_;
    feel::Value row_;
    feel::List numbers_;
    bool is_row_ = false;
};

// Where the fields of a component stand.
struct Place {
    const feel::Value* values;  // nullptr: there is nothing yet
    std::string pointer;
    bool is_given;  // by who fills in, not known before
    std::uint32_t depth = 0;
};

class Check {
public:
    Check(const Filling& filling, const feel::Surroundings& around) : given_(filling.given), run_(around) {}

    void component(const feel::Context& one, const Place& place, const Names& names) {
        if (!has_room() || is_hidden(one, names)) return;
        const auto* const inner = one.find("components");
        if (inner != nullptr && inner->list() != nullptr) return group(one, *inner->list(), place, names);
        if (!text_in(one, "key").empty() && !flag_in(one, "disabled")) field(one, place, names);
    }

    [[nodiscard]] std::vector<Fault> faults() { return run_.is_stopped() ? std::vector<Fault>{} : std::move(faults_); }

private:
    [[nodiscard]] bool has_room() { return ++seen_ <= fields_max && faults_.size() < faults_max && !run_.is_stopped(); }

    [[nodiscard]] bool is_hidden(const feel::Context& one, const Names& names) {
        const auto* const written = one.find("conditional");
        const auto* const conditions = written == nullptr ? nullptr : written->context();
        const auto hide = conditions == nullptr ? std::string_view{} : text_in(*conditions, "hide");
        if (!hide.starts_with('=')) return false;
        const auto value = evaluated(hide, names, run_);
        return value.boolean() != nullptr && *value.boolean();
    }

    // At `a.b` below a place.
    [[nodiscard]] Place below(Place place, std::string_view path) const {
        while (!path.empty()) {
            const auto end = std::min(path.find('.'), path.size());
            const auto name = path.substr(0, end);
            if (place.pointer.empty()) place.is_given = given_.find(name) != nullptr;
            place.pointer.append("/").append(name);
            const auto* const outer = place.values == nullptr ? nullptr : place.values->context();
            place.values = outer == nullptr ? nullptr : outer->find(name);
            path.remove_prefix(std::min(end + 1, path.size()));
        }
        return place;
    }

    void group(const feel::Context& one, const feel::List& inner, const Place& place, const Names& names) {
        auto within = below(place, text_in(one, "path"));
        if (++within.depth > groups_within_groups_max) return;
        if (!flag_in(one, "isRepeating")) return all(inner, within, names);
        const auto* const rows = within.values == nullptr ? nullptr : within.values->list();
        if (rows == nullptr) return;
        for (std::size_t i = 0; i < rows->size() && has_room(); ++i) {
            const Place row{&(*rows)[i], within.pointer + '/' + std::to_string(i), within.is_given, within.depth};
            all(inner, row, Names(names, (*rows)[i], static_cast<std::int64_t>(i) + 1));
        }
    }

    void all(const feel::List& components, const Place& place, const Names& names) {
        for (const auto& one : components) {
            if (one.context() != nullptr) component(*one.context(), place, names);
        }
    }

    void field(const feel::Context& one, const Place& place, const Names& names) {
        const auto here = below(place, text_in(one, "key"));
        if (is_empty(one, here.values)) {
            if (is_required(one)) add(one, here, Broken{"form-required", "is needed, and is empty", "fill it in"});
        } else if (here.is_given) {
            if (auto broken = broken_by(one, *here.values, names, run_)) add(one, here, std::move(*broken));
        }
    }

    void add(const feel::Context& one, const Place& place, Broken broken) {
        const auto label = text_in(one, "label");
        Fault fault;
        fault.rule = std::move(broken.rule);
        fault.message = "'" + std::string(label.empty() ? text_in(one, "key") : label) + "' " + broken.why;
        fault.hint = std::move(broken.hint);
        fault.element = "/variables" + place.pointer;
        faults_.push_back(std::move(fault));
    }

    const feel::Context& given_;
    feel::Run run_;
    std::vector<Fault> faults_;
    std::size_t seen_ = 0;
};

}  // namespace

std::vector<Fault> faults_of(const feel::Context& form, const Filling& filling, const feel::Surroundings& around) {
    feel::Context all = filling.known;
    for (const auto& [name, value] : filling.given.entries()) all.set(name, value);
    feel::Surroundings limited = around;
    limited.steps_max = steps_max;
    Check check(filling, limited);
    const feel::Value values{all};
    check.component(form, {&values, {}, false}, Names(all));
    return check.faults();
}

}  // namespace baton::api
