#include <algorithm>
#include <array>
#include <charconv>

#include "service/configuration.hpp"

namespace baton::service {
namespace {

std::optional<std::string> after(const std::string& name, std::string_view prefix) {
    if (!name.starts_with(prefix) || name.size() == prefix.size()) return std::nullopt;
    return name.substr(prefix.size());
}

Result<bool> truth_from(const std::string& value) {
    if (value == "true" || value == "false") return value == "true";
    return fail(Code::invalid, "'" + value + "' is neither true nor false");
}

Result<std::vector<std::uint16_t>> ports_from(const std::string& value) {
    std::vector<std::uint16_t> ports;
    for (const auto& text : split(value)) {
        std::uint16_t port = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
        if (error != std::errc{} || end != text.data() + text.size() || port == 0) {
            return fail(Code::invalid, "'" + text + "' is not a TCP port, a whole number from 1 to 65535");
        }
        ports.push_back(port);
    }
    return ports;
}

outbound::HostRule& rule_of(Configuration& configuration, const std::string& host) {
    auto& rules = configuration.outbound.hosts;
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const auto& rule) { return rule.host == host; });
    if (found != rules.end()) return *found;
    outbound::HostRule rule;
    rule.host = host;
    return rules.emplace_back(std::move(rule));
}

// The host's own name has dots, so what is set of it stands behind the last.
Result<> set_host(Configuration& configuration, const std::string& name, const std::string& value) {
    const auto dot = name.rfind('.');
    const std::string member = dot == std::string::npos ? "" : name.substr(dot + 1);
    const std::array<std::string, 4> known{"ports", "plain_http", "private_address", "secrets"};
    if (dot == 0 || std::find(known.begin(), known.end(), member) == known.end()) {
        return fail(Code::invalid, "of a host can be set: ports, plain_http, private_address and secrets");
    }
    auto& rule = rule_of(configuration, name.substr(0, dot));
    if (member == "secrets") {
        rule.secrets = split(value);
        return {};
    }
    if (member == "ports") {
        auto ports = ports_from(value);
        if (!ports) return ports.error();
        rule.ports = std::move(*ports);
        return {};
    }
    const auto truth = truth_from(value);
    if (!truth) return truth.error();
    (member == "plain_http" ? rule.allows_plain_http : rule.allows_private_address) = *truth;
    return {};
}

Result<> set_database(Configuration& configuration, std::string name, const std::string& value) {
    constexpr std::string_view read_only = ".read_only";
    constexpr std::string_view url = ".url";
    constexpr std::string_view sqlite = "sqlite://";
    if (name.ends_with(read_only)) {
        const auto truth = truth_from(value);
        if (!truth) return truth.error();
        configuration.outbound.databases[name.substr(0, name.size() - read_only.size())].is_read_only = *truth;
        return {};
    }
    if (name.ends_with(url)) name.resize(name.size() - url.size());
    auto& database = configuration.outbound.databases[name];
    database.driver = value.starts_with("postgresql:") ? "postgresql" : "sqlite";
    database.connection = value.starts_with(sqlite) ? value.substr(sqlite.size()) : value;
    return {};
}

Result<> set_secret(Configuration& configuration, const std::string& name, const std::string& value) {
    for (const std::string_view where : {"file:", "env:", "credential:"}) {
        if (!value.starts_with(where) || value.size() == where.size()) continue;
        configuration.secrets[name] = value;
        return {};
    }
    // The value itself is not repeated: it may be the secret.
    return fail(Code::invalid,
                "a secret is named and never written here; say where it is: file:PATH, env:VARIABLE or "
                "credential:NAME (of systemd)");
}

Result<> set_keep(Configuration& configuration, const std::string& process, const std::string& value) {
    auto keep = archive::keep_from(value);
    if (!keep) return keep.error();
    configuration.archive.policy.by_process[process] = *keep;
    return {};
}

}  // namespace

std::optional<Result<>> set_named(Configuration& configuration, const std::string& name, const std::string& value) {
    if (const auto database = after(name, "databases.")) return set_database(configuration, *database, value);
    if (const auto host = after(name, "hosts.")) return set_host(configuration, *host, value);
    if (const auto secret = after(name, "secrets.")) return set_secret(configuration, *secret, value);
    if (const auto process = after(name, "retention.")) return set_keep(configuration, *process, value);
    return std::nullopt;
}

std::vector<std::pair<std::string, std::string>> named(const Configuration& configuration) {
    std::vector<std::pair<std::string, std::string>> all;
    for (const auto& rule : configuration.outbound.hosts) {
        const std::string at = "hosts." + rule.host + ".";
        std::vector<std::string> ports;
        for (const auto port : rule.ports) ports.push_back(std::to_string(port));
        all.emplace_back(at + "ports", joined(ports));
        all.emplace_back(at + "plain_http", rule.allows_plain_http ? "true" : "false");
        all.emplace_back(at + "private_address", rule.allows_private_address ? "true" : "false");
        all.emplace_back(at + "secrets", joined(rule.secrets));
    }
    for (const auto& [name, database] : configuration.outbound.databases) {
        all.emplace_back("databases." + name + ".url", database.connection);
        all.emplace_back("databases." + name + ".read_only", database.is_read_only ? "true" : "false");
    }
    for (const auto& [name, where] : configuration.secrets) all.emplace_back("secrets." + name, where);
    for (const auto& [process, keep] : configuration.archive.policy.by_process) {
        all.emplace_back("retention." + process, archive::text_of(keep));
    }
    return all;
}

Setting connector_hosts() {
    return {"connectors.hosts",
            "hosts that connectors may call, as NAME or NAME:PORT, with http:// before it for no TLS",
            [](Configuration& into, const std::string& value) -> Result<> {
                for (const auto& host : split(value)) {
                    const bool is_plain = host.starts_with("http://");
                    const std::string rest = is_plain ? host.substr(7) : host;
                    const auto colon = std::min(rest.rfind(':'), rest.size());
                    const std::string at = "hosts." + rest.substr(0, colon) + ".";
                    const bool is_local = rest.starts_with("localhost") || rest.starts_with("127.0.0.1");
                    const std::pair<const char*, std::string> parts[] = {
                        {"ports", colon < rest.size() ? rest.substr(colon + 1) : ""},
                        {"plain_http", is_plain ? "true" : "false"},
                        {"private_address", is_local ? "true" : "false"}};
                    for (const auto& [part, text] : parts) {
                        if (const auto done = *set_named(into, at + part, text); !done) return done;
                    }
                }
                return {};
            },
            [](const Configuration& from) {
                std::vector<std::string> names;
                for (const auto& rule : from.outbound.hosts) names.push_back(rule.host);
                return joined(names);
            }};
}

Setting file_kinds() {
    return {"files.kinds", "kinds of files that cases take, by the endings of their names: pdf, or dwg=image/vnd.dwg",
            [](Configuration& into, const std::string& value) -> Result<> {
                std::vector<api::FileKind> kinds;
                for (const auto& text : split(value)) {
                    auto kind = api::file_kind_from(text);
                    if (!kind) return kind.error();
                    kinds.push_back(std::move(*kind));
                }
                into.server.files.kinds = std::move(kinds);
                return {};
            },
            [](const Configuration& from) {
                std::vector<std::string> texts;
                for (const auto& kind : from.server.files.kinds) texts.push_back(api::text_of(kind));
                return joined(texts);
            }};
}

std::vector<std::string> split(const std::string& list) {
    std::vector<std::string> items;
    std::size_t start = 0;
    while (start < list.size()) {
        const auto comma = std::min(list.find(',', start), list.size());
        if (comma > start) items.push_back(list.substr(start, comma - start));
        start = comma + 1;
    }
    return items;
}

std::string joined(const std::vector<std::string>& items) {
    std::string list;
    for (const auto& item : items) list += (list.empty() ? "" : ",") + item;
    return list;
}

}  // namespace baton::service
