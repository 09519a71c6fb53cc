#include "designer-export/layout/channels.hpp"

#include <algorithm>

#include "designer-export/layout/sizes.hpp"

namespace baton::designer_export {

void Channels::add(std::size_t channel, ItemIndex key, double from, double to) {
    const auto [top, bottom] = std::minmax(from, to);
    const auto [span, is_new] = channels_[channel].spans.try_emplace(key, Span{top, bottom, 0});
    if (is_new) return;
    span->second.top = std::min(span->second.top, top);
    span->second.bottom = std::max(span->second.bottom, bottom);
}

void Channels::assign() {
    for (Channel& channel : channels_) {
        std::vector<Span*> spans;
        for (auto& [key, span] : channel.spans) spans.push_back(&span);
        std::stable_sort(spans.begin(), spans.end(),
                         [](const Span* left, const Span* right) { return left->top < right->top; });
        // The first track that is free again; interval graphs need no more than this.
        std::vector<double> free_from;
        for (Span* span : spans) {
            const auto track = std::find_if(free_from.begin(), free_from.end(),
                                            [&](double bottom) { return bottom + sizes::way < span->top; });
            span->track = static_cast<std::size_t>(track - free_from.begin());
            if (track == free_from.end()) free_from.push_back(0);
            free_from[span->track] = span->bottom;
        }
        channel.track_count = free_from.size();
    }
}

double Channels::width(std::size_t channel) const {
    return sizes::column_gap + static_cast<double>(channels_[channel].track_count) * sizes::way;
}

double Channels::offset(std::size_t channel, ItemIndex key) const {
    const auto found = channels_[channel].spans.find(key);
    const std::size_t track = found == channels_[channel].spans.end() ? 0 : found->second.track;
    return sizes::column_gap / 2 + (static_cast<double>(track) + 0.5) * sizes::way;
}

}  // namespace baton::designer_export
