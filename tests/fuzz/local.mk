# Fuzz targets, by libFuzzer: they need clang, so they live in a build of their own.
#
#   make fuzz          build them
#   make fuzz-check    run each for FUZZ_SECONDS, FUZZ_JOBS at once; the same FUZZ_SEED tries the same
#
# What a run finds stays in fuzz-build/found/TARGET; once mended it becomes a seed.
FUZZ_CC = clang-14
FUZZ_FLAGS = -g -O1 -fno-omit-frame-pointer -fsanitize=fuzzer-no-link,address,undefined \
	-fno-sanitize-recover=undefined
FUZZ_SECONDS = 10
FUZZ_JOBS = 2
FUZZ_SEED = 1
fuzz_targets = conf header holidays html letter liquid mail orders query record template thanks times
EXTRA_PROGRAMS += %D%/conf %D%/header %D%/holidays %D%/html %D%/letter %D%/liquid %D%/mail \
	%D%/orders %D%/query %D%/record %D%/template %D%/thanks %D%/times
%C%_conf_SOURCES = %D%/conf.c %D%/fuzz.h
%C%_conf_LDFLAGS = -fsanitize=fuzzer
%C%_header_SOURCES = %D%/header.c %D%/fuzz.h
%C%_header_LDFLAGS = -fsanitize=fuzzer
%C%_holidays_SOURCES = %D%/holidays.c %D%/fuzz.h
%C%_holidays_LDFLAGS = -fsanitize=fuzzer
%C%_html_SOURCES = %D%/html.c %D%/fuzz.h
%C%_html_LDFLAGS = -fsanitize=fuzzer
%C%_letter_SOURCES = %D%/letter.c %D%/fuzz.h
%C%_letter_LDFLAGS = -fsanitize=fuzzer
%C%_liquid_SOURCES = %D%/liquid.c %D%/fuzz.h
%C%_liquid_LDFLAGS = -fsanitize=fuzzer
%C%_mail_SOURCES = %D%/mail.c %D%/fuzz.h tests/unit/parsing.h
%C%_mail_LDFLAGS = -fsanitize=fuzzer
%C%_orders_SOURCES = %D%/orders.c %D%/fuzz.h
%C%_orders_LDFLAGS = -fsanitize=fuzzer
%C%_query_SOURCES = %D%/query.c %D%/fuzz.h
%C%_query_LDFLAGS = -fsanitize=fuzzer
%C%_record_SOURCES = %D%/record.c %D%/fuzz.h
%C%_record_LDFLAGS = -fsanitize=fuzzer
%C%_template_SOURCES = %D%/template.c %D%/fuzz.h
%C%_template_LDFLAGS = -fsanitize=fuzzer
%C%_thanks_SOURCES = %D%/thanks.c %D%/fuzz.h
%C%_thanks_LDFLAGS = -fsanitize=fuzzer
%C%_times_SOURCES = %D%/times.c %D%/fuzz.h
%C%_times_LDFLAGS = -fsanitize=fuzzer
EXTRA_DIST += %D%/run %D%/dict %D%/seeds

fuzz:
	$(MKDIR_P) fuzz-build
	test -e fuzz-build/Makefile || (cd fuzz-build && $(abs_top_srcdir)/configure -q CC='$(FUZZ_CC)' CFLAGS='$(FUZZ_FLAGS)')
	$(MAKE) -C fuzz-build $(EXTRA_PROGRAMS)

fuzz-check: fuzz
	FUZZ_SECONDS='$(FUZZ_SECONDS)' FUZZ_SEED='$(FUZZ_SEED)' FUZZ_JOBS='$(FUZZ_JOBS)' TOP_SRCDIR='$(abs_top_srcdir)' \
		$(srcdir)/%D%/run fuzz-build $(fuzz_targets)

clean-local:
	rm -rf fuzz-build

.PHONY: fuzz fuzz-check
