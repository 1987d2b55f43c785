/* The boundary to ICU4C. Shows no ICU type: plain integers, pointers and our own structs only. */
#ifndef MINGCE_CICU_H
#define MINGCE_CICU_H
#include <stdint.h>
const char *cicu_version(void);
#endif
