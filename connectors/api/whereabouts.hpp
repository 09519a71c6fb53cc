// Where partitions are, among the nodes that share a store. In the service: service/nodes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace baton::api {

// A node that this one knows of.
struct NodeSeen {
    std::string name;
    std::string address;                    // where the others reach it: host:port
    std::vector<std::uint32_t> partitions;  // that it has
    bool is_this = false;                   // the one that is asked
    bool is_silent = false;                 // it has shown no sign of life for the length of a lease
};

// Any thread; nothing blocks. What it says is as old as the last look at the store, a second at most.
class Whereabouts {
public:
    virtual ~Whereabouts() = default;

    [[nodiscard]] virtual std::uint32_t partitions() const = 0;
    [[nodiscard]] virtual bool is_here(std::uint32_t partition) const = 0;
    // host:port of the node that has it, when it is another; empty: none is known, as of one that is changing hands.
    [[nodiscard]] virtual std::string address_of(std::uint32_t partition) const = 0;
    // The store is looked at again soon: something has shown that what is known is old, or a neighbour has said that
    // there is news. However often it is called, no more than a few times in a tenth of a second.
    virtual void look_again() = 0;
    // The other nodes are told that there is news in the store, a deployment or an edition: each looks again. Does not
    // wait for them (forward/neighbours.hpp).
    virtual void tell_others() = 0;
    // Whether who shows this is a node of the same store. Compares in constant time.
    [[nodiscard]] virtual bool is_neighbour(std::string_view secret) const = 0;
    // What a node shows then; never to an address that is not of nodes(). Empty until this node is one of them.
    [[nodiscard]] virtual std::string secret() const = 0;
    [[nodiscard]] virtual std::vector<NodeSeen> nodes() const = 0;
};

}  // namespace baton::api
