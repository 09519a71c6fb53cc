#include <algorithm>

#include "tests/properties/reference/block.hpp"

namespace baton::properties::reference {

namespace {

// What stands where the block stood may be a part of it, or next to nothing.
void replace_whole(const Block& block, std::vector<Block>& found) {
    // What calls a transaction off stays within one, and with its border.
    for (const Block& part : block.parts)
        if (!block.is_transaction) found.push_back(part);
    for (const Catcher& catcher : block.catchers) found.push_back(catcher.body.front());
    if (block.form != Form::plain && block.form != Form::user) {
        found.push_back({.form = Form::user});
        found.push_back({.form = Form::plain});
    }
}

void leave_out_repetition(const Block& block, std::vector<Block>& found) {
    if (!block.repeat.any()) return;
    Block once = block;
    once.repeat = {};
    // What the items told comes no longer, and does not leave the activity.
    found.push_back(std::move(once));
    if (block.repeat.throws.empty()) return;
    Block silent = block;
    silent.repeat.behavior = Behavior::all;
    silent.repeat.throws.clear();
    found.push_back(std::move(silent));
}

void leave_one_out(const Block& block, std::vector<Block>& found) {
    const bool may_have_one = block.form == Form::sequence || block.form == Form::ad_hoc;
    const std::size_t least = may_have_one ? 1 : 2;
    const bool may_lose_parts = block.form == Form::sequence || block.form == Form::choice ||
                                block.form == Form::parallel || block.form == Form::partial ||
                                block.form == Form::inclusive || block.form == Form::ad_hoc;
    for (std::size_t i = 0; may_lose_parts && block.parts.size() > least && i < block.parts.size(); ++i) {
        Block less = block;
        less.parts.erase(less.parts.begin() + static_cast<std::ptrdiff_t>(i));
        if (!less.conditions.empty()) less.conditions.erase(less.conditions.begin() + static_cast<std::ptrdiff_t>(i));
        less.enough = std::min(less.enough, static_cast<std::uint32_t>(less.parts.size()));
        found.push_back(std::move(less));
    }
    for (std::size_t i = 0; !block.is_transaction && i < block.catchers.size(); ++i) {
        Block less = block;
        less.catchers.erase(less.catchers.begin() + static_cast<std::ptrdiff_t>(i));
        found.push_back(std::move(less));
    }
    if (block.can_be_undone) {
        Block less = block;
        less.can_be_undone = false;
        found.push_back(std::move(less));
    }
    if (!block.until.empty()) {
        Block less = block;
        less.until.clear();
        found.push_back(std::move(less));
    }
    leave_out_repetition(block, found);
}

// What makes tokens and what takes them all is an activity, and its border lets none of them out.
bool may_stand(const Block& block, std::size_t place, const Block& part) {
    if (block.form != Form::quantity || place == 1) return true;
    return part.catchers.size() <= block.parts[place].catchers.size() &&
           (part.form == Form::plain || part.form == Form::user || part.form == Form::sub);
}

}  // namespace

std::vector<Block> smaller(const Block& block) {
    std::vector<Block> found;
    replace_whole(block, found);
    leave_one_out(block, found);
    for (std::size_t i = 0; i < block.parts.size(); ++i) {
        for (const Block& part : smaller(block.parts[i])) {
            if (!may_stand(block, i, part)) continue;
            Block less = block;
            less.parts[i] = part;
            found.push_back(std::move(less));
        }
    }
    for (std::size_t i = 0; i < block.catchers.size(); ++i) {
        for (const Block& body : smaller(block.catchers[i].body.front())) {
            Block less = block;
            less.catchers[i].body.front() = body;
            found.push_back(std::move(less));
        }
    }
    return found;
}

std::size_t size_of(const Block& block) {
    std::size_t size = 1 + (block.repeat.any() ? 1 : 0) + (block.can_be_undone ? 1 : 0) +
                       (block.until.empty() ? 0 : 1) + block.repeat.throws.size();
    for (const Block& part : block.parts) size += size_of(part);
    for (const Catcher& catcher : block.catchers) size += 1 + size_of(catcher.body.front());
    return size;
}

}  // namespace baton::properties::reference
