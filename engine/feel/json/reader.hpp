// The state of one reading of a JSON text; see reader.cpp for the grammar.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/feel/json.hpp"

namespace baton::feel::json {

class Reader {
public:
    Reader(std::string_view text, const JsonLimits& limits) : text_(text), limits_(limits) {}

    Result<Value> read();

private:
    bool read_value(Value& out);
    bool read_object(Value& out);
    bool read_member(Context& entries);
    bool read_array(Value& out);
    bool read_number(Value& out);
    bool read_word(std::string_view word, Value meaning, Value& out);
    bool read_string(std::string& out);
    bool read_escape(std::string& out);
    bool read_code_unit(std::uint32_t& unit);
    bool enter();

    void skip_space();
    [[nodiscard]] bool at_end() const { return at_ == text_.size(); }
    bool take(char wanted);
    bool refuse(std::string message, std::string hint);  // always false; the first fault stays
    [[nodiscard]] std::string pointer() const;

    std::string_view text_;
    JsonLimits limits_;
    std::size_t at_ = 0;
    std::uint32_t depth_ = 0;
    std::vector<std::string> path_;  // names and positions down to where the reader stands
    Problem problem_;
};

}  // namespace baton::feel::json
