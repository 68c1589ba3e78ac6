#include "base/random.h"

#include <stdlib.h>
#include <sys/random.h>

#include "base/mem.h"

char *random_name(void)
{
	static const char alphabet[] = "abcdefghijklmnopqrstuvwxyz234567"; /* 32: no bias */
	unsigned char bytes[24];
	char *name = mem_alloc(sizeof(bytes) + 1);

	if (getrandom(bytes, sizeof(bytes), 0) != (ssize_t)sizeof(bytes))
		abort(); /* so few bytes never fail once the kernel is up: getrandom(2) */
	for (size_t i = 0; i < sizeof(bytes); i++)
		name[i] = alphabet[bytes[i] % 32];
	return name;
}

uint32_t random_below(uint32_t n)
{
	uint32_t number;

	if (getrandom(&number, sizeof(number), 0) != (ssize_t)sizeof(number))
		abort();
	return number % n;
}
