#include "chtml.h"

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <pthread.h>
#include <stdlib.h>
#include <string.h>

enum { MAX_REPORTED_ATTRIBUTES = 2000, TAG_SEARCHES = 16, TAG_BYTES = 1 << 16 };

typedef struct {
  const uint8_t *bytes;
  size_t count;
  chtml_callbacks callbacks;
  void *context;
  chtml_limits limits;
  htmlParserCtxtPtr html;
  size_t scanned; /* behind the last start tag that was found */
  uint64_t cost;
  chtml_code code;
  size_t stopped_at;
  chtml_attribute attributes[MAX_REPORTED_ATTRIBUTES];
} parser_state;

chtml_limits chtml_default_limits(void) {
  return (chtml_limits){.depth = 4000, .attributes = MAX_REPORTED_ATTRIBUTES, .cost = 150000000};
}

static bool is_letter(uint8_t byte) { return (byte | 0x20) >= 'a' && (byte | 0x20) <= 'z'; }
static bool is_blank(uint8_t byte) { return byte == ' ' || (byte >= '\t' && byte <= '\r'); }

static cxml_text text_of(const xmlChar *string) {
  return (cxml_text){(const uint8_t *)string, string ? strlen((const char *)string) : 0};
}

/* The end of the tag that starts at `i`, or `limit`; counts its attributes, or what could be some. */
static size_t tag_end(const uint8_t *bytes, size_t i, size_t limit, size_t *attributes) {
  size_t found = 0;
  uint8_t quote = 0, previous = 0;
  for (i++; i < limit; previous = bytes[i++]) {
    uint8_t byte = bytes[i];
    if (quote) {
      if (byte == quote) quote = 0;
    } else if (byte == '>') {
      i++;
      break;
    } else if ((byte == '"' || byte == '\'') && (previous == '=' || is_blank(previous))) {
      quote = byte;
    } else if (!is_blank(byte) && (is_blank(previous) || previous == '"' || previous == '\'') && byte != '=') {
      found++;
    }
  }
  *attributes = found;
  return i;
}

/* libxml2 compares each attribute of a tag with all before it: such tags are looked for first. */
static bool has_too_many_attributes(const parser_state *state) {
  size_t i = 0;
  while (i < state->count) {
    const uint8_t *next = memchr(state->bytes + i, '<', state->count - i);
    if (!next) return false;
    i = (size_t)(next - state->bytes);
    if (i + 1 < state->count && is_letter(state->bytes[i + 1])) {
      size_t attributes = 0;
      i = tag_end(state->bytes, i, state->count, &attributes);
      if (attributes > state->limits.attributes) return true;
    } else {
      i++;
    }
  }
  return false;
}

static size_t position(const parser_state *state) {
  htmlParserInputPtr input = state->html->input;
  if (!input || !input->base) return state->count;
  size_t at = (size_t)(input->cur - input->base) + input->consumed;
  return at < state->count ? at : state->count;
}

static void stop(parser_state *state, chtml_code code) {
  if (state->code != CHTML_OK) return;
  state->code = code;
  state->stopped_at = position(state);
  xmlStopParser(state->html);
}

/* libxml2 says where a tag ends, but not where it starts: the tags since the last one are walked through. */
static size_t tag_start(parser_state *state, size_t end) {
  size_t i = state->scanned, failures = 0;
  while (i < end && failures < TAG_SEARCHES) {
    const uint8_t *next = memchr(state->bytes + i, '<', end - i);
    if (!next) break;
    i = (size_t)(next - state->bytes);
    if (i + 1 >= end || !is_letter(state->bytes[i + 1])) {
      i++;
      continue;
    }
    size_t attributes = 0;
    size_t limit = end - i > TAG_BYTES ? i + TAG_BYTES : end;
    size_t found = tag_end(state->bytes, i, limit, &attributes);
    if (found == end && state->bytes[found - 1] == '>') return i;
    if (found >= limit) {
      failures++;
      i++;
    } else {
      i = found;
    }
  }
  for (i = end; i > state->scanned && end - i < TAG_BYTES; i--)
    if (state->bytes[i - 1] == '<') return i - 1;
  return state->scanned;
}

static void start_element(void *context, const xmlChar *name, const xmlChar **attributes) {
  parser_state *state = ((htmlParserCtxtPtr)context)->_private;
  if (state->code != CHTML_OK) return;
  if ((size_t)state->html->nameNr > state->limits.depth) return stop(state, CHTML_TOO_DEEP);
  /* The parser stands before the end of the tag. An element it adds itself has no tag here. */
  size_t at = position(state), end = at;
  while (end < state->count && (is_blank(state->bytes[end]) || state->bytes[end] == '/')) end++;
  bool has_tag = end < state->count && state->bytes[end] == '>';
  size_t start = at;
  if (has_tag) {
    end++;
    start = tag_start(state, end);
    size_t length = strlen((const char *)name);
    has_tag = start + 1 + length <= end && xmlStrncasecmp(state->bytes + start + 1, name, (int)length) == 0;
  }
  if (has_tag) {
    state->scanned = end;
  } else {
    start = end = at > state->scanned ? at : state->scanned;
  }
  size_t count = 0;
  for (; attributes && attributes[2 * count] && count < MAX_REPORTED_ATTRIBUTES; count++)
    state->attributes[count] = (chtml_attribute){text_of(attributes[2 * count]), text_of(attributes[2 * count + 1])};
  if (!state->callbacks.start_element(state->context, text_of(name), state->attributes, count, start, end))
    stop(state, CHTML_STOPPED);
}

static void end_element(void *context, const xmlChar *name) {
  parser_state *state = ((htmlParserCtxtPtr)context)->_private;
  if (state->code != CHTML_OK) return;
  size_t at = position(state);
  if (at < state->count && (at == 0 || state->bytes[at - 1] != '>')) {
    /* Ended by the next start tag, whose name was just read. */
    size_t i = at;
    while (i > 0 && at - i < 128 && !is_blank(state->bytes[i - 1]) && state->bytes[i - 1] != '<' &&
           state->bytes[i - 1] != '>')
      i--;
    if (i > 0 && state->bytes[i - 1] == '<') at = i - 1;
  }
  state->callbacks.end_element(state->context, text_of(name), at);
}

static void characters(void *context, const xmlChar *bytes, int count) {
  parser_state *state = ((htmlParserCtxtPtr)context)->_private;
  if (state->code == CHTML_OK && count > 0)
    state->callbacks.text(state->context, (cxml_text){bytes, (size_t)count});
}

/* Each end tag that fits nothing was compared with all open elements. */
static void structured_error(void *context, xmlErrorPtr error) {
  (void)error;
  parser_state *state = context ? ((htmlParserCtxtPtr)context)->_private : NULL;
  if (!state || state->code != CHTML_OK) return;
  state->cost += (uint64_t)state->html->nameNr + 1;
  if (state->cost > state->limits.cost) stop(state, CHTML_TOO_COSTLY);
}

static void initialize_library(void) { xmlInitParser(); }

static chtml_code parse(parser_state *state) {
  if (has_too_many_attributes(state)) return CHTML_TOO_MANY_ATTRIBUTES;
  state->html = htmlCreateMemoryParserCtxt((const char *)state->bytes, (int)state->count);
  if (!state->html || !state->html->sax) return CHTML_MEMORY;
  htmlCtxtUseOptions(state->html, HTML_PARSE_RECOVER | HTML_PARSE_NODEFDTD | HTML_PARSE_NONET |
                                      HTML_PARSE_NOIMPLIED | HTML_PARSE_IGNORE_ENC);
  xmlSAXHandler *sax = state->html->sax;
  memset(sax, 0, sizeof *sax);
  sax->initialized = XML_SAX2_MAGIC;
  sax->startElement = start_element;
  sax->endElement = end_element;
  sax->characters = characters;
  sax->cdataBlock = characters;
  sax->ignorableWhitespace = characters;
  sax->serror = (xmlStructuredErrorFunc)structured_error;
  state->html->_private = state;
  state->html->userData = state->html;
  xmlSwitchEncoding(state->html, XML_CHAR_ENCODING_UTF8);
  htmlParseDocument(state->html);
  if (state->code == CHTML_OK) state->stopped_at = state->count;
  return state->code;
}

chtml_code chtml_parse(const uint8_t *bytes, size_t count, chtml_callbacks callbacks, void *context,
                       chtml_limits limits, size_t *stopped_at) {
  static pthread_once_t once = PTHREAD_ONCE_INIT;
  pthread_once(&once, initialize_library);
  *stopped_at = 0;
  if (count >= INT32_MAX) return CHTML_TOO_LONG;
  if (count == 0) return CHTML_OK;
  parser_state *state = calloc(1, sizeof *state);
  if (!state) return CHTML_MEMORY;
  state->bytes = bytes;
  state->count = count;
  state->callbacks = callbacks;
  state->context = context;
  state->limits = limits;
  if (limits.attributes > MAX_REPORTED_ATTRIBUTES) state->limits.attributes = MAX_REPORTED_ATTRIBUTES;
  chtml_code code = parse(state);
  *stopped_at = state->stopped_at;
  if (state->html) {
    if (state->html->myDoc) xmlFreeDoc(state->html->myDoc);
    state->html->myDoc = NULL;
    htmlFreeParserCtxt(state->html);
  }
  free(state);
  return code;
}
