#include "store/schema.h"

#include <stddef.h>

/*
 * Times are seconds since the epoch, NULL where there is none. What is a list
 * in the code (lanes, states, kinds) is kept by its name. A released step is never edited.
 */
static const char *const step_1[] = {
	"CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;"

	/* A number is never given twice: the owner and her scripts remember them. */
	"CREATE TABLE thread ("
	"  id             INTEGER PRIMARY KEY AUTOINCREMENT,"
	"  subject        TEXT NOT NULL DEFAULT '',"
	"  customer_name  TEXT NOT NULL DEFAULT '',"
	"  customer_addr  TEXT NOT NULL DEFAULT '',"
	"  lane           TEXT NOT NULL DEFAULT 'customer',"
	"  score          REAL NOT NULL DEFAULT 0,"
	"  topic          TEXT,"
	"  lang           TEXT,"
	"  messages       INTEGER NOT NULL DEFAULT 0,"
	"  has_attachment INTEGER NOT NULL DEFAULT 0,"
	"  is_quarantined INTEGER NOT NULL DEFAULT 0,"
	"  state          TEXT NOT NULL DEFAULT 'open',"
	"  received       INTEGER,"
	"  due            INTEGER,"
	"  due_kind       TEXT,"
	"  due_why        TEXT,"
	"  promise        INTEGER,"
	"  bounced        INTEGER NOT NULL DEFAULT 0,"
	"  old            INTEGER NOT NULL DEFAULT 0"
	") STRICT;"
	"CREATE INDEX thread_queue ON thread (due) WHERE state = 'open' OR promise IS NOT NULL;"

	/* Where the mails of a thread are that turned out to belong to another one. */
	"CREATE TABLE merged ("
	"  old    INTEGER PRIMARY KEY,"
	"  thread INTEGER NOT NULL REFERENCES thread"
	") STRICT;"
	"CREATE INDEX merged_thread ON merged (thread);"

	/* Every Message-ID that a mail of the thread is, answers or refers to. */
	"CREATE TABLE msgid ("
	"  message_id TEXT PRIMARY KEY,"
	"  thread     INTEGER NOT NULL REFERENCES thread"
	") STRICT, WITHOUT ROWID;"
	"CREATE INDEX msgid_thread ON msgid (thread);",

	/* What lists, searches and facts need of a mail; the rest is in its record. */
	"CREATE TABLE mail ("
	"  id             INTEGER PRIMARY KEY,"
	"  thread         INTEGER NOT NULL REFERENCES thread,"
	"  digest         BLOB,"
	"  message_id     TEXT,"
	"  in_reply_to    TEXT,"
	"  last_reference TEXT,"
	"  direction      TEXT NOT NULL,"
	"  received       INTEGER NOT NULL,"
	"  lane           TEXT NOT NULL,"
	"  score          REAL NOT NULL,"
	"  lang           TEXT,"
	"  bounce_of      TEXT,"
	"  is_automatic   INTEGER NOT NULL,"
	"  promise        INTEGER,"
	"  template       TEXT,"
	"  topic          TEXT,"
	"  closes         INTEGER NOT NULL,"
	"  subject        TEXT NOT NULL,"
	"  from_name      TEXT NOT NULL,"
	"  from_addr      TEXT NOT NULL,"
	"  reply_to_addr  TEXT NOT NULL DEFAULT ''," /* where an answer is to go, when elsewhere */
	"  to_name        TEXT NOT NULL,"            /* the first recipient */
	"  to_addr        TEXT NOT NULL,"
	"  has_attachment INTEGER NOT NULL,"
	"  is_quarantined INTEGER NOT NULL"
	") STRICT;"
	"CREATE INDEX mail_thread ON mail (thread, received);"
	"CREATE INDEX mail_message_id ON mail (message_id) WHERE message_id IS NOT NULL;"
	"CREATE UNIQUE INDEX mail_digest ON mail (digest) WHERE digest IS NOT NULL;"
	"CREATE INDEX mail_doubted ON mail (from_addr COLLATE NOCASE)"
	"  WHERE lane IN ('unsure', 'pitch') AND direction = 'in';",

	"CREATE TABLE record (mail INTEGER PRIMARY KEY REFERENCES mail, bytes BLOB NOT NULL) STRICT;"
	"CREATE TABLE raw (mail INTEGER PRIMARY KEY REFERENCES mail, bytes BLOB NOT NULL) STRICT;"

	/* Why a mail is in its lane. */
	"CREATE TABLE reason ("
	"  mail     INTEGER NOT NULL REFERENCES mail,"
	"  position INTEGER NOT NULL,"
	"  text     TEXT NOT NULL,"
	"  weight   REAL NOT NULL,"
	"  PRIMARY KEY (mail, position)"
	") STRICT, WITHOUT ROWID;"

	/* To whom we wrote. */
	"CREATE TABLE written_to ("
	"  addr TEXT NOT NULL COLLATE NOCASE,"
	"  mail INTEGER NOT NULL REFERENCES mail,"
	"  PRIMARY KEY (addr, mail)"
	") STRICT, WITHOUT ROWID;"
	"CREATE INDEX written_to_mail ON written_to (mail);"

	/* Words of the mails as text_fold() writes them; the row is the mail's id. */
	"CREATE VIRTUAL TABLE search USING fts5("
	"  subject, sender, recipients, body,"
	"  content = '', tokenize = 'unicode61 remove_diacritics 0');",

	"CREATE TABLE folder ("
	"  id             INTEGER PRIMARY KEY,"
	"  name           TEXT NOT NULL UNIQUE,"
	"  role           TEXT NOT NULL,"
	"  uid_validity   INTEGER NOT NULL DEFAULT 0,"
	"  uid_next       INTEGER NOT NULL DEFAULT 0,"
	"  exists_there   INTEGER NOT NULL DEFAULT 0,"
	"  highest_modseq INTEGER NOT NULL DEFAULT 0,"
	"  complete       INTEGER NOT NULL DEFAULT 0"
	") STRICT;"
	"CREATE TABLE location ("
	"  folder   INTEGER NOT NULL REFERENCES folder,"
	"  uid      INTEGER NOT NULL,"
	"  mail     INTEGER NOT NULL REFERENCES mail,"
	"  flags    INTEGER NOT NULL,"
	"  keywords TEXT NOT NULL,"
	"  PRIMARY KEY (folder, uid)"
	") STRICT, WITHOUT ROWID;"
	"CREATE INDEX location_mail ON location (mail);",

	/* What the owner did, in order. Taking an action back is an action that undoes it. */
	"CREATE TABLE action ("
	"  id     INTEGER PRIMARY KEY,"
	"  verb   TEXT NOT NULL,"
	"  at     INTEGER NOT NULL,"
	"  undoes INTEGER UNIQUE REFERENCES action"
	") STRICT;"
	"CREATE TABLE act ("
	"  id     INTEGER PRIMARY KEY,"
	"  action INTEGER REFERENCES action," /* NULL: seen on the server */
	"  thread INTEGER NOT NULL REFERENCES thread,"
	"  kind   TEXT NOT NULL,"
	"  at     INTEGER NOT NULL,"
	"  mail   INTEGER REFERENCES mail" /* NULL: the whole thread */
	") STRICT;"
	"CREATE INDEX act_thread ON act (thread);"
	"CREATE INDEX act_action ON act (action);"

	"CREATE TABLE journal ("
	"  id     INTEGER PRIMARY KEY,"
	"  action INTEGER REFERENCES action,"
	"  mail   INTEGER NOT NULL REFERENCES mail,"
	"  kind   TEXT NOT NULL,"
	"  status TEXT NOT NULL DEFAULT 'waiting'" /* waiting, played, withdrawn */
	") STRICT;"
	"CREATE INDEX journal_waiting ON journal (id) WHERE status = 'waiting';"
	"CREATE INDEX journal_action ON journal (action) WHERE action IS NOT NULL;",

	"CREATE TABLE outbox ("
	"  id            INTEGER PRIMARY KEY,"
	"  thread        INTEGER NOT NULL REFERENCES thread,"
	"  action        INTEGER REFERENCES action,"
	"  state         TEXT NOT NULL,"
	"  send_at       INTEGER,"
	"  attempts      INTEGER NOT NULL DEFAULT 0,"
	"  error         TEXT,"
	"  message_id    TEXT NOT NULL UNIQUE,"
	"  key           TEXT,"
	"  sender        TEXT NOT NULL,"
	"  subject       TEXT NOT NULL,"
	"  text          TEXT NOT NULL,"
	"  promise       INTEGER,"
	"  template      TEXT,"
	"  topic         TEXT,"
	"  closes        INTEGER NOT NULL,"
	"  answers       INTEGER REFERENCES mail,"
	"  last_received INTEGER REFERENCES mail,"
	"  last_sent     INTEGER REFERENCES mail,"
	"  allowed       TEXT NOT NULL," /* names of guards, between blanks */
	"  created       INTEGER NOT NULL,"
	"  mail          INTEGER REFERENCES mail"
	") STRICT;"
	"CREATE INDEX outbox_thread ON outbox (thread);"
	"CREATE INDEX outbox_action ON outbox (action) WHERE action IS NOT NULL;"
	"CREATE INDEX outbox_key ON outbox (key, thread) WHERE key IS NOT NULL;"
	"CREATE INDEX outbox_state ON outbox (state);"
	"CREATE TABLE outbox_bytes ("
	"  letter INTEGER PRIMARY KEY REFERENCES outbox,"
	"  bytes  BLOB NOT NULL"
	") STRICT;"
	"CREATE TABLE outbox_recipient ("
	"  letter   INTEGER NOT NULL REFERENCES outbox,"
	"  position INTEGER NOT NULL,"
	"  addr     TEXT NOT NULL COLLATE NOCASE,"
	"  is_done  INTEGER NOT NULL,"
	"  is_sent  INTEGER NOT NULL,"
	"  reply    TEXT,"
	"  PRIMARY KEY (letter, position)"
	") STRICT, WITHOUT ROWID;"
	"CREATE INDEX outbox_recipient_addr ON outbox_recipient (addr);"

	/* What happened to a letter and when; only ever added to. */
	"CREATE TABLE outbox_event ("
	"  id      INTEGER PRIMARY KEY,"
	"  letter  INTEGER NOT NULL REFERENCES outbox,"
	"  at      INTEGER NOT NULL,"
	"  state   TEXT NOT NULL,"
	"  send_at INTEGER,"
	"  error   TEXT"
	") STRICT;"
	"CREATE INDEX outbox_event_letter ON outbox_event (letter);",
	NULL,
};

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

const char *const *const schema_steps[] = {
	step_1,
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
	NULL,
};
