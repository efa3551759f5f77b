// What the GNU C library tells only those who ask for its own names, under names of our own: on
// which processors a thread may run. A set of processors has a bit for each; 0 is success.

int processor_here(void) __asm__("sched_getcpu");
int processors_get(unsigned long thread, unsigned long bytes, unsigned long *set)
    __asm__("pthread_getaffinity_np");
int processors_set(unsigned long thread, unsigned long bytes, const unsigned long *set)
    __asm__("pthread_setaffinity_np");
