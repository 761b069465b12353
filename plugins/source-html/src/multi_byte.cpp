#include "multi_byte.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>
#include <cerrno>

namespace argmap::source_html {

namespace {

struct Encoding {
    std::string_view name; // as the WHATWG encoding standard has it
    const char* system;    // as iconv has it
};

constexpr std::array encodings{Encoding{"gb18030", "GB18030"},        Encoding{"gbk", "GB18030"},
                               Encoding{"big5", "BIG5-HKSCS"},        Encoding{"euc-jp", "EUC-JP"},
                               Encoding{"shift_jis", "CP932"},        Encoding{"euc-kr", "UHC"},
                               Encoding{"iso-2022-jp", "ISO-2022-JP"}};

class Converter {
public:
    explicit Converter(const char* from) : m_converter(::iconv_open("UTF-8", from)) {}
    ~Converter() {
        if (isOpen())
            ::iconv_close(m_converter);
    }
    Converter(const Converter&) = delete;
    Converter& operator=(const Converter&) = delete;

    // iconv_open gives -1, which is no pointer to anything.
    [[nodiscard]] bool isOpen() const { return reinterpret_cast<std::intptr_t>(m_converter) != -1; }

    std::string convert(std::string_view bytes) {
        std::string text;
        std::array<char, 65536> piece{};
        char* from = const_cast<char*>(bytes.data()); // iconv does not write there
        std::size_t left = bytes.size();
        while (left > 0) {
            char* to = piece.data();
            std::size_t room = piece.size();
            const std::size_t result = ::iconv(m_converter, &from, &left, &to, &room);
            const int error = errno;
            text.append(piece.data(), piece.size() - room);
            if (result != static_cast<std::size_t>(-1) || error == E2BIG)
                continue;
            text += "\uFFFD";
            ++from;
            --left;
        }
        return text;
    }

private:
    iconv_t m_converter;
};

} // namespace

// The tables stay loaded as long as a converter is open: these are never closed.
void openMultiByte() {
    for (const Encoding& encoding : encodings)
        static_cast<void>(::iconv_open("UTF-8", encoding.system));
}

std::optional<std::string> decodeMultiByte(std::string_view bytes, std::string_view name) {
    const auto* const found = std::ranges::find(encodings, name, &Encoding::name);
    if (found == encodings.end())
        return std::nullopt;
    Converter converter(found->system);
    if (!converter.isOpen())
        return std::nullopt;
    return converter.convert(bytes);
}

} // namespace argmap::source_html
