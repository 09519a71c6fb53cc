// What the operator allows connectors to reach, and how much. Nothing is reachable that is not listed.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "engine/base/time.hpp"

namespace baton::outbound {

// One place that may be called.
struct HostRule {
    std::string host;                  // "api.example.cn", or "*.example.cn" for every name below it
    std::vector<std::uint16_t> ports;  // empty: 443, and 80 when plain HTTP is allowed
    bool allows_plain_http = false;
    bool allows_private_address = false;  // the name may lead to an address of an internal network
    std::vector<std::string> secrets;     // names of the secrets that may be sent there
};

struct Database {
    std::string driver;      // "sqlite" or "postgresql"
    std::string connection;  // file path, or a libpq connection string; may hold {{secrets.NAME}}
    bool is_read_only = false;
};

struct Limits {
    std::size_t request_max = 4U << 20U;   // bytes of one body that is sent
    std::size_t response_max = 4U << 20U;  // bytes of one body, or one result, that is taken
    std::size_t rows_max = 10'000;         // of one SQL result
    Duration timeout_max{30'000};          // of one call
};

struct Settings {
    std::vector<HostRule> hosts;
    std::string ca_file;  // empty: the system's certificates
    std::map<std::string, Database, std::less<>> databases;
    Limits limits;
};

}  // namespace baton::outbound
