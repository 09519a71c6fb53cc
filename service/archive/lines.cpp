#include "service/archive/lines.hpp"

#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <unistd.h>
#include <utility>

#include "engine/base/digest.hpp"

namespace baton::archive {
namespace {

constexpr std::size_t waiting_max = 1U << 20U;
constexpr std::size_t chain_size = 64;

Problem broken(const std::string& path, const char* what) {
    return fail(Code::unavailable, "'" + path + "' cannot be " + what + ": " + std::generic_category().message(errno));
}

std::string chained(std::string_view before, std::string_view text) {
    RunningDigest digest;
    digest.add(before);
    digest.add(text);
    return digest.hex();
}

// ["kind",{...}] into its two parts; false when it is not of that form.
bool part(Line& line) {
    const std::string_view text = line.text;
    const auto comma = text.find("\",");
    if (!text.starts_with("[\"") || !text.ends_with("}]") || comma == std::string_view::npos) return false;
    line.kind = text.substr(2, comma - 2);
    line.body = text.substr(comma + 2, text.size() - comma - 3);
    return line.body.starts_with('{');
}

}  // namespace

Result<std::unique_ptr<LineWriter>> LineWriter::create(const std::string& path) {
    const int file = ::open(path.c_str(), O_CREAT | O_WRONLY | O_TRUNC | O_CLOEXEC, 0600);
    if (file < 0) return broken(path, "made");
    return std::unique_ptr<LineWriter>(new LineWriter(path, file));
}

LineWriter::~LineWriter() {
    if (file_ >= 0) ::close(file_);
}

Result<> LineWriter::add(std::string_view kind, std::string_view body) {
    std::string text = "[\"";
    text.append(kind).append("\",").append(body).append("]");
    chain_ = chained(chain_, text);
    waiting_.append(chain_).append(" ").append(text).append("\n");
    ++lines_;
    return waiting_.size() < waiting_max ? Result<>{} : flush();
}

Result<> LineWriter::flush() {
    std::string_view rest = waiting_;
    while (!rest.empty()) {
        const auto written = ::write(file_, rest.data(), rest.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) return broken(path_, "written");
        rest.remove_prefix(static_cast<std::size_t>(written));
    }
    waiting_.clear();
    return {};
}

Result<> LineWriter::close() {
    if (auto flushed = flush(); !flushed) return flushed;
    if (::fsync(file_) != 0) return broken(path_, "kept on the disk");
    const int file = std::exchange(file_, -1);
    return ::close(file) == 0 ? Result<>{} : broken(path_, "closed");
}

Result<std::unique_ptr<LineReader>> LineReader::open(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file || file.peek() == std::ifstream::traits_type::eof()) {
        return fail(Code::not_found, "there is no archive at '" + path + "', or it is empty");
    }
    return std::unique_ptr<LineReader>(new LineReader(std::move(file)));
}

bool LineReader::next(Line& line) {
    std::string text;
    if (!std::getline(file_, text)) return false;
    const bool has_end = !file_.eof();
    digest_.add(text);
    if (has_end) digest_.add("\n");
    size_ += text.size() + (has_end ? 1 : 0);
    line = {};
    line.number = ++lines_;
    const bool is_long_enough = text.size() > chain_size + 1 && text[chain_size] == ' ';
    line.text = is_long_enough ? text.substr(chain_size + 1) : text;
    const auto said = is_long_enough ? text.substr(0, chain_size) : std::string{};
    line.is_in_chain = has_end && part(line) && said == chained(chain_, line.text);
    // What is said, not what was reckoned: so one changed line is one fault, and not all that follow it.
    chain_ = said;
    return true;
}

Result<> keep_folder(const std::string& folder) {
    const int opened = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (opened < 0) return broken(folder, "opened");
    const bool is_kept = ::fsync(opened) == 0;
    ::close(opened);
    return is_kept ? Result<>{} : broken(folder, "kept on the disk");
}

}  // namespace baton::archive
