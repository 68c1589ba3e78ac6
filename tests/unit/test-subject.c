#include "test.h"

#include <stdlib.h>

#include "mail/subject.h"

static void reply_prefixes_are_known_in_many_languages(void **state)
{
	static const char *const subjects[] = {
		"Where is it", "Re: Where is it", "RE: re: Where is it", "RE[2]: Where is it", "Re^3: Where is it",
		"AW: Where is it", "WG: AW: Where is it", "Sv: Where is it", "Odp: Where is it", "R: I: Where is it",
		"Rif: Where is it", "Ref: Where is it", "Antw: Where is it", "Fwd: Where is it", "FW: Where is it",
		"TR: Where is it", "RV: Where is it", "Enc: Where is it", "رد: Where is it", "Re : Where is it",
		"RE：Where is it", "  Re:Where is it", "RIS: Where is it", "Vs: Where is it", "ردّ: Where is it", "إعادة توجيه: Where is it",
		"RE(2): Where is it", "Re: \t Fwd: Where is it"
	};

	(void)state;
	for (size_t i = 0; i < sizeof(subjects) / sizeof(*subjects); i++) {
		char *reply = subject_reply(subjects[i]);
		char *forward = subject_forward(subjects[i]);

		assert_string_equal(subject_base(subjects[i]), "Where is it");
		assert_string_equal(reply, "Re: Where is it");
		assert_string_equal(forward, "Fwd: Where is it");
		free(forward);
		free(reply);
	}
	assert_string_equal(subject_base("Regarding: x"), "Regarding: x");
	assert_string_equal(subject_base("Re-order 5: x"), "Re-order 5: x");
	assert_string_equal(subject_base(""), "");
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(reply_prefixes_are_known_in_many_languages),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
