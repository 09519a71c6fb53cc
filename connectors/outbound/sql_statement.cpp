#include "connectors/outbound/sql_statement.hpp"

#include <algorithm>

namespace baton::outbound {
namespace {

bool is_name_start(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool is_name_part(char c) { return is_name_start(c) || (c >= '0' && c <= '9'); }
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f'; }

Problem no_statement(std::string_view why) { return fail(Code::invalid, "the SQL statement " + std::string(why)); }

class Scan {
public:
    Scan(std::string_view text, SqlDialect dialect) : text_(text), dialect_(dialect) {}

    Result<SqlStatement> whole() {
        while (at_ < text_.size()) {
            if (const Result<> stepped = step(); !stepped) return stepped.error();
        }
        if (!has_words_) return no_statement("is empty; write one in the task header 'statement'");
        return std::move(found_);
    }

private:
    [[nodiscard]] std::string_view rest() const { return text_.substr(at_); }
    [[nodiscard]] char ahead(std::size_t by) const { return at_ + by < text_.size() ? text_[at_ + by] : '\0'; }

    void copy(std::size_t count) {
        found_.text += text_.substr(at_, count);
        at_ += std::min(count, text_.size() - at_);
    }

    Result<> step() {
        const char c = text_[at_];
        if (rest().starts_with("--")) return comment_to_line_end();
        if (rest().starts_with("/*")) return comment();
        if (is_space(c)) {
            copy(1);
            return {};
        }
        if (c == ';') {
            has_ended_ = has_words_;
            ++at_;
            return {};
        }
        if (has_ended_) return no_statement("is followed by a second one; give each its own task");
        has_words_ = true;
        if (c == '\'' || c == '"' || c == '`') return quoted(c, is_escape_string());
        if (c == '$' && dialect_ == SqlDialect::postgresql) return dollar_quoted();
        if (rest().starts_with("{{") || rest().starts_with("${") || c == '?') {
            return no_statement("is put together from pieces ('" + std::string(1, c) +
                                "'); write a fixed text and bind values by :name");
        }
        if (c == ':') return colon();
        return word_or_mark(c);
    }

    Result<> word_or_mark(char c) {
        std::size_t size = 1;
        while (is_name_part(c) && is_name_part(ahead(size))) ++size;
        copy(size);
        return {};
    }

    Result<> colon() {
        if (ahead(1) == ':') {
            copy(2);
            return {};
        }
        if (!is_name_start(ahead(1))) {
            copy(1);
            return {};
        }
        std::size_t size = 1;
        while (is_name_part(ahead(1 + size))) ++size;
        const std::string name{text_.substr(at_ + 1, size)};
        auto known = std::find(found_.names.begin(), found_.names.end(), name);
        if (known == found_.names.end()) known = found_.names.insert(known, name);
        const auto number = std::to_string(known - found_.names.begin() + 1);
        found_.text += (dialect_ == SqlDialect::sqlite ? "?" : "$") + number;
        at_ += size + 1;
        return {};
    }

    // PostgreSQL's E'...' lets a backslash hide a quote.
    [[nodiscard]] bool is_escape_string() const {
        return dialect_ == SqlDialect::postgresql && at_ > 0 && text_[at_] == '\'' &&
               (text_[at_ - 1] == 'E' || text_[at_ - 1] == 'e') && (at_ < 2 || !is_name_part(text_[at_ - 2]));
    }

    Result<> quoted(char quote, bool has_escapes) {
        for (std::size_t to = at_ + 1; to < text_.size(); ++to) {
            if (has_escapes && text_[to] == '\\') {
                ++to;
            } else if (text_[to] == quote) {
                copy(to + 1 - at_);
                return {};
            }
        }
        return no_statement("has a quote that does not close");
    }

    // $$...$$ or $tag$...$tag$; $1 would be a mark of its own.
    Result<> dollar_quoted() {
        std::size_t size = 1;
        while (is_name_part(ahead(size))) ++size;
        const bool is_tag = ahead(size) == '$' && (size == 1 || is_name_start(ahead(1)));
        if (!is_tag) return no_statement("holds '$'; bind values by :name");
        const std::string tag{text_.substr(at_, size + 1)};
        const auto end = text_.find(tag, at_ + tag.size());
        if (end == std::string_view::npos) return no_statement("has a " + tag + " that does not close");
        copy(end + tag.size() - at_);
        return {};
    }

    Result<> comment_to_line_end() {
        const auto end = text_.find('\n', at_);
        copy(end == std::string_view::npos ? rest().size() : end - at_);
        return {};
    }

    Result<> comment() {
        const auto end = text_.find("*/", at_ + 2);
        if (end == std::string_view::npos) return no_statement("has a comment that does not close");
        if (text_.substr(at_ + 2, end - at_ - 2).find("/*") != std::string_view::npos) {
            return no_statement("has a comment within a comment, which databases read differently; remove it");
        }
        copy(end + 2 - at_);
        return {};
    }

    std::string_view text_;
    SqlDialect dialect_;
    std::size_t at_ = 0;
    bool has_words_ = false;
    bool has_ended_ = false;
    SqlStatement found_;
};

}  // namespace

Result<SqlStatement> sql_statement(std::string_view text, SqlDialect dialect) {
    if (text.size() > 100'000) return no_statement("is longer than 100000 bytes");
    if (text.find('\0') != std::string_view::npos) return no_statement("holds a zero byte");
    return Scan{text, dialect}.whole();
}

}  // namespace baton::outbound
