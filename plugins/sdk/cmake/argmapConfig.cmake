# find_package(argmap REQUIRED COMPONENTS PluginSDK): argmap_add_plugin() and the target argmap::sdk.
#
# The same file serves an installed Argmap, wherever its prefix lies, and Argmap's own tree, whose targets are there
# already. Nothing in it depends on the machine: the library behind the SDK (argmap::wire) is compiled in the build of
# who uses it, with that build's compiler, flags and standard library.
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

    file(GLOB argmap_wire_sources ${argmap_prefix}/share/argmap/wire/*.cpp)
    add_library(argmap_wire STATIC EXCLUDE_FROM_ALL ${argmap_wire_sources})
    add_library(argmap::wire ALIAS argmap_wire)
    target_link_libraries(argmap_wire PUBLIC argmap::abi PRIVATE ${CMAKE_DL_LIBS})
    target_compile_features(argmap_wire PUBLIC cxx_std_20)
    target_compile_options(argmap_wire PRIVATE -w) # its warnings are none of the author's
    set_target_properties(argmap_wire PROPERTIES POSITION_INDEPENDENT_CODE ON
        CXX_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON CXX_CLANG_TIDY "" EXPORT_COMPILE_COMMANDS OFF)
    argmap_optimise_by_default(argmap_wire)

    add_library(argmap::sdk INTERFACE IMPORTED GLOBAL)
    target_link_libraries(argmap::sdk INTERFACE argmap::abi argmap::wire)
    unset(argmap_wire_sources)
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
