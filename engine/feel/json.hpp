// Values as JSON text and back, without loss: numbers keep their digits (decimal128), and what JSON has no word for is
// written typed: {"type":"date","value":"2026-11-23"}; types are those of DMN 1.5 §10.3.2.2: "date", "time",
// "date and time", "years and months duration", "days and time duration". An object with exactly these two members and
// one of these types is read as that value.
#pragma once

#include <string>
#include <string_view>

#include "engine/base/result.hpp"
#include "engine/feel/value.hpp"

namespace baton::feel {

struct JsonLimits {
    std::size_t size_max = 64U << 20U;  // bytes of text
    std::uint32_t depth_max = 100;
};

// Faults say line, column and JSON pointer. Refused: duplicate names, bad UTF-8, NaN, Infinity, numbers beyond
// decimal128.
[[nodiscard]] Result<Value> from_json(std::string_view text, const JsonLimits& limits = {});

// Canonical: no white space, names in their order. Functions and ranges cannot be stored and become null.
void append_json(std::string& out, const Value& value);
[[nodiscard]] std::string to_json(const Value& value);

// `"` + escaped + `"`, for whoever writes JSON by hand.
void append_json_string(std::string& out, std::string_view text);

}  // namespace baton::feel
