#include "text/html_link.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/buf.h"
#include "base/mem.h"
#include "text/html_node.h"
#include "text/html_writer.h"

/* What of an address a person reads: without its scheme, and a slash at the end does not count. */
static const char *readable(const char *target, size_t *len)
{
	static const char *const schemes[] = { "https://", "http://", "mailto:", "tel:" };

	for (size_t i = 0; i < sizeof(schemes) / sizeof(*schemes); i++)
		if (strncasecmp(target, schemes[i], strlen(schemes[i])) == 0) {
			target += strlen(schemes[i]);
			break;
		}
	*len = strlen(target);
	if (*len && target[*len - 1] == '/')
		--*len;
	return target;
}

static bool is_same_target(const char *shown, const char *target)
{
	size_t shown_len;
	size_t target_len;

	shown += strspn(shown, " \n>");
	shown = readable(shown, &shown_len);
	target = readable(target, &target_len);
	return shown_len == target_len && strncasecmp(shown, target, target_len) == 0;
}

/* The note goes behind the last word of the link, also when a break is due after it. */
static void show_target(struct html_writer *w, const char *shown, const char *target)
{
	char *addr = NULL;
	size_t number;

	if (strncasecmp(target, "mailto:", 7) != 0) {
		number = writer_link(w, target);
		if (number)
			buf_printf(&w->text, " [%zu]", number);
		return;
	}
	addr = mem_dupn(target + 7, strcspn(target + 7, "?"));
	if (!strcasestr(shown, addr))
		buf_printf(&w->text, " (%s)", addr);
	free(addr);
}

void html_link_open(struct html_link *l, struct html_writer *w, const xmlNode *node)
{
	if (l->node || !html_attribute(node, "href"))
		return;
	l->node = node;
	l->start = w->text.len;
}

void html_link_close(struct html_link *l, struct html_writer *w, const xmlNode *node)
{
	const char *target = html_attribute(node, "href");
	char *shown;

	if (l->node != node)
		return;
	l->node = NULL;
	shown = mem_dup(buf_text(&w->text) + l->start);
	if (*shown && !is_same_target(shown, target))
		show_target(w, shown, target);
	free(shown);
}
