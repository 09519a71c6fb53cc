#include "tests/faults/network.hpp"

#include <arpa/inet.h>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <sched.h>
#include <sys/socket.h>
#include <unistd.h>

namespace baton::faults {
namespace {

constexpr const char* bridge = "lines";
constexpr const char* us = "10.77.0.1";
constexpr std::size_t first = 11;  // 10.77.0.11 is node 0

}  // namespace

Network::Network(std::size_t nodes) : nodes_(nodes) {
    if (::geteuid() != 0) {
        problem_ = "only root makes network namespaces";
    } else if (std::system("ip -V >/dev/null 2>&1") != 0) {
        problem_ = "there is no program ip; install the package iproute2";
    } else {
        home_ = ::open("/proc/thread-self/ns/net", O_RDONLY | O_CLOEXEC);
        if (::unshare(CLONE_NEWNET) != 0) problem_ = std::string("no network namespace: ") + std::strerror(errno);
    }
    if (problem_.empty()) build();
}

Network::~Network() {
    for (std::size_t node = 0; node < nodes_ && home_ >= 0; ++node) {
        (void)std::system(("ip netns del " + name_of(node) + " 2>/dev/null").c_str());
    }
    if (home_ < 0) return;
    (void)::setns(home_, CLONE_NEWNET);
    ::close(home_);
}

void Network::run(const std::string& command) {
    if (problem_.empty() && std::system((command + " 2>/dev/null").c_str()) != 0) problem_ = "refused: " + command;
}

std::string Network::name_of(std::size_t node) const {
    return "baton-" + std::to_string(::getpid()) + "-" + std::to_string(node);
}

std::string Network::address_of(std::size_t node) const { return "10.77.0." + std::to_string(first + node); }

std::string Network::nodes_address_of(std::size_t node) const { return "10.78.0." + std::to_string(first + node); }

std::vector<std::string> Network::way_to(std::size_t node) const { return {"ip", "netns", "exec", name_of(node)}; }

void Network::build() {
    const std::string line = bridge;
    run("ip link set lo up");
    for (const auto* const own : {bridge, "nodes"}) {
        run(std::string("ip link add ") + own + " type bridge");
        run(std::string("ip link set ") + own + " up");
    }
    run("ip addr add " + std::string(us) + "/24 dev " + line);
    run("ip addr add " + std::string(database()) + "/24 dev " + line);
    for (std::size_t node = 0; node < nodes_; ++node) add(node);
    for (std::size_t node = 0; node < nodes_; ++node) {
        if (problem_.empty() && !reaches_us(node)) problem_ = "the lines between network namespaces carry nothing here";
    }
}

bool Network::reaches_us(std::size_t node) const {
    const int door = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in here{};
    socklen_t size = sizeof here;
    here.sin_family = AF_INET;
    ::inet_pton(AF_INET, us, &here.sin_addr);
    const bool listens = ::bind(door, reinterpret_cast<sockaddr*>(&here), size) == 0 && ::listen(door, 1) == 0 &&
                         ::getsockname(door, reinterpret_cast<sockaddr*>(&here), &size) == 0;
    const auto call = "ip netns exec " + name_of(node) + " timeout 20 bash -c ': </dev/tcp/" + us + '/' +
                      std::to_string(ntohs(here.sin_port)) + "' 2>/dev/null";
    const bool is_heard = listens && std::system(call.c_str()) == 0;
    ::close(door);
    return is_heard;
}

void Network::add(std::size_t node) {
    const auto name = name_of(node);
    const auto number = std::to_string(node);
    run("ip netns add " + name);
    run("ip -n " + name + " link set lo up");
    const auto connect = [&](const std::string& to, const std::string& device, const std::string& address) {
        run("ip link add " + to + number + " type veth peer name " + device + " netns " + name);
        run("ip link set " + to + number + " master " + to + " up");
        run("ip -n " + name + " addr add " + address + "/24 dev " + device);
        run("ip -n " + name + " link set " + device + " up");
    };
    connect(bridge, "out", address_of(node));
    connect("nodes", "across", nodes_address_of(node));
}

void Network::cut_from_database(std::size_t node, bool is_cut) {
    run("ip -n " + name_of(node) + " route " + (is_cut ? "add" : "del") + " blackhole " + database() + "/32");
}

void Network::cut_from_nodes(std::size_t node, bool is_cut) {
    run("ip link set nodes" + std::to_string(node) + (is_cut ? " down" : " up"));
}

void Network::cut_from_all(std::size_t node, bool is_cut) {
    run("ip link set " + std::string(bridge) + std::to_string(node) + (is_cut ? " down" : " up"));
}

}  // namespace baton::faults
