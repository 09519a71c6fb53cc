#include "connectors/outbound/network_guard.hpp"

#include <algorithm>
#include <array>
#include <boost/url/parse.hpp>
#include <boost/url/url.hpp>
#include <boost/url/url_view.hpp>
#include <cctype>
#include <charconv>
#include <optional>

namespace baton::outbound {
namespace {

namespace ip = boost::asio::ip;
namespace urls = boost::urls;

std::string lower(std::string_view text) {
    std::string out{text};
    std::transform(out.begin(), out.end(), out.begin(),
                   [](unsigned char letter) { return static_cast<char>(std::tolower(letter)); });
    return out;
}

bool names(const HostRule& rule, std::string_view host) {
    const std::string wanted = lower(rule.host);
    if (!wanted.starts_with("*.")) return wanted == host;
    const std::string_view suffix = std::string_view(wanted).substr(1);
    return host.size() > suffix.size() && host.ends_with(suffix);
}

bool allows(const HostRule& rule, bool is_tls, std::uint16_t port) {
    if (!is_tls && !rule.allows_plain_http) return false;
    if (rule.ports.empty()) return port == (is_tls ? 443 : 80);
    return std::find(rule.ports.begin(), rule.ports.end(), port) != rule.ports.end();
}

Problem no_url(std::string_view why) {
    return fail(Code::invalid,
                "the URL " + std::string(why) + "; write it in full, such as https://api.example.cn/v1/items");
}

std::optional<std::uint16_t> port_of(const urls::url_view& url, bool is_tls) {
    if (!url.has_port() || url.port().empty()) return is_tls ? 443 : 80;
    const std::string text{url.port()};
    std::uint16_t port = 0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), port);
    if (fault != std::errc{} || end != text.data() + text.size() || port == 0) return std::nullopt;
    return port;
}

Result<> choose_rule(Destination& to, std::uint16_t port, const std::vector<HostRule>& rules) {
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const HostRule& rule) {
        return names(rule, to.host) && allows(rule, to.is_tls, port);
    });
    if (found == rules.end()) {
        return fail(Code::forbidden, "calls to " + to.shown() +
                                         " are not allowed; ask the operator to list its host, port and scheme in the "
                                         "settings of outbound calls");
    }
    to.rule = *found;
    return {};
}

constexpr std::uint32_t network(unsigned a, unsigned b, unsigned c) { return a << 24U | b << 16U | c << 8U; }

struct Block {
    std::uint32_t from;
    unsigned bits;
};

// IANA's special-purpose registry (RFC 6890 and its successors).
constexpr std::array<Block, 15> special_blocks{{{network(0, 0, 0), 8},
                                                {network(10, 0, 0), 8},
                                                {network(100, 64, 0), 10},
                                                {network(127, 0, 0), 8},
                                                {network(169, 254, 0), 16},
                                                {network(172, 16, 0), 12},
                                                {network(192, 0, 0), 24},
                                                {network(192, 0, 2), 24},
                                                {network(192, 88, 99), 24},
                                                {network(192, 168, 0), 16},
                                                {network(198, 18, 0), 15},
                                                {network(198, 51, 100), 24},
                                                {network(203, 0, 113), 24},
                                                {network(224, 0, 0), 4},
                                                {network(240, 0, 0), 4}}};

bool is_public_v4(const ip::address_v4& address) {
    const std::uint32_t bits = address.to_uint();
    return std::none_of(special_blocks.begin(), special_blocks.end(), [&](const Block& block) {
        return bits >> (32U - block.bits) == block.from >> (32U - block.bits);
    });
}

// Only 2000::/3 is handed out; in it, documentation, 6to4 and Teredo are not public hosts.
bool is_public_v6(const ip::address_v6& address) {
    const auto bytes = address.to_bytes();
    const bool is_global_unicast = (bytes[0] & 0xe0U) == 0x20U;
    const bool is_6to4 = bytes[0] == 0x20 && bytes[1] == 0x02;
    const bool is_protocol = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] < 0x02;
    const bool is_documentation = bytes[0] == 0x20 && bytes[1] == 0x01 && bytes[2] == 0x0d && bytes[3] == 0xb8;
    return is_global_unicast && !is_6to4 && !is_protocol && !is_documentation;
}

}  // namespace

std::string Destination::host_header() const {
    const bool is_v6 = host.find(':') != std::string::npos;
    const bool is_usual = port == (is_tls ? "443" : "80");
    return (is_v6 ? "[" + host + "]" : host) + (is_usual ? "" : ":" + port);
}

std::string Destination::shown() const {
    return (is_tls ? "https://" : "http://") + host_header() + target.substr(0, target.find('?'));
}

Result<Destination> destination_of(std::string_view url, const std::vector<std::pair<std::string, std::string>>& query,
                                   const std::vector<HostRule>& rules) {
    if (url.size() > 8192) return no_url("is longer than 8192 bytes");
    const auto parsed = urls::parse_uri(urls::string_view(url.data(), url.size()));
    if (!parsed) return no_url("does not read: " + parsed.error().message());
    urls::url full{*parsed};
    const std::string scheme = lower(std::string_view(full.scheme().data(), full.scheme().size()));
    if (scheme != "https" && scheme != "http") return no_url("begins with neither https:// nor http://");
    if (full.has_userinfo()) return no_url("holds a user name; write an Authorization header with a secret instead");
    Destination to;
    to.is_tls = scheme == "https";
    const std::string encoded{full.encoded_host()};
    to.host = lower(full.host_address());
    if (to.host.empty() || encoded.find('%') != std::string::npos) return no_url("names no plain host");
    const auto port = port_of(full, to.is_tls);
    if (!port) return no_url("has a port that does not exist");
    to.port = std::to_string(*port);
    full.remove_fragment();
    for (const auto& [name, text] : query) full.params().append({name, text});
    const std::string path{full.encoded_path()};
    to.target = path.empty() ? "/" : path;
    if (full.has_query()) to.target += "?" + std::string(full.encoded_query());
    if (const Result<> allowed = choose_rule(to, *port, rules); !allowed) return allowed.error();
    return to;
}

bool is_public(const ip::address& address) {
    if (address.is_v4()) return is_public_v4(address.to_v4());
    const ip::address_v6 v6 = address.to_v6();
    if (v6.is_v4_mapped()) return is_public_v4(ip::make_address_v4(ip::v4_mapped, v6));
    return is_public_v6(v6);
}

}  // namespace baton::outbound
