# Unit tests of the module triage.
unit_programs += %D%/test-state %D%/test-triage-guard
%C%_test_triage_guard_SOURCES = %D%/test-triage-guard.c
%C%_test_triage_guard_LDADD = $(UNIT_LDADD)
%C%_test_state_SOURCES = %D%/test-state.c
%C%_test_state_LDADD = $(UNIT_LDADD)
