/* The boundary to libxml2. Shows no libxml2 type. */
#ifndef MINGCE_CXML_H
#define MINGCE_CXML_H
const char *cxml_version(void);
#endif
