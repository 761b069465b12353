// What is added to the catalogue that Cairo writes, and that the table behind it is still found.
#include "pdf_catalog.hpp"

#include <gtest/gtest.h>

namespace argmap::render_cairo {
namespace {

const std::string begin = "6 0 obj\n<< /Type /Catalog\n   /Pages 1 0 R\n";
const std::string end = ">>\nendobj\nxref\n0 7\ntrailer\nstartxref\n662\n%%EOF\n";

TEST(PdfCatalogue, SaysTitleAndLanguage) {
    const std::string more = "   /ViewerPreferences << /DisplayDocTitle true >>\n   /Lang (en)\n";
    EXPECT_EQ(withFullCatalogue(begin + end, "en"),
              begin + more + ">>\nendobj\nxref\n0 7\ntrailer\nstartxref\n" +
                  std::to_string(662 + more.size()) + "\n%%EOF\n");
}

TEST(PdfCatalogue, MarksAStructureAsOne) {
    EXPECT_NE(withFullCatalogue(begin + "   /StructTreeRoot 5 0 R\n" + end, "")
                  .find("/MarkInfo << /Marked true >>"),
              std::string::npos);
}

TEST(PdfCatalogue, ChangesNothingThatItDoesNotKnow) {
    const std::string compressed = "<< /Type /XRef >> stream";
    const std::string inside = begin + ">>\nendobj\n7 0 obj\nendobj\nxref\nstartxref\n9\n";
    const std::string lost = begin + ">>\nendobj\nxref\n";
    for (const std::string& other : {compressed, inside, lost})
        EXPECT_EQ(withFullCatalogue(other, "en"), other);
}

} // namespace
} // namespace argmap::render_cairo
