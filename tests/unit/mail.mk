# Unit tests of the module mail. Those that need a worker find the program in $TILLMAIL.
unit_programs += \
	%D%/test-address \
	%D%/test-boundary \
	%D%/test-date \
	%D%/test-guard \
	%D%/test-header \
	\
	%D%/test-jail %D%/test-parse %D%/test-reader %D%/test-record %D%/test-seal %D%/test-subject %D%/test-torture %D%/test-write
%C%_test_address_SOURCES = %D%/test-address.c
%C%_test_address_LDADD = $(UNIT_LDADD)
%C%_test_boundary_SOURCES = %D%/test-boundary.c %D%/parsing.h
%C%_test_boundary_LDADD = $(UNIT_LDADD)
%C%_test_date_SOURCES = %D%/test-date.c
%C%_test_date_LDADD = $(UNIT_LDADD)
%C%_test_guard_SOURCES = %D%/test-guard.c
%C%_test_guard_LDADD = $(UNIT_LDADD)
%C%_test_header_SOURCES = %D%/test-header.c
%C%_test_header_LDADD = $(UNIT_LDADD)
%C%_test_jail_SOURCES = %D%/test-jail.c
%C%_test_jail_LDADD = $(UNIT_LDADD)
%C%_test_parse_SOURCES = %D%/test-parse.c %D%/parsing.h
%C%_test_parse_LDADD = $(UNIT_LDADD)
%C%_test_reader_SOURCES = %D%/test-reader.c
%C%_test_reader_LDADD = $(UNIT_LDADD)
%C%_test_record_SOURCES = %D%/test-record.c
%C%_test_record_LDADD = $(UNIT_LDADD)
%C%_test_seal_SOURCES = %D%/test-seal.c %D%/parsing.h
%C%_test_seal_LDADD = $(UNIT_LDADD)
%C%_test_subject_SOURCES = %D%/test-subject.c
%C%_test_subject_LDADD = $(UNIT_LDADD)
%C%_test_torture_SOURCES = %D%/test-torture.c %D%/parsing.h
%C%_test_torture_LDADD = $(UNIT_LDADD)
%C%_test_write_SOURCES = %D%/test-write.c %D%/parsing.h
%C%_test_write_LDADD = $(UNIT_LDADD)
EXTRA_DIST += %D%/read-back.py \
	tests/data/mail/alternative.eml \
	tests/data/mail/attachments.eml \
	tests/data/mail/bounce.eml \
	tests/data/mail/excuse.eml \
	tests/data/mail/flowed.eml \
	tests/data/mail/html-only.eml \
	tests/data/mail/japanese.eml \
	tests/data/mail/no-blank-line.eml \
	tests/data/mail/smime-encrypted.eml \
	tests/data/mail/smime-signed.eml \
	tests/data/mail/smime-signed-pieces.eml
