#include "store/schema.h"

#include <stddef.h>

#include "store/schema_first.h"

/*
 * Times are seconds since the epoch, NULL where there is none. What is a list
 * in the code (lanes, states, kinds) is kept by its name. A released step is never edited.
 */
static const char *const step_2[] = {
	/* Until when a thread, or the act that did it, is snoozed. */
	"ALTER TABLE thread ADD COLUMN snoozed_until INTEGER;"
	"ALTER TABLE act ADD COLUMN until INTEGER;",
	NULL,
};

static const char *const step_3[] = {
	/* The owner's word on lanes: of a thread, and of all that a sender or a domain ("@x.example") writes. */
	"ALTER TABLE act ADD COLUMN lane TEXT;"
	"CREATE TABLE sender_rule ("
	"  id      INTEGER PRIMARY KEY,"
	"  action  INTEGER NOT NULL REFERENCES action,"
	"  pattern TEXT NOT NULL COLLATE NOCASE,"
	"  lane    TEXT NOT NULL"
	") STRICT;"
	"CREATE INDEX sender_rule_pattern ON sender_rule (pattern);"
	"CREATE INDEX sender_rule_action ON sender_rule (action);",
	NULL,
};

static const char *const step_4[] = {
	/* Orders as the exports of the shop told them. Money is in minor units of its currency. */
	"CREATE TABLE shop_order ("
	"  id           INTEGER PRIMARY KEY,"
	"  key          TEXT NOT NULL UNIQUE," /* the number, as shop_number_key() writes it */
	"  number       TEXT NOT NULL,"
	"  email        TEXT,"
	"  phone        TEXT,"
	"  phone_key    TEXT,"
	"  name         TEXT,"
	"  name_key     TEXT," /* folded */
	"  address      TEXT,"
	"  city         TEXT,"
	"  zip          TEXT,"
	"  country      TEXT,"
	"  currency     TEXT,"
	"  subtotal     INTEGER,"
	"  shipping     INTEGER,"
	"  total        INTEGER,"
	"  refunded     INTEGER,"
	"  payment      TEXT,"
	"  fulfillment   TEXT,"
	"  is_cancelled INTEGER NOT NULL,"
	"  created      INTEGER NOT NULL,"
	"  paid         INTEGER,"
	"  fulfilled    INTEGER,"
	"  cancelled    INTEGER,"
	"  language     TEXT,"
	"  tracking     TEXT,"
	"  tags         TEXT,"
	"  risk         TEXT,"
	"  note         TEXT"
	") STRICT;"
	"CREATE INDEX shop_order_email ON shop_order (email) WHERE email IS NOT NULL;"
	"CREATE INDEX shop_order_phone ON shop_order (phone_key) WHERE phone_key IS NOT NULL;"
	"CREATE TABLE order_item ("
	"  shop_order INTEGER NOT NULL REFERENCES shop_order,"
	"  position   INTEGER NOT NULL,"
	"  sku        TEXT,"
	"  name       TEXT NOT NULL,"
	"  quantity   INTEGER NOT NULL,"
	"  price      INTEGER,"
	"  PRIMARY KEY (shop_order, position)"
	") STRICT, WITHOUT ROWID;"
	"CREATE TABLE order_import ("
	"  id   INTEGER PRIMARY KEY,"
	"  at   INTEGER NOT NULL,"
	"  file TEXT NOT NULL"
	") STRICT;"
	/* Which column of an export says what: lines of \"field=column\". */
	"CREATE TABLE order_map (name TEXT PRIMARY KEY, columns TEXT NOT NULL) STRICT, WITHOUT ROWID;"

	/* Numbers that a mail speaks of; those that there is an order for are linked. */
	"CREATE TABLE mail_number ("
	"  key  TEXT NOT NULL,"
	"  mail INTEGER NOT NULL REFERENCES mail,"
	"  PRIMARY KEY (key, mail)"
	") STRICT, WITHOUT ROWID;"
	"CREATE INDEX mail_number_mail ON mail_number (mail);"
	"CREATE INDEX mail_from ON mail (from_addr COLLATE NOCASE) WHERE direction = 'in';"
	"CREATE INDEX thread_customer ON thread (customer_addr COLLATE NOCASE);",

	/* Addresses and telephones (\"tel:722123456\") of people; those of one person share her number. */
	"CREATE TABLE contact ("
	"  id     INTEGER PRIMARY KEY,"
	"  addr   TEXT NOT NULL UNIQUE," /* in lower case */
	"  person INTEGER NOT NULL"
	") STRICT;"
	"CREATE INDEX contact_person ON contact (person);"
	/* Whose the owner said they are; undone with its action. */
	"CREATE TABLE contact_move ("
	"  id      INTEGER PRIMARY KEY,"
	"  action  INTEGER NOT NULL REFERENCES action,"
	"  contact INTEGER NOT NULL REFERENCES contact,"
	"  before  INTEGER NOT NULL"
	") STRICT;"
	"CREATE INDEX contact_move_action ON contact_move (action);"
	/* What the owner noted about somebody: a note, a fraud, a voucher that was given. */
	"CREATE TABLE customer_note ("
	"  id       INTEGER PRIMARY KEY,"
	"  action   INTEGER NOT NULL REFERENCES action,"
	"  addr     TEXT NOT NULL,"
	"  kind     TEXT NOT NULL,"
	"  at       INTEGER NOT NULL,"
	"  thread   INTEGER,"
	"  text     TEXT,"
	"  code     TEXT,"
	"  amount   INTEGER,"
	"  currency TEXT"
	") STRICT;"
	"CREATE INDEX customer_note_addr ON customer_note (addr);",
	NULL,
};

static const char *const step_5[] = {
	/* Mails that only say thanks. */
	"ALTER TABLE mail ADD COLUMN is_thanks INTEGER NOT NULL DEFAULT 0;"
	"ALTER TABLE thread ADD COLUMN thanks INTEGER NOT NULL DEFAULT 0;",
	NULL,
};

static const char *const step_6[] = {
	/* After how many working days a letter without an answer comes back. */
	"ALTER TABLE mail ADD COLUMN followup INTEGER NOT NULL DEFAULT 0;"
	"ALTER TABLE outbox ADD COLUMN followup INTEGER NOT NULL DEFAULT 0;"
	"DROP INDEX thread_queue;"
	"CREATE INDEX thread_queue ON thread (due)"
	"  WHERE state = 'open' OR promise IS NOT NULL OR due_kind = 'followup';",
	NULL,
};

static const char *const step_7[] = {
	/* What the owner noted of a thread, or called it. */
	"ALTER TABLE act ADD COLUMN text TEXT;"

	/* Threads that the owner put together or took apart: what moved from where to where. */
	"CREATE TABLE regroup ("
	"  id     INTEGER PRIMARY KEY,"
	"  action INTEGER NOT NULL REFERENCES action,"
	"  kind   TEXT NOT NULL," /* the table: thread, mail, act, outbox, msgid, merged */
	"  key    TEXT NOT NULL,"
	"  before INTEGER NOT NULL,"
	"  after  INTEGER NOT NULL"
	") STRICT;"
	"CREATE INDEX regroup_action ON regroup (action);"
	/* Two threads that were one: a mail that refers to both does not make them one again. */
	"CREATE TABLE apart ("
	"  action INTEGER NOT NULL REFERENCES action,"
	"  a      INTEGER NOT NULL,"
	"  b      INTEGER NOT NULL"
	") STRICT;",
	NULL,
};

static const char *const step_8[] = {
	/* What the owner taught the filter, and up to where she has seen the pitches. */
	"CREATE TABLE lesson ("
	"  id     INTEGER PRIMARY KEY,"
	"  action INTEGER REFERENCES action," /* NULL: seen on the server */
	"  mail   INTEGER REFERENCES mail,"   /* NULL: of a file */
	"  at     INTEGER NOT NULL,"
	"  source TEXT NOT NULL,"
	"  sender TEXT NOT NULL COLLATE NOCASE,"
	"  lane   TEXT NOT NULL,"
	"  was    TEXT NOT NULL,"
	"  deltas BLOB NOT NULL"
	") STRICT;"
	"CREATE INDEX lesson_sender ON lesson (sender);"
	"CREATE INDEX lesson_mail ON lesson (mail) WHERE mail IS NOT NULL;"
	"CREATE INDEX lesson_action ON lesson (action) WHERE action IS NOT NULL;"
	"CREATE TABLE digest (action INTEGER PRIMARY KEY REFERENCES action, newest INTEGER NOT NULL) STRICT;",
	NULL,
};

static const char *const step_9[] = {
	/* The mails that the owner has seen in a digest of pitches; what becomes a pitch later was not seen. */
	"CREATE TABLE digest_seen ("
	"  action INTEGER NOT NULL REFERENCES action,"
	"  mail   INTEGER NOT NULL REFERENCES mail,"
	"  PRIMARY KEY (mail, action)"
	") STRICT, WITHOUT ROWID;"
	"INSERT INTO digest_seen (action, mail)"
	"  SELECT d.action, m.id FROM digest d JOIN mail m ON m.id <= d.newest"
	"  JOIN thread t ON t.id = m.thread WHERE t.lane = 'pitch' AND m.direction = 'in';"
	"DROP TABLE digest;",
	NULL,
};

static const char *const step_10[] = {
	/* Orders by the digits of their numbers: as NAMED_DIGITS() has it. */
	"CREATE INDEX shop_order_digits ON shop_order (ltrim(key, 'abcdefghijklmnopqrstuvwxyz'));",
	NULL,
};

static const char *const step_11[] = {
	/* Where we moved a mail, as long as the server has not told its UID there. */
	"CREATE TABLE own_move ("
	"  mail   INTEGER PRIMARY KEY REFERENCES mail,"
	"  folder INTEGER NOT NULL REFERENCES folder"
	") STRICT;",
	NULL,
};

static const char *const step_12[] = {
	/* From which mail on a lesson reaches other senders, too. */
	"ALTER TABLE lesson ADD COLUMN judged_from INTEGER NOT NULL DEFAULT 0;"
	"CREATE INDEX lesson_judged_from ON lesson (judged_from);"
	/* Those of which the like is found mail by mail. */
	"CREATE INDEX lesson_notice ON lesson (sender) WHERE lane = 'notice';",
	NULL,
};

static const char *const step_13[] = {
	/* What a range adds to the words is one segment, and sixteen are merged at once: else a first round writes them again and again. */
	"INSERT INTO search (search, rank) VALUES ('automerge', 0), ('hashsize', 8388608);",
	NULL,
};

static const char *const step_14[] = {
	/* Each mail is asked whether it answers one of ours, each thread whether it has a bounce: few are or have. */
	"CREATE INDEX mail_ours ON mail (message_id) WHERE direction = 'out';"
	"CREATE INDEX mail_bounce ON mail (thread) WHERE bounce_of IS NOT NULL;",
	NULL,
};

static const char *const step_15[] = {
	/* A search asks dozens of segments in a moment; to merge sixteen took a first round a fifteenth of its time. */
	"INSERT INTO search (search, rank) VALUES ('crisismerge', 64);",
	NULL,
};

static const char *const step_16[] = {
	/* Of a row that waits: a round has looked at the mailbox and was refused for now. */
	"ALTER TABLE journal ADD COLUMN put_off INTEGER NOT NULL DEFAULT 0;",
	NULL,
};

static const char *const step_17[] = {
	/* Of a row that was put off: the keywords that the mail had on the server then. */
	"ALTER TABLE journal ADD COLUMN seen TEXT;",
	NULL,
};

const char *const *const schema_steps[] = {
	schema_first,
	step_2,
	step_3,
	step_4,
	step_5,
	step_6,
	step_7,
	step_8,
	step_9,
	step_10,
	step_11,
	step_12,
	step_13,
	step_14,
	step_15,
	step_16,
	step_17,
	NULL,
};
