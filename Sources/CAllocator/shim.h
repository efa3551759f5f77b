#pragma once
// The allocator's own settings, which the module of glibc leaves out.
#if defined(__linux__)
#include <malloc.h>
#endif
