#include "tests/bench/stores.hpp"

#include <filesystem>
#include <iostream>

#include "tests/bench/plain_postgresql.hpp"
#include "tests/bench/running_engine.hpp"
#include "tests/faults/served.hpp"

namespace baton::bench {
namespace {

class SqliteStores final : public Stores {
public:
    [[nodiscard]] std::string name() const override { return "SQLite"; }

    [[nodiscard]] std::string fresh() override {
        const auto place = folder_.path() / std::to_string(++count_);
        std::filesystem::create_directory(place);
        return sqlite_in(place);
    }

    [[nodiscard]] double megabytes(const std::string& url) override {
        std::uintmax_t bytes = 0;
        for (const auto& file : std::filesystem::directory_iterator(std::filesystem::path(url).parent_path()))
            bytes += file.file_size();
        return static_cast<double>(bytes) / 1024 / 1024;
    }

private:
    faults::Folder folder_{"bench-stores"};
    int count_ = 0;
};

class PostgresqlStores final : public Stores {
public:
    explicit PostgresqlStores(const Extent& extent) : server_(extent) {}
    [[nodiscard]] std::string name() const override { return "PostgreSQL"; }
    [[nodiscard]] std::string fresh() override { return server_.fresh(); }
    [[nodiscard]] double megabytes(const std::string& url) override { return server_.megabytes(url); }
    void gather_statistics(const std::string& url) override { PlainPostgresql(url).run("ANALYZE"); }
    [[nodiscard]] DatabaseServer* server() override { return &server_; }

private:
    DatabaseServer server_;
};

}  // namespace

void on_each_kind(const Extent& extent, const std::function<void(Stores&)>& measure) {
    if (extent.covers("sqlite")) {
        SqliteStores stores;
        measure(stores);
    }
    if (!extent.covers("postgresql")) return;
    PostgresqlStores stores(extent);
    if (stores.server()->runs()) return measure(stores);
    std::cout << "nothing is measured on PostgreSQL: " << stores.server()->problem() << '\n';
}

}  // namespace baton::bench
