# Unit tests of the module triage.
unit_programs += \
	%D%/test-disguise \
	%D%/test-features \
	%D%/test-forms \
	%D%/test-lane \
	%D%/test-machines \
	%D%/test-model \
	%D%/test-offer \
	%D%/test-order \
	%D%/test-promise \
	%D%/test-senses \
	%D%/test-signature \
	%D%/test-snooze \
	%D%/test-state \
	%D%/test-state-random \
	%D%/test-triage-guard
%C%_test_disguise_SOURCES = %D%/test-disguise.c
%C%_test_disguise_LDADD = $(UNIT_LDADD)
%C%_test_features_SOURCES = %D%/test-features.c
%C%_test_features_LDADD = $(UNIT_LDADD)
%C%_test_forms_SOURCES = %D%/test-forms.c %D%/mail-lines.h
%C%_test_forms_LDADD = $(UNIT_LDADD)
%C%_test_lane_SOURCES = %D%/test-lane.c %D%/mail-lines.h
%C%_test_lane_LDADD = $(UNIT_LDADD)
%C%_test_machines_SOURCES = %D%/test-machines.c %D%/mail-lines.h
%C%_test_machines_LDADD = $(UNIT_LDADD)
%C%_test_model_SOURCES = %D%/test-model.c
%C%_test_model_LDADD = $(UNIT_LDADD)
%C%_test_offer_SOURCES = %D%/test-offer.c
%C%_test_offer_LDADD = $(UNIT_LDADD)
%C%_test_order_SOURCES = %D%/test-order.c %D%/facts.h
%C%_test_order_LDADD = $(UNIT_LDADD)
%C%_test_promise_SOURCES = %D%/test-promise.c %D%/facts.h
%C%_test_promise_LDADD = $(UNIT_LDADD)
%C%_test_senses_SOURCES = %D%/test-senses.c
%C%_test_senses_LDADD = $(UNIT_LDADD)
%C%_test_signature_SOURCES = %D%/test-signature.c
%C%_test_signature_LDADD = $(UNIT_LDADD)
%C%_test_snooze_SOURCES = %D%/test-snooze.c %D%/facts.h
%C%_test_snooze_LDADD = $(UNIT_LDADD)
%C%_test_state_SOURCES = %D%/test-state.c %D%/facts.h
%C%_test_state_LDADD = $(UNIT_LDADD)
%C%_test_state_random_SOURCES = %D%/test-state-random.c %D%/facts.h
%C%_test_state_random_LDADD = $(UNIT_LDADD)
%C%_test_triage_guard_SOURCES = %D%/test-triage-guard.c %D%/shop-week.h
%C%_test_triage_guard_LDADD = $(UNIT_LDADD)
