/*
 * fuzz.h - what every fuzz target shares: libFuzzer calls fuzz() with bytes of its own.
 */
#ifndef FUZZ_H
#define FUZZ_H

#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n);

/*
 * libfyaml 0.7.12 itself forgets some hundred bytes at a quoted value with many quotes
 * in it; LeakSanitizer asks here what to let pass. Ours is what is looked for.
 */
const char *__lsan_default_suppressions(void);
const char *__lsan_default_suppressions(void)
{
	return "leak:libfyaml\n";
}

/* Unlike assert(3) it cannot be compiled away, and says what should have held. */
static inline void must(int holds, const char *what)
{
	if (holds)
		return;
	fprintf(stderr, "this must hold: %s\n", what);
	abort();
}

#endif
