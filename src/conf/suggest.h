/*
 * suggest - what somebody probably meant to write.
 */
#ifndef CONF_SUGGEST_H
#define CONF_SUGGEST_H

/*
 * The setting or section that is spelt most like name ("shop.timezon"), or the
 * setting that has its last part in another section ("shop.signature"); NULL
 * when none is near. The caller frees.
 */
char *suggest_setting(const char *name);

#endif
