#include "syntax/parser.hpp"

#include "syntax/block_parser.hpp"

namespace argmap::argdown {

Document parse(std::string_view text, Problems& problems, const std::function<bool()>& stop) {
    return BlockParser(text, problems, stop).parse();
}

} // namespace argmap::argdown
