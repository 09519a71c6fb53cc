#include "tests/properties/feel/growth.hpp"

#include <array>
#include <utility>

namespace baton::properties::feel_texts {

namespace {

template <std::size_t N>
const char* one_of(const std::array<const char*, N>& all, const Choose& choose) {
    return all[choose(static_cast<std::uint32_t>(N))];
}

Tree leaf(std::string text) { return {Level::primary, {std::move(text)}, {}, {}}; }

Tree joined(Level level, std::vector<std::string> parts, std::vector<Tree> children, std::vector<Level> needs) {
    return {level, std::move(parts), std::move(children), std::move(needs)};
}

// What is left of the operator may be of its own level, what is right of it not: all of them associate to the left.
Tree chain(Level level, const std::string& sign, Tree left, Tree right) {
    const auto tighter = static_cast<Level>(static_cast<std::uint8_t>(level) + 1);
    return joined(level, {"", " " + sign + " ", ""}, {std::move(left), std::move(right)}, {level, tighter});
}

class Grower {
public:
    explicit Grower(const Choose& choose) : choose_(choose) {}

    Tree tree(int depth) {
        if (depth == 0 || choose_(8) == 0) return small();
        switch (choose_(18)) {
            case 0:
            case 1:
                return chain(Level::sum, choose_(2) == 0 ? "+" : "-", tree(depth - 1), tree(depth - 1));
            case 2:
            case 3:
                return chain(Level::product, choose_(2) == 0 ? "*" : "/", tree(depth - 1), tree(depth - 1));
            case 4:
                return chain(Level::power, "**", tree(depth - 1), tree(depth - 1));
            case 5:
                return joined(Level::sign, {"-", ""}, {tree(depth - 1)}, {Level::sign});
            case 6:
                return compared(depth - 1);
            case 7:
                return chain(Level::either, "or", tree(depth - 1), tree(depth - 1));
            case 8:
                return chain(Level::both, "and", tree(depth - 1), tree(depth - 1));
            case 9:
                return joined(Level::form, {"if ", " then ", " else ", ""},
                              {tree(depth - 1), tree(depth - 1), tree(depth - 1)},
                              {Level::form, Level::form, Level::form});
            case 10:
                return gone_through(depth - 1);
            case 11:
                return joined(Level::postfix, {"", "[", "]"}, {tree(depth - 1), tree(depth - 1)},
                              {Level::postfix, Level::form});
            case 12:
                return joined(Level::postfix, {"", one_of<3>({".x", ".y", ".z"}, choose_)}, {tree(depth - 1)},
                              {Level::postfix});
            case 13:
                return called(depth - 1);
            case 14:
                return listed(depth - 1);
            case 15:
                return joined(Level::primary, {"{x: ", ", y: ", "}"}, {tree(depth - 1), tree(depth - 1)},
                              {Level::form, Level::form});
            case 16:
                return tested(depth - 1);
            default:
                return joined(Level::comparison,
                              {"", " instance of " + std::string(one_of<5>({"number", "string", "boolean",
                                                                            "list<number>", "context<x: Any>"},
                                                                           choose_))},
                              {tree(depth - 1)}, {Level::comparison});
        }
    }

private:
    Tree small() {
        return leaf(
            one_of<22>({"1", "2",      "0.5",      "10",         "true", "false", "null", "\"a\"",    "\"b c\"",
                        "n", "xs",     "net wage", "c",          "flag", "[]",    "{}",   "@\"P1D\"", "@\"2026-11-29\"",
                        "s", "rate-2", "f",        "\"\\u6D4E\""},
                       choose_));
    }

    Tree compared(int depth) {
        const char* sign = one_of<6>({"=", "!=", "<", "<=", ">", ">="}, choose_);
        if (choose_(4) != 0) return chain(Level::comparison, sign, tree(depth), tree(depth));
        return joined(Level::comparison, {"", " between ", " and ", ""}, {tree(depth), tree(depth), tree(depth)},
                      {Level::comparison, Level::sum, Level::sum});
    }

    Tree gone_through(int depth) {
        const std::string name = one_of<3>({"i", "net wage", "n"}, choose_);
        switch (choose_(3)) {
            case 0:
                return joined(Level::form, {"for " + name + " in ", " return ", ""}, {tree(depth), tree(depth)},
                              {Level::form, Level::form});
            case 1:
                return joined(Level::form, {"some " + name + " in ", " satisfies ", ""}, {tree(depth), tree(depth)},
                              {Level::form, Level::form});
            default:
                return joined(Level::form, {"every " + name + " in ", ", j in ", " satisfies ", ""},
                              {tree(depth), tree(depth), tree(depth)}, {Level::form, Level::form, Level::form});
        }
    }

    Tree called(int depth) {
        switch (choose_(4)) {
            case 0:
                return joined(Level::postfix, {one_of<4>({"count(", "sum(", "not(", "string length("}, choose_), ")"},
                              {tree(depth)}, {Level::form});
            case 1:
                return joined(Level::postfix, {one_of<3>({"append(", "max(", "list contains("}, choose_), ", ", ")"},
                              {tree(depth), tree(depth)}, {Level::form, Level::form});
            case 2:
                return joined(Level::postfix, {"(function(a) ", ")(", ")"}, {tree(depth), tree(depth)},
                              {Level::form, Level::form});
            default:
                return joined(Level::postfix, {"f(", ")"}, {tree(depth)}, {Level::form});
        }
    }

    Tree listed(int depth) {
        if (choose_(3) == 0) {
            const bool is_open = choose_(2) == 0;
            return joined(Level::primary, {is_open ? "(" : "[", "..", is_open ? ")" : "]"}, {tree(depth), tree(depth)},
                          {Level::sum, Level::sum});
        }
        return joined(Level::primary, {"[", ", ", "]"}, {tree(depth), tree(depth)}, {Level::form, Level::form});
    }

    Tree tested(int depth) {
        return joined(Level::comparison, {"", " in (", ", > ", ")"}, {tree(depth), tree(depth), tree(depth)},
                      {Level::comparison, Level::form, Level::sum});
    }

    const Choose& choose_;
};

// A word's end, where white space may stand: FEEL wants some only between words.
std::string spaced(const std::string& part, const Choose& choose) {
    std::string text;
    for (const char c : part) {
        if (c != ' ' || choose(6) != 0)
            text += c;
        else
            text += one_of<4>({"  ", "\n", " /* ) */ ", " // (\n"}, choose);
    }
    return text;
}

bool holds_name(const std::string& part) {
    for (const char* const name : {"net wage", "string length", "list contains", "\"b c\"", "instance of"}) {
        if (part.find(name) != std::string::npos) return true;
    }
    return false;
}

}  // namespace

Tree grown(const Choose& choose, int depth) { return Grower(choose).tree(depth); }

std::string with_few_parentheses(const Tree& tree, const Choose& choose) {
    const auto part = [&](std::size_t at) {
        return holds_name(tree.parts[at]) ? tree.parts[at] : spaced(tree.parts[at], choose);
    };
    std::string text = part(0);
    for (std::size_t at = 0; at < tree.children.size(); ++at) {
        const Tree& child = tree.children[at];
        const std::string inner = with_few_parentheses(child, choose);
        text += child.level < tree.needs[at] ? "(" + inner + ")" : inner;
        text += part(at + 1);
    }
    return text;
}

std::string with_all_parentheses(const Tree& tree) {
    std::string text = tree.parts[0];
    for (std::size_t at = 0; at < tree.children.size(); ++at) {
        text += "(" + with_all_parentheses(tree.children[at]) + ")";
        text += tree.parts[at + 1];
    }
    return text;
}

std::size_t size_of(const Tree& tree) {
    std::size_t size = 1;
    for (const Tree& child : tree.children) size += size_of(child);
    return size;
}

std::vector<Tree> smaller(const Tree& tree) {
    std::vector<Tree> all = tree.children;
    for (std::size_t at = 0; at < tree.children.size(); ++at) {
        for (Tree& less : smaller(tree.children[at])) {
            Tree copy = tree;
            copy.children[at] = std::move(less);
            all.push_back(std::move(copy));
        }
    }
    return all;
}

}  // namespace baton::properties::feel_texts
