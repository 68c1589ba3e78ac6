test_scripts += \
	%D%/backup.t \
	%D%/bulk.t \
	%D%/buyers.t \
	%D%/classify.t \
	%D%/config.t \
	%D%/disguise.t \
	%D%/due.t \
	%D%/forms.t \
	%D%/machines.t \
	%D%/learn.t \
	%D%/lessons.t \
	%D%/export.t \
	%D%/letters.t \
	%D%/look.t \
	%D%/mark.t \
	%D%/mime.t \
	%D%/options.t \
	%D%/orders.t \
	%D%/sealed.t \
	%D%/proactive.t \
	%D%/promises.t \
	%D%/regroup.t \
	%D%/reply.t \
	%D%/retrain.t \
	%D%/safe.t \
	%D%/silence.t \
	%D%/snooze.t \
	%D%/template.t \
	%D%/thanks.t \
	%D%/watch.t
EXTRA_DIST += %D%/desk.sh
