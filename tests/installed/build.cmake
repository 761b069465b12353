# Builds a copy of the plugin in ${folder} with the installed SDK alone, and sees to it that nothing of the tree was read.
set(source ${installed}/source/${name})
set(build ${installed}/build/${name}/debug)
file(REMOVE_RECURSE ${source})
file(COPY ${folder}/ DESTINATION ${source})

# What was compiled once is found again by another plugin, another day, and in another tree: where all of this lies does not count.
set(settings "")
find_program(ccache ccache)
if(ccache)
    set(settings -D CMAKE_CXX_COMPILER_LAUNCHER=${ccache})
    set(ENV{CCACHE_BASEDIR} ${installed})
    set(ENV{CCACHE_NOHASHDIR} 1)
    set(ENV{CCACHE_SLOPPINESS} pch_defines,time_macros)
endif()
# What is fast to compile; how fast the plugin is does not matter here.
execute_process(COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET COMMAND ${CMAKE_COMMAND} -G Ninja -S ${source} -B ${build}
    -D CMAKE_PREFIX_PATH=${installed}/prefix -D ARGMAP_PLUGIN_OUTPUT_DIRECTORY=${installed}/plugins
    -D CMAKE_PROJECT_INCLUDE=${CMAKE_CURRENT_LIST_DIR}/precompiled.cmake
    -D CMAKE_CXX_COMPILER=${compiler} -D CMAKE_BUILD_TYPE=Debug -D CMAKE_CXX_FLAGS_DEBUG=-O0 ${settings})
execute_process(COMMAND_ERROR_IS_FATAL ANY COMMAND ${CMAKE_COMMAND} --build ${build} -j 2)

execute_process(COMMAND ninja -C ${build} -t deps OUTPUT_VARIABLE read COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "\n    [^\n]+" read "${read}")
set(foreign "")
foreach(file IN LISTS read)
    string(STRIP ${file} file)
    cmake_path(ABSOLUTE_PATH file BASE_DIRECTORY ${build} NORMALIZE)
    if(file MATCHES "^${tree}/" AND NOT file MATCHES "^${installed}/")
        list(APPEND foreign ${file})
    endif()
endforeach()
if(foreign)
    message(FATAL_ERROR "${name} needs what only the tree has: ${foreign}")
endif()
