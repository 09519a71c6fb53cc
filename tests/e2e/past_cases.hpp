// A data folder whose cases lie years back: written by the engine, with a clock that is moved by hand.
#pragma once

#include <boost/asio/awaitable.hpp>
#include <filesystem>
#include <memory>
#include <string>

#include "connectors/storage/storage.hpp"
#include "engine/runtime/engine.hpp"
#include "service/clocks.hpp"

namespace baton::e2e {

// Its processes: `matter`, a task of team_env and then a call of `answer`, which ends at once; and `dispute`, a task.
class PastCases {
public:
    // `day` as 2015-03-10; the folder's database is made, or gone on with.
    PastCases(const std::filesystem::path& folder, const std::string& day);
    ~PastCases();  // committed and closed
    PastCases(const PastCases&) = delete;
    PastCases& operator=(const PastCases&) = delete;

    InstanceKey start(const std::string& process, const std::string& business_key, const std::string& variables = "{}");
    void attach(InstanceKey instance, const std::string& contents);
    void complete(InstanceKey instance);
    // Started, with a file of these contents unless they are empty, and brought to its end.
    InstanceKey ended(const std::string& business_key, const std::string& contents = {});

    [[nodiscard]] storage::Opened& stored() { return stored_; }

private:
    template <class T>
    T now(boost::asio::awaitable<T> question);
    TaskKey open_task(InstanceKey instance);
    runtime::Done done(runtime::Wish wish);

    service::HandClock clock_;
    storage::Opened stored_;
    std::unique_ptr<runtime::Engine> engine_;
};

}  // namespace baton::e2e
