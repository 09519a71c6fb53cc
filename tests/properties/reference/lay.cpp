// From blocks to nodes and flows.
#include <utility>

#include "tests/properties/reference/block.hpp"

namespace baton::properties::reference {

namespace {

using Way = std::pair<int, int>;  // in and out

class Layer {
public:
    Net lay(const Block& all) {
        add(Kind::process, -1);
        contents(all, 0, {});
        return std::move(net_);
    }

private:
    int add(Kind kind, int parent, Trigger trigger = Trigger::none, const std::string& name = "") {
        Node made;
        made.id = "e" + std::to_string(net_.nodes.size());
        made.kind = kind;
        made.parent = parent;
        made.trigger = trigger;
        made.name = name;
        net_.nodes.push_back(std::move(made));
        return static_cast<int>(net_.nodes.size()) - 1;
    }
    Node& node(int index) { return net_.nodes[static_cast<std::size_t>(index)]; }

    int connect(int from, int to, const std::string& condition = "") {
        const int made = static_cast<int>(net_.flows.size());
        net_.flows.push_back({"f" + std::to_string(made), from, to, condition});
        node(from).out.push_back(made);
        node(to).in.push_back(made);
        return made;
    }

    bool is_ad_hoc(int scope) { return node(scope).kind == Kind::ad_hoc; }

    // Nothing begins or ends with an event in an ad-hoc sub-process.
    void end_path(int last, int scope) {
        if (!is_ad_hoc(scope)) connect(last, add(Kind::end, scope));
    }

    // Start event, block, end event.
    int contents(const Block& block, int scope, const Node& event) {
        const int start = add(Kind::start, scope, event.trigger, event.name);
        node(start).hours = event.hours;
        node(start).interrupts = event.interrupts;
        const Way inner = place(block, scope);
        connect(start, inner.first);
        connect(inner.second, add(Kind::end, scope));
        return start;
    }

    Way place(const Block& block, int scope) {
        switch (block.form) {
            case Form::sequence:
                return sequence(block, scope);
            case Form::choice:
                return branches(block, Kind::exclusive, Kind::exclusive, scope);
            case Form::parallel:
                return branches(block, Kind::parallel, Kind::parallel, scope);
            case Form::inclusive:
                return branches(block, Kind::inclusive, Kind::inclusive, scope);
            case Form::partial:
                return branches(block, Kind::parallel, Kind::partial, scope);
            case Form::link:
                return {add(Kind::throwing, scope, Trigger::link, block.name),
                        add(Kind::catching, scope, Trigger::link, block.name)};
            case Form::again:
                return again(block, scope);
            case Form::race:
                return race(block, scope);
            case Form::sub:
            case Form::user:
            case Form::ad_hoc:
            case Form::call:
            case Form::global:
                return activity(block, scope);
            case Form::quantity:
                return quantity(block, scope);
            case Form::spur:
                return spur(block, scope);
            case Form::throw_signal:
                return behind_a_user(add(Kind::throwing, scope, Trigger::signal, block.name), scope);
            case Form::throw_escalation:
                return behind_a_user(add(Kind::throwing, scope, Trigger::escalation, block.name), scope);
            case Form::undo:
                return behind_a_user(add(Kind::throwing, scope, Trigger::compensation), scope);
            default:
                return leaf(block, scope);
        }
    }

    Way leaf(const Block& block, int scope) {
        int made = 0;
        if (block.form == Form::plain) made = add(Kind::plain_task, scope);
        if (block.form == Form::script) made = add(Kind::script, scope, Trigger::none, block.name);
        if (block.form == Form::timer) made = add(Kind::catching, scope, Trigger::timer);
        if (block.form == Form::message) made = add(Kind::catching, scope, Trigger::message, block.name);
        if (block.form == Form::signal) made = add(Kind::catching, scope, Trigger::signal, block.name);
        if (block.form == Form::condition) made = add(Kind::catching, scope, Trigger::condition, block.name);
        if (block.form == Form::several) made = add(Kind::catching, scope, Trigger::several);
        node(made).names = block.names;
        node(made).needs_all = block.needs_all;
        node(made).hours = block.hours;
        return {made, made};
    }

    Way behind_a_user(int what, int scope) {
        const int user = add(Kind::user_task, scope);
        connect(user, what);
        return {user, what};
    }

    Way sequence(const Block& block, int scope) {
        Way all = place(block.parts.front(), scope);
        for (std::size_t i = 1; i < block.parts.size(); ++i) {
            const Way next = place(block.parts[i], scope);
            connect(all.second, next.first);
            all.second = next.second;
        }
        return all;
    }

    Way branches(const Block& block, Kind split_kind, Kind join_kind, int scope) {
        const int split = add(split_kind, scope);
        const int join = add(join_kind, scope);
        node(join).enough = block.enough;
        for (std::size_t i = 0; i < block.parts.size(); ++i) {
            const Way branch = place(block.parts[i], scope);
            const bool is_last = i + 1 == block.parts.size();
            const bool asks = split_kind != Kind::parallel && !is_last;
            const int flow = connect(split, branch.first, asks ? block.conditions[i] : "");
            if (split_kind != Kind::parallel && is_last) node(split).otherwise = flow;
            connect(branch.second, join);
        }
        return {split, join};
    }

    Way again(const Block& block, int scope) {
        const int head = add(Kind::exclusive, scope);
        const Way body = place(block.parts.front(), scope);
        const int user = add(Kind::user_task, scope);
        const int tail = add(Kind::exclusive, scope);
        const int out = add(Kind::plain_task, scope);
        connect(head, body.first);
        connect(body.second, user);
        connect(user, tail);
        connect(tail, head, "a");
        node(tail).otherwise = connect(tail, out);
        return {head, out};
    }

    Way race(const Block& block, int scope) {
        const int gateway = add(Kind::race, scope);
        const int join = add(Kind::exclusive, scope);
        const int message = add(Kind::catching, scope, Trigger::message, block.name);
        const int timer = add(Kind::catching, scope, Trigger::timer);
        node(timer).hours = block.hours;
        for (std::size_t i = 0; i < 2; ++i) {
            const int event = i == 0 ? message : timer;
            const Way rest = place(block.parts[i], scope);
            connect(gateway, event);
            connect(event, rest.first);
            connect(rest.second, join);
        }
        return {gateway, join};
    }

    Way spur(const Block& block, int scope) {
        const int split = add(Kind::parallel, scope);
        const Way rest = place(block.parts.front(), scope);
        connect(split, rest.first);
        connect(split, dead_end(block, scope));
        return {split, rest.second};
    }

    int dead_end(const Block& block, int scope) {
        if (!is_ad_hoc(scope)) return behind_a_user(add(Kind::end, scope, block.trigger, block.name), scope).first;
        if (block.trigger != Trigger::signal && block.trigger != Trigger::escalation)
            return add(Kind::user_task, scope);
        return behind_a_user(add(Kind::throwing, scope, block.trigger, block.name), scope).first;
    }

    Way quantity(const Block& block, int scope) {
        const Way first = place(block.parts[0], scope);
        const Way each = place(block.parts[1], scope);
        const Way last = place(block.parts[2], scope);
        node(first.first).completes_with = block.enough;
        node(last.first).starts_with = block.enough;
        connect(first.second, each.first);
        connect(each.second, last.first);
        return {first.first, last.second};
    }

    static Kind kind_of(Form form) {
        switch (form) {
            case Form::sub:
                return Kind::sub_process;
            case Form::ad_hoc:
                return Kind::ad_hoc;
            case Form::call:
                return Kind::call;
            default:
                return Kind::user_task;
        }
    }

    // What begins by itself is an activity.
    void choices(const Block& block, int scope) {
        for (const Block& part : block.parts) {
            const Way way = place(part, scope);
            const Kind first = node(way.first).kind;
            const bool begins = first == Kind::user_task || first == Kind::plain_task || first == Kind::script ||
                                first == Kind::sub_process || first == Kind::ad_hoc || first == Kind::call;
            if (!begins) connect(add(Kind::user_task, scope), way.first);
        }
    }

    int called(const Block& block) {
        const int process = add(Kind::process, -1);
        node(process).is_apart = block.is_apart;
        contents(block.parts.front(), process, {});
        return process;
    }

    Way activity(const Block& block, int scope) {
        const int made = add(kind_of(block.form), scope);
        node(made).repeat = block.repeat;
        node(made).is_global = block.form == Form::global;
        node(made).is_sequential = block.is_sequential;
        node(made).cancels_rest = block.cancels_rest;
        node(made).until = block.until;
        node(made).returns_all = block.returns_all;
        node(made).is_transaction = block.is_transaction;
        if (block.can_be_undone) {
            const int border = add(Kind::boundary, scope, Trigger::compensation);
            node(border).host = made;
            node(add(Kind::user_task, scope)).undoes = made;
        }
        if (block.form == Form::sub) contents(block.parts.front(), made, {});
        if (block.form == Form::ad_hoc) choices(block, made);
        const int process = block.form == Form::call ? called(block) : -1;
        node(made).calls = process;
        const int out = add(Kind::exclusive, scope);
        connect(made, out);
        for (const Catcher& catcher : block.catchers) {
            catcher.is_boundary ? guard(catcher, made, out, scope) : listen(catcher, process >= 0 ? process : made);
        }
        return {made, out};
    }

    void guard(const Catcher& catcher, int host, int out, int scope) {
        const int event = add(Kind::boundary, scope, catcher.trigger, catcher.name);
        node(event).host = host;
        node(event).hours = catcher.hours;
        node(event).interrupts = catcher.interrupts;
        const Way body = place(catcher.body.front(), scope);
        connect(event, body.first);
        // A second token on the way out would wait for ever at the next parallel join, and rightly so.
        if (catcher.interrupts && catcher.leaves_host)
            connect(body.second, out);
        else
            end_path(body.second, scope);
    }

    void listen(const Catcher& catcher, int scope) {
        Node event;
        event.trigger = catcher.trigger;
        event.name = catcher.name;
        event.hours = catcher.hours;
        event.interrupts = catcher.interrupts;
        contents(catcher.body.front(), add(Kind::event_sub_process, scope), event);
    }

    Net net_;
};

}  // namespace

Net laid_out(const Block& block) { return Layer{}.lay(block); }

}  // namespace baton::properties::reference
