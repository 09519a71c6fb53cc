#include "tests/bench/peers.hpp"

#include <array>
#include <cstdio>
#include <filesystem>
#include <iostream>

#include "engine/feel/json.hpp"
#include "tests/bench/library.hpp"

namespace baton::bench {

std::string peer_folder(const std::string& peer) { return std::string(BATON_BENCH_PEERS "/") + peer; }

bool has_peer(const std::string& peer, const std::string& path) {
    const bool is_here = std::filesystem::exists(std::filesystem::path(peer_folder(peer)) / path);
    if (!is_here) std::cout << peer << " is not here to be measured beside: tests/bench/peers/install fetches it\n";
    return is_here;
}

std::map<std::string, double> rates_printed_by(const std::string& command) {
    FILE* const lines = ::popen(command.c_str(), "r");
    if (lines == nullptr) give_up("it cannot be run: " + command);
    std::map<std::string, double> rates;
    for (std::array<char, 1000> line{}; std::fgets(line.data(), line.size(), lines) != nullptr;) {
        const auto one = must(feel::from_json(line.data()));
        rates[*one.context()->find("name")->string()] = one.context()->find("rate")->number()->approximate();
    }
    if (::pclose(lines) != 0) give_up("it failed: " + command);
    return rates;
}

}  // namespace baton::bench
