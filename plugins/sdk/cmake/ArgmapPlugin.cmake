# argmap_add_plugin(NAME SOURCES … [LINK target …] [MANIFEST file] [NO_INSTALL])
#
# A plugin: the module NAME/NAME.so with manifest.json beside it. The id and version of the manifest (by default
# manifest.json beside the CMakeLists.txt) are compiled in. The static library argmap::plugin_NAME holds the same
# objects for unit tests; the module is the target plugin_NAME.
#
# Plugins lie in ${ARGMAP_PLUGIN_OUTPUT_DIRECTORY}, by default <build>/plugins, to which ARGMAP_PLUGIN_PATH may point.
# `cmake --install` puts them where Argmap looks: without a prefix into the user's own folder
# ($XDG_DATA_HOME/argmap/plugins, else ~/.local/share/argmap/plugins), with one into <prefix>/lib/argmap/plugins.
# ${ARGMAP_PLUGIN_INSTALL_DIRECTORY}, when it is set, is another folder (a relative one is below the prefix; "" installs
# nothing, and so does NO_INSTALL).
function(argmap_add_plugin name)
    cmake_parse_arguments(PARSE_ARGV 1 arg "NO_INSTALL" "MANIFEST" "SOURCES;LINK")
    if(arg_UNPARSED_ARGUMENTS OR NOT arg_SOURCES)
        message(FATAL_ERROR "argmap_add_plugin(${name}): SOURCES are missing, or unknown arguments: "
            "${arg_UNPARSED_ARGUMENTS}")
    endif()
    if(NOT arg_MANIFEST)
        set(arg_MANIFEST manifest.json)
    endif()
    cmake_path(ABSOLUTE_PATH arg_MANIFEST)
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${arg_MANIFEST})
    file(READ ${arg_MANIFEST} manifest)
    string(JSON id GET ${manifest} id)
    string(JSON version GET ${manifest} version)
    string(JSON library GET ${manifest} library)
    if(NOT library STREQUAL "${name}.so")
        message(FATAL_ERROR "${arg_MANIFEST}: \"library\" is \"${library}\", not \"${name}.so\"")
    endif()
    if(NOT DEFINED ARGMAP_PLUGIN_OUTPUT_DIRECTORY)
        set(ARGMAP_PLUGIN_OUTPUT_DIRECTORY ${PROJECT_BINARY_DIR}/plugins)
    endif()
    set(folder ${ARGMAP_PLUGIN_OUTPUT_DIRECTORY}/${name})

    set(static argmap_plugin_${name})
    add_library(${static} STATIC ${arg_SOURCES})
    add_library(argmap::plugin_${name} ALIAS ${static})
    target_link_libraries(${static} PUBLIC argmap::sdk ${arg_LINK})
    target_include_directories(${static} PUBLIC ${CMAKE_CURRENT_SOURCE_DIR}/src)
    target_compile_definitions(${static} PRIVATE
        ARGMAP_PLUGIN_ID="${id}" ARGMAP_PLUGIN_VERSION="${version}")
    set_target_properties(${static} PROPERTIES POSITION_INDEPENDENT_CODE ON
        CXX_VISIBILITY_PRESET hidden C_VISIBILITY_PRESET hidden VISIBILITY_INLINES_HIDDEN ON)
    argmap_optimise_by_default(${static})
    if(TARGET argmap::warnings)
        target_link_libraries(${static} PRIVATE argmap::warnings)
    endif()

    # What is built is what is installed, so that a copy of the folder is an installation too. The expression keeps
    # generators with several configurations from putting a folder of each between.
    set(module plugin_${name})
    add_library(${module} MODULE $<TARGET_OBJECTS:${static}>)
    target_link_libraries(${module} PRIVATE argmap::sdk ${arg_LINK})
    set_target_properties(${module} PROPERTIES PREFIX "" OUTPUT_NAME ${name} SUFFIX .so
        LIBRARY_OUTPUT_DIRECTORY $<1:${folder}> LINKER_LANGUAGE CXX BUILD_WITH_INSTALL_RPATH ON)
    # Only argmap_plugin is seen from outside; what is missing is found now and not when it is loaded.
    set(exports ${CMAKE_CURRENT_FUNCTION_LIST_DIR}/plugin.map)
    target_link_options(${module} PRIVATE -Wl,--version-script=${exports})
    set_target_properties(${module} PROPERTIES LINK_DEPENDS ${exports})
    if(NOT CMAKE_CXX_FLAGS MATCHES "-fsanitize")
        target_link_options(${module} PRIVATE -Wl,-z,defs)
    endif()
    configure_file(${arg_MANIFEST} ${folder}/manifest.json COPYONLY)
    if(NOT arg_NO_INSTALL)
        argmap_install_plugin(${name} ${folder})
    endif()
endfunction()

# Where nobody says how to optimise, a plugin is still to be fast.
function(argmap_optimise_by_default target)
    if(NOT CMAKE_BUILD_TYPE AND NOT CMAKE_CONFIGURATION_TYPES AND NOT CMAKE_CXX_FLAGS MATCHES "-O")
        target_compile_options(${target} PRIVATE -O2)
    endif()
endfunction()

function(argmap_install_plugin name folder)
    if(NOT DEFINED ARGMAP_PLUGIN_INSTALL_DIRECTORY)
        # Whether there is a prefix is known in part now (a configured one) and in part only later (--prefix, DESTDIR).
        # CMake tells of its default only when a build is configured for the first time.
        if(CMAKE_INSTALL_PREFIX_INITIALIZED_TO_DEFAULT)
            set(ARGMAP_DEFAULT_PREFIX ${CMAKE_INSTALL_PREFIX} CACHE INTERNAL "The prefix that nobody chose")
        endif()
        set(configured TRUE)
        if(CMAKE_INSTALL_PREFIX STREQUAL "${ARGMAP_DEFAULT_PREFIX}")
            set(configured FALSE)
        endif()
        install(CODE "
set(plugin_name [==[${name}]==])
set(plugin_folder [==[${folder}]==])
set(prefix_was_configured ${configured})
include([==[${CMAKE_CURRENT_FUNCTION_LIST_DIR}/InstallPlugin.cmake]==])")
    elseif(NOT ARGMAP_PLUGIN_INSTALL_DIRECTORY STREQUAL "")
        install(TARGETS plugin_${name} LIBRARY DESTINATION ${ARGMAP_PLUGIN_INSTALL_DIRECTORY}/${name})
        install(FILES ${folder}/manifest.json DESTINATION ${ARGMAP_PLUGIN_INSTALL_DIRECTORY}/${name})
    endif()
endfunction()
