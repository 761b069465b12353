// The ASCII forms of ranges of code points, separated by blanks; "-" stands for none, "'" for a
// letter without a sound.
//
// Made from Unicode's decompositions and the usual forms of letters that have none. Data of
// transliteration.cpp.
#pragma once

#include <string_view>

namespace argmap::wire {

inline constexpr char32_t latinFirst = 0xC0;
inline constexpr std::string_view latin =
    "A A A A Ae A AE C E E E E I I I I D N O O O O Oe - O U U U Ue Y Th ss a a a a ae a ae c e e "
    "e e i i i i d n o o o o oe - o u u u ue y th y A a A a A a C c C c C c C c D d D d E e E e E "
    "e E e E e G g G g G g G g H h H h I i I i I i I i I i IJ ij J j K k k L l L l L l L l L l N "
    "n N n N n n Ng ng O o O o O o OE oe R r R r R r S s S s S s S s T t T t T t U u U u U u U u "
    "U u U u W w Y y Y Z z Z z Z z s";

inline constexpr char32_t latinMoreFirst = 0x1CD;
inline constexpr std::string_view latinMore =
    "A a I i O o U u U u U u U u U u - A a A a AE ae - - G g K k O o O o - - j DZ Dz dz G g";

inline constexpr char32_t latinLastFirst = 0x1F8;
inline constexpr std::string_view latinLast =
    "N n A a AE ae O o A a A a E e E e I i I i O o O o R r R r U u U u S s T t";

inline constexpr char32_t greekFirst = 0x386;
inline constexpr std::string_view greek =
    "A - E I I - O - Y O i A B G D E Z I Th I K L M N X O P R - S T Y F Ch Ps O I Y a e i i y a b "
    "g d e z i th i k l m n x o p r s s t y f ch ps o i y o y o";

inline constexpr char32_t cyrillicFirst = 0x400;
inline constexpr std::string_view cyrillic =
    "E Yo Dj G Ye Dz I Yi J Lj Nj C K I U Dz A B V G D E Zh Z I Y K L M N O P R S T U F Kh Ts Ch "
    "Sh Shch ' Y ' E Yu Ya a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch ' y ' e yu "
    "ya e yo dj g ye dz i yi j lj nj c k i u dz";

inline constexpr char32_t latinAdditionalFirst = 0x1E00;
inline constexpr std::string_view latinAdditional =
    "A a B b B b B b C c D d D d D d D d D d E e E e E e E e E e F f G g H h H h H h H h H h I i "
    "I i K k K k K k L l L l L l L l M m M m M m N n N n N n N n O o O o O o O o P p P p R r R r "
    "R r R r S s S s S s S s S s T t T t T t T t U u U u U u U u U u V v V v W w W w W w W w W w "
    "X x X x Y y Z z Z z Z z h t w y - s - - SS - A a A a A a A a A a A a A a A a A a A a A a A a "
    "E e E e E e E e E e E e E e E e I i I i O o O o O o O o O o O o O o O o O o O o O o O o U u "
    "U u U u U u U u U u U u Y y Y y Y y Y y";

} // namespace argmap::wire
