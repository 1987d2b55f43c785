// Starts programs. What Swift cannot call of posix_spawn (GNU extensions) stands behind one plain function.
#ifndef CPROCESS_H
#define CPROCESS_H

#include <stdint.h>

/// Starts `path` in a process group of its own, in `folder`, with the file `input` as standard input, the descriptors
/// `output` and `errors` as the other two, no other descriptor, default signals, and only the given environment.
/// `arguments` (the program's name first) and `environment` end with NULL.
/// Returns 0 and the child's number, or the system's error number.
int32_t cprocess_start(
    const char *path, char *const *arguments, char *const *environment, const char *folder, const char *input,
    int32_t output, int32_t errors, int32_t *child);

#endif
