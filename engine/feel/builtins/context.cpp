// DMN 1.5 §10.3.4.11: contexts.
#include "engine/feel/builtins/arguments.hpp"

namespace baton::feel {
namespace {

Value get_value(Arguments& given) {
    const Context* context = given.context(0);
    if (context == nullptr) return {};
    if (const List* path = given[1].list()) {
        const Value* at = &given[0];
        for (const Value& step : *path) {
            const Context* inner = at->context();
            at = inner != nullptr && step.string() != nullptr ? inner->find(*step.string()) : nullptr;
            if (at == nullptr) return given.refuse("there is nothing at the end of the path");
        }
        return *at;
    }
    const std::string* key = given.string(1);
    const Value* value = key != nullptr ? context->find(*key) : nullptr;
    if (value != nullptr) return *value;
    return key != nullptr ? given.refuse("the context has no '" + *key + "'") : Value{};
}

Value get_entries(Arguments& given) {
    const Context* context = given.context(0);
    if (context == nullptr) return {};
    List entries;
    for (const auto& [name, value] : context->entries()) entries.emplace_back(Context{{"key", name}, {"value", value}});
    return given.run().list(std::move(entries));
}

Value context(Arguments& given) {
    const List* entries = given.list(0);
    if (entries == nullptr) return {};
    Context made;
    for (const Value& entry : *entries) {
        const Value* key = entry.context() != nullptr ? entry.context()->find("key") : nullptr;
        const Value* value = entry.context() != nullptr ? entry.context()->find("value") : nullptr;
        if (key == nullptr || value == nullptr || key->string() == nullptr) {
            return given.refuse("each entry must be a context with a string 'key' and a 'value'");
        }
        if (made.find(*key->string()) != nullptr)
            return given.refuse("the key '" + *key->string() + "' is there twice");
        made.set(*key->string(), *value);
    }
    return given.run().context(std::move(made));
}

// The context with the value put at the end of the path; null when a step on the way is no context.
Value put_at(Arguments& given, const Context& context, std::span<const Value> path) {
    if (path.empty() || path.front().string() == nullptr) return given.refuse("a key must be a string");
    const std::string& key = *path.front().string();
    Context changed = context;
    if (path.size() == 1) {
        changed.set(key, given[2]);
        return given.run().context(std::move(changed));
    }
    const Value* inner = context.find(key);
    if (inner == nullptr || inner->context() == nullptr) return given.refuse("'" + key + "' on the way is no context");
    Value deeper = put_at(given, *inner->context(), path.subspan(1));
    if (deeper.is_null()) return {};
    changed.set(key, std::move(deeper));
    return given.run().context(std::move(changed));
}

// A path of keys, or, by position, one key.
Value put_keys(Arguments& given) {
    const Context* context = given.context(0);
    if (context == nullptr) return {};
    const List* keys = given[1].list();
    if (keys == nullptr) return put_at(given, *context, {&given[1], 1});
    constexpr std::size_t keys_max = 200;
    if (keys->size() > keys_max) return given.refuse("the path is too long");
    return put_at(given, *context, *keys);
}

Value put_key(Arguments& given) {
    const Context* context = given.context(0);
    return context != nullptr ? put_at(given, *context, {&given[1], 1}) : Value{};
}

Value merged(Arguments& given, const List& contexts) {
    Context all;
    for (const Value& one : contexts) {
        if (one.context() == nullptr)
            return given.refuse("an item must be a context, not " + with_article(one.type_name()));
        for (const auto& [name, value] : one.context()->entries()) all.set(name, value);
    }
    return given.run().context(std::move(all));
}

Value merge(Arguments& given) {
    const List* contexts = given.list(0);
    return contexts != nullptr ? merged(given, *contexts) : Value{};
}

Value put_all(Arguments& given) {
    const List* contexts = given.items();
    return contexts != nullptr ? merged(given, *contexts) : Value{};
}

}  // namespace

std::span<const Signature> context_builtins() {
    static constexpr Signature all[] = {
        {"get value", "m, key", get_value},
        {"get value", "context, key", get_value},
        {"get entries", "m", get_entries},
        {"get entries", "context", get_entries},
        {"context", "entries", context},
        {"context put", "context, keys, value", put_keys},
        {"context put", "context, key, value", put_key},
        {"context merge", "contexts", merge},
        {"put", "context, key, value", put_keys},
        {"put all", "context, ...", put_all},
    };
    return all;
}

}  // namespace baton::feel
