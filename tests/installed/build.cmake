# Builds a copy of the plugin in ${folder} with the installed SDK alone, and sees to it that nothing of the tree was read.
set(source ${installed}/source/${name})
set(build ${installed}/build/${name})
file(REMOVE_RECURSE ${source})
file(COPY ${folder}/ DESTINATION ${source})

set(settings "")
find_program(ccache ccache)
if(ccache)
    set(settings -D CMAKE_CXX_COMPILER_LAUNCHER=${ccache})
endif()
# What is fast to compile; how fast the plugin is does not matter here.
execute_process(COMMAND_ERROR_IS_FATAL ANY OUTPUT_QUIET COMMAND ${CMAKE_COMMAND} -G Ninja -S ${source} -B ${build}
    -D CMAKE_PREFIX_PATH=${installed}/prefix -D ARGMAP_PLUGIN_OUTPUT_DIRECTORY=${installed}/plugins
    -D CMAKE_CXX_COMPILER=${compiler} -D CMAKE_BUILD_TYPE=Debug -D CMAKE_CXX_FLAGS_DEBUG=-O0 ${settings})
execute_process(COMMAND_ERROR_IS_FATAL ANY COMMAND ${CMAKE_COMMAND} --build ${build} -j 2)

execute_process(COMMAND ninja -C ${build} -t deps OUTPUT_VARIABLE read COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[^\n ]+" read "${read}")
list(FILTER read INCLUDE REGEX "^(${tree}/|\\.\\./)")
list(FILTER read EXCLUDE REGEX "^${installed}/")
if(read)
    message(FATAL_ERROR "${name} needs what only the tree has: ${read}")
endif()
