# What machines can say about the text of the program. `make lint` runs all of
# it; each check is a target of its own, and silent when all is well. Files are
# found, not listed, so that a new one is never left out.
CLANG_FORMAT = clang-format-14
CLANG_TIDY = clang-tidy-14
lint_code = $(top_srcdir)/src $(top_srcdir)/model
lint_checks = lint-format lint-tidy lint-cppcheck lint-shell lint-man lint-spelling

EXTRA_DIST += .clang-format .clang-tidy %D%/spelling

lint: $(lint_checks)

# For .ci/run, which counts the checks.
lint-list:
	@echo $(lint_checks)

lint-format:
	find $(lint_code) $(top_srcdir)/include $(top_srcdir)/tests -name '*.[ch]' -print0 | \
		xargs -0 $(CLANG_FORMAT) --dry-run -Werror

# On stderr it only counts the warnings of other people's headers.
lint-tidy:
	find $(lint_code) -name '*.c' -print0 | \
		xargs -0 -P "$$(nproc)" -I @ $(CLANG_TIDY) --quiet @ -- \
		$(DEFS) $(AM_CPPFLAGS) -I$(top_srcdir)/model $(subst -I/usr,-isystem /usr,$(AM_CFLAGS)) \
		-Wno-unknown-warning-option 2>/dev/null

lint-cppcheck:
	cppcheck --quiet --error-exitcode=1 --std=c11 -j "$$(nproc)" --inline-suppr \
		--enable=warning,performance,portability \
		--suppress=missingInclude --suppress=unmatchedSuppression \
		$(DEFS) $(AM_CPPFLAGS) $(lint_code)

lint-shell:
	cd $(top_srcdir) && { echo bootstrap; echo .ci/run; echo tests/fuzz/run; echo tests/lib/unpack-servers; \
		find tests -name '*.sh' -o -name '*.t'; } | \
		xargs shellcheck -x -P .

lint-man:
	cd $(top_srcdir) && find man -name '*.[1-8]' -print0 | \
		xargs -0 -r mandoc -T lint -W warning

lint-spelling:
	cd $(top_srcdir) && codespell -I tests/spelling --ignore-regex '(?<!_\()"[^"]*"' \
		--skip '*/templates/*,*/demo/*,*/data/lanes/*,*/data/machines/*,*/data/promises/*,*/data/thanks/*,*/data/times/*,*/fuzz/seeds/*,*/model/concepts.txt,*/model/phrases/*,*/model/senses/*,*/lanes.model,*/gen-mail.py,*/odd-mail.py,./build*,./autom4te.cache,./build-aux,./m4,./.git,configure*,*.in,aclocal.m4,*.eml'

.PHONY: lint lint-list $(lint_checks)
