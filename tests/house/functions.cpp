#include <algorithm>
#include <regex>

#include "tests/house/code.hpp"

namespace baton::house {
namespace {

enum class Scope { outside, function, other };

// What the text before a brace says the brace opens.
Scope scope_of(const std::string& head) {
    static const std::regex declarative{R"((^|[^\w])(namespace|class|struct|union|enum|extern)([^\w]|$))"};
    static const std::regex assigned{R"(=[ \t\n]*(\[[^\]]*\][^;{}]*)?$)"};
    const auto open = head.find('(');
    std::smatch word;
    const bool declares = std::regex_search(head, word, declarative);
    if (declares && (open == std::string::npos || static_cast<std::size_t>(word.position()) < open)) {
        // A function may return `struct X`, but not in this house.
        return Scope::outside;
    }
    if (open == std::string::npos || std::regex_search(head, assigned)) return Scope::other;
    return Scope::function;
}

std::string one_line(std::string_view text) {
    std::string line{text};
    std::ranges::replace(line, '\n', ' ');
    const auto begin = line.find_first_not_of(" \t");
    return begin == std::string::npos ? std::string{} : line.substr(begin);
}

class Reader {
public:
    explicit Reader(std::string_view code) : code_(code) {}

    std::vector<Function> read() {
        for (std::size_t at = 0; at < code_.size(); ++at) take(at);
        return found_;
    }

private:
    void take(std::size_t at) {
        const char c = code_[at];
        if (c == '{') open(at);
        if (c == '}' && !scopes_.empty()) close(at);
        if (c == '#') directive_ = true;
        if (c == '\n' && directive_) {
            directive_ = at > 0 && code_[at - 1] == '\\';
            if (!directive_) head_ = at + 1;
        }
        if (c == '{' || c == '}' || (c == ';' && parentheses_ == 0)) head_ = at + 1;
        if (c == '(') ++parentheses_;
        if (c == ')' && parentheses_ > 0) --parentheses_;
    }

    void open(std::size_t at) {
        if (in_function_) {
            scopes_.push_back(Scope::other);
            return;
        }
        const auto head = one_line(code_.substr(head_, at - head_));
        const auto scope = scope_of(head);
        scopes_.push_back(scope);
        if (scope != Scope::function) return;
        in_function_ = true;
        found_.push_back({head, at, 0});
    }

    void close(std::size_t at) {
        const auto scope = scopes_.back();
        scopes_.pop_back();
        if (scope != Scope::function) return;
        in_function_ = false;
        auto& function = found_.back();
        const auto body = code_.substr(function.begin, at - function.begin);
        function.lines = 1 + static_cast<std::size_t>(std::ranges::count(body, '\n'));
    }

    std::string_view code_;
    std::vector<Scope> scopes_;
    std::vector<Function> found_;
    std::size_t head_ = 0;
    int parentheses_ = 0;
    bool in_function_ = false;
    bool directive_ = false;
};

}  // namespace

std::vector<Function> functions_of(std::string_view code) { return Reader{code}.read(); }

}  // namespace baton::house
