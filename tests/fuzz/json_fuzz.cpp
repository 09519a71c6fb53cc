// Any bytes as JSON. What is read and written comes back as the same value and the same bytes.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/base/ensure.hpp"
#include "engine/feel/json.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace baton::feel;
    const auto value = from_json(std::string_view{reinterpret_cast<const char*>(bytes), size});
    if (!value) return 0;
    const auto text = to_json(*value);
    const auto again = from_json(text);
    BATON_ENSURE(again.has_value(), "what was written can be read");
    BATON_ENSURE(*again == *value, "what was written says the same");
    BATON_ENSURE(to_json(*again) == text, "writing is canonical");
    return 0;
}
