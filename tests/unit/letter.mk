# Unit tests of the module letter.
unit_programs += \
	%D%/test-liquid-golden
%C%_test_liquid_golden_SOURCES = %D%/test-liquid-golden.c
%C%_test_liquid_golden_LDADD = $(UNIT_LDADD)
