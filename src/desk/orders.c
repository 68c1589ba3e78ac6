#include "desk/orders.h"

#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/err.h"
#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "conf/conf.h"
#include "desk/inside.h"
#include "shop/export.h"
#include "store/order.h"
#include "store/store.h"

void import_view_clear(struct import_view *view)
{
	for (size_t i = 0; i < view->n_skipped; i++)
		free(view->skipped[i].why);
	free(view->skipped);
	*view = (struct import_view) { 0 };
}

static int check_request(const struct import_request *r, struct err *err)
{
	if (r->dates && date_order_of(r->dates) == DATES_UNKNOWN)
		return err_set(err, ERR_USAGE, _("--dates is dmy (day first) or mdy (month first), not \"%s\""),
			r->dates);
	if (r->currency && strlen(r->currency) != 3)
		return err_set(err, ERR_USAGE, _("--currency is a code such as EUR, not \"%s\""), r->currency);
	return 0;
}

static void split_lines(const char *text, struct strs *out)
{
	for (const char *p = text; *p;) {
		size_t n = strcspn(p, "\n");

		strs_addn(out, p, n);
		p += n + (p[n] == '\n');
	}
}

int desk_order_map(struct desk *d, const char *name, struct strs *entries, struct err *err)
{
	char *columns = NULL;
	int rc = store_order_map(d->store, name, &columns, err);

	if (rc == 0)
		return err_set(err, ERR_NOT_FOUND, _("there is no map \"%s\"; `tillmail orders map` shows them all"), name);
	if (rc > 0)
		split_lines(columns, entries);
	free(columns);
	return rc < 0 ? -1 : 0;
}

int desk_order_maps(struct desk *d, struct strs *names, struct err *err)
{
	return store_order_maps(d->store, names, err);
}

int desk_set_order_map(struct desk *d, const char *name, const struct strs *entries, struct err *err)
{
	struct buf columns = { 0 };
	int rc;

	if (export_map_check(entries, err) < 0)
		return -1;
	for (size_t i = 0; i < entries->n; i++)
		buf_printf(&columns, "%s\n", entries->v[i]);
	rc = store_set_order_map(d->store, name, buf_text(&columns), err);
	buf_clear(&columns);
	return rc;
}

/* A file that its own names do not explain may be one that a map was made for: the first that fits. */
static int read_by_maps(struct desk *d, const struct buf *bytes, struct export_options *options,
	struct export *out, struct err *err)
{
	struct strs names = { 0 };
	struct err first = *err;
	int rc = store_order_maps(d->store, &names, err) < 0 ? -1 : 1;

	for (size_t i = 0; rc > 0 && i < names.n; i++) {
		struct strs map = { 0 };

		options->map = &map;
		if (desk_order_map(d, names.v[i], &map, err) == 0 &&
			export_read(buf_text(bytes), bytes->len, options, out, err) == 0)
			rc = 0;
		strs_clear(&map);
	}
	options->map = NULL;
	strs_clear(&names);
	if (rc == 0)
		return 0;
	*err = first;
	return -1;
}

static int read_export(struct desk *d, const struct import_request *r, const struct buf *bytes,
	struct export *out, struct err *err)
{
	const char *currency = r->currency ? r->currency : d->conf->currency;
	struct strs map = { 0 };
	struct export_options options = {
		.zone = d->conf->calendar.zone,
		.dates = date_order_of(r->dates),
		.currency = currency && *currency ? currency : NULL,
		.map = r->map ? &map : NULL,
	};
	int rc = r->map ? desk_order_map(d, r->map, &map, err) : 0;

	if (rc == 0)
		rc = export_read(buf_text(bytes), bytes->len, &options, out, err);
	if (rc < 0 && !r->map && err->kind == ERR_DATA)
		rc = read_by_maps(d, bytes, &options, out, err);
	strs_clear(&map);
	return rc;
}

static int put_all(struct desk *d, const struct export *x, struct import_view *out, struct err *err)
{
	int *const counts[] = {
		[PUT_NEW] = &out->added,
		[PUT_UPDATED] = &out->updated,
		[PUT_UNCHANGED] = &out->unchanged,
	};
	enum put_result result;

	for (size_t i = 0; i < x->orders.n; i++) {
		if (store_put_order(d->store, &x->orders.v[i], &result, err) < 0)
			return -1;
		(*counts[result])++;
	}
	return 0;
}

/* Buyers that were taken for something else come back into sight. */
static int judge_buyers(struct desk *d, struct err *err)
{
	int64_t *mails = NULL;
	size_t n = 0;
	int rc = store_hidden_buyers(d->store, &mails, &n, err);

	if (rc == 0)
		rc = judge_again(&d->judge, mails, n, err);
	free(mails);
	return rc;
}

static int take_in(struct desk *d, const char *path, const struct export *x,
	struct import_view *out, struct err *err)
{
	int rc = store_begin_import(d->store, err);

	if (rc == 0)
		rc = put_all(d, x, out, err);
	if (rc == 0)
		rc = store_add_import(d->store, path, desk_now(d), err);
	if (rc == 0)
		rc = store_read_numbers(d->store, err);
	if (rc == 0)
		rc = judge_buyers(d, err);
	if (rc == 0)
		rc = store_commit(d->store, err);
	if (rc < 0)
		store_rollback(d->store);
	return rc;
}

static void report(const struct export *x, struct import_view *out)
{
	out->format = x->format;
	out->rows = x->rows;
	if (!x->has_email)
		out->warning = _("no column is known to be the e-mail of the customers, by which who writes is found; export it, too, or say which it is: tillmail orders map mine -s number=COLUMN -s date=COLUMN -s email=COLUMN, then: tillmail import orders FILE --map mine");
	for (size_t i = 0; i < x->n_skipped; i++) {
		out->skipped = mem_grow(out->skipped, out->n_skipped, sizeof(*out->skipped));
		out->skipped[out->n_skipped++] = (struct skip_view) {
			.line = x->skipped[i].line,
			.why = mem_dup(x->skipped[i].why),
		};
	}
}

int desk_import_orders(struct desk *d, const struct import_request *request,
	struct import_view *out, struct err *err)
{
	struct export export = { 0 };
	struct buf bytes = { 0 };
	int rc = check_request(request, err);

	*out = (struct import_view) { 0 };
	if (rc == 0)
		rc = file_read(request->path, EXPORT_MAX_BYTES, &bytes, err);
	if (rc == 0 && read_export(d, request, &bytes, &export, err) < 0)
		rc = err_wrap(err, "%s", request->path);
	buf_clear(&bytes);
	if (rc == 0)
		rc = take_in(d, request->path, &export, out, err);
	if (rc == 0)
		report(&export, out);
	export_clear(&export);
	return rc;
}

int desk_orders_as_of(struct desk *d, int64_t *t, struct err *err)
{
	*t = DESK_NO_TIME;
	return store_last_import(d->store, t, err);
}
