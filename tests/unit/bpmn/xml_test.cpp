// XML that is broken, hostile or oddly encoded.
#include <gtest/gtest.h>

#include "engine/bpmn/xml/tree.hpp"
#include "tests/unit/bpmn/files.hpp"

namespace baton::bpmn::testing {
namespace {

const std::string good = process_of(start_and_end);

std::string utf16(const std::string& ascii, bool big, bool marked) {
    std::string bytes;
    const auto add = [&](char high, char low) {
        bytes += big ? high : low;
        bytes += big ? low : high;
    };
    if (marked) add(static_cast<char>(0xFE), static_cast<char>(0xFF));
    for (const char c : ascii) add('\0', c);
    return bytes;
}

}  // namespace

TEST(Xml, broken_files_are_told_with_their_place) {
    expect_faults({
        {"xml-not-well-formed", "", "¶"},
        {"xml-not-well-formed", "", "¶text"},
        {"xml-not-well-formed", "", "<a><b>¶</a>"},
        {"xml-not-well-formed", "", "<a/>¶<b/>"},
        {"xml-not-well-formed", "", "<a/>\n  ¶text"},
        {"xml-not-well-formed", "", "¶<a>"},
        {"xml-not-well-formed", "", "<a x=\"1\" ¶x=\"2\"/>"},
        {"xml-not-well-formed", "", "<a x=\"1\"¶y=\"2\"/>"},
        {"xml-not-well-formed", "", "<a ¶x/>"},
        {"xml-not-well-formed", "", "<a x=¶1/>"},
        {"xml-not-well-formed", "", "<a x=\"¶<\"/>"},
        {"xml-not-well-formed", "", "<a ¶x=\"1/>"},
        {"xml-not-well-formed", "", "<a>措施 ¶]]></a>"},
        {"xml-not-well-formed", "", "<a><!-- a ¶-- b --></a>"},
        {"xml-not-well-formed", "", "<a>¶<!-- open"},
        {"xml-not-well-formed", "", "<a>¶<![CDATA[open"},
        {"xml-not-well-formed", "", "<a>¶&#0;</a>"},
        {"xml-not-well-formed", "", "<a>¶&#xD800;</a>"},
        {"xml-not-well-formed", "", "<a>¶\x01</a>"},
        {"xml-not-well-formed", "", "<a/>\n¶<?xml version=\"1.0\"?>"},
        {"xml-not-well-formed", "", "<a>¶<b:c/></a>"},
        {"xml-not-well-formed", "", "¶<a b:c=\"1\"/>"},
        {"xml-not-well-formed", "", "<a>¶< b/></a>"},
    });
}

TEST(Xml, document_types_and_entities_are_refused) {
    expect_faults({
        {"xml-dtd", "", "¶<!DOCTYPE a [<!ENTITY b \"c\">]><a>&b;</a>"},
        {"xml-dtd", "", "<?xml version=\"1.0\"?>\n¶<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>"},
        {"xml-entity", "", "<a>¶&b;</a>"},
        {"xml-entity", "", "<a x=\"¶&nbsp;\"/>"},
        {"xml-entity", "", "<a>¶&</a>"},
    });
}

TEST(Xml, a_file_cut_off_anywhere_is_refused_and_never_crashes) {
    for (std::size_t size = 0; size + 2 < good.size(); ++size) EXPECT_FALSE(faults_of(good.substr(0, size)).empty());
}

TEST(Xml, limits_hold) {
    std::string deep;
    for (int i = 0; i < 200'000; ++i) deep += "<a>";
    EXPECT_EQ(faults_of(deep).at(0).rule, "too-deep");
    std::string many = "<a>";
    for (int i = 0; i < 50'000; ++i) many += "<b/>";
    EXPECT_EQ(faults_of(many + "</a>").at(0).rule, "too-many-elements");
    std::string wide = "<a";
    for (int i = 0; i < 300; ++i) wide += " a" + std::to_string(i) + "=\"\"";
    EXPECT_EQ(faults_of(wide + "/>").at(0).rule, "too-many-attributes");
    Limits limits;
    limits.size_max = 10;
    const auto read_file = read("<a>        </a>", "f", limits);
    ASSERT_FALSE(read_file);
    EXPECT_EQ(read_file.error().code, Code::too_large);
    EXPECT_EQ(read_file.error().faults.at(0).rule, "file-too-large");
}

TEST(Xml, sub_processes_as_deep_as_the_limit_are_read) {
    std::string content = start_and_end;
    for (int i = 0; i < 90; ++i) {
        const std::string n = std::to_string(i);
        content = "<startEvent id=\"s" + n + "\"/><sequenceFlow id=\"a" + n + "\" sourceRef=\"s" + n +
                  "\" targetRef=\"x" + n + "\"/><subProcess id=\"x" + n + "\">" + content +
                  "</subProcess><sequenceFlow id=\"b" + n + "\" sourceRef=\"x" + n + "\" targetRef=\"e" + n +
                  "\"/><endEvent id=\"e" + n + "\"/>";
    }
    EXPECT_EQ(shown(faults_of(process_of(content))), std::vector<std::string>{});
}

TEST(Xml, utf16_is_read_with_and_without_a_byte_order_mark) {
    for (const bool big : {true, false}) {
        for (const bool marked : {true, false}) EXPECT_TRUE(faults_of(utf16(good, big, marked)).empty());
    }
}

TEST(Xml, other_encodings_are_read_when_declared_or_refused) {
    EXPECT_TRUE(faults_of("\xEF\xBB\xBF" + good).empty());
    EXPECT_TRUE(faults_of("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>" + good).empty());
    const std::string windows = "<?xml version='1.0' encoding='windows-1252'?><a \x80=\"\x80\"/>";
    EXPECT_EQ(Tree::parse(windows, "f")->root().attributes[0].value, "€");
    EXPECT_EQ(faults_of("<?xml version=\"1.0\" encoding=\"GB18030\"?>" + good).at(0).rule, "bad-encoding");
    EXPECT_EQ(shown(faults_of("<a>\n \xFF</a>")), std::vector<std::string>{"bad-encoding  2:2"});
    EXPECT_EQ(shown(faults_of("<a>\xC0\x80</a>")), std::vector<std::string>{"bad-encoding  1:4"});
    EXPECT_EQ(shown(faults_of("<a>\xED\xA0\x80</a>")), std::vector<std::string>{"bad-encoding  1:4"});
    EXPECT_EQ(faults_of(utf16(good, true, true).substr(0, 101)).at(0).rule, "bad-encoding");
}

TEST(Xml, namespaces_go_by_their_name_and_not_by_their_prefix) {
    const std::string ns = "\"http://www.omg.org/spec/BPMN/20100524/MODEL\"";
    const std::string prefixed = "<semantic:definitions xmlns:semantic=" + ns +
                                 "><semantic:process id=\"p\" isExecutable=\"true\"><startEvent xmlns=" + ns +
                                 " id=\"s\"/><o:endEvent xmlns:o=" + ns +
                                 " id=\"e\"/><semantic:sequenceFlow id=\"f\" "
                                 "sourceRef=\"s\" targetRef=\"e\"/></semantic:process></semantic:definitions>";
    EXPECT_EQ(read_one(prefixed)->elements.size(), 3U);
}

TEST(Xml, a_tree_knows_where_everything_stands) {
    const auto tree = Tree::parse("<a>\n<b c=\"1\" d='&amp;2'>t<!-- x -->u</b><e/></a>", "f");
    ASSERT_TRUE(tree);
    const Node& b = *tree->root().first_child;
    EXPECT_EQ(b.text, "tu");
    EXPECT_EQ(b.attributes[1].value, "&2");
    EXPECT_EQ(tree->text().place(b.attributes[1].offset).column, 13U);
    EXPECT_EQ(tree->text().utf8().substr(b.begin, b.end - b.begin), "<b c=\"1\" d='&amp;2'>t<!-- x -->u</b>");
    EXPECT_EQ(b.next_sibling->qualified, "e");
    EXPECT_EQ(b.next_sibling->next_sibling, nullptr);
}

}  // namespace baton::bpmn::testing
