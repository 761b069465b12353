# Runs when an author's plugin is installed: puts ${plugin_folder} where Argmap looks (see argmap_add_plugin).
#
# A prefix counts as given when it was configured, when `cmake --install` got --prefix (which makes it a cache entry),
# and when packages are made (DESTDIR).
if(prefix_was_configured OR DEFINED CACHE{CMAKE_INSTALL_PREFIX} OR NOT "$ENV{DESTDIR}" STREQUAL "")
    set(destination "${CMAKE_INSTALL_PREFIX}/lib/argmap/plugins")
elseif("$ENV{XDG_DATA_HOME}" MATCHES "^/")
    set(destination "$ENV{XDG_DATA_HOME}/argmap/plugins")
else()
    set(destination "$ENV{HOME}/.local/share/argmap/plugins")
endif()
file(INSTALL "${plugin_folder}/${plugin_name}.so" DESTINATION "${destination}/${plugin_name}" TYPE MODULE)
file(INSTALL "${plugin_folder}/manifest.json" DESTINATION "${destination}/${plugin_name}" TYPE FILE)
