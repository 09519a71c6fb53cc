// A case and those who take it through its course: each wish is sent under a key of its own, some of them twice.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "service/client/client.hpp"

namespace baton::faults {

// Something that is asked for: what the log calls it, and under which key.
struct Wish {
    std::string command;
    std::string request;
    bool is_acknowledged = false;
    feel::Value answer = {};
};

struct Case {
    // A task and a timer; a letter whose replies are there before anybody waits for them; one that waits for them.
    enum class Kind : std::uint8_t { work, kept_letter, awaited_letter };

    Kind kind = Kind::work;
    std::string number;             // its business key
    std::string instance;           // once its start was acknowledged
    std::string task;               // once it was seen
    std::string job;                // once it was lent
    std::size_t step = 0;           // of its course
    std::vector<Wish> wishes = {};  // in the order of the course
    std::size_t lent = 0;           // how often its job was lent to us
    std::size_t maybe_lent = 0;     // and how often nobody knows whether it was
    bool is_over = false;           // every wish was acknowledged
    bool is_given_up = false;       // one was not, and nobody asks again

    [[nodiscard]] const Wish* wish(const std::string& word) const;  // the last word of its key; nullptr: none yet
    [[nodiscard]] bool is_done_with() const { return is_over || is_given_up; }
};

class Clerk {
public:
    // Asks somebody, by the token of that role. No answer is a Problem.
    using Ask = std::function<Result<feel::Value>(const client::Call& call, const std::string& role)>;
    // Told of each wish that is acknowledged, and of answers that differ though they were given for one request.
    struct Told {
        std::function<void()> acknowledged;
        std::function<void(const std::string& what)> contradicted;
    };

    Clerk(Ask ask, Told told) : ask_(std::move(ask)), told_(std::move(told)) {}

    // One step further. False: there was no answer; what was asked for is asked again next time, under the same key.
    bool advance(Case& one) const;

private:
    using Step = bool (Clerk::*)(Case& one) const;
    [[nodiscard]] static const std::vector<Step>& course_of(const Case& one);

    bool start(Case& one) const;
    bool find_task(Case& one) const;
    bool set_variables(Case& one) const;
    bool complete_task(Case& one) const;
    bool take_job(Case& one) const;
    bool fail_job(Case& one) const;
    bool complete_job(Case& one) const;
    bool publish_first(Case& one) const;
    bool publish_second(Case& one) const;

    bool publish(Case& one, const std::string& word, const std::string& more) const;
    // Until it is acknowledged; nullptr when it was not.
    const feel::Value* wish(Case& one, const std::string& command, const std::string& word, client::Call call) const;
    Result<feel::Value> send_twice(const client::Call& call, const std::string& request) const;

    Ask ask_;
    Told told_;
};

}  // namespace baton::faults
