// Any bytes as what the log holds: events and snapshots are read, or refused. A read event is written as it was meant.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/base/ensure.hpp"
#include "engine/history/codec.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace baton::history;
    const std::string_view text{reinterpret_cast<const char*>(bytes), size};
    (void)decode_instance(text, format_version);
    const auto events = decode(text, format_version);
    if (!events) return 0;
    const auto written = encode(*events);
    const auto again = decode(written, format_version);
    BATON_ENSURE(again.has_value(), "what was written can be read");
    BATON_ENSURE(encode(*again) == written, "writing is canonical");
    return 0;
}
