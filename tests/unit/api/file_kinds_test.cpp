// Which files cases take: by name, by size, and by what they begin with.
#include <gtest/gtest.h>

#include "connectors/api/files/first_bytes.hpp"
#include "connectors/api/files/upload.hpp"
#include "connectors/api/render/attachments.hpp"

namespace baton::api {
namespace {

using namespace std::string_view_literals;

const std::string pdf = "%PDF-1.7\n1 0 obj";
const std::string program = "MZ\x90\x00 This program cannot be run in DOS mode";

std::vector<std::string> faults_of(const std::vector<Part>& parts, const FileLimits& limits = {}) {
    std::vector<std::string> rules;
    const auto checked = check_upload(parts, limits);
    if (checked) return rules;
    EXPECT_EQ(checked.error().code, Code::unprocessable);
    for (const auto& fault : checked.error().faults) rules.push_back(fault.file + ": " + fault.rule);
    return rules;
}

using Faults = std::vector<std::string>;

}  // namespace

TEST(FileKinds, are_known_by_their_first_bytes) {
    const std::vector<std::pair<std::string, std::string>> good{
        {"pdf", pdf},
        {"pdf", "\xEF\xBB\xBF%PDF-1.4"},
        {"ofd", "PK\x03\x04..."},
        {"docx", "PK\x03\x04..."},
        {"doc", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..."},
        {"wps", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1..."},
        {"wps", "PK\x03\x04..."},
        {"jpg", "\xFF\xD8\xFF\xE0..JFIF"},
        {"png", "\x89PNG\r\n\x1A\n..."},
        {"gif", "GIF89a.."},
        {"webp", "RIFF....WEBPVP8 "},
        {"tif", std::string("II*\0..", 6)},
        {"mp3", "ID3\x03"},
        {"mp3", "\xFF\xFB\x90\x44"},
        {"mp4", std::string("\0\0\0 ftypisom....", 16)},
        {"txt", "姚家街道投诉记录\r\n\t一、"},
        {"csv", "\xD0\xD5\xC3\xFB,\xB5\xD8\xD6\xB7\r\n"},  // GBK
        {"txt", std::string("\xFF\xFE\x53\x00", 4)},       // UTF-16
        {"7z", "7z\xBC\xAF\x27\x1C.."}};
    for (const auto& [ending, contents] : good) EXPECT_TRUE(begin_as(ending, contents)) << ending;
}

TEST(FileKinds, no_program_passes_for_another_file) {
    const std::vector<std::string> programs{program,
                                            "\x7F"
                                            "ELF\x02\x01",
                                            "\xCF\xFA\xED\xFE..", "#!/bin/sh\nrm"};
    for (const auto& kind : usual_file_kinds()) {
        for (const auto& contents : programs) EXPECT_FALSE(begin_as(kind.ending, contents)) << kind.ending;
    }
    EXPECT_FALSE(begin_as("dwg", program)) << "of a kind that is not known by its bytes, either";
    EXPECT_TRUE(begin_as("dwg", "AC1032"));
    EXPECT_FALSE(begin_as("pdf", "PK\x03\x04"));
    EXPECT_FALSE(begin_as("jpg", pdf));
    EXPECT_FALSE(begin_as("txt", "a\0b"sv));
    for (const auto& kind : usual_file_kinds()) {
        const bool is_text =
            kind.ending == "txt" || kind.ending == "csv" || kind.ending == "eml" || kind.ending == "xml";
        EXPECT_EQ(begin_as(kind.ending, "x"), is_text) << kind.ending;
    }
}

TEST(FileKinds, are_written_as_they_are_read) {
    for (const auto& kind : usual_file_kinds()) EXPECT_EQ(*file_kind_from(text_of(kind)), kind) << kind.ending;
    EXPECT_EQ(text_of(*file_kind_from("dwg=image/vnd.dwg")), "dwg=image/vnd.dwg");
    for (const auto* wrong : {"", "exe", ".pdf", "dwg=", "=image/png", "dwg=image", "dwg=image/", "a b=c/d", "PDF"}) {
        EXPECT_FALSE(file_kind_from(wrong)) << wrong;
    }
}

TEST(Uploads, all_faults_of_all_files_are_told_at_once) {
    FileLimits limits;
    limits.size_max = 100;
    const std::vector<Part> parts{
        {"files", "报告.pdf", pdf},     {"files", "空.txt", ""},        {"files", "大.TXT", std::string(101, 'a')},
        {"files", "病毒.exe", program}, {"files", "病毒.pdf", program}, {"files", "没有后缀", "a"},
        {"files", "../a.txt", "a"}};
    EXPECT_EQ(faults_of(parts, limits),
              (Faults{"空.txt: file-empty", "大.TXT: file-size", "病毒.exe: file-kind", "病毒.pdf: file-contents",
                      "没有后缀: file-kind", "../a.txt: file-name"}));
}

TEST(Uploads, a_name_hides_nothing) {
    const std::string overridden = "a\xE2\x80\xAEtxt.txt";  // U+202E
    const std::string unseen = "a\xE2\x80\x8B.txt";         // U+200B
    for (const auto& name : {overridden, unseen, std::string("a\nb.txt"), std::string("a\\b.txt"),
                             std::string("\xD0\xD5.txt"), std::string(252, 'a') + ".txt"}) {
        const auto checked = check_upload({{"files", name, "a"}}, {});
        ASSERT_FALSE(checked) << name;
        EXPECT_EQ(checked.error().faults.front().rule, "file-name");
    }
    EXPECT_EQ(faults_of({{"files", std::string(251, 'a') + ".txt", "a"}}), Faults{});
    EXPECT_EQ(faults_of({{"files", "“现场” (第2次)+100%.txt", "a"}}), Faults{});
}

TEST(Uploads, a_file_stands_once_in_a_request) {
    EXPECT_EQ(faults_of({{"files", "a.txt", "a"}, {"files", "b.txt", "a"}}), Faults{});
    EXPECT_EQ(faults_of({{"files", "a.txt", "a"}, {"files", "a.txt", "a"}}), Faults{"a.txt: file-twice"});
    EXPECT_EQ(check_upload({}, {}).error().code, Code::invalid);
    EXPECT_EQ(check_upload({{"resources", "a.txt", "a"}}, {}).error().code, Code::invalid);
}

TEST(Dispositions, a_name_is_given_in_full_and_in_ascii) {
    EXPECT_EQ(disposition_of("现场.jpg"),
              "attachment; filename=\"______.jpg\"; filename*=UTF-8''%E7%8E%B0%E5%9C%BA.jpg");
    EXPECT_EQ(disposition_of("a \"b\" 100%.txt"),
              "attachment; filename=\"a _b_ 100_.txt\"; filename*=UTF-8''a%20%22b%22%20100%25.txt");
}

}  // namespace baton::api
