// PostgreSQL has no connection left: commands wait or are told to come back, none is acknowledged, and all goes on when
// there is room again.
#include <libpq-fe.h>

#include "tests/faults/nodes.hpp"

namespace baton::faults {
namespace {

using std::chrono::seconds;
using std::chrono::steady_clock;

// Somebody who takes every connection there is.
class Hog {
public:
    explicit Hog(std::string connection) : connection_(std::move(connection) + " application_name=hog") {}
    ~Hog() { let_go(); }
    Hog(const Hog&) = delete;
    Hog& operator=(const Hog&) = delete;

    // Throws everybody out and takes their places, until nobody else is left.
    [[nodiscard]] bool take_all() {
        const auto until = steady_clock::now() + seconds(60);
        while (steady_clock::now() < until) {
            const bool is_alone = !held_.empty() && others() == 0;
            const bool is_full = !take_what_is_free();
            if (held_.empty()) continue;
            if (is_alone && is_full && others() == 0) return true;
            run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE " + std::string(others_are));
        }
        return false;
    }
    [[nodiscard]] int others() { return run("SELECT count(*) FROM pg_stat_activity WHERE " + std::string(others_are)); }
    void let_go() {
        for (auto* const one : held_) PQfinish(one);
        held_.clear();
    }

private:
    static constexpr const char* others_are = "backend_type = 'client backend' AND application_name <> 'hog'";

    // Whether there was anything.
    bool take_what_is_free() {
        for (const auto before = held_.size();;) {
            auto* const one = PQconnectdb(connection_.c_str());
            if (PQstatus(one) != CONNECTION_OK) {
                PQfinish(one);
                return held_.size() > before;
            }
            held_.push_back(one);
        }
    }
    int run(const std::string& sql) {
        auto* const result = PQexec(held_.front(), sql.c_str());
        const int number = PQntuples(result) > 0 ? std::atoi(PQgetvalue(result, 0, 0)) : 0;
        PQclear(result);
        return number;
    }

    std::string connection_;
    std::vector<PGconn*> held_;
};

class Exhausted : public Nodes {
protected:
    Exhausted() : Nodes({"max_connections=20"}) {}

    [[nodiscard]] int status_of(const client::Call& call) const {
        const auto reply = client::send(nodes_.front()->served.as("intake"), call);
        return reply ? reply->status : 0;
    }
    // Of a message that nobody waits for, so that it is none of the load's.
    void expect_refused(const std::string& key) const {
        const auto answer = status_of(
            {"POST", "/v2/signals/broadcast", R"({"signalName":")" + key + "\"}", {{"Idempotency-Key", key}}});
        EXPECT_EQ(answer, 503);
    }
};

TEST_F(Exhausted, connections_are_waited_for_and_nothing_is_acknowledged_without_one) {
    begin(1, 600'000);
    Hog hog(database_.connection());
    for (int i = 0; i < rounds(1); ++i) {
        ASSERT_TRUE(hog.take_all()) << "the service always found a place";
        expect_refused("hungry-" + std::to_string(i));  // by then what was done before is acknowledged, too
        const auto before = load_.acknowledged();
        EXPECT_EQ(status_of({"GET", "/readyz", "", {}}), 503) << "and it says so";
        EXPECT_EQ(status_of({"GET", "/livez", "", {}}), 200) << "it lives";
        EXPECT_EQ(load_.acknowledged(), before);
        hog.let_go();
        expect_work_goes_on();
    }
    expect_nothing_lost();
}

}  // namespace
}  // namespace baton::faults
