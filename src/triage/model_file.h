/*
 * model_file - the layout of a model: a head, then its tables in the order of the
 * head's numbers. Numbers are those of the machine that wrote it, which the head shows.
 *
 *   struct model_weight named[n_named]                      sorted by id, with a weight for each view
 *   float               topic_named[n_named][n_topics]
 *   char                topics[n_topics][MODEL_TOPIC]       names
 *   float               topic_scales[n_topics]
 *   char                senses[senses_size]                 packed, see triage/senses.h
 *   int8_t              lane[MODEL_VIEWS][1 << lane_bits]   times lane_scales
 *   int8_t              topic[1 << topic_bits][n_topics]    times topic_scales
 *   char                lexicon[lexicon_size]               packed, see triage/lexicon.h
 */
#ifndef TRIAGE_MODEL_FILE_H
#define TRIAGE_MODEL_FILE_H

#include <stddef.h>
#include <stdint.h>

enum {
	MODEL_MAGIC = 0x746d6c37, /* "tml7": another one whenever features change */
	MODEL_TOPIC = 16,
	MODEL_BITS_MAX = 22,
	MODEL_TOPICS_MAX = 32,
	MODEL_BLOCK = 16, /* topics that are summed up at once, so that so much is read behind the last row: a lexicon is not less */
};

/* What is told apart from customers' mail. */
enum model_view {
	MODEL_ALL,  /* whatever is none */
	MODEL_BULK, /* mailings and frauds, which are less like it than pitches are */
	MODEL_VIEWS,
};

struct model_head {
	uint32_t magic;
	uint32_t check; /* model_check() */
	uint32_t size;  /* of the whole file */
	uint32_t n_named;
	uint32_t n_topics;
	uint32_t lane_bits, topic_bits;
	uint32_t senses_size;
	uint32_t lexicon_size;
	float lane_scales[MODEL_VIEWS];
	float slope, offset;       /* calibration of each view: log-odds = slope * sum + offset */
	float unsure_at, pitch_at; /* log-odds from which on a mail is doubtful, a pitch */
	float topic_at;            /* the least score of a topic that is told */
};

struct model_weight {
	uint32_t id;
	float weights[MODEL_VIEWS];
};

/* A sum over a file of n bytes, a head at least, but for its first two numbers: a torn or altered one has another. */
uint32_t model_check(const void *bytes, size_t n);

/* The size of a file with that head. */
size_t model_size(const struct model_head *head);

static inline size_t model_slot(uint32_t id, uint32_t bits)
{
	return id >> (32 - bits);
}

#endif
