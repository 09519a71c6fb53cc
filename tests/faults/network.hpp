// A network of the test's own: this thread, a database and so many nodes, each node in a network namespace with one
// line to the others of this kind and one to this thread and the database. Gone with this object.
#pragma once

#include <string>
#include <vector>

namespace baton::faults {

class Network {
public:
    explicit Network(std::size_t nodes);
    ~Network();
    Network(const Network&) = delete;
    Network& operator=(const Network&) = delete;

    // Why there is none; empty when there is one.
    [[nodiscard]] const std::string& problem() const { return problem_; }

    // What takes a program into the node's namespace.
    [[nodiscard]] std::vector<std::string> way_to(std::size_t node) const;
    [[nodiscard]] std::string address_of(std::size_t node) const;        // as this thread reaches it
    [[nodiscard]] std::string nodes_address_of(std::size_t node) const;  // as the other nodes do
    [[nodiscard]] static const char* database() { return "10.77.0.2"; }

    // What is sent is swallowed, and nobody is told.
    void cut_from_database(std::size_t node, bool is_cut);
    void cut_from_nodes(std::size_t node, bool is_cut);
    void cut_from_all(std::size_t node, bool is_cut);  // clients and database; not from the other nodes

private:
    void build();
    void add(std::size_t node);
    void run(const std::string& command);
    [[nodiscard]] bool reaches_us(std::size_t node) const;
    [[nodiscard]] std::string name_of(std::size_t node) const;

    std::size_t nodes_;
    std::string problem_;
    int home_ = -1;  // the namespace that this thread came from
};

}  // namespace baton::faults
