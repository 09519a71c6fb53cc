#include "engine/base/digest.hpp"

#include "engine/base/running_digest.hpp"

namespace baton {

std::string sha256_hex(std::string_view text) {
    RunningDigest whole;
    whole.add(text);
    return whole.hex();
}

}  // namespace baton
