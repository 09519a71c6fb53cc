#include <utility>

#include "tests/properties/reference/seeds.hpp"

namespace baton::properties::reference {

namespace {

class Gardener : Seeds {
public:
    explicit Gardener(Dice& dice) : Seeds(dice) {}

    Block sequence(std::uint32_t depth) {
        Block all{.form = Form::sequence};
        for (std::uint32_t count = 1 + dice_.below(3); count > 0; --count) all.parts.push_back(one(depth));
        return all;
    }

private:
    Block one(std::uint32_t depth) {
        if (depth == 0) return leaf();
        switch (dice_.below(15)) {
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
            case 10:
            case 11:
                return ad_hoc(depth);
            case 12:
                return call(depth);
            case 13:
                return quantity(depth);
            default:
                return leaf();
        }
    }

    Block leaf() {
        switch (dice_.below(14)) {
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
            case 11:
                return guarded({.form = Form::global}, 0);
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
        return guarded(std::move(made), 0);
    }

    // With events at its border, and when it is repeated with items that tell them something.
    Block guarded(Block made, std::uint32_t depth) {
        if (dice_.chance(40)) made.catchers.push_back(catcher(true, depth));
        if (made.repeat.any() && !made.repeat.is_loop && dice_.chance(50)) told_by_items(made, depth);
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
        return thrown_at(std::move(made), depth);
    }

    // Events at its border and in it, and errors.
    Block thrown_at(Block made, std::uint32_t depth) {
        made = guarded(std::move(made), depth - 1);
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

    // Each of its parts begins with an activity. What is undone in it when it ends early the standard leaves open.
    Block ad_hoc(std::uint32_t depth) {
        Block made{.form = Form::ad_hoc, .is_sequential = dice_.chance(40), .cancels_rest = dice_.chance(50)};
        if (dice_.chance(70)) made.until = condition();
        if (dice_.chance(20)) made.repeat = repeat();
        const bool could = std::exchange(can_undo_, false);
        for (std::uint32_t count = 1 + dice_.below(3); count > 0; --count) {
            Block part = sequence(depth - 1);
            if (dice_.chance(70)) part.parts.insert(part.parts.begin(), user());
            made.parts.push_back(std::move(part));
        }
        can_undo_ = could;
        made = guarded(std::move(made), depth - 1);
        if (dice_.chance(30)) made.catchers.push_back(catcher(false, depth - 1));
        return made;
    }

    Block call(std::uint32_t depth) {
        Block made{.form = Form::call, .returns_all = dice_.chance(60), .is_apart = dice_.chance(50)};
        if (dice_.chance(30)) made.repeat = repeat();
        made.parts.push_back(sequence(depth - 1));
        return thrown_at(std::move(made), depth);
    }

    // Which of several tokens a complex gateway or a compensation takes is left to chance.
    Block quantity(std::uint32_t depth) {
        Block made{.form = Form::quantity, .enough = 2 + dice_.below(2)};
        const bool could = std::exchange(can_undo_, false);
        ++rounds_;
        made.parts.push_back({.form = dice_.chance(30) ? Form::plain : Form::user});
        if (dice_.chance(30)) made.parts.back().repeat = repeat();
        made.parts.push_back(one(depth - 1));
        --rounds_;
        can_undo_ = could;
        made.parts.push_back(dice_.chance(30) ? sub(depth) : user());
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

    // An event at the border with a name of its own, so that nobody but the items tells it what makes it leave.
    void told_by_items(Block& told, std::uint32_t depth) {
        constexpr Behavior behaviors[] = {Behavior::none, Behavior::one, Behavior::complex};
        constexpr Trigger triggers[] = {Trigger::escalation, Trigger::signal, Trigger::message, Trigger::error};
        told.repeat.behavior = behaviors[dice_.below(3)];
        const bool is_complex = told.repeat.behavior == Behavior::complex;
        Catcher made = catcher(true, depth);
        made.trigger = triggers[dice_.below(is_complex ? 4 : 3)];
        made.name = made.trigger == Trigger::message ? message() : "v" + std::to_string(++count_);
        made.leaves_host = is_complex;
        made.interrupts =
            made.trigger == Trigger::error || (made.interrupts && (is_complex || made.trigger == Trigger::escalation));
        told.repeat.throws.push_back({made.trigger, made.name, 1 + dice_.below(3)});
        const bool is_alone = told.catchers.empty() || told.catchers.front().trigger != Trigger::signal;
        if (!is_complex && made.trigger == Trigger::signal && is_alone && dice_.chance(30))
            told.repeat.throws.back() = {};
        if (is_complex && dice_.chance(30)) told.repeat.throws.push_back({made.trigger, made.name, 1 + dice_.below(3)});
        told.catchers.insert(dice_.chance(50) ? told.catchers.begin() : told.catchers.end(), std::move(made));
    }

    // What is done several times, or in an event sub-process, is undone in ways that the standard leaves open.
    Block without_undoing(std::uint32_t depth) {
        const bool could = std::exchange(can_undo_, false);
        Block made = sequence(depth);
        can_undo_ = could;
        return made;
    }

    std::uint32_t rounds_ = 0;
    bool can_undo_ = true;
};

}  // namespace

Block grown(Dice& dice, std::uint32_t depth) { return Gardener{dice}.sequence(depth); }

}  // namespace baton::properties::reference
