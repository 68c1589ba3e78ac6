#include "text/html_node.h"

#include <string.h>
#include <strings.h>

static const char *text_of(const xmlChar *s)
{
	return s ? (const char *)s : "";
}

const char *html_attribute(const xmlNode *node, const char *name)
{
	for (const xmlAttr *a = node->properties; a; a = a->next)
		if (strcasecmp(text_of(a->name), name) == 0)
			return a->children ? text_of(a->children->content) : "";
	return NULL;
}

/* Whether the style of an element gives property a value that begins with value. */
static bool style_is(const xmlNode *node, const char *property, const char *value)
{
	const char *p = html_attribute(node, "style");
	size_t len = strlen(property);

	for (; p && *p; p += strcspn(p, ";") + (p[strcspn(p, ";")] == ';')) {
		const char *v;

		p += strspn(p, " \t\r\n");
		v = p + len;
		if (strncasecmp(p, property, len) != 0)
			continue;
		v += strspn(v, " \t\r\n");
		if (*v++ != ':')
			continue;
		v += strspn(v, " \t\r\n");
		if (strncasecmp(v, value, strlen(value)) == 0)
			return true;
	}
	return false;
}

bool html_is_hidden(const xmlNode *node)
{
	return html_attribute(node, "hidden") || style_is(node, "display", "none") ||
	       style_is(node, "visibility", "hidden");
}

/* "0" or "1", with or without "px": the size of an image that only counts readers. */
static bool is_tiny(const char *size)
{
	return size && (size[0] == '0' || size[0] == '1') && (size[1] == '\0' || size[1] == 'p');
}

/* Mail programs also indent with a blockquote; only a quote is somebody else's text. */
bool html_is_quote(const xmlNode *node)
{
	const char *type = html_attribute(node, "type");
	const char *class = html_attribute(node, "class");

	if ((type && strcasecmp(type, "cite") == 0) || (class && strstr(class, "quote")))
		return true;
	return !style_is(node, "border", "none");
}

/* Lines of Outlook and paragraphs without margins stand close together. */
int html_paragraph_gap(const xmlNode *node)
{
	const char *class = html_attribute(node, "class");
	bool is_tight = (class && strncmp(class, "Mso", 3) == 0) ||
			style_is(node, "margin", "0;") || style_is(node, "margin", "0px;") ||
			(style_is(node, "margin-top", "0") && style_is(node, "margin-bottom", "0"));

	return is_tight ? 1 : 2;
}

bool html_is_pixel(const xmlNode *image)
{
	return is_tiny(html_attribute(image, "width")) || is_tiny(html_attribute(image, "height"));
}
