#ifndef FRAMEWORK_DATA_H
#define FRAMEWORK_DATA_H

#include <stddef.h>

/// One embedded data file: its name, its first byte and how many there are.
typedef struct {
  const char *name;
  const unsigned char *start;
  size_t count;
} EmbeddedFile;

/// How many files are embedded.
size_t embedded_file_count(void);

/// The file at an index from 0; zeros past the last one.
EmbeddedFile embedded_file(size_t index);

#endif
