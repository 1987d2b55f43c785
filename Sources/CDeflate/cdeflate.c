#include "cdeflate.h"
#include <libdeflate.h>
size_t cdeflate_gzip_bound(size_t size) { return libdeflate_gzip_compress_bound(NULL, size); }
