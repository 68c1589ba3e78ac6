#include "sync-desk.h"

#include "base/strs.h"
#include "net/imap.h"
#include "store/folder.h"
#include "store/journal.h"
#include "sync/batch.h"
#include "sync/round.h"
#include "sync/work.h"

static const char question[] =
	"From: Ann <ann@buyer.test>\nTo: shop@x.test\nMessage-ID: <q@buyer.test>\nSubject: My order\n\nWhere is my parcel?\n";
static const char pitch[] =
	"From: Max <max@seo.test>\nTo: shop@x.test\nMessage-ID: <p@seo.test>\nSubject: Rank first\n"
	"List-Unsubscribe: <mailto:out@seo.test>\n\nOur agency boosts your traffic.\n";

/* A desk with folders that were looked at before. */
struct place {
	struct test_desk *d;
	struct folder inbox, archive, pitches, junk;
	struct round_report report;
	uint32_t uid;
};

static void folder_make(struct place *p, const char *name, enum folder_role role, struct folder *out)
{
	assert_int_equal(store_folder(p->d->judge.store, name, role, out, NULL), 0);
	out->complete = true;
}

static void place_open(struct place *p, struct test_desk *d)
{
	*p = (struct place) { .d = d };
	folder_make(p, "INBOX", FOLDER_INBOX, &p->inbox);
	folder_make(p, "Archive", FOLDER_ARCHIVE, &p->archive);
	folder_make(p, "Pitches", FOLDER_PITCHES, &p->pitches);
	folder_make(p, "Junk", FOLDER_JUNK, &p->junk);
	d->conf->folders.pitches = mem_dup("Pitches");
}

static void place_close(struct place *p)
{
	folder_clear(&p->inbox);
	folder_clear(&p->archive);
	folder_clear(&p->pitches);
	folder_clear(&p->junk);
}

/* A round sees a mail that is here turn up in a folder. */
static void turn_up(struct place *p, struct folder *folder, int64_t mail, const char *keyword)
{
	char *keywords[] = { mem_dup(keyword) };
	const struct imap_message m = {
		.uid = ++p->uid,
		.keywords = { .v = keywords, .n = *keyword ? 1 : 0 },
	};
	struct work w = { .judge = &p->d->judge, .report = &p->report };
	struct batch b = { 0 };
	struct err err = { 0 };

	batch_add_known(&b, &m, mail);
	assert_int_equal(batch_take(&b, b.n, b.n, &w, folder, &err), 0);
	batch_clear(&b);
	free(keywords[0]);
}

/* How many actions there are on the thread of a mail that can be taken back. */
static size_t take_back(struct place *p, int64_t mail)
{
	struct undone u = { 0 };
	struct mail m = { 0 };
	size_t n = 0;

	desk_mail(p->d, mail, &m);
	while (store_newest_action_on(p->d->judge.store, m.thread, &u, NULL) == 1) {
		assert_int_equal(store_undo(p->d->judge.store, u.action, NOW, NULL), 0);
		undone_clear(&u);
		n++;
	}
	assert_int_equal(judge_thread(&p->d->judge, m.thread, NULL), 0);
	mail_clear(&m);
	return n;
}

static void a_move_into_the_folder_is_the_owners_word(void **state)
{
	struct undone u = { 0 };
	struct place p;
	int64_t mail;

	place_open(&p, *state);
	mail = desk_arrival(p.d, FOLDER_INBOX, NOW - 60, question, 1);
	turn_up(&p, &p.inbox, mail, "");
	assert_int_equal(desk_lane(p.d, mail), LANE_CUSTOMER);
	turn_up(&p, &p.pitches, mail, "");
	assert_int_equal(desk_lane(p.d, mail), LANE_PITCH);
	assert_int_equal(store_journal_is_newest(p.d->judge.store, mail, JOURNAL_MARKED, NULL), 1);
	assert_int_equal(store_newest_action(p.d->judge.store, &u, NULL), 0); /* the owner did nothing here */
	assert_int_equal(take_back(&p, mail), 1);
	assert_int_equal(desk_lane(p.d, mail), LANE_CUSTOMER);
	place_close(&p);
}

static void what_we_moved_ourselves_teaches_nothing(void **state)
{
	struct place p;
	int64_t mail;

	place_open(&p, *state);
	mail = desk_arrival(p.d, FOLDER_INBOX, NOW - 60, question, 1);
	assert_int_equal(store_own_move(p.d->judge.store, mail, p.pitches.id, NULL), 0);
	turn_up(&p, &p.pitches, mail, "");
	assert_int_equal(desk_lane(p.d, mail), LANE_CUSTOMER);
	assert_int_equal(take_back(&p, mail), 0);
	turn_up(&p, &p.pitches, mail, ""); /* that was once; now it was somebody else */
	assert_int_equal(desk_lane(p.d, mail), LANE_PITCH);
	place_close(&p);
}

static void out_of_pitches_into_the_archive_is_a_rescue(void **state)
{
	struct place p;
	int64_t mail;

	place_open(&p, *state);
	mail = desk_arrival(p.d, FOLDER_PITCHES, NOW - 60, pitch, 1);
	turn_up(&p, &p.pitches, mail, "");
	turn_up(&p, &p.archive, mail, "tillmail-done"); /* another tillmail put there what is done */
	assert_int_equal(desk_lane(p.d, mail), LANE_PITCH);
	turn_up(&p, &p.archive, mail, "");
	assert_int_equal(desk_lane(p.d, mail), LANE_CUSTOMER);
	place_close(&p);
}

static void junk_hides_nobody_whom_we_answered(void **state)
{
	static const char letter[] =
		"From: shop@x.test\nTo: ann@buyer.test\nMessage-ID: <a@x.test>\nIn-Reply-To: <q@buyer.test>\nSubject: Re: My order\n\nIt left.\n";
	struct place p;
	int64_t mail;

	place_open(&p, *state);
	mail = desk_arrival(p.d, FOLDER_INBOX, NOW - 60, question, 1);
	turn_up(&p, &p.inbox, mail, "");
	turn_up(&p, &p.junk, mail, "");
	assert_int_equal(desk_lane(p.d, mail), LANE_PITCH);
	desk_arrival(p.d, FOLDER_SENT, NOW, letter, 1); /* a letter takes back what was taught */
	assert_int_equal(desk_lane(p.d, mail), LANE_CUSTOMER);
	turn_up(&p, &p.junk, mail, "");
	assert_int_equal(desk_lane(p.d, mail), LANE_CUSTOMER);
	assert_int_equal(take_back(&p, mail), 1);
	place_close(&p);
}

static void a_keyword_is_learnt_once_also_when_it_was_taken_back(void **state)
{
	struct place p;
	int64_t mail;

	place_open(&p, *state);
	mail = desk_arrival(p.d, FOLDER_INBOX, NOW - 60, question, 1);
	turn_up(&p, &p.inbox, mail, "$Junk");
	turn_up(&p, &p.inbox, mail, "$Junk");
	assert_int_equal(take_back(&p, mail), 1);
	turn_up(&p, &p.inbox, mail, "$Junk");
	assert_int_equal(take_back(&p, mail), 0);
	turn_up(&p, &p.inbox, mail, "$NotJunk");
	turn_up(&p, &p.inbox, mail, "$Junk");
	assert_int_equal(take_back(&p, mail), 2);
	place_close(&p);
}

#define MOVES(f) cmocka_unit_test_setup_teardown(f, desk_setup, desk_teardown)

int main(void)
{
	const struct CMUnitTest tests[] = {
		MOVES(a_move_into_the_folder_is_the_owners_word),
		MOVES(what_we_moved_ourselves_teaches_nothing),
		MOVES(out_of_pitches_into_the_archive_is_a_rescue),
		MOVES(junk_hides_nobody_whom_we_answered),
		MOVES(a_keyword_is_learnt_once_also_when_it_was_taken_back),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
