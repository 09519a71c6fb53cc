// if, for, some, every, function, types.
#include "engine/feel/builtins/builtin.hpp"
#include "engine/feel/parse/characters.hpp"
#include "engine/feel/parse/parser.hpp"

namespace baton::feel::grammar {

using tree::NodePtr;

NodePtr Parser::if_then_else() {
    const std::uint32_t from = at_;
    NodePtr condition = expression();
    expect_keyword("then", "after the condition of 'if'");
    NodePtr consequence = expression();
    expect_keyword("else", "after 'then'");
    NodePtr alternative = expression();
    return node(tree::If{std::move(condition), std::move(consequence), std::move(alternative)}, from);
}

std::vector<tree::Iterator> Parser::iterators() {
    std::vector<tree::Iterator> all;
    do {
        std::string name = take_iterator_name();
        expect_keyword("in", "after the name of the variable");
        NodePtr list = expression();
        NodePtr last = take("..") ? expression() : nullptr;
        introduce(name);
        names_.declare(name);
        all.push_back({std::move(name), std::move(list), std::move(last)});
    } while (take(",") && !has_failed());
    return all;
}

NodePtr Parser::for_return() {
    const std::uint32_t from = at_;
    const std::size_t block = names_.block();
    tree::For loop{iterators(), nullptr, false};
    expect_keyword("return", "after the lists of 'for'");
    names_.declare("partial");
    const std::uint64_t before = names_.count_of("partial");
    loop.body = expression();
    loop.reads_partial = names_.count_of("partial") > before;
    names_.leave_block(block);
    return node(std::move(loop), from);
}

NodePtr Parser::quantified(bool is_some) {
    const std::uint32_t from = at_;
    const std::size_t block = names_.block();
    tree::Quantified all{is_some, iterators(), nullptr};
    expect_keyword("satisfies", "after the lists of 'some' or 'every'");
    all.condition = expression();
    names_.leave_block(block);
    return node(std::move(all), from);
}

NodePtr Parser::function_definition() {
    const std::uint32_t from = at_;
    tree::FunctionOf function;
    expect("(", "after 'function'");
    const std::size_t block = names_.block();
    names_.enter_body();
    if (!take(")")) {
        do {
            std::string name = take_new_name(":,)", "the name of a parameter");
            function.types.push_back(take(":") ? type() : Type{});
            introduce(name);
            names_.declare(name);
            function.parameters.push_back(std::move(name));
        } while (take(",") && !has_failed());
        expect(")", "after the parameters");
    }
    const bool is_external = take_keyword("external");
    NodePtr body = expression();
    function.body = is_external ? nullptr : std::move(body);
    function.free_names = names_.leave_body();
    names_.leave_block(block);
    return node(std::move(function), from);
}

Type Parser::type() {
    const Level level(*this);
    skip_space();
    if (has_failed()) return {};
    const Vocabulary::Match builtin = builtin_vocabulary().longest_type_match(rest());
    const Vocabulary::Match own = vocabulary_.longest_type_match(rest());
    const bool is_own = own.size > builtin.size;
    const Vocabulary::Match best = is_own ? own : builtin;
    const std::size_t word = word_size(rest());
    if (best.size < word || word == 0) {
        if (word == 0) refuse("the name of a type is missing", "write a type such as number");
        at_ += static_cast<std::uint32_t>(word);
        while (!rest().empty() && rest().front() == '.' && word_size(rest().substr(1)) > 0) {
            at_ += static_cast<std::uint32_t>(1 + word_size(rest().substr(1)));
        }
        return Type{Type::Kind::unknown, {}, {}};
    }
    at_ += static_cast<std::uint32_t>(best.size);
    if (is_own) return *vocabulary_.type(best.name);
    return type_with_parts(*builtin_vocabulary().type(best.name));
}

// list<T>, range<T>, context<a: T, b: T>, function<T, T> -> T
Type Parser::type_with_parts(Type type) {
    using Kind = Type::Kind;
    if (type.kind != Kind::list && type.kind != Kind::range && type.kind != Kind::context &&
        type.kind != Kind::function) {
        return type;
    }
    if (!take("<")) return type;
    if (!take(">")) {
        do {
            if (type.kind == Kind::context) {
                type.names.push_back(take_new_name(":,>", "the name of a member"));
                expect(":", "after the name of a member");
            }
            type.parts.push_back(this->type());
        } while (take(",") && !has_failed());
        expect(">", "after the parts of a type");
    }
    if (type.kind == Kind::function) {
        expect("->", "after the parameters of a function type");
        type.parts.push_back(this->type());
    }
    return type;
}

}  // namespace baton::feel::grammar
