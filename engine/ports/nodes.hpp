// The nodes that share a store: who they are, what each has, and what is new for the others. The store is all that they
// have in common; whatever else they tell each other only makes them look here sooner.
#pragma once

#include <boost/describe/class.hpp>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/ports/store.hpp"

namespace baton::ports {

struct NodeRow {
    std::string name;
    std::string address;      // where the others reach it: host:port
    std::uint64_t beat = 0;   // rises while it lives
    std::uint64_t knows = 0;  // the newest deployment that all partitions it has have taken up

    bool operator==(const NodeRow&) const = default;
};
BOOST_DESCRIBE_STRUCT(NodeRow, (), (name, address, beat, knows))

// Parcels that one partition has sent to another and that are not taken yet.
struct Post {
    std::uint32_t sender = 0;
    std::uint32_t receiver = 0;
    ErrandKey newest;

    bool operator==(const Post&) const = default;
};

struct Look {
    std::map<std::uint32_t, Tenure> tenures;  // of the partitions that anybody ever had
    std::vector<NodeRow> nodes;               // by name
    std::vector<Post> posts;
    std::map<std::string, std::uint64_t> inbox_heads;  // departments and their newest numbers
    std::uint64_t deployment = 0;                      // the newest
};

// Any thread; blocks. Code::unavailable: the store cannot be reached.
class Nodes {
public:
    virtual ~Nodes() = default;

    // All of it of one moment.
    virtual Result<Look> look() = 0;
    // A sign of life, and what the node knows by now. The first makes it known to the others.
    virtual Result<> greet(const std::string& name, const std::string& address, std::uint64_t knows) = 0;
    // It is no longer one of them. Nothing is wrong when it was not.
    virtual Result<> leave(const std::string& name) = 0;
    // The same of another, unless it has given a sign since that beat.
    virtual Result<> forget(const std::string& name, std::uint64_t beat) = 0;
    // What only nodes of this store can know: `wished` by whoever asks first, and that for all after it.
    virtual Result<std::string> secret(std::string_view wished) = 0;
};

}  // namespace baton::ports
