#include "cbarexml.h"

#include <libxml/parser.h>
#include <string.h>

static void start(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri, int namespaces,
                  const xmlChar **declared, int attributes, int defaulted, const xmlChar **values) {
  (void)name, (void)prefix, (void)uri, (void)namespaces, (void)declared, (void)attributes, (void)defaulted,
      (void)values;
  ++*(int64_t *)((xmlParserCtxtPtr)context)->_private;
}

static void end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)context, (void)name, (void)prefix, (void)uri;
}

static void characters(void *context, const xmlChar *text, int count) { (void)context, (void)text, (void)count; }

int64_t cbarexml_parse(const uint8_t *bytes, size_t count, size_t chunk) {
  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start;
  handler.endElementNs = end;
  handler.characters = characters;
  int64_t elements = 0;
  xmlParserCtxtPtr parser = xmlCreatePushParserCtxt(&handler, NULL, NULL, 0, NULL);
  if (!parser) return -1;
  parser->_private = &elements;
  xmlCtxtUseOptions(parser, XML_PARSE_NONET);
  size_t at = 0;
  int failed = 0;
  while (at < count && !failed) {
    size_t piece = count - at < chunk ? count - at : chunk;
    failed = xmlParseChunk(parser, (const char *)bytes + at, (int)piece, 0);
    at += piece;
  }
  if (!failed) failed = xmlParseChunk(parser, NULL, 0, 1);
  xmlFreeParserCtxt(parser);
  return failed ? -1 : elements;
}
