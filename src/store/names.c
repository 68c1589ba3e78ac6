#include "store/names.h"

#include <stdlib.h>
#include <string.h>

const char *direction_name(enum direction direction)
{
	return direction == MAIL_OUT ? "out" : "in";
}

enum direction direction_of(const char *name)
{
	return strcmp(name, "out") == 0 ? MAIL_OUT : MAIL_IN;
}

enum lane lane_of(const char *name)
{
	enum lane lane = LANE_UNSURE;

	return lane_parse(name, &lane) ? lane : LANE_UNSURE;
}

enum state state_of(const char *name)
{
	enum state state = STATE_OPEN;

	return state_parse(name, &state) ? state : STATE_OPEN;
}

enum due_kind due_kind_of(const char *name)
{
	static const enum due_kind kinds[] = { DUE_REPLY, DUE_PROMISE, DUE_FOLLOWUP };

	for (size_t i = 0; name && i < sizeof(kinds) / sizeof(kinds[0]); i++)
		if (strcmp(due_kind_name(kinds[i]), name) == 0)
			return kinds[i];
	return DUE_NONE;
}

void letter_marks_clear(struct letter_marks *marks)
{
	free(marks->template);
	free(marks->topic);
}
