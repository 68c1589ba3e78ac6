#!/usr/bin/env python3
"""Random steps in a mailbox of servers.sh, by tillmail and by a second client: model.py STEPS SEED [PREFIX]

PREFIX is how the folders' names begin, but for the inbox's. server_replace and server_hang_up are functions of
the shell that started it: they give a folder new UIDs, and cut the lines of the mailbox's user.
After each sync the store must lie as the server does (folder, UID, flags, keywords of every mail), no mail that
was ever there may be missing or double, and each thread must be in the state that the model says. Ends with 1
and the last steps at the first difference.
"""

import imaplib
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time

sys.path.insert(0, os.path.dirname(__file__))
import mail as client

USER = "ana@lumen.example"
PREFIX = "".join(sys.argv[3:])
ARCHIVE, SENT = PREFIX + "Archive", PREFIX + "Sent"
FOLDERS = ["INBOX", ARCHIVE, SENT]
FLAGS = {"\\Seen": 1, "\\Answered": 2, "\\Flagged": 4, "\\Deleted": 8, "\\Draft": 16}

rng = random.Random(int(sys.argv[2]))
history = []
state = {}  # Message-ID: open, done, waiting
settled = set()  # done or opened before: the archive says nothing new of them
uid_validity = 1000
START = int(time.time()) - 3600


def fail(what):
    print(what)
    print("\n".join(history[-25:]))
    sys.exit(1)


def tillmail(*args, check=True):
    done = subprocess.run([os.environ["TILLMAIL"], *args], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if check and done.returncode:
        fail("tillmail %s: %d %s" % (args, done.returncode, done.stderr))
    return done


def server(function, *args):
    done = subprocess.run(["bash", "-c", function + ' "$@"', function, *args], stdin=subprocess.DEVNULL, capture_output=True, text=True)
    if done.returncode:
        fail("%s %s: %d %s" % (function, args, done.returncode, done.stderr))


def query(sql, *values):
    db = sqlite3.connect("file:%s?mode=ro" % os.environ["STORE"], uri=True)
    rows = db.execute(sql, values).fetchall()
    db.close()
    return rows


def on_server():
    """Every mail of the server: (folder, uid, Message-ID, system flags, keywords)."""
    found = set()
    imap = client.login(USER)
    for folder in FOLDERS:
        client.check(imap.select(folder, readonly=True))
        if not client.check(imap.uid("SEARCH", "ALL"))[0]:
            continue
        for item in client.check(imap.uid("FETCH", "1:*", "(UID FLAGS BODY.PEEK[HEADER.FIELDS (MESSAGE-ID)])")):
            if isinstance(item, tuple):
                about = item[0].decode()
                flags = about.split("FLAGS (")[1].split(")")[0].split()
                bits = sum(FLAGS.get(flag, 0) for flag in flags)
                words = " ".join(sorted(flag for flag in flags if not flag.startswith("\\")))
                message_id = item[1].decode().split(":", 1)[1].strip().strip("<>")
                found.add((folder, int(about.split("UID ")[1].split()[0]), message_id, bits, words))
    imap.logout()
    return found


def places(folder):
    """What lies there, but for what is marked as moved away."""
    return sorted(message_id for where, _, message_id, bits, _ in on_server()
        if where == folder and message_id in state and not bits & FLAGS["\\Deleted"])


def compare():
    there = on_server()
    here = set(
        query(
            "SELECT f.name, l.uid, m.message_id, l.flags, trim(l.keywords) FROM location l"
            " JOIN folder f ON f.id = l.folder JOIN mail m ON m.id = l.mail"
        )
    )
    if here != there:
        fail("only here: %s\nonly there: %s" % (sorted(here - there), sorted(there - here)))
    rows = query("SELECT m.message_id, t.state FROM mail m JOIN thread t ON t.id = m.thread WHERE m.direction = 'in'")
    if len(rows) != len(state) or dict(rows) != state:
        fail("states: %s" % sorted(set(rows) ^ set(state.items())))


def thread(message_id):
    return str(query("SELECT thread FROM mail WHERE message_id = ?", message_id)[0][0])


def known():
    """Mails that tillmail has seen."""
    try:
        return sorted(row[0] for row in query("SELECT message_id FROM mail WHERE direction = 'in'"))
    except sqlite3.Error:
        return []


def customer(message_id):
    return "customer-%s" % message_id


def put(folder, answers=None, flags=""):
    """A mail of a customer of its own, or our answer to one."""
    message_id = "%d.%d@customer.example" % (len(history), rng.randrange(10**6))
    people = (USER, customer(answers)) if answers else (customer(message_id), USER)
    headers = "In-Reply-To: <%s>\r\n" % answers if answers else ""
    raw = "From: %s\r\nTo: %s\r\nMessage-ID: <%s>\r\n%sSubject: Order %d\r\n\r\nWhere is parcel %d?\r\n" % (
        *people, message_id, headers, len(history), len(history))
    imap = client.login(USER)
    received = imaplib.Time2Internaldate(START + len(history)) # a second for each step, so that order is certain
    client.check(imap.append(folder, flags, received, raw.encode()))
    imap.logout()
    return message_id


def step_new():
    state[put("INBOX")] = "open"


def step_move(source="INBOX", to=ARCHIVE):
    candidates = [m for m in places(source) if m not in settled and state[m] == "open"]
    if candidates:
        message_id = rng.choice(candidates)
        imap = client.opened(USER, source)
        uid = client.find(imap, "<%s>" % message_id)
        if rng.random() < 0.7:
            client.check(imap.uid("STORE", uid, "+FLAGS", "(\\Seen)"))
        client.move(imap, uid, to)
        imap.logout()


def step_back():
    step_move(ARCHIVE, "INBOX")


def step_flag():
    folder = rng.choice(["INBOX", ARCHIVE])
    candidates = places(folder)
    if candidates:
        flag = rng.choice(["\\Flagged", "$Label1", "\\Seen"] if folder == "INBOX" else ["\\Flagged", "$Label1"])
        client.do_flag(USER, folder, "<%s>" % rng.choice(candidates), rng.choice("+-") + flag)


def step_delete():
    candidates = places("INBOX")
    if len(candidates) > 3:
        message_id = rng.choice(candidates)
        client.do_delete(USER, "INBOX", "<%s>" % message_id)
        if message_id not in known():
            del state[message_id]


def step_answer():
    """From a phone: a copy in Sent is all that is seen of it."""
    candidates = [m for m in known() if state[m] == "open" and m not in settled]
    if candidates:
        message_id = rng.choice(candidates)
        put(SENT, message_id, "\\Seen")
        answered.add(message_id)
        ever_answered.add(message_id)


def step_done():
    candidates = [m for m in known() if state[m] == "open" and m not in answered]
    if candidates:
        message_id = rng.choice(candidates)
        tillmail("done", thread(message_id))
        state[message_id] = "done"
        settled.add(message_id)


def step_open():
    # What was answered and is opened again all the same is known to no server.
    candidates = [m for m in known() if state[m] == "done" and m in settled and m not in ever_answered]
    if candidates:
        message_id = rng.choice(candidates)
        tillmail("open", thread(message_id))
        state[message_id] = "open"
        settled.add(message_id)


def step_reopen():
    """Somebody else takes it out of the archive, or marks it there as unread."""
    step_sync()
    candidates = [m for m in places(ARCHIVE) if state[m] == "done" and m not in ever_answered]
    if candidates:
        message_id = rng.choice(candidates)
        imap = client.opened(USER, ARCHIVE)
        uid = client.find(imap, "<%s>" % message_id)
        if rng.random() < 0.5:
            client.check(imap.uid("STORE", uid, "-FLAGS", "(\\Seen)"))
        else:
            client.move(imap, uid, "INBOX")
        imap.logout()
        state[message_id] = "open"
        settled.add(message_id)
        step_sync()


def step_validity():
    global uid_validity
    uid_validity += 1
    server("server_replace", USER, rng.choice(FOLDERS), str(uid_validity))


def step_kill():
    """The program dies anywhere."""
    watch = subprocess.Popen([os.environ["TILLMAIL"], "sync", "-q"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(rng.random() * 0.15)
    watch.send_signal(signal.SIGKILL)
    watch.wait()


def step_drop():
    """The server hangs up anywhere."""
    watch = subprocess.Popen([os.environ["TILLMAIL"], "sync", "-q"], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(rng.random() * 0.15)
    server("server_hang_up", USER)
    watch.wait()


def conclude():
    """What the place and the flags of mails say when tillmail looks."""
    for folder, _, message_id, bits, _ in on_server():
        if folder == ARCHIVE and bits & 1 and state.get(message_id) == "open" and message_id not in settled:
            state[message_id] = "done"
            settled.add(message_id)
    for message_id in answered:
        if state[message_id] == "open" and message_id not in settled:
            state[message_id] = "waiting"
        settled.add(message_id)
    answered.clear()


def step_sync():
    conclude()
    tillmail("sync", "-q")
    compare()


answered = set()  # since tillmail looked
ever_answered = set()
STEPS = [(step_new, 6), (step_move, 3), (step_back, 1), (step_flag, 3), (step_delete, 1), (step_answer, 2), (step_done, 3),
    (step_open, 1), (step_reopen, 1), (step_validity, 1), (step_kill, 1), (step_drop, 1), (step_sync, 6)]

for _ in range(int(sys.argv[1])):
    step = rng.choices([s for s, _ in STEPS], [w for _, w in STEPS])[0]
    history.append("%d %s" % (len(history), step.__name__))
    if step in (step_kill, step_drop):
        conclude()
    step()
step_sync()
before = dict(state)
lying = {message_id for _, _, message_id, bits, _ in on_server() if not bits & FLAGS["\\Deleted"]}
os.rename(os.environ["STORE"], os.environ["STORE"] + ".before")
for suffix in ("-wal", "-shm"):
    if os.path.exists(os.environ["STORE"] + suffix):
        os.unlink(os.environ["STORE"] + suffix)
tillmail("sync", "-q")
for message_id, now in query("SELECT m.message_id, t.state FROM mail m JOIN thread t ON t.id = m.thread WHERE m.direction = 'in'"):
    if before[message_id] != now and message_id in lying:
        fail("a new store says %s of %s, not %s" % (now, message_id, before[message_id]))
