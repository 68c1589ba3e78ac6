#include "text/thanks_words.h"

#include <stddef.h>

static const struct {
	uint32_t from, to;
} emoji[] = {
	{ 0x263A, 0x263B }, /* smiling faces */
	{ 0x2665, 0x2665 }, /* hearts */
	{ 0x2705, 0x2705 }, /* check mark */
	{ 0x2714, 0x2714 },
	{ 0x2728, 0x2728 }, /* sparkles */
	{ 0x2764, 0x2764 },
	{ 0x1F308, 0x1F308 }, /* rainbow */
	{ 0x1F31F, 0x1F31F }, /* stars, flowers */
	{ 0x1F337, 0x1F33C },
	{ 0x1F381, 0x1F381 }, /* present, party */
	{ 0x1F388, 0x1F38A },
	{ 0x1F44C, 0x1F44D }, /* OK hand, thumbs up */
	{ 0x1F44F, 0x1F44F }, /* clapping */
	{ 0x1F490, 0x1F490 }, /* bouquet */
	{ 0x1F493, 0x1F493 },
	{ 0x1F495, 0x1F49D },
	{ 0x1F49E, 0x1F49F },
	{ 0x1F4AA, 0x1F4AA }, /* biceps */
	{ 0x1F4AF, 0x1F4AF }, /* hundred points */
	{ 0x1F5A4, 0x1F5A4 },
	{ 0x1F600, 0x1F606 }, /* grinning to squinting */
	{ 0x1F609, 0x1F60D }, /* winking to heart eyes */
	{ 0x1F617, 0x1F61A }, /* kissing */
	{ 0x1F638, 0x1F63B },
	{ 0x1F642, 0x1F643 },
	{ 0x1F64B, 0x1F64C }, /* raised hands */
	{ 0x1F64F, 0x1F64F }, /* folded hands */
	{ 0x1F90D, 0x1F90E },
	{ 0x1F917, 0x1F917 }, /* hug */
	{ 0x1F91D, 0x1F91D }, /* handshake */
	{ 0x1F929, 0x1F929 },
	{ 0x1F970, 0x1F970 },
	{ 0x1F973, 0x1F973 },
	{ 0x1F979, 0x1F979 },
	{ 0x1F9E1, 0x1F9E1 },
	{ 0x1FAF6, 0x1FAF6 }, /* hands that make a heart */
};

bool thanks_emoji(uint32_t c)
{
	for (size_t i = 0; i < sizeof(emoji) / sizeof(*emoji); i++)
		if (c >= emoji[i].from && c <= emoji[i].to)
			return true;
	return false;
}
