// Which names a text introduces, where they are in reach, and which it reads from outside.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "engine/feel/vocabulary.hpp"

namespace baton::feel::grammar {

class Names {
public:
    // From here to the end of its block the name means what the text says.
    void declare(const std::string& name);
    [[nodiscard]] std::size_t block() const { return declared_.size(); }
    void leave_block(std::size_t block);

    // The text may use this name; one with spaces is found from now on, wherever it is declared. False: too many.
    [[nodiscard]] bool introduce(const std::string& name);
    [[nodiscard]] Vocabulary::Match longest_match(std::string_view text) const {
        return introduced_.longest_match(text);
    }

    // An expression reads `name`. Built-in functions are not read from outside, unless someone hides them.
    void read(const std::string& name, bool is_builtin);
    [[nodiscard]] std::vector<std::string> take_read() { return std::move(read_.order); }
    [[nodiscard]] std::uint64_t count_of(const std::string& name) const;  // how often it has been read so far

    void enter_body();
    [[nodiscard]] std::vector<std::string> leave_body();  // the names that the body has read from around it

private:
    struct Ordered {
        std::vector<std::string> order;
        std::unordered_set<std::string> seen;
        void add(const std::string& name) {
            if (seen.insert(name).second) order.push_back(name);
        }
    };
    struct Body {
        std::size_t start;
        Ordered read;
    };

    std::vector<std::string> declared_;
    std::unordered_map<std::string, std::vector<std::size_t>> positions_;  // of each name in declared_, innermost last
    std::vector<Body> bodies_;
    Ordered read_;
    std::unordered_map<std::string, std::uint64_t> counts_;
    Vocabulary introduced_;
    std::size_t introduced_count_ = 0;
};

}  // namespace baton::feel::grammar
