/* plugin.h - the whole contract between Argmap and a plugin.
 *
 * A plugin is a shared library beside a manifest (manifest.json, docs/plugin-manifest.md). It exports one
 * data symbol, `argmap_plugin`. Every interface has the same shape: a job in, calls back to the host out.
 * Only plain C data crosses; no exception may leave a function, no memory has to be freed by the other side.
 *
 *   interface           job                                  gives, through the host
 *   argmap.reader/0     inputs (decoded to UTF-8 when the    result(map image), diagnose
 *                       manifest says text), options
 *   argmap.writer/0     image = map image, options           output, diagnose (what cannot be carried)
 *   argmap.source/0     inputs (an article), options         result(article image), diagnose
 *   argmap.layout/0     image = graph image, options         result(layout image), diagnose
 *   argmap.renderer/0   image = scene image, options         output, diagnose
 *   argmap.checker/0    image = map image, options           diagnose (each finding names its item)
 *
 * Growth: a struct starts with its size and is only extended at its end; an array comes with its stride.
 * Whoever reads a struct of the other side looks at no field beyond its size; what an older side does not
 * know is as if it were 0. A plugin of another abi_major is refused. Version 0 may change until it has been
 * used by enough formats.
 *
 * Threads: a plugin is loaded once in a process and never unloaded. `run` and `identify` may be called from
 * any thread, and from several at once unless the manifest says "threads": "one". The host's functions may
 * be called only during the call that they were given to, from the thread of that call. Ownership:
 * everything that a side passes lives until that call returns; who wants to keep it copies it. Pointers may
 * be null only where the comment says so or where the size beside them is 0. No exception and no longjmp may
 * leave a function, in either direction. */
#ifndef ARGMAP_ABI_PLUGIN_H
#define ARGMAP_ABI_PLUGIN_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define ARGMAP_ABI_MAJOR 0u
#define ARGMAP_ABI_MINOR 2u

#define ARGMAP_INTERFACE_READER "argmap.reader/0"
#define ARGMAP_INTERFACE_WRITER "argmap.writer/0"
#define ARGMAP_INTERFACE_SOURCE "argmap.source/0"
#define ARGMAP_INTERFACE_LAYOUT "argmap.layout/0"
#define ARGMAP_INTERFACE_RENDERER "argmap.renderer/0"
#define ARGMAP_INTERFACE_CHECKER "argmap.checker/0"

/* UTF-8, not terminated. */
typedef struct argmap_string {
    const char *data;
    size_t size;
} argmap_string;

typedef struct argmap_bytes {
    const uint8_t *data; /* aligned to 8 bytes when it is an image */
    size_t size;
} argmap_bytes;

/* What `run` returns. */
enum {
    ARGMAP_OK = 0,       /* the result was given; diagnostics may tell of errors in the input */
    ARGMAP_FAILED = 1,   /* nothing was given; diagnose told why */
    ARGMAP_STOPPED = 2   /* the host asked to stop */
};

enum { ARGMAP_SEVERITY_NOTE = 0, ARGMAP_SEVERITY_WARNING = 1, ARGMAP_SEVERITY_ERROR = 2 };

/* A message about the input or the map. Lines and columns count from 1, columns in code points; 0: unknown.
 * A note that belongs to an error ("first defined here") is a diagnostic of its own, given right after it.
 * Bytes that are not UTF-8 are replaced by U+FFFD. */
typedef struct argmap_diagnostic {
    uint32_t size; /* sizeof(argmap_diagnostic) */
    uint32_t severity;
    argmap_string code;    /* stable: "argdown.unclosed-bracket" */
    argmap_string message; /* one sentence */
    argmap_string advice;  /* what to do next; may be empty */
    argmap_string file;    /* name of an input; empty: the main one */
    uint32_t line;
    uint32_t column;
    uint32_t end_line;
    uint32_t end_column;
    int64_t offset; /* in bytes of the input; -1: unknown */
    /* since 0.2 */
    argmap_string item; /* id of the item of the map that it is about; may be empty */
} argmap_diagnostic;

typedef struct argmap_input {
    argmap_string name; /* file name without folder */
    argmap_bytes bytes;
} argmap_input;

typedef struct argmap_option {
    argmap_string name;
    argmap_string value;
} argmap_option;

typedef struct argmap_job {
    uint32_t size;          /* sizeof(argmap_job) */
    uint32_t input_stride;  /* sizeof(argmap_input) */
    const argmap_input *inputs; /* the first is the main one */
    size_t input_count;
    const argmap_option *options; /* each that the manifest declares: what was set, or its default */
    size_t option_count;
    uint32_t option_stride; /* sizeof(argmap_option) */
    uint32_t reserved;
    argmap_bytes image; /* map, graph or scene; size 0 for readers and sources */
} argmap_job;

/* The host during one call. No function is null, none fails with an exception, and all return quickly,
 * `companion` perhaps after reading a file. Each gets the host as its first argument. */
typedef struct argmap_host {
    uint32_t size; /* sizeof(argmap_host) */
    uint32_t reserved;
    void *context; /* the host's own */
    /* 1: stop soon and return ARGMAP_STOPPED. Ask now and then, some ten times a second; it costs little. */
    int32_t (*should_stop)(const struct argmap_host *host);
    /* How much is done, 0 to 1; less than 0: unknown. */
    void (*progress)(const struct argmap_host *host, double done);
    /* Tells of something. The host copies it. Behind the ten thousandth, messages are counted only. */
    void (*diagnose)(const struct argmap_host *host, const argmap_diagnostic *diagnostic);
    /* The image that a reader, a source or a layout made; once. The host copies it. */
    void (*result)(const struct argmap_host *host, argmap_bytes image);
    /* Appends to the output `name`, a file name without folder; the main output's name is empty. The host
     * copies the chunk. 0: could not be written, give up and return ARGMAP_STOPPED. */
    int32_t (*output)(const struct argmap_host *host, argmap_string name, argmap_bytes chunk);
    /* Of readers and sources: another input of the named set, by a name without folder that the manifest's
     * patterns allow. 0: not there. `found` (not null) lives until the call of `run` returns. */
    int32_t (*companion)(const struct argmap_host *host, argmap_string name, argmap_bytes *found);
} argmap_host;

typedef struct argmap_interface {
    uint32_t size; /* sizeof(argmap_interface) */
    uint32_t reserved;
    /* Of readers and sources: how surely the input is of this format, 0 to 100. The job has the main input, perhaps only
     * its beginning, and no image. Null: the manifest's signatures say all. Any thread. */
    int32_t (*identify)(const argmap_job *job);
    /* Does the job and returns ARGMAP_OK, ARGMAP_FAILED or ARGMAP_STOPPED. Never null. Any thread. */
    int32_t (*run)(const argmap_job *job, const argmap_host *host);
    /* since 0.2 */
    /* Loads what the plugin needs from the disk (tables, libraries that it opens by name). Called once in a
     * process, before `identify` and `run`; afterwards no file can be opened. No input is there yet. May be null. 0: it
     * could not be loaded, the plugin cannot be used. */
    int32_t (*prepare)(void);
} argmap_interface;

typedef struct argmap_plugin_descriptor {
    uint32_t size; /* sizeof(argmap_plugin_descriptor) */
    uint16_t abi_major;
    uint16_t abi_minor;
    const char *id;      /* as in the manifest */
    const char *version; /* as in the manifest */
    /* The index-th implementation of an interface (ARGMAP_INTERFACE_…), in the manifest's order. Null: there
     * is none. What it gives lives as long as the process. Any thread. */
    const argmap_interface *(*get_interface)(const char *interface_id, uint32_t index);
} argmap_plugin_descriptor;

#if defined(__GNUC__)
#define ARGMAP_EXPORT __attribute__((visibility("default")))
#else
#define ARGMAP_EXPORT
#endif

/* The one symbol that a plugin exports. */
#define ARGMAP_PLUGIN_SYMBOL "argmap_plugin"
ARGMAP_EXPORT extern const argmap_plugin_descriptor argmap_plugin;

#ifdef __cplusplus
}
#endif
#endif
