// A department's inbox, listened to by one of its people over a WebSocket (docs/inbox.md) on a thread of its own. Every
// notice is acknowledged as soon as it has come.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "engine/base/result.hpp"
#include "engine/base/time.hpp"
#include "engine/feel/value.hpp"

namespace baton::demo {

struct Listener {
    std::string url;
    std::string department;
    std::string who;
    std::string password;
};

class Mailbox {
public:
    // Signs in, connects and says hello as the durable consumer "demo". A Problem when the service does not welcome it.
    [[nodiscard]] static Result<std::unique_ptr<Mailbox>> open(const Listener& listener);
    ~Mailbox();

    // Waits until the notice of that number has come, and gives all that came since it was asked last, in order.
    [[nodiscard]] Result<std::vector<feel::Value>> up_to(std::uint64_t number, Duration at_most);
    [[nodiscard]] std::uint64_t received() const;  // number of the last notice
    [[nodiscard]] bool has_gap() const;            // a number was left out or came twice
    [[nodiscard]] const std::string& department() const;

private:
    struct Line;
    explicit Mailbox(std::unique_ptr<Line> line);
    std::unique_ptr<Line> line_;
};

}  // namespace baton::demo
