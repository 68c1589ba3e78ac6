/*
 * thanks - whether a mail only says thanks, or that it was read.
 */
#ifndef TEXT_THANKS_H
#define TEXT_THANKS_H

#include <stdbool.h>

struct strs;

/*
 * Whether the newest part of a mail's text (without quotes, signature and greetings)
 * only thanks or takes note, in words (en es it ro pl ar fr de pt) or with emoji. Every
 * word must be known for harmless, so whatever asks, tells or orders something is not, and
 * nor is what is not understood. Unknown may be only what has come ("the samovar arrived")
 * and what we are thanked for ("your newsletter", "swapping it so quickly"). names: of the
 * people who write here, as they are written; words of them are known, too.
 */
bool text_is_thanks(const char *text, const struct strs *names);

#endif
