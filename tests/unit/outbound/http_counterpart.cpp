#include "tests/unit/outbound/http_counterpart.hpp"

#include <boost/asio/ssl/stream.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <cstdio>
#include <filesystem>
#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509v3.h>
#include <unistd.h>

namespace baton::outbound {
namespace {

using boost::asio::ip::tcp;
using Fault = boost::system::error_code;

// A certificate for "localhost" that signs itself, written to two files.
struct Certificate {
    std::string certificate_file;
    std::string key_file;

    explicit Certificate(const std::filesystem::path& folder)
        : certificate_file(folder / "certificate.pem"), key_file(folder / "key.pem") {
        EVP_PKEY* key = EVP_EC_gen("P-256");
        X509* certificate = X509_new();
        X509_set_version(certificate, 2);
        ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
        X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
        X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
        X509_set_pubkey(certificate, key);
        X509_NAME* name = X509_get_subject_name(certificate);
        const unsigned char common_name[] = "localhost";
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, common_name, -1, -1, 0);
        X509_set_issuer_name(certificate, name);
        X509_EXTENSION* names = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, "DNS:localhost");
        X509_add_ext(certificate, names, -1);
        X509_EXTENSION_free(names);
        X509_sign(certificate, key, EVP_sha256());
        std::FILE* file = std::fopen(certificate_file.c_str(), "w");
        PEM_write_X509(file, certificate);
        std::fclose(file);
        file = std::fopen(key_file.c_str(), "w");
        PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
        std::fclose(file);
        X509_free(certificate);
        EVP_PKEY_free(key);
    }
};

std::filesystem::path fresh_folder() {
    std::string pattern = (std::filesystem::temp_directory_path() / "baton-outbound-XXXXXX").string();
    return ::mkdtemp(pattern.data());
}

}  // namespace

HttpCounterpart::HttpCounterpart(Answer answer, Transport transport)
    : answer_(std::move(answer)),
      transport_(transport),
      acceptor_(context_, tcp::endpoint{boost::asio::ip::address_v4::loopback(), 0}),
      tls_(boost::asio::ssl::context::tls_server) {
    if (transport_ == Transport::tls) {
        const Certificate certificate{fresh_folder()};
        ca_file_ = certificate.certificate_file;
        tls_.use_certificate_chain_file(certificate.certificate_file);
        tls_.use_private_key_file(certificate.key_file, boost::asio::ssl::context::pem);
    }
    thread_ = std::thread{[this] { serve(); }};
}

HttpCounterpart::~HttpCounterpart() {
    {
        const std::lock_guard lock{mutex_};
        is_stopping_ = true;
    }
    boost::asio::io_context context;
    tcp::socket last{context};
    Fault ignored;
    last.connect(acceptor_.local_endpoint(), ignored);
    thread_.join();
    if (!ca_file_.empty()) std::filesystem::remove_all(std::filesystem::path{ca_file_}.parent_path(), ignored);
}

void HttpCounterpart::serve() {
    for (;;) {
        Fault fault;
        tcp::socket socket{context_};
        acceptor_.accept(socket, fault);
        {
            const std::lock_guard lock{mutex_};
            if (is_stopping_) return;
        }
        if (transport_ == Transport::plain) {
            talk(socket);
            continue;
        }
        boost::asio::ssl::stream<tcp::socket> stream{std::move(socket), tls_};
        stream.handshake(boost::asio::ssl::stream_base::server, fault);
        if (!fault) talk(stream);
    }
}

template <class Stream>
void HttpCounterpart::talk(Stream& stream) {
    Fault fault;
    boost::beast::flat_buffer buffer;
    Request request;
    http::read(stream, buffer, request, fault);
    if (fault) return;
    Response response = answer_(request);
    {
        const std::lock_guard lock{mutex_};
        requests_.push_back(request);
    }
    response.prepare_payload();
    http::write(stream, response, fault);
}

std::string HttpCounterpart::url(const std::string& path, const std::string& host) const {
    const char* scheme = transport_ == Transport::tls ? "https://" : "http://";
    return scheme + host + ":" + std::to_string(acceptor_.local_endpoint().port()) + path;
}

Settings HttpCounterpart::settings() const {
    Settings settings;
    for (const char* host : {"127.0.0.1", "localhost"}) {
        settings.hosts.push_back({host, {acceptor_.local_endpoint().port()}, true, true, {"TOKEN"}});
    }
    settings.ca_file = ca_file_;
    return settings;
}

std::vector<HttpCounterpart::Request> HttpCounterpart::requests() const {
    const std::lock_guard lock{mutex_};
    return requests_;
}

HttpCounterpart::Response json_answer(unsigned status, std::string body) {
    HttpCounterpart::Response response{static_cast<http::status>(status), 11};
    response.set(http::field::content_type, "application/json; charset=utf-8");
    response.body() = std::move(body);
    return response;
}

}  // namespace baton::outbound
