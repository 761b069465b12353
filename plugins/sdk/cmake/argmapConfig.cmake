# find_package(argmap REQUIRED COMPONENTS PluginSDK): argmap_add_plugin() and the target argmap::sdk.
#
# The same file serves an installed Argmap, wherever its prefix lies, and Argmap's own tree, whose targets are there
# already. Nothing in it depends on the machine: the libraries behind the SDK (argmap::wire, and for renderers
# argmap::svg, and argmap::painter where Cairo is there) are compiled in the build of who uses them, with that build's compiler, flags and standard library.
cmake_minimum_required(VERSION 3.25)
include(${CMAKE_CURRENT_LIST_DIR}/ArgmapPlugin.cmake)

if(NOT TARGET argmap::sdk)
    cmake_path(SET argmap_prefix NORMALIZE ${CMAKE_CURRENT_LIST_DIR}/../../..)
    get_property(argmap_languages GLOBAL PROPERTY ENABLED_LANGUAGES)
    if(NOT "CXX" IN_LIST argmap_languages)
        set(argmap_FOUND FALSE)
        set(argmap_NOT_FOUND_MESSAGE "The plugin SDK of Argmap needs C++: project(… LANGUAGES CXX).")
        return()
    endif()

    add_library(argmap::abi INTERFACE IMPORTED GLOBAL)
    target_include_directories(argmap::abi INTERFACE ${argmap_prefix}/include)

    # What is compiled here: its warnings are none of the author's.
    set(argmap_parts wire svg)
    find_package(PkgConfig QUIET)
    if(PkgConfig_FOUND)
        pkg_check_modules(ARGMAP_CAIRO QUIET IMPORTED_TARGET GLOBAL cairo cairo-ft freetype2)
        if(ARGMAP_CAIRO_FOUND)
            list(APPEND argmap_parts painter)
        endif()
    endif()
    foreach(argmap_part IN LISTS argmap_parts)
        file(GLOB argmap_sources ${argmap_prefix}/share/argmap/${argmap_part}/*.cpp)
        add_library(argmap_${argmap_part} STATIC EXCLUDE_FROM_ALL ${argmap_sources})
        add_library(argmap::${argmap_part} ALIAS argmap_${argmap_part})
        target_compile_features(argmap_${argmap_part} PUBLIC cxx_std_20)
        target_compile_options(argmap_${argmap_part} PRIVATE -w)
        set_target_properties(argmap_${argmap_part} PROPERTIES POSITION_INDEPENDENT_CODE ON
            CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON CXX_CLANG_TIDY "" EXPORT_COMPILE_COMMANDS OFF)
        argmap_optimise_by_default(argmap_${argmap_part})
    endforeach()
    target_link_libraries(argmap_wire PUBLIC argmap::abi PRIVATE ${CMAKE_DL_LIBS})
    target_link_libraries(argmap_svg PUBLIC argmap::wire)
    if(TARGET argmap_painter)
        target_link_libraries(argmap_painter PUBLIC argmap::wire PkgConfig::ARGMAP_CAIRO)
    endif()

    add_library(argmap::sdk INTERFACE IMPORTED GLOBAL)
    target_link_libraries(argmap::sdk INTERFACE argmap::abi argmap::wire)
    unset(argmap_sources)
    unset(argmap_parts)
    unset(argmap_languages)
    unset(argmap_prefix)
endif()

set(argmap_PluginSDK_FOUND TRUE)
foreach(component IN LISTS argmap_FIND_COMPONENTS)
    if(argmap_FIND_REQUIRED_${component} AND NOT argmap_${component}_FOUND)
        set(argmap_FOUND FALSE)
        set(argmap_NOT_FOUND_MESSAGE "Argmap has no component ${component}; it has PluginSDK.")
    endif()
endforeach()
