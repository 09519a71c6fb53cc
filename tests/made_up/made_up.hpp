// Values of described types in which every field differs from its default and from every other: what was stored and
// read back equals what was made, or a field was lost.
#pragma once

#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <concepts>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "engine/base/keys.hpp"
#include "engine/base/time.hpp"
#include "engine/feel/temporal.hpp"
#include "engine/feel/value.hpp"

namespace baton::made_up {

class Maker {
public:
    explicit Maker(std::int64_t seed = 0) : last_(seed) {}

    template <class T>
    [[nodiscard]] T make() {
        T made{};
        fill(made);
        return made;
    }

    void fill(bool& truth) { truth = !truth; }
    void fill(std::string& text) { text = "text \"" + std::to_string(next()) + "\"\t网格\n"; }
    void fill(Instant& at) { at = Instant{Duration{next() * 1001}}; }
    void fill(Duration& span) { span = Duration{next() * 1003}; }
    template <std::integral T>
    void fill(T& number) {
        number = static_cast<T>(number + static_cast<T>(next()));
    }
    template <class T>
    requires std::is_enum_v<T>
    void fill(T& word) {
        const T was = word;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto enumerator) {
            if (enumerator.value != was) word = enumerator.value;
        });
    }
    template <class Tag>
    void fill(Key<Tag>& key) {
        key.value = static_cast<std::uint64_t>(next());
    }

    void fill(feel::Value& value) { value = feel::Value{some_context(2)}; }
    void fill(feel::Context& entries) { entries = some_context(3); }

    template <class A, class B>
    void fill(std::pair<A, B>& both) {
        fill(both.first);
        fill(both.second);
    }
    template <class T>
    void fill(std::optional<T>& maybe) {
        maybe = make<T>();
    }
    template <class T>
    void fill(std::vector<T>& all) {
        if (nesting_ == nesting_max) return;  // a type may hold others of its kind
        ++nesting_;
        all = {make<T>(), make<T>()};
        --nesting_;
    }
    template <class T>
    void fill(std::set<T>& all) {
        all = {make<T>(), make<T>()};
    }
    template <class K, class T>
    void fill(std::map<K, T>& all) {
        for (int i = 0; i < 2; ++i) {
            K key = make<K>();
            all.emplace(std::move(key), make<T>());
        }
    }
    template <class T>
    requires boost::describe::has_describe_members<T>::value void fill(T& whole) {
        using Members = boost::describe::describe_members<T, boost::describe::mod_public>;
        boost::mp11::mp_for_each<Members>([&](auto member) { fill(whole.*member.pointer); });
    }

private:
    [[nodiscard]] std::int64_t next() { return ++last_; }

    [[nodiscard]] feel::Context some_context(int depth) {
        feel::Context entries{{"truth", true},
                              {"number", feel::Value{next()}},
                              {"nothing", feel::Value{}},
                              {"text", make<std::string>()},
                              {"day", feel::Date{2026, 11, 23}},
                              {"moment", feel::DateTime{{2026, 11, 23}, {9, 30, 0, 0, {}}}},
                              {"months", feel::MonthsDuration{next()}},
                              {"span", feel::TimeDuration{next(), 0}}};
        if (depth > 0) entries.set("list", feel::List{some_context(depth - 1), next()});
        return entries;
    }

    static constexpr int nesting_max = 3;
    std::int64_t last_;
    int nesting_ = 0;
};

}  // namespace baton::made_up
