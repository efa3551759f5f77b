// What the GNU C library tells only those who ask for its own names, under names of our own: on
// which processors a thread may run, and what becomes of memory that is freed. A set of processors
// has a bit for each; 0 is success.

int processor_here(void) __asm__("sched_getcpu");
int processors_get(unsigned long thread, unsigned long bytes, unsigned long *set)
    __asm__("pthread_getaffinity_np");
int processors_set(unsigned long thread, unsigned long bytes, const unsigned long *set)
    __asm__("pthread_setaffinity_np");

// So many bytes may be free at the end of the memory before they are given back; so large a block is
// mapped by itself. Here 1 is success.
static const int memory_kept = -1;
static const int memory_mapped = -3;
int memory_set(int option, int bytes) __asm__("mallopt");
