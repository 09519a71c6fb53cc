// The file of an archive: lines of JSON, chained. A line is
//     CHAIN ["kind",{...}]
// and its CHAIN is the SHA-256, in hexadecimal, of the CHAIN of the line before it (nothing, for the first) followed by
// the JSON. So whoever changes, leaves out or adds a line breaks the chain there, and a script of ten lines finds it.
#pragma once

#include <fstream>
#include <memory>
#include <string>
#include <string_view>

#include "engine/base/result.hpp"
#include "engine/base/running_digest.hpp"
#include "engine/history/codec/read.hpp"

namespace baton::archive {

class LineWriter {
public:
    // Makes the file anew. Code::unavailable when it cannot be had.
    [[nodiscard]] static Result<std::unique_ptr<LineWriter>> create(const std::string& path);
    ~LineWriter();
    LineWriter(const LineWriter&) = delete;
    LineWriter& operator=(const LineWriter&) = delete;

    // `body` is the JSON of the object. Code::unavailable: the disk is full, or gone.
    [[nodiscard]] Result<> add(std::string_view kind, std::string_view body);
    // What was added is on the disk when it returns.
    [[nodiscard]] Result<> close();
    [[nodiscard]] std::uint64_t lines() const { return lines_; }

private:
    LineWriter(std::string path, int file) : path_(std::move(path)), file_(file) {}
    Result<> flush();

    std::string path_;
    int file_ = -1;
    std::string waiting_;
    std::string chain_;
    std::uint64_t lines_ = 0;
};

struct Line {
    std::uint64_t number = 0;  // from 1 on
    std::string kind;          // empty: the line is no line of an archive
    std::string text;          // the whole JSON
    std::string body;          // of the object
    bool is_in_chain = false;  // it is as it was written, and so is its place
};

class LineReader {
public:
    // Code::not_found when there is no such file.
    [[nodiscard]] static Result<std::unique_ptr<LineReader>> open(const std::string& path);

    // False: there are no more.
    [[nodiscard]] bool next(Line& line);
    // SHA-256 of the file and its bytes, after the last line.
    [[nodiscard]] std::string digest() { return digest_.hex(); }
    [[nodiscard]] std::uint64_t size() const { return size_; }

private:
    explicit LineReader(std::ifstream file) : file_(std::move(file)) {}

    std::ifstream file_;
    RunningDigest digest_;
    std::string chain_;
    std::uint64_t lines_ = 0;
    std::uint64_t size_ = 0;
};

// The body's members into a described struct. Code::internal when they are others.
template <class T>
[[nodiscard]] Result<T> read_body(std::string_view body) {
    const auto value = history::parse_log(body);
    if (!value) return value.error();
    T whole{};
    history::Place place;
    if (!history::read(*value, whole, place)) return place.problem("the line");
    return whole;
}

template <class T>
[[nodiscard]] std::string body_of(const T& whole) {
    std::string body;
    history::write(body, whole);
    return body;
}

// The folder's entries are on the disk when it returns.
[[nodiscard]] Result<> keep_folder(const std::string& folder);

}  // namespace baton::archive
