#include "test.h"

#include "base/buf.h"
#include "sync/folder_names.h"
#include "text/fold.h"

static void names_are_written_as_they_are_compared(void **state)
{
	static const char *const *const lists[] = { folder_names_sent, folder_names_archive, folder_names_junk };
	struct buf folded = { 0 };

	(void)state;
	for (size_t i = 0; i < sizeof(lists) / sizeof(*lists); i++)
		for (const char *const *name = lists[i]; *name; name++) {
			buf_cut(&folded, 0);
			text_fold(*name, &folded);
			assert_string_equal(*name, buf_text(&folded));
		}
	buf_clear(&folded);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(names_are_written_as_they_are_compared),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
