#include <utility>

#include "tests/properties/reference/block.hpp"

namespace baton::properties::reference {

namespace {

class Gardener {
public:
    explicit Gardener(Dice& dice) : dice_(dice) {}

    Block sequence(std::uint32_t depth) {
        Block all{.form = Form::sequence};
        for (std::uint32_t count = 1 + dice_.below(3); count > 0; --count) all.parts.push_back(one(depth));
        return all;
    }

private:
    Block one(std::uint32_t depth) {
        if (depth == 0) return leaf();
        switch (dice_.below(11)) {
            case 0:
                return branches(Form::choice, depth);
            case 1:
                return branches(Form::parallel, depth);
            case 2:
                return branches(Form::inclusive, depth);
            case 3:
                return again(depth);
            case 4:
                return {.form = Form::race,
                        .name = message(),
                        .hours = hours(),
                        .parts = {sequence(depth - 1), sequence(depth - 1)}};
            case 5:
            case 6:
                return sub(depth);
            case 7:
                return spur(Trigger::terminate, depth);
            case 8:
                return partial(depth);
            case 9:
                return can_undo_ ? transaction(depth) : sub(depth);
            default:
                return leaf();
        }
    }

    Block leaf() {
        switch (dice_.below(13)) {
            case 0:
                return {.form = Form::plain};
            case 1:
                return {.form = Form::script, .name = "n"};
            case 2:
                return {.form = Form::timer, .hours = hours()};
            case 3:
                return {.form = Form::message, .name = message()};
            case 4:
                return {.form = Form::signal, .name = signal()};
            case 5:
                return {.form = Form::throw_signal, .name = signal()};
            case 6:
                return {.form = Form::throw_escalation, .name = code("U")};
            case 7:
                return {.form = Form::condition, .name = condition()};
            case 8:
                return {.form = Form::several, .names = {message(), message()}, .needs_all = dice_.chance(50)};
            case 9:
                return {.form = Form::link, .name = "L" + std::to_string(++count_)};
            case 10:
                if (can_undo_) return {.form = Form::undo};
                return user();
            default:
                return user();
        }
    }

    Block user() {
        Block made{.form = Form::user};
        if (can_undo_ && dice_.chance(40)) {
            made.can_be_undone = true;
            return made;
        }
        if (dice_.chance(30)) made.repeat = repeat();
        if (dice_.chance(40)) made.catchers.push_back(catcher(true, 0));
        return made;
    }

    Block branches(Form form, std::uint32_t depth) {
        Block made{.form = form};
        for (std::uint32_t count = 2 + dice_.below(2); count > 0; --count) {
            made.parts.push_back(sequence(depth - 1));
            made.conditions.push_back(condition());
        }
        return made;
    }

    // What goes round may come to a complex gateway again while it still waits for tokens of the round before.
    Block again(std::uint32_t depth) {
        ++rounds_;
        Block made{.form = Form::again, .parts = {sequence(depth - 1)}};
        --rounds_;
        return made;
    }

    Block partial(std::uint32_t depth) {
        Block made = branches(rounds_ == 0 ? Form::partial : Form::parallel, depth);
        made.enough = 1 + dice_.below(static_cast<std::uint32_t>(made.parts.size()));
        return made;
    }

    // It is called off by a branch in it, and its border catches that.
    Block transaction(std::uint32_t depth) {
        Block made{.form = Form::sub, .is_transaction = true};
        Block spurred{.form = Form::spur, .trigger = Trigger::cancel, .parts = {sequence(depth - 1)}};
        made.parts.push_back({.form = Form::sequence, .parts = {spurred}});
        Catcher caught = catcher(true, depth - 1);
        caught.trigger = Trigger::cancel;
        caught.interrupts = true;
        caught.name.clear();
        made.catchers.push_back(caught);
        return made;
    }

    // With an error in it there is always someone who catches it.
    Block sub(std::uint32_t depth) {
        Block made{.form = Form::sub};
        if (dice_.chance(30)) made.repeat = repeat();
        made.parts.push_back(made.repeat.any() ? without_undoing(depth - 1) : sequence(depth - 1));
        if (dice_.chance(40)) made.catchers.push_back(catcher(true, depth - 1));
        if (dice_.chance(30)) made.catchers.push_back(catcher(false, depth - 1));
        if (!dice_.chance(40)) return made;
        const std::string thrown = code("E");
        Catcher caught = catcher(dice_.chance(60), depth - 1);
        caught.trigger = Trigger::error;
        caught.interrupts = true;
        caught.name = dice_.chance(30) ? "" : thrown;
        made.catchers.push_back(caught);
        Block spurred{.form = Form::spur, .trigger = Trigger::error, .name = thrown};
        spurred.parts.push_back(made.parts[0]);
        made.parts[0] = {.form = Form::sequence, .parts = {spurred}};
        return made;
    }

    Block spur(Trigger otherwise, std::uint32_t depth) {
        Block made{.form = Form::spur, .trigger = otherwise};
        switch (dice_.below(4)) {
            case 0:
                made.trigger = Trigger::none;
                break;
            case 1:
                made.trigger = Trigger::signal;
                made.name = signal();
                break;
            case 2:
                made.trigger = Trigger::escalation;
                made.name = code("U");
                break;
            default:
                break;
        }
        made.parts.push_back(sequence(depth - 1));
        return made;
    }

    Catcher catcher(bool is_boundary, std::uint32_t depth) {
        Catcher made;
        made.is_boundary = is_boundary;
        made.interrupts = dice_.chance(50);
        const std::uint32_t within = depth == 0 ? 0 : depth - 1;
        made.body.push_back(is_boundary ? sequence(within) : without_undoing(within));
        switch (dice_.below(5)) {
            case 0:
                made.trigger = Trigger::message;
                made.name = message();
                break;
            case 1:
                made.trigger = Trigger::timer;
                made.hours = hours();
                break;
            case 2:
                made.trigger = Trigger::signal;
                made.name = signal();
                break;
            case 3:
                made.trigger = Trigger::condition;
                made.name = condition();
                break;
            default:
                made.trigger = Trigger::escalation;
                made.name = dice_.chance(30) ? "" : code("U");
        }
        return made;
    }

    // What is done several times, or in an event sub-process, is undone in ways that the standard leaves open.
    Block without_undoing(std::uint32_t depth) {
        const bool could = std::exchange(can_undo_, false);
        Block made = sequence(depth);
        can_undo_ = could;
        return made;
    }

    Repeat repeat() {
        if (dice_.chance(30)) {
            Repeat made{.count = 1 + dice_.below(3), .is_given = true, .is_loop = true};
            made.tests_before = dice_.chance(50);
            if (dice_.chance(70)) made.condition = condition();
            return made;
        }
        Repeat made{.count = dice_.below(4), .is_sequential = dice_.chance(50), .enough = 0, .is_given = true};
        if (dice_.chance(25)) made.enough = 1 + dice_.below(2);
        return made;
    }

    std::string condition() {
        constexpr const char* all[] = {"a", "!a", "b", "!b"};
        return all[dice_.below(4)];
    }
    std::string code(const std::string& kind) { return kind + std::to_string(1 + dice_.below(2)); }
    std::string signal() { return code("s"); }
    // Each message and each moment is somebody's own, so that who is first is not left to chance.
    std::string message() { return "m" + std::to_string(++count_); }
    std::uint32_t hours() { return 1 + 7 * ++count_ + dice_.below(5); }

    Dice& dice_;
    std::uint32_t count_ = 0;
    std::uint32_t rounds_ = 0;
    bool can_undo_ = true;
};

}  // namespace

Block grown(Dice& dice, std::uint32_t depth) { return Gardener{dice}.sequence(depth); }

}  // namespace baton::properties::reference
