// The kinds of store that figures are taken on: SQLite in a folder of its own, PostgreSQL on a server of its own.
#pragma once

#include <functional>
#include <string>

#include "tests/bench/bench.hpp"
#include "tests/bench/database_server.hpp"

namespace baton::bench {

class Stores {
public:
    Stores() = default;
    virtual ~Stores() = default;
    Stores(const Stores&) = delete;
    Stores& operator=(const Stores&) = delete;

    [[nodiscard]] virtual std::string name() const = 0;
    [[nodiscard]] virtual std::string fresh() = 0;  // url of one with nothing in it; gone with this object
    [[nodiscard]] virtual double megabytes(const std::string& url) = 0;  // of disk
    // What the store gathers about its rows by itself, a minute later at the latest, to know the best way to them.
    virtual void gather_statistics(const std::string& /*url*/) {}
    [[nodiscard]] virtual DatabaseServer* server() { return nullptr; }  // where there is one
};

// One kind after the other, as far as the extent asks for them and this machine has them; a line on the console says
// what it has not.
void on_each_kind(const Extent& extent, const std::function<void(Stores&)>& measure);

}  // namespace baton::bench
