#include "cxml.h"

#include <libxml/SAX2.h>
#include <libxml/encoding.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlversion.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *cxml_version(void) { return LIBXML_DOTTED_VERSION; }

enum { MESSAGE_BYTES = 256, MAX_ATTRIBUTES = 4096 };

struct cxml_parser {
  cxml_callbacks callbacks;
  void *context;
  cxml_limits limits;
  xmlParserCtxtPtr xml;
  size_t depth;
  size_t text_bytes; /* since the last tag */
  cxml_error error;
  char message[MESSAGE_BYTES];
  cxml_attribute *attributes;
};

cxml_limits cxml_default_limits(void) {
  return (cxml_limits){.depth = 256, .attributes = 1000, .attribute_bytes = 1000000, .text_bytes = 10000000};
}

static cxml_text text_of(const xmlChar *string) {
  return (cxml_text){(const uint8_t *)string, string ? strlen((const char *)string) : 0};
}

static int32_t line_of(const cxml_parser *parser) {
  return parser->xml && parser->xml->input ? parser->xml->input->line : 0;
}

/* Keeps the first error and stops the parser. */
static void fail(cxml_parser *parser, cxml_code code, int32_t line, int32_t column, const char *message) {
  if (parser->error.code != CXML_OK) return;
  snprintf(parser->message, MESSAGE_BYTES, "%s", message ? message : "not well-formed");
  parser->message[strcspn(parser->message, "\n")] = 0;
  parser->error = (cxml_error){code, line, column, parser->message};
  if (parser->xml) xmlStopParser(parser->xml);
}

static void fail_here(cxml_parser *parser, cxml_code code, const char *message) {
  xmlParserInputPtr input = parser->xml->input;
  fail(parser, code, input ? input->line : 0, input ? input->col : 0, message);
}

/* Attribute values come with their ampersands written as a character reference (libxml2 does so when entities are
   not substituted); such a value is always a copy of its own on the heap, so that it may be changed in place. */
static size_t unescape_ampersands(xmlChar *value, size_t count) {
  static const char escaped[] = "&#38;";
  const size_t length = sizeof escaped - 1;
  xmlChar *read = memchr(value, '&', count), *end = value + count, *write = read;
  if (!read) return count;
  while (read < end) {
    bool is_escaped = (size_t)(end - read) >= length && memcmp(read, escaped, length) == 0;
    *write++ = *read;
    read += is_escaped ? length : 1;
  }
  return (size_t)(write - value);
}

static void start_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                          int namespace_count, const xmlChar **namespaces, int attribute_count,
                          int defaulted_count, const xmlChar **attributes) {
  (void)namespace_count, (void)namespaces, (void)defaulted_count;
  cxml_parser *parser = ((xmlParserCtxtPtr)context)->_private;
  if (parser->error.code != CXML_OK) return;
  parser->text_bytes = 0;
  if (++parser->depth > parser->limits.depth) return fail_here(parser, CXML_LIMIT, "elements are nested too deep");
  size_t count = (size_t)attribute_count;
  if (count > parser->limits.attributes || count > MAX_ATTRIBUTES)
    return fail_here(parser, CXML_LIMIT, "an element has too many attributes");
  for (size_t i = 0; i < count; i++) {
    const xmlChar **field = attributes + 5 * i; /* local name, prefix, URI, value, end of value */
    size_t length = (size_t)(field[4] - field[3]);
    if (length > parser->limits.attribute_bytes)
      return fail_here(parser, CXML_LIMIT, "an attribute value is too long");
    length = unescape_ampersands((xmlChar *)field[3], length);
    parser->attributes[i] =
        (cxml_attribute){text_of(field[0]), text_of(field[1]), text_of(field[2]), {field[3], length}};
  }
  if (parser->callbacks.start_element)
    parser->callbacks.start_element(parser->context, text_of(name), text_of(prefix), text_of(uri),
                                    parser->attributes, count, line_of(parser));
}

static void end_element(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)prefix, (void)uri;
  cxml_parser *parser = ((xmlParserCtxtPtr)context)->_private;
  if (parser->error.code != CXML_OK) return;
  parser->text_bytes = 0;
  parser->depth--;
  if (parser->callbacks.end_element)
    parser->callbacks.end_element(parser->context, text_of(name), line_of(parser));
}

static void characters(void *context, const xmlChar *bytes, int count) {
  cxml_parser *parser = ((xmlParserCtxtPtr)context)->_private;
  if (parser->error.code != CXML_OK) return;
  parser->text_bytes += (size_t)count;
  if (parser->text_bytes > parser->limits.text_bytes) return fail_here(parser, CXML_LIMIT, "a text is too long");
  if (parser->callbacks.text) parser->callbacks.text(parser->context, (cxml_text){bytes, (size_t)count});
}

/* A document that declares entities is refused before any could be used. */
static void entity_declaration(void *context, const xmlChar *name, int type, const xmlChar *public_id,
                               const xmlChar *system_id, xmlChar *content) {
  (void)name, (void)type, (void)public_id, (void)system_id, (void)content;
  fail_here(((xmlParserCtxtPtr)context)->_private, CXML_ENTITIES, "the document declares entities");
}

static void unparsed_entity_declaration(void *context, const xmlChar *name, const xmlChar *public_id,
                                        const xmlChar *system_id, const xmlChar *notation) {
  (void)name, (void)public_id, (void)system_id, (void)notation;
  fail_here(((xmlParserCtxtPtr)context)->_private, CXML_ENTITIES, "the document declares entities");
}

static void reference(void *context, const xmlChar *name) {
  (void)name;
  fail_here(((xmlParserCtxtPtr)context)->_private, CXML_ENTITIES, "the document refers to an entity of its own");
}

static xmlEntityPtr get_entity(void *context, const xmlChar *name) {
  (void)context;
  return xmlGetPredefinedEntity(name);
}

/* Parameter entities are looked up only after their declaration, which is refused; an external subset is not read. */
static xmlEntityPtr get_parameter_entity(void *context, const xmlChar *name) {
  (void)name;
  fail_here(((xmlParserCtxtPtr)context)->_private, CXML_ENTITIES, "the document refers to a parameter entity");
  return NULL;
}

static xmlParserInputPtr resolve_entity(void *context, const xmlChar *public_id, const xmlChar *system_id) {
  (void)public_id, (void)system_id;
  fail_here(((xmlParserCtxtPtr)context)->_private, CXML_ENTITIES, "the document asks for an external entity");
  return NULL;
}

static cxml_code code_of(const xmlError *error) {
  switch (error->code) {
    case XML_ERR_NO_MEMORY:
      return CXML_MEMORY;
    case XML_ERR_ENTITY_LOOP:
    case XML_WAR_UNDECLARED_ENTITY:
    case XML_ERR_ENTITY_BOUNDARY:
    case XML_ERR_ENTITY_PROCESSING:
    case XML_ERR_ENTITY_IS_EXTERNAL:
    case XML_ERR_ENTITY_IS_PARAMETER:
    case XML_ERR_UNPARSED_ENTITY:
      return CXML_ENTITIES;
    case XML_ERR_NAME_TOO_LONG:
      return CXML_LIMIT;
    case XML_ERR_UNKNOWN_ENCODING:
    case XML_ERR_UNSUPPORTED_ENCODING:
    case XML_ERR_INVALID_ENCODING:
    case XML_I18N_CONV_FAILED:
    case XML_I18N_NO_HANDLER:
      return CXML_ENCODING;
    case XML_ERR_INVALID_CHAR:
      /* One code for two things: a forbidden character, and bytes that make none. */
      return error->message && strstr(error->message, "not proper UTF-8") ? CXML_ENCODING : CXML_NOT_WELL_FORMED;
    default:
      return CXML_NOT_WELL_FORMED;
  }
}

static void structured_error(void *context, xmlErrorPtr error) {
  /* libxml2 hands over the user data of the parser, which is the parser context itself. */
  cxml_parser *parser = context ? ((xmlParserCtxtPtr)context)->_private : NULL;
  if (!error || !parser) return;
  /* Namespace errors and warnings leave the document well-formed. */
  if (error->level == XML_ERR_WARNING || error->domain == XML_FROM_NAMESPACE) return;
  if (error->level != XML_ERR_FATAL && code_of(error) == CXML_NOT_WELL_FORMED) return;
  fail(parser, code_of(error), error->line, error->int2, error->message);
}

static xmlParserInputPtr refuse_entity(const char *url, const char *id, xmlParserCtxtPtr xml) {
  (void)url, (void)id;
  if (xml && xml->_private) fail_here(xml->_private, CXML_ENTITIES, "the document asks for an external entity");
  return NULL;
}

static void initialize_library(void) {
  xmlInitParser();
  xmlSetExternalEntityLoader(refuse_entity);
}

cxml_parser *cxml_parser_create(cxml_callbacks callbacks, void *context, cxml_limits limits, const char *encoding) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, initialize_library);

  cxml_parser *parser = calloc(1, sizeof *parser);
  if (!parser) return NULL;
  parser->callbacks = callbacks;
  parser->context = context;
  parser->limits = limits;
  parser->attributes = calloc(MAX_ATTRIBUTES, sizeof *parser->attributes);

  xmlSAXHandler handler;
  memset(&handler, 0, sizeof handler);
  handler.initialized = XML_SAX2_MAGIC;
  handler.startElementNs = start_element;
  handler.endElementNs = end_element;
  handler.characters = characters;
  handler.cdataBlock = characters;
  handler.ignorableWhitespace = characters;
  handler.reference = reference;
  handler.entityDecl = entity_declaration;
  handler.unparsedEntityDecl = unparsed_entity_declaration;
  handler.getEntity = get_entity;
  handler.getParameterEntity = get_parameter_entity;
  handler.resolveEntity = resolve_entity;
  handler.serror = (xmlStructuredErrorFunc)structured_error;

  parser->xml = parser->attributes ? xmlCreatePushParserCtxt(&handler, NULL, NULL, 0, NULL) : NULL;
  if (!parser->xml) {
    cxml_parser_free(parser);
    return NULL;
  }
  parser->xml->_private = parser;
  xmlCtxtUseOptions(parser->xml, XML_PARSE_NONET | XML_PARSE_NOCDATA);
  if (encoding) {
    xmlCharEncodingHandlerPtr charset = xmlFindCharEncodingHandler(encoding);
    if (!charset || xmlSwitchToEncoding(parser->xml, charset) != 0) {
      cxml_parser_free(parser);
      return NULL;
    }
    xmlCtxtUseOptions(parser->xml, XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_IGNORE_ENC);
  }
  return parser;
}

void cxml_parser_free(cxml_parser *parser) {
  if (!parser) return;
  if (parser->xml) {
    if (parser->xml->myDoc) xmlFreeDoc(parser->xml->myDoc);
    parser->xml->myDoc = NULL;
    xmlFreeParserCtxt(parser->xml);
  }
  free(parser->attributes);
  free(parser);
}

static cxml_code parse(cxml_parser *parser, const uint8_t *bytes, int count, int is_end) {
  if (parser->error.code != CXML_OK) return parser->error.code;
  int result = xmlParseChunk(parser->xml, (const char *)bytes, count, is_end);
  if (parser->error.code == CXML_OK && result != 0 && !parser->xml->wellFormed) {
    const xmlError *last = xmlCtxtGetLastError(parser->xml);
    if (last) {
      fail(parser, code_of(last), last->line, last->int2, last->message);
    } else {
      fail_here(parser, CXML_NOT_WELL_FORMED, "not well-formed");
    }
  }
  return parser->error.code;
}

cxml_code cxml_parser_push(cxml_parser *parser, const uint8_t *bytes, size_t count) {
  while (count > 0) {
    int piece = count > 1 << 20 ? 1 << 20 : (int)count;
    cxml_code code = parse(parser, bytes, piece, 0);
    if (code != CXML_OK) return code;
    bytes += piece;
    count -= (size_t)piece;
  }
  return parser->error.code;
}

cxml_code cxml_parser_finish(cxml_parser *parser) { return parse(parser, (const uint8_t *)"", 0, 1); }

cxml_error cxml_parser_error(const cxml_parser *parser) { return parser->error; }

int64_t cxml_parser_byte_offset(const cxml_parser *parser) { return xmlByteConsumed(parser->xml); }
