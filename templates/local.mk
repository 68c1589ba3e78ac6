# One folder for each language, with the same names in all of them.
templates_endir = $(pkgdatadir)/templates/en
dist_templates_en_DATA = \
	%D%/en/cancel-done.md \
	%D%/en/cancel-too-late.md \
	%D%/en/damaged-or-wrong.md \
	%D%/en/delay.md \
	%D%/en/duplicate-order.md \
	%D%/en/follow-up.md \
	%D%/en/late-reply.md \
	%D%/en/order-status.md \
	%D%/en/out-of-stock.md \
	%D%/en/parcel-missing.md \
	%D%/en/parcel-replaced.md \
	%D%/en/praise-thanks.md \
	%D%/en/price-corrected.md \
	%D%/en/product-question.md \
	%D%/en/proposal-declined.md \
	%D%/en/received.md \
	%D%/en/refund-done.md \
	%D%/en/return-label.md

templates_esdir = $(pkgdatadir)/templates/es
dist_templates_es_DATA = \
	%D%/es/cancel-done.md \
	%D%/es/cancel-too-late.md \
	%D%/es/damaged-or-wrong.md \
	%D%/es/delay.md \
	%D%/es/duplicate-order.md \
	%D%/es/follow-up.md \
	%D%/es/late-reply.md \
	%D%/es/order-status.md \
	%D%/es/out-of-stock.md \
	%D%/es/parcel-missing.md \
	%D%/es/parcel-replaced.md \
	%D%/es/praise-thanks.md \
	%D%/es/price-corrected.md \
	%D%/es/product-question.md \
	%D%/es/proposal-declined.md \
	%D%/es/received.md \
	%D%/es/refund-done.md \
	%D%/es/return-label.md

templates_itdir = $(pkgdatadir)/templates/it
dist_templates_it_DATA = \
	%D%/it/cancel-done.md \
	%D%/it/cancel-too-late.md \
	%D%/it/damaged-or-wrong.md \
	%D%/it/delay.md \
	%D%/it/duplicate-order.md \
	%D%/it/follow-up.md \
	%D%/it/late-reply.md \
	%D%/it/order-status.md \
	%D%/it/out-of-stock.md \
	%D%/it/parcel-missing.md \
	%D%/it/parcel-replaced.md \
	%D%/it/praise-thanks.md \
	%D%/it/price-corrected.md \
	%D%/it/product-question.md \
	%D%/it/proposal-declined.md \
	%D%/it/received.md \
	%D%/it/refund-done.md \
	%D%/it/return-label.md

templates_rodir = $(pkgdatadir)/templates/ro
dist_templates_ro_DATA = \
	%D%/ro/cancel-done.md \
	%D%/ro/cancel-too-late.md \
	%D%/ro/damaged-or-wrong.md \
	%D%/ro/delay.md \
	%D%/ro/duplicate-order.md \
	%D%/ro/follow-up.md \
	%D%/ro/late-reply.md \
	%D%/ro/order-status.md \
	%D%/ro/out-of-stock.md \
	%D%/ro/parcel-missing.md \
	%D%/ro/parcel-replaced.md \
	%D%/ro/praise-thanks.md \
	%D%/ro/price-corrected.md \
	%D%/ro/product-question.md \
	%D%/ro/proposal-declined.md \
	%D%/ro/received.md \
	%D%/ro/refund-done.md \
	%D%/ro/return-label.md

templates_pldir = $(pkgdatadir)/templates/pl
dist_templates_pl_DATA = \
	%D%/pl/cancel-done.md \
	%D%/pl/cancel-too-late.md \
	%D%/pl/damaged-or-wrong.md \
	%D%/pl/delay.md \
	%D%/pl/duplicate-order.md \
	%D%/pl/follow-up.md \
	%D%/pl/late-reply.md \
	%D%/pl/order-status.md \
	%D%/pl/out-of-stock.md \
	%D%/pl/parcel-missing.md \
	%D%/pl/parcel-replaced.md \
	%D%/pl/praise-thanks.md \
	%D%/pl/price-corrected.md \
	%D%/pl/product-question.md \
	%D%/pl/proposal-declined.md \
	%D%/pl/received.md \
	%D%/pl/refund-done.md \
	%D%/pl/return-label.md

templates_ardir = $(pkgdatadir)/templates/ar
dist_templates_ar_DATA = \
	%D%/ar/cancel-done.md \
	%D%/ar/cancel-too-late.md \
	%D%/ar/damaged-or-wrong.md \
	%D%/ar/delay.md \
	%D%/ar/duplicate-order.md \
	%D%/ar/follow-up.md \
	%D%/ar/late-reply.md \
	%D%/ar/order-status.md \
	%D%/ar/out-of-stock.md \
	%D%/ar/parcel-missing.md \
	%D%/ar/parcel-replaced.md \
	%D%/ar/praise-thanks.md \
	%D%/ar/price-corrected.md \
	%D%/ar/product-question.md \
	%D%/ar/proposal-declined.md \
	%D%/ar/received.md \
	%D%/ar/refund-done.md \
	%D%/ar/return-label.md
