// Plays a diary: moves the clock from timer to timer, lets people act, waits until the service has come to rest, and
// tells what happened.
#pragma once

#include <functional>
#include <iosfwd>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "service/clocks.hpp"
#include "service/demo/diary.hpp"
#include "service/demo/mailbox.hpp"
#include "service/demo/news.hpp"
#include "service/demo/town.hpp"

namespace baton::demo {

struct Scenery {
    Town& town;
    News& news;
    service::HandClock& clock;
    std::function<void()> clock_moved;
    std::ostream& out;
    Duration pace{0};  // real time between entries, for those who watch
};

class Day {
public:
    explicit Day(Scenery scenery) : scenery_(std::move(scenery)) {}

    // Code::unprocessable with the line when an act was refused that should not be, or the service did not come to
    // rest. What was expected and is not so is kept in failures().
    [[nodiscard]] Result<> play(const Diary& diary);

    [[nodiscard]] const std::vector<std::string>& failures() const { return failures_; }
    [[nodiscard]] const std::vector<std::pair<std::string, InstanceKey>>& cases() const { return named_; }
    [[nodiscard]] const std::vector<std::unique_ptr<Mailbox>>& mailboxes() const { return mailboxes_; }
    [[nodiscard]] std::size_t notices() const { return notices_; }
    [[nodiscard]] std::size_t timers() const { return timers_; }

private:
    [[nodiscard]] Result<> act(const Entry& entry);
    [[nodiscard]] Result<> watch(const Entry& entry);
    [[nodiscard]] Result<> report(const Entry& entry);
    [[nodiscard]] Result<> complete(const Entry& entry);
    [[nodiscard]] Result<> refused(const Entry& entry);
    [[nodiscard]] Result<> follow(const Entry& entry);
    [[nodiscard]] Result<> expect(const Entry& entry);

    [[nodiscard]] Result<> move_to(Instant moment);
    [[nodiscard]] Result<std::optional<Instant>> next_due();
    [[nodiscard]] Result<std::optional<Instant>> due_of(const feel::Value& instance);
    [[nodiscard]] Result<> settle();
    [[nodiscard]] Result<bool> is_at_rest();
    [[nodiscard]] Result<> tell();
    [[nodiscard]] Result<std::vector<Record>> fresh_records();
    [[nodiscard]] Result<> meet(const feel::Value& instance);  // a case that was not known yet
    [[nodiscard]] Result<> open_mail();

    void turn_page();  // the date, when it is another than before
    void say(const std::string& line) const;
    [[nodiscard]] Result<std::string> key_of(const std::string& name) const;
    [[nodiscard]] std::string name_of(InstanceKey key) const;

    Scenery scenery_;
    std::vector<std::pair<std::string, InstanceKey>> named_;
    std::map<InstanceKey, Position> told_;  // every case there is, up to where it was told
    // When the next timer of a case is due, as of a position of the log.
    std::map<std::string, std::pair<std::string, std::optional<Instant>>> dues_;
    std::vector<std::unique_ptr<Mailbox>> mailboxes_;
    std::vector<std::string> failures_;
    std::string last_day_;
    std::size_t notices_ = 0;
    std::size_t timers_ = 0;
};

}  // namespace baton::demo
