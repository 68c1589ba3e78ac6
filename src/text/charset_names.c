#include "text/charset_names.h"

#include <ctype.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>
#include <strings.h>

/*
 * What a label means in practice, where ICU does not know it or takes it at its
 * word. "" is a label that tells nothing about bytes above 127.
 */
static const struct alias {
	const char *label;
	const char *name;
} aliases[] = {
	{ "7bit", "" },
	{ "8bit", "" },
	{ "ansi", "windows-1252" },
	{ "ansi_x3.4-1968", "" },
	{ "ascii", "" },
	{ "big5", "windows-950" },
	{ "big5-hkscs", "Big5-HKSCS" },
	{ "binary", "" },
	{ "chinese", "GB18030" },
	{ "cn-big5", "windows-950" },
	{ "cn-gb", "GB18030" },
	{ "cp-1250", "windows-1250" },
	{ "cp-1251", "windows-1251" },
	{ "cp-1252", "windows-1252" },
	{ "cp-1253", "windows-1253" },
	{ "cp-1254", "windows-1254" },
	{ "cp-1255", "windows-1255" },
	{ "cp-1256", "windows-1256" },
	{ "cp-1257", "windows-1257" },
	{ "cp-1258", "windows-1258" },
	{ "cp-437", "cp437" },
	{ "cp-850", "cp850" },
	{ "cp-852", "cp852" },
	{ "cp-866", "cp866" },
	{ "cp1252", "windows-1252" },
	{ "cp65001", "utf-8" },
	{ "cp819", "windows-1252" },
	{ "cp932", "windows-31j" },
	{ "cp936", "GB18030" },
	{ "cp949", "windows-949" },
	{ "cp950", "windows-950" },
	{ "cseuckr", "windows-949" },
	{ "csgb2312", "GB18030" },
	{ "csiso58gb231280", "GB18030" },
	{ "csiso88596e", "iso-8859-6" },
	{ "csiso88596i", "iso-8859-6" },
	{ "csiso88598e", "iso-8859-8" },
	{ "csiso88598i", "iso-8859-8" },
	{ "csisolatin1", "windows-1252" },
	{ "csisolatin5", "windows-1254" },
	{ "default", "" },
	{ "default_charset", "" },
	{ "dos-874", "windows-874-2000" },
	{ "euc-cn", "GB18030" },
	{ "euc-kr", "windows-949" },
	{ "euc_kr", "windows-949" },
	{ "gb2312", "GB18030" },
	{ "gb_2312", "GB18030" },
	{ "gb_2312-80", "GB18030" },
	{ "gbk", "GB18030" },
	{ "ibm819", "windows-1252" },
	{ "iso-8859-1", "windows-1252" },
	{ "iso-8859-11", "windows-874-2000" },
	{ "iso-8859-6-e", "iso-8859-6" },
	{ "iso-8859-6-i", "iso-8859-6" },
	{ "iso-8859-8-e", "iso-8859-8" },
	{ "iso-8859-8-i", "iso-8859-8" },
	{ "iso-8859-9", "windows-1254" },
	{ "iso-ir-100", "windows-1252" },
	{ "iso-ir-148", "windows-1254" },
	{ "iso-ir-58", "GB18030" },
	{ "iso8859-1", "windows-1252" },
	{ "iso8859-16", "iso-8859-16" },
	{ "iso8859-9", "windows-1254" },
	{ "iso88591", "windows-1252" },
	{ "iso88599", "windows-1254" },
	{ "iso8859_16", "iso-8859-16" },
	{ "iso_8859-1", "windows-1252" },
	{ "iso_8859-16", "iso-8859-16" },
	{ "iso_8859-1:1987", "windows-1252" },
	{ "iso_8859-9", "windows-1254" },
	{ "iso_8859-9:1989", "windows-1254" },
	{ "koi", "koi8-r" },
	{ "koi8-ru", "koi8-u" },
	{ "ks_c_5601-1987", "windows-949" },
	{ "ks_c_5601-1989", "windows-949" },
	{ "ksc5601", "windows-949" },
	{ "l1", "windows-1252" },
	{ "l5", "windows-1254" },
	{ "latin-1", "windows-1252" },
	{ "latin1", "windows-1252" },
	{ "latin10", "iso-8859-16" },
	{ "latin5", "windows-1254" },
	{ "logical", "iso-8859-8" },
	{ "macroman", "macintosh" },
	{ "ms_kanji", "windows-31j" },
	{ "shift-jis", "windows-31j" },
	{ "shift_jis", "windows-31j" },
	{ "sjis", "windows-31j" },
	{ "tis-620", "windows-874-2000" },
	{ "uhc", "windows-949" },
	{ "unicode-1-1-utf-7", "utf-7" },
	{ "unicode-1-1-utf-8", "utf-8" },
	{ "unknown-8bit", "" },
	{ "us-ascii", "" },
	{ "utf8", "utf-8" },
	{ "utf8mb4", "utf-8" },
	{ "visual", "iso-8859-8" },
	{ "win-1250", "windows-1250" },
	{ "win-1251", "windows-1251" },
	{ "win-1252", "windows-1252" },
	{ "win-1253", "windows-1253" },
	{ "win-1254", "windows-1254" },
	{ "win-1255", "windows-1255" },
	{ "win-1256", "windows-1256" },
	{ "win-1257", "windows-1257" },
	{ "win-1258", "windows-1258" },
	{ "windows-936", "GB18030" },
	{ "x-big5", "windows-950" },
	{ "x-cp1250", "windows-1250" },
	{ "x-cp1251", "windows-1251" },
	{ "x-cp1252", "windows-1252" },
	{ "x-cp1253", "windows-1253" },
	{ "x-cp1254", "windows-1254" },
	{ "x-cp1255", "windows-1255" },
	{ "x-cp1256", "windows-1256" },
	{ "x-cp1257", "windows-1257" },
	{ "x-cp1258", "windows-1258" },
	{ "x-euc-jp", "euc-jp" },
	{ "x-gbk", "GB18030" },
	{ "x-mac-ce", "x-mac-centraleurroman" },
	{ "x-mac-roman", "macintosh" },
	{ "x-mac-ukrainian", "x-mac-cyrillic" },
	{ "x-sjis", "windows-31j" },
	{ "x-unknown", "" },
};

/*
 * The label without quotes and blanks around it, in lower case. False when it
 * has characters that no name of a charset has: such a label must not reach
 * ICU, which would look for a file of that name.
 */
static bool label_clean(const char *label, char clean[CHARSET_NAME_MAX + 1])
{
	static const char odd_ends[] = " \t\r\n\"'<>;,=";
	size_t n;

	label += strspn(label, odd_ends);
	if (strncasecmp(label, "charset=", 8) == 0)
		label += 8 + strspn(label + 8, odd_ends);
	n = strcspn(label, odd_ends);
	if (n == 0 || n > CHARSET_NAME_MAX || label[n + strspn(label + n, odd_ends)])
		return false;
	for (size_t i = 0; i < n; i++) {
		if (!isalnum((unsigned char)label[i]) && !strchr("-_.:+()", label[i]))
			return false;
		clean[i] = (char)tolower((unsigned char)label[i]);
	}
	clean[n] = '\0';
	return isalnum((unsigned char)clean[0]);
}

const char *charset_name(const char *label, char clean[CHARSET_NAME_MAX + 1])
{
	if (!label_clean(label, clean))
		return NULL;
	for (size_t i = 0; i < sizeof(aliases) / sizeof(*aliases); i++)
		if (strcmp(aliases[i].label, clean) == 0)
			return aliases[i].name;
	return clean;
}
