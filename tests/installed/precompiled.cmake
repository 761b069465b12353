# Included when a copy's project begins: where a plugin has many files, what most of them include is compiled once.
function(precompile)
    get_property(targets DIRECTORY PROPERTY BUILDSYSTEM_TARGETS)
    list(FILTER targets INCLUDE REGEX "^argmap_plugin_") # the library behind the SDK is shared by all, through ccache
    foreach(target IN LISTS targets)
        get_target_property(sources ${target} SOURCES)
        list(LENGTH sources count)
        if(count GREATER 8)
            target_precompile_headers(${target} PRIVATE
                <functional> <map> <optional> <string> <unordered_map> <vector> <argmap/sdk/sdk.hpp>)
        endif()
    endforeach()
endfunction()
cmake_language(DEFER CALL precompile)
