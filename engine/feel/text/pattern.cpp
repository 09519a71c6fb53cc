#include "engine/feel/text/pattern.hpp"

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>
#include <unordered_map>

namespace baton::feel {
namespace {

constexpr std::size_t pattern_size_max = 10'000;
constexpr std::uint32_t match_limit_base = 100'000;
constexpr std::size_t kept_max = 64;

struct Freer {
    void operator()(pcre2_code* code) const { pcre2_code_free(code); }
    void operator()(pcre2_match_data* matched) const { pcre2_match_data_free(matched); }
    void operator()(pcre2_match_context* context) const { pcre2_match_context_free(context); }
};

}  // namespace

struct Pattern::Compiled {
    std::unique_ptr<pcre2_code, Freer> code;
    std::uint32_t groups = 0;
};

namespace {

Problem bad_pattern(std::string_view pattern, const std::string& why) {
    return fail(Code::invalid, "the pattern '" + std::string(pattern.substr(0, 100)) + "' is wrong: " + why);
}

std::uint32_t options_of(const PatternFlags& flags) {
    std::uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_DOLLAR_ENDONLY | PCRE2_NEVER_BACKSLASH_C;
    if (flags.ignores_case) options |= PCRE2_CASELESS;
    if (flags.multi_line) options |= PCRE2_MULTILINE;
    return options;
}

std::string key_of(std::string_view pattern, const PatternFlags& flags) {
    std::string key;
    for (const bool flag :
         {flags.dot_all, flags.multi_line, flags.ignores_case, flags.ignores_space, flags.is_literal}) {
        key += flag ? '1' : '0';
    }
    return key.append(pattern);
}

}  // namespace

Result<Pattern> Pattern::compile(std::string_view pattern, const PatternFlags& flags) {
    thread_local std::unordered_map<std::string, std::shared_ptr<const Compiled>> kept;
    if (pattern.size() > pattern_size_max) return bad_pattern(pattern, "it is longer than 10000 bytes");
    const std::string key = key_of(pattern, flags);
    if (const auto found = kept.find(key); found != kept.end()) return Pattern(found->second);
    const TranslatedPattern translated = translated_pattern(pattern, flags);
    if (!translated.fault.empty()) return bad_pattern(pattern, translated.fault);
    int error = 0;
    PCRE2_SIZE offset = 0;
    auto compiled = std::make_shared<Compiled>();
    compiled->groups = translated.groups;
    compiled->code.reset(pcre2_compile(reinterpret_cast<PCRE2_SPTR>(translated.pattern.data()),
                                       translated.pattern.size(), options_of(flags), &error, &offset, nullptr));
    if (!compiled->code) {
        std::string why(200, '\0');
        const int size = pcre2_get_error_message(error, reinterpret_cast<PCRE2_UCHAR*>(why.data()), why.size());
        why.resize(size > 0 ? static_cast<std::size_t>(size) : 0);
        return bad_pattern(pattern, why);
    }
    if (kept.size() >= kept_max) kept.clear();
    kept.emplace(key, compiled);
    return Pattern(std::move(compiled));
}

std::uint32_t Pattern::groups() const { return compiled_->groups; }

Result<std::vector<Pattern::Span>> Pattern::find(std::string_view text, std::size_t from) const {
    const std::unique_ptr<pcre2_match_data, Freer> matched(
        pcre2_match_data_create_from_pattern(compiled_->code.get(), nullptr));
    const std::unique_ptr<pcre2_match_context, Freer> limits(pcre2_match_context_create(nullptr));
    pcre2_set_match_limit(
        limits.get(), match_limit_base + static_cast<std::uint32_t>(std::min<std::size_t>(text.size(), 1U << 24U)) * 4);
    pcre2_set_heap_limit(limits.get(), 64 * 1024);
    // FEEL's strings are valid UTF-8: parsed texts and JSON are checked where they come in.
    const int count = pcre2_match(compiled_->code.get(), reinterpret_cast<PCRE2_SPTR>(text.data()), text.size(), from,
                                  PCRE2_NO_UTF_CHECK, matched.get(), limits.get());
    std::vector<Span> spans;
    if (count == PCRE2_ERROR_NOMATCH) return spans;
    if (count < 0) return fail(Code::unprocessable, "the pattern takes too long on this text: make it simpler");
    const PCRE2_SIZE* offsets = pcre2_get_ovector_pointer(matched.get());
    for (std::size_t group = 0; group <= compiled_->groups; ++group) {
        if (group < static_cast<std::size_t>(count) && offsets[2 * group] != PCRE2_UNSET) {
            spans.push_back({offsets[2 * group], offsets[2 * group + 1]});
        } else {
            spans.emplace_back();
        }
    }
    return spans;
}

}  // namespace baton::feel
