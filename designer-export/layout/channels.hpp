// The channels between columns, in which flows go up and down without touching a shape or another flow.
#pragma once

#include <map>
#include <vector>

#include "designer-export/layout/graph.hpp"

namespace baton::designer_export {

class Channels {
public:
    explicit Channels(std::size_t count) : channels_(count) {}

    // A way from one height to another. Those with the same key share their line.
    void add(std::size_t channel, ItemIndex key, double from, double to);
    // Gives every key of every channel its track; call it when all are added.
    void assign();

    [[nodiscard]] double width(std::size_t channel) const;
    [[nodiscard]] double offset(std::size_t channel, ItemIndex key) const;  // from the channel's left side

private:
    struct Span {
        double top = 0;
        double bottom = 0;
        std::size_t track = 0;
    };
    struct Channel {
        std::map<ItemIndex, Span> spans;
        std::size_t track_count = 0;
    };
    std::vector<Channel> channels_;
};

}  // namespace baton::designer_export
