// Any bytes as a BPMN file: they are read, or refused with faults that have a place.
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "engine/base/ensure.hpp"
#include "engine/bpmn/read.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    const std::string_view xml{reinterpret_cast<const char*>(bytes), size};
    const auto read = baton::bpmn::read(xml, "fuzz.bpmn");
    if (!read) BATON_ENSURE(!read.error().faults.empty(), "a refused file has at least one fault");
    return 0;
}
