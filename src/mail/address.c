#include "mail/address.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/mem.h"
#include "text/host.h"
#include "text/utf8.h"

void address_add(struct address_list *list, const char *name, const char *addr)
{
	list->v = mem_grow(list->v, list->n, sizeof(*list->v));
	list->v[list->n++] = (struct address) { mem_dup(name), mem_dup(addr) };
}

void address_list_copy(struct address_list *to, const struct address_list *from)
{
	*to = (struct address_list) { 0 };
	for (size_t i = 0; i < from->n; i++)
		address_add(to, from->v[i].name, from->v[i].addr);
}

void address_list_clear(struct address_list *list)
{
	for (size_t i = 0; i < list->n; i++) {
		free(list->v[i].name);
		free(list->v[i].addr);
	}
	free(list->v);
	*list = (struct address_list) { 0 };
}

bool address_same(const char *a, const char *b)
{
	return strcasecmp(a, b) == 0;
}

bool address_list_has(const struct address_list *list, const char *addr)
{
	for (size_t i = 0; i < list->n; i++)
		if (address_same(list->v[i].addr, addr))
			return true;
	return false;
}

const char *address_domain(const char *addr)
{
	const char *at = strrchr(addr, '@');

	return at ? at + 1 : "";
}

char *address_as_it_travels(const char *addr)
{
	const char *at = strrchr(addr, '@');
	struct host host = { 0 };
	char *out;

	if (!at || utf8_is_ascii(at, strlen(at)))
		return mem_dup(addr);
	host_read(at + 1, strlen(at + 1), &host);
	out = mem_printf("%.*s%s", (int)(at + 1 - addr), addr, host.ascii);
	host_clear(&host);
	return out;
}

bool address_is_sendable(const char *addr)
{
	const char *at = strchr(addr, '@');
	size_t local = at ? (size_t)(at - addr) : 0;
	size_t domain = at ? strlen(at + 1) : 0;

	if (local < 1 || local > 64 || domain < 1 || domain > 253 || local + 1 + domain > 254)
		return false;
	for (const char *p = addr; *p; p++)
		if (*p <= ' ' || *p >= 0x7f || strchr("<>\"(),:;\\", *p) || (*p == '@' && p != at))
			return false;
	return true;
}
