/*
 * folder_names - what mail programs and providers call their folders, in the usual languages.
 *
 * Each name is written as text_fold() folds it, without marks and in one form of each letter. NULL ends a list.
 */
#ifndef SYNC_FOLDER_NAMES_H
#define SYNC_FOLDER_NAMES_H

extern const char *const folder_names_sent[];
extern const char *const folder_names_archive[];
extern const char *const folder_names_junk[];

#endif
