/* The boundary to libxml2's HTML parser: reports the elements and texts of a page, wherever a browser would see
   them or nearly so (the parser recovers as HTML 4 did). Shows no libxml2 type.

   Made for hostile input: nothing is loaded or fetched, depth and attributes are limited, and pages made to cost
   more time than their size are given up. */
#ifndef MINGCE_CHTML_H
#define MINGCE_CHTML_H
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "cxml.h"

typedef struct {
  cxml_text name;  /* lower case */
  cxml_text value; /* character references replaced; empty for an attribute without value */
} chtml_attribute;

/* `context` is handed back untouched. Offsets count bytes of the page. */
typedef struct {
  /* `start` and `end` enclose the start tag; both are the same for an element that the page leaves out.
     Returns false to stop. */
  bool (*start_element)(void *context, cxml_text name, const chtml_attribute *attributes, size_t attribute_count,
                        size_t start, size_t end);
  /* `end` is behind the end tag, or where the element ends without one. */
  void (*end_element)(void *context, cxml_text name, size_t end);
  /* Text comes in pieces of any size. */
  void (*text)(void *context, cxml_text text);
} chtml_callbacks;

typedef enum {
  CHTML_OK = 0,
  CHTML_TOO_DEEP,
  CHTML_TOO_MANY_ATTRIBUTES, /* nothing was reported */
  CHTML_TOO_COSTLY,          /* too many wrong tags inside too deep nesting */
  CHTML_STOPPED,             /* by a callback */
  CHTML_TOO_LONG,            /* 2 GB or more: nothing was reported */
  CHTML_MEMORY,
} chtml_code;

typedef struct {
  size_t depth;      /* open elements */
  size_t attributes; /* of one element */
  uint64_t cost;     /* comparisons spent on tags that fit nothing */
} chtml_limits;

/* 4,000 levels, 2,000 attributes, 150 million comparisons (about a second). */
chtml_limits chtml_default_limits(void);

/* Parses a whole page, which must be UTF-8. `*stopped_at` is how far it came: `count`, unless it gave up. */
chtml_code chtml_parse(const uint8_t *bytes, size_t count, chtml_callbacks callbacks, void *context,
                       chtml_limits limits, size_t *stopped_at);
#endif
