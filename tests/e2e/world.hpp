// The service with its people, for one test program: departments team_env and team_market, and the machine's operator.
#pragma once

#include <functional>
#include <gtest/gtest.h>
#include <memory>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "tests/e2e/wire.hpp"
#include "tests/faults/served.hpp"
#include "tests/unit/api/schema_check.hpp"

namespace baton::e2e {

using Headers = std::vector<std::pair<std::string, std::string>>;

class World {
public:
    explicit World(const std::string& name, std::vector<std::string> arguments = {});

    void start();
    void kill() { served_.kill(); }  // -9
    [[nodiscard]] int stop() { return served_.stop(); }
    [[nodiscard]] std::uint16_t port() const { return port_; }
    [[nodiscard]] pid_t pid() const { return served_.pid(); }
    [[nodiscard]] std::filesystem::path data() const { return folder_.path(); }

    // wang, boss and chief (team_env), li (team_market), and the local operator, auditor and intake.
    [[nodiscard]] std::string token(const std::string& who) const;

    [[nodiscard]] static std::string password_of(const std::string& who) { return "the password of " + who; }

    // Sends, and holds the answer against the OpenAPI document.
    Answer send(const std::string& who, const std::string& method, const std::string& target,
                const std::string& body = {}, const Headers& headers = {});
    // The request alone, for a wire of one's own.
    [[nodiscard]] std::string request(const std::string& who, const std::string& method, const std::string& target,
                                      const std::string& body = {}, const Headers& headers = {}) const;
    // Sends, and fails the test when the status is another.
    feel::Value expect(int status, const std::string& who, const std::string& method, const std::string& target,
                       const std::string& body = {}, const Headers& headers = {});

    // Holds what came for a request against the OpenAPI document: status, media type, body and headers.
    void check(const std::string& method, const std::string& target, const Answer& answer);
    // "get /v2/me" and the like, for which an answer of success has come.
    [[nodiscard]] const std::set<std::string>& succeeded() const { return succeeded_; }
    [[nodiscard]] const api::SchemaCheck& document() const { return *schema_; }

    // Starts a case and gives its key.
    std::string start_case(const std::string& process, const std::string& variables = "{}");
    // The one open task of a case at an element, as `who` sees it; null when there is none.
    feel::Value task(const std::string& who, const std::string& instance, const std::string& element);
    void complete(const std::string& who, const feel::Value& task, const std::string& body = "{}");
    // The case as the auditor sees it, once `holds` is true of it: each commit lets it be looked at again.
    feel::Value await(const std::string& instance, const std::function<bool(const feel::Value&)>& holds);

    // Resident memory of the service, in bytes.
    [[nodiscard]] std::size_t memory() const;

private:
    void add_person(const std::string& name, const std::string& department, const std::string& role);
    void check_body(const std::string& method, const std::string& target, const std::string& body);

    faults::Folder folder_;
    faults::Served served_;
    std::map<std::string, std::string> tokens_;
    std::uint16_t port_ = 0;
    std::unique_ptr<api::SchemaCheck> schema_;
    std::mutex mutex_;
    std::set<std::string> succeeded_;
};

// A suite whose tests share one world; with the last of them it must end in good order. What a suite needs else of its
// world it says in a SetUpTestSuite of its own, which begins it.
class InOneWorld : public testing::Test {
protected:
    static void SetUpTestSuite() { begin(); }
    static void TearDownTestSuite();

    static void begin(std::vector<std::string> arguments = {});
    static World& world() { return *world_; }

private:
    static inline std::unique_ptr<World> world_;
};

}  // namespace baton::e2e
