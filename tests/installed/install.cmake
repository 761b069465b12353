# Installs ${build} into ${installed}/staging and moves that to ${installed}/prefix.
file(REMOVE_RECURSE ${installed}/staging ${installed}/prefix)
execute_process(COMMAND ${CMAKE_COMMAND} --install ${build} --prefix ${installed}/staging
    OUTPUT_QUIET COMMAND_ERROR_IS_FATAL ANY)
file(RENAME ${installed}/staging ${installed}/prefix)
