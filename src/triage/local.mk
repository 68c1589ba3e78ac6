libtillmail_a_SOURCES += \
	%D%/alike.c include/triage/alike.h \
	%D%/complaint.c %D%/complaint.h \
	%D%/concepts.c %D%/concepts.h \
	%D%/disguise.c include/triage/disguise.h \
	%D%/domain.c include/triage/domain.h \
	%D%/explain.c \
	%D%/features.c %D%/features.h \
	%D%/form.c include/triage/form.h \
	%D%/form_entries.c %D%/form_entries.h \
	%D%/form_words.c %D%/form_words.h \
	%D%/guard.c include/triage/guard.h \
	%D%/hash.h \
	%D%/known.c %D%/known.h \
	%D%/lane.c include/triage/lane.h \
	%D%/learn.c \
	%D%/lexicon.c %D%/lexicon.h \
	%D%/lexicon_pack.c \
	%D%/model.c include/triage/model.h \
	%D%/model_file.h %D%/model_inside.h \
	%D%/notice.c %D%/notice.h \
	%D%/notice_words.c %D%/notice_words.h \
	%D%/offer.c include/triage/offer.h \
	%D%/order.c %D%/order.h \
	%D%/pairs.h %D%/phrase.c %D%/phrase.h \
	%D%/phrase_key.h \
	%D%/pieces.c %D%/pieces.h \
	%D%/relay.c %D%/relay.h \
	%D%/returned.c %D%/returned.h \
	%D%/robot.c %D%/robot.h \
	%D%/seen.h \
	%D%/sense_key.h \
	%D%/senses.c %D%/senses.h \
	%D%/senses_pack.c \
	%D%/signature.c %D%/signature.h \
	%D%/signature_words.c %D%/signature_words.h \
	%D%/signs.c %D%/signs.h \
	%D%/state.c include/triage/state.h \
	%D%/thanks.c include/triage/thanks.h \
	%D%/thread.c include/triage/thread.h \
	%D%/trust.c %D%/trust.h \
	%D%/voice.c %D%/voice.h \
	%D%/word_list.h
