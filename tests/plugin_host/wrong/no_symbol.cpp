// A library that is no plugin.
extern "C" __attribute__((visibility("default"))) int notAPlugin() {
    return 1;
}
