#include "service/nodes/naming.hpp"

#include <array>
#include <filesystem>
#include <openssl/rand.h>
#include <unistd.h>

#include "engine/base/digest.hpp"

namespace baton::service {
namespace {

std::string machine() {
    std::array<char, 256> name{};
    return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "a machine without a name";
}

}  // namespace

runtime::Node named_node(const Configuration& configuration, std::uint16_t port) {
    runtime::Node node = configuration.engine.node;
    std::error_code failed;
    const auto folder = std::filesystem::canonical(configuration.data, failed);
    if (node.name.empty()) node.name = machine() + ":" + (failed ? configuration.data : folder.string());
    if (node.address.empty()) node.address = configuration.server.host + ":" + std::to_string(port);
    return node;
}

Result<std::string> new_secret() {
    std::array<unsigned char, 32> bytes{};
    if (RAND_bytes(bytes.data(), static_cast<int>(bytes.size())) != 1)
        return fail(Code::internal, "the system gives no random bytes, so nodes cannot know each other");
    return sha256_hex({reinterpret_cast<const char*>(bytes.data()), bytes.size()});
}

}  // namespace baton::service
