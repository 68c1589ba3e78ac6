#include "shop/status.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "text/fold.h"

static const struct {
	const char *word; /* folded, letters only */
	enum payment payment;
} payments[] = {
	{ "paid", PAYMENT_PAID },
	{ "pending", PAYMENT_PENDING },
	{ "unpaid", PAYMENT_PENDING },
	{ "open", PAYMENT_PENDING },
	{ "authorized", PAYMENT_AUTHORIZED },
	{ "authorised", PAYMENT_AUTHORIZED },
	{ "partiallypaid", PAYMENT_PARTLY_PAID },
	{ "partiallyrefunded", PAYMENT_PARTLY_REFUNDED },
	{ "refunded", PAYMENT_REFUNDED },
	{ "voided", PAYMENT_VOIDED },
	{ "failed", PAYMENT_VOIDED },
	{ "expired", PAYMENT_VOIDED },
	{ "abandoned", PAYMENT_VOIDED },
	{ "pagado", PAYMENT_PAID },
	{ "pagada", PAYMENT_PAID },
	{ "pendiente", PAYMENT_PENDING },
	{ "reembolsado", PAYMENT_REFUNDED },
	{ "pagato", PAYMENT_PAID },
	{ "inattesa", PAYMENT_PENDING },
	{ "rimborsato", PAYMENT_REFUNDED },
	{ "platit", PAYMENT_PAID },
	{ "platita", PAYMENT_PAID },
	{ "achitat", PAYMENT_PAID },
	{ "neplatit", PAYMENT_PENDING },
	{ "oplacone", PAYMENT_PAID },
	{ "zaplacone", PAYMENT_PAID },
	{ "nieoplacone", PAYMENT_PENDING },
	{ "مدفوع", PAYMENT_PAID },
};

static const struct {
	const char *word;
	enum fulfilment fulfilment;
} fulfilments[] = {
	{ "unfulfilled", FULFILMENT_NONE },
	{ "pending", FULFILMENT_NONE },
	{ "open", FULFILMENT_NONE },
	{ "unshipped", FULFILMENT_NONE },
	{ "notshipped", FULFILMENT_NONE },
	{ "fulfilled", FULFILMENT_DONE },
	{ "shipped", FULFILMENT_DONE },
	{ "delivered", FULFILMENT_DONE },
	{ "completed", FULFILMENT_DONE },
	{ "partial", FULFILMENT_PARTIAL },
	{ "partiallyfulfilled", FULFILMENT_PARTIAL },
	{ "partiallyshipped", FULFILMENT_PARTIAL },
	{ "restocked", FULFILMENT_RESTOCKED },
	{ "onhold", FULFILMENT_ON_HOLD },
	{ "pendiente", FULFILMENT_NONE },
	{ "enviado", FULFILMENT_DONE },
	{ "despachado", FULFILMENT_DONE },
	{ "entregado", FULFILMENT_DONE },
	{ "spedito", FULFILMENT_DONE },
	{ "consegnato", FULFILMENT_DONE },
	{ "expediat", FULFILMENT_DONE },
	{ "expediata", FULFILMENT_DONE },
	{ "livrat", FULFILMENT_DONE },
	{ "wyslane", FULFILMENT_DONE },
	{ "dostarczone", FULFILMENT_DONE },
};

/* WooCommerce has one word for all; others call it the same. */
static const struct {
	const char *word;
	enum payment payment;
	enum fulfilment fulfilment;
	bool is_cancelled;
} both[] = {
	{ "pending", PAYMENT_PENDING, FULFILMENT_NONE, false },
	{ "pendingpayment", PAYMENT_PENDING, FULFILMENT_NONE, false },
	{ "checkoutdraft", PAYMENT_PENDING, FULFILMENT_NONE, false },
	{ "onhold", PAYMENT_PENDING, FULFILMENT_ON_HOLD, false },
	{ "processing", PAYMENT_PAID, FULFILMENT_NONE, false },
	{ "completed", PAYMENT_PAID, FULFILMENT_DONE, false },
	{ "complete", PAYMENT_PAID, FULFILMENT_DONE, false },
	{ "refunded", PAYMENT_REFUNDED, FULFILMENT_UNKNOWN, false },
	{ "failed", PAYMENT_VOIDED, FULFILMENT_NONE, false },
	{ "cancelled", PAYMENT_UNKNOWN, FULFILMENT_UNKNOWN, true },
	{ "canceled", PAYMENT_UNKNOWN, FULFILMENT_UNKNOWN, true },
	{ "cancelado", PAYMENT_UNKNOWN, FULFILMENT_UNKNOWN, true },
	{ "annullato", PAYMENT_UNKNOWN, FULFILMENT_UNKNOWN, true },
	{ "anulat", PAYMENT_UNKNOWN, FULFILMENT_UNKNOWN, true },
	{ "anulata", PAYMENT_UNKNOWN, FULFILMENT_UNKNOWN, true },
	{ "anulowane", PAYMENT_UNKNOWN, FULFILMENT_UNKNOWN, true },
	{ "procesando", PAYMENT_PAID, FULFILMENT_NONE, false },
	{ "completado", PAYMENT_PAID, FULFILMENT_DONE, false },
	{ "inlavorazione", PAYMENT_PAID, FULFILMENT_NONE, false },
	{ "completato", PAYMENT_PAID, FULFILMENT_DONE, false },
	{ "inprocesare", PAYMENT_PAID, FULFILMENT_NONE, false },
	{ "finalizata", PAYMENT_PAID, FULFILMENT_DONE, false },
	{ "wtrakcierealizacji", PAYMENT_PAID, FULFILMENT_NONE, false },
	{ "zrealizowane", PAYMENT_PAID, FULFILMENT_DONE, false },
};

/* "wc-on-hold", "On hold" and "on_hold" are one word. The caller frees. */
static char *simplify(const char *word)
{
	struct buf folded = { 0 };
	struct buf out = { 0 };
	const char *p;

	text_fold(word, &folded);
	p = buf_text(&folded);
	p += strncmp(p, "wc-", 3) == 0 ? 3 : 0;
	for (; *p; p++)
		if (isalnum((unsigned char)*p) || (unsigned char)*p >= 0x80)
			buf_putc(&out, *p);
	buf_clear(&folded);
	return buf_take(&out);
}

static bool take_both(struct shop_order *o, const char *word)
{
	for (size_t i = 0; i < sizeof(both) / sizeof(*both); i++) {
		if (strcmp(both[i].word, word) != 0)
			continue;
		if (both[i].payment != PAYMENT_UNKNOWN)
			o->payment = both[i].payment;
		if (both[i].fulfilment != FULFILMENT_UNKNOWN)
			o->fulfilment = both[i].fulfilment;
		o->is_cancelled = o->is_cancelled || both[i].is_cancelled;
		return true;
	}
	return false;
}

static bool take_payment(struct shop_order *o, const char *word)
{
	for (size_t i = 0; i < sizeof(payments) / sizeof(*payments); i++)
		if (strcmp(payments[i].word, word) == 0) {
			o->payment = payments[i].payment;
			return true;
		}
	return false;
}

static bool take_fulfilment(struct shop_order *o, const char *word)
{
	for (size_t i = 0; i < sizeof(fulfilments) / sizeof(*fulfilments); i++)
		if (strcmp(fulfilments[i].word, word) == 0) {
			o->fulfilment = fulfilments[i].fulfilment;
			return true;
		}
	return false;
}

void status_payment(struct shop_order *o, const char *word)
{
	char *simple = simplify(word);

	if (!take_payment(o, simple))
		take_both(o, simple);
	free(simple);
}

void status_fulfilment(struct shop_order *o, const char *word)
{
	char *simple = simplify(word);

	take_fulfilment(o, simple);
	free(simple);
}

void status_both(struct shop_order *o, const char *word)
{
	char *simple = simplify(word);

	if (!take_both(o, simple) && !take_payment(o, simple))
		take_fulfilment(o, simple);
	free(simple);
}
