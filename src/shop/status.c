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
	enum fulfillment fulfillment;
} fulfillments[] = {
	{ "unfulfilled", FULFILLMENT_NONE },
	{ "pending", FULFILLMENT_NONE },
	{ "open", FULFILLMENT_NONE },
	{ "unshipped", FULFILLMENT_NONE },
	{ "notshipped", FULFILLMENT_NONE },
	{ "fulfilled", FULFILLMENT_DONE },
	{ "shipped", FULFILLMENT_DONE },
	{ "delivered", FULFILLMENT_DONE },
	{ "completed", FULFILLMENT_DONE },
	{ "partial", FULFILLMENT_PARTIAL },
	{ "partiallyfulfilled", FULFILLMENT_PARTIAL },
	{ "partiallyshipped", FULFILLMENT_PARTIAL },
	{ "restocked", FULFILLMENT_RESTOCKED },
	{ "onhold", FULFILLMENT_ON_HOLD },
	{ "pendiente", FULFILLMENT_NONE },
	{ "enviado", FULFILLMENT_DONE },
	{ "despachado", FULFILLMENT_DONE },
	{ "entregado", FULFILLMENT_DONE },
	{ "spedito", FULFILLMENT_DONE },
	{ "consegnato", FULFILLMENT_DONE },
	{ "expediat", FULFILLMENT_DONE },
	{ "expediata", FULFILLMENT_DONE },
	{ "livrat", FULFILLMENT_DONE },
	{ "wyslane", FULFILLMENT_DONE },
	{ "dostarczone", FULFILLMENT_DONE },
};

/* WooCommerce has one word for all; others call it the same. */
static const struct {
	const char *word;
	enum payment payment;
	enum fulfillment fulfillment;
	bool is_cancelled;
} both[] = {
	{ "pending", PAYMENT_PENDING, FULFILLMENT_NONE, false },
	{ "pendingpayment", PAYMENT_PENDING, FULFILLMENT_NONE, false },
	{ "checkoutdraft", PAYMENT_PENDING, FULFILLMENT_NONE, false },
	{ "onhold", PAYMENT_PENDING, FULFILLMENT_ON_HOLD, false },
	{ "processing", PAYMENT_PAID, FULFILLMENT_NONE, false },
	{ "completed", PAYMENT_PAID, FULFILLMENT_DONE, false },
	{ "complete", PAYMENT_PAID, FULFILLMENT_DONE, false },
	{ "refunded", PAYMENT_REFUNDED, FULFILLMENT_UNKNOWN, false },
	{ "failed", PAYMENT_VOIDED, FULFILLMENT_NONE, false },
	{ "cancelled", PAYMENT_UNKNOWN, FULFILLMENT_UNKNOWN, true },
	{ "canceled", PAYMENT_UNKNOWN, FULFILLMENT_UNKNOWN, true },
	{ "cancelado", PAYMENT_UNKNOWN, FULFILLMENT_UNKNOWN, true },
	{ "annullato", PAYMENT_UNKNOWN, FULFILLMENT_UNKNOWN, true },
	{ "anulat", PAYMENT_UNKNOWN, FULFILLMENT_UNKNOWN, true },
	{ "anulata", PAYMENT_UNKNOWN, FULFILLMENT_UNKNOWN, true },
	{ "anulowane", PAYMENT_UNKNOWN, FULFILLMENT_UNKNOWN, true },
	{ "procesando", PAYMENT_PAID, FULFILLMENT_NONE, false },
	{ "completado", PAYMENT_PAID, FULFILLMENT_DONE, false },
	{ "inlavorazione", PAYMENT_PAID, FULFILLMENT_NONE, false },
	{ "completato", PAYMENT_PAID, FULFILLMENT_DONE, false },
	{ "inprocesare", PAYMENT_PAID, FULFILLMENT_NONE, false },
	{ "finalizata", PAYMENT_PAID, FULFILLMENT_DONE, false },
	{ "wtrakcierealizacji", PAYMENT_PAID, FULFILLMENT_NONE, false },
	{ "zrealizowane", PAYMENT_PAID, FULFILLMENT_DONE, false },
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
		if (both[i].fulfillment != FULFILLMENT_UNKNOWN)
			o->fulfillment = both[i].fulfillment;
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

static bool take_fulfillment(struct shop_order *o, const char *word)
{
	for (size_t i = 0; i < sizeof(fulfillments) / sizeof(*fulfillments); i++)
		if (strcmp(fulfillments[i].word, word) == 0) {
			o->fulfillment = fulfillments[i].fulfillment;
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

void status_fulfillment(struct shop_order *o, const char *word)
{
	char *simple = simplify(word);

	take_fulfillment(o, simple);
	free(simple);
}

void status_both(struct shop_order *o, const char *word)
{
	char *simple = simplify(word);

	if (!take_both(o, simple) && !take_payment(o, simple))
		take_fulfillment(o, simple);
	free(simple);
}
