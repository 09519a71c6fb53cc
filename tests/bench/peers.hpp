// Programs of others beside which Baton is measured, where tests/bench/peers/install has put them.
#pragma once

#include <map>
#include <string>

namespace baton::bench {

// Where a peer's files lie.
[[nodiscard]] std::string peer_folder(const std::string& peer);

// Whether it is installed: that path in its folder is there. If not, a line on the console says so.
[[nodiscard]] bool has_peer(const std::string& peer, const std::string& path);

// What a peer's program prints, a line {"name": ..., "rate": ...} for each thing that it did: by name, how many a
// second. It has to end well.
[[nodiscard]] std::map<std::string, double> rates_printed_by(const std::string& command);

}  // namespace baton::bench
