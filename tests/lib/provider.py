#!/usr/bin/env python3
"""A server with the habits of a large provider, in clear on loopback: provider.py gmail|microsoft|plain

It prints the ports of IMAP and SMTP. What is sent by its SMTP lies in the folder of sent mail by itself.
gmail: mails have labels, folders are views of them, "All Mail" has every mail; X-GM-LABELS, no SPECIAL-USE
but in LIST. microsoft: no keywords, no CONDSTORE, no MOVE. plain: the same with keywords, for odd.py. Every password is right.
XREFUSE VERB [TEXT] has a command refused from then on (or no more; a flag or a keyword: a STORE of it; "BAD ...": not understood), XGONE NAME takes a folder away behind the back
of LIST until it is created, XDROP VERB N [VERB N]
carries out the next N (with !VERB: does not) and hangs up without an answer, and then with another verb; XNIL NAME|- has no bytes to hand over of what is put into a folder from then on; XBROKEN UID hands over a mail no more, or again, XCLOSED NAME refuses to open a folder, XREADONLY 1|0 opens folders for reading only.
XREPLACE NAME N: where it is opened for the Nth time from then on, another folder of that name is found, without the newest of its mails.
XMEANWHILE NAME COMMAND has whoever opens the folder next wait until the shell has run the command.
"""

import collections
import datetime
import io
import re
import socketserver
import subprocess
import sys
import threading

GMAIL = sys.argv[1:] == ["gmail"]
BOXES = {
    "gmail": [("INBOX", "\\Inbox", ""), ("[Gmail]/All Mail", None, "\\All "), ("[Gmail]/Sent Mail", "\\Sent", "\\Sent ")],
    "microsoft": [("INBOX", "INBOX", ""), ("Sent Items", "Sent Items", ""), ("Archive", "Archive", "")],
    "plain": [("INBOX", "INBOX", ""), ("Sent", "Sent", ""), ("Archive", "Archive", ""), ("Junk", "Junk", "")],
}[sys.argv[1]]
LABEL = {name: label for name, label, _ in BOXES}
MICROSOFT = sys.argv[1:] == ["microsoft"]
FILES_SENT = GMAIL or MICROSOFT
GREETING = "* OK Gimap ready" if GMAIL else "* OK The Microsoft Exchange IMAP4 service is ready." if MICROSOFT else "* OK ready"
SENT = BOXES[1][1] if not GMAIL else "\\Sent"
SEPARATOR = "/"
NAME = r'"(?:[^"\\]|\\.)*"|\S+'
CAPABILITIES = "IMAP4rev1 AUTH=PLAIN SASL-IR UIDPLUS IDLE" + (" MOVE CONDSTORE X-GM-EXT-1" if GMAIL else "")

lock = threading.RLock()
mails = []
next_uid = {name: 1 for name in LABEL}
modseq = 1
refused = {}
dropped = []
gone = set()
read_only = False
closed = None
broken = set()
meanwhile = {}
validity = collections.defaultdict(lambda: 7)
replaced_in = {}
nil = set()
nil_box = None


class Mail:
    def __init__(self, raw, labels, flags):
        self.raw, self.labels, self.flags = raw, set(labels), set(flags)
        self.date = datetime.datetime.now(datetime.timezone.utc).strftime("%d-%b-%Y %H:%M:%S +0000")
        self.uid = {}
        mails.append(self)
        self.touch()

    def touch(self):
        """Its labels say in which folders it lies."""
        global modseq
        modseq += 1
        self.modseq = modseq
        for name, label in LABEL.items():
            if label is None or label in self.labels:
                if name not in self.uid:
                    self.uid[name] = next_uid[name]
                    next_uid[name] += 1
                    if name == nil_box:
                        nil.add(self)
            else:
                self.uid.pop(name, None)


def day(text):
    return datetime.datetime.strptime(text.strip(), "%d-%b-%Y")


def box(name):
    return sorted((m for m in mails if name in m.uid), key=lambda m: m.uid[name])


def quote(text):
    return '"%s"' % text.replace("\\", "\\\\").replace('"', '\\"')


def unquote(text):
    name = re.sub(r"\\(.)", r"\1", text[1:-1]) if text.startswith('"') else text
    return "INBOX" if name.upper() == "INBOX" else name


class Imap(socketserver.StreamRequestHandler):
    disable_nagle_algorithm = True

    def say(self, text):
        self.wfile.write(text.encode() + b"\r\n" if isinstance(text, str) else text)

    def commands(self):
        """Each as a line, with a mailbox's name quoted also where it came as a literal."""
        for line in self.rfile:
            text = line.decode()
            literal = re.search(r"\{(\d+)\}\r\n$", text)
            if literal and not re.search(r" APPEND [^{]", text):
                self.say("+ go")
                name = self.rfile.read(int(literal[1])).decode()
                text = text[: literal.start()] + quote(name) + self.rfile.readline().decode()
            yield text

    def handle(self):
        self.box = None
        self.say(GREETING)
        for line in self.commands():
            tag, _, rest = line.strip().partition(" ")
            verb, _, args = rest.partition(" ")
            if verb.upper() == "UID":
                verb, _, args = args.partition(" ")
            if verb.upper() == "SELECT":
                subprocess.run(meanwhile.pop(unquote(re.match(NAME, args)[0]), "true"), shell=True, stdout=sys.stderr)
            with lock:
                drops = dropped[:1] in ([verb.upper()], ["!" + verb.upper()])
                if drops:
                    self.wfile = io.BytesIO()
                if drops and dropped.pop(0).startswith("!"):
                    return
                if refused.get(verb.upper()):
                    self.refuse(tag, refused[verb.upper()])
                else:
                    getattr(self, "do_" + verb.lower(), self.unknown)(tag, args)
            if drops or verb.upper() == "LOGOUT":
                return

    def refuse(self, tag, text):
        self.say("%s %s%s" % (tag, "" if text.startswith("BAD ") else "NO ", text))

    def unknown(self, tag, args):
        self.say(tag + " BAD what?")

    def do_capability(self, tag, args):
        self.say("* CAPABILITY " + CAPABILITIES)
        self.say(tag + " OK done")

    def do_noop(self, tag, args):
        self.say(tag + " OK done")

    do_authenticate = do_login = do_enable = do_noop

    def do_logout(self, tag, args):
        self.say("* BYE")
        self.say(tag + " OK done")

    def do_list(self, tag, args):
        for name, _, use in BOXES:
            self.say('* LIST (%s\\HasNoChildren) "%s" %s' % (use, SEPARATOR, quote(name)))
        self.say(tag + " OK done")

    def do_create(self, tag, args):
        if unquote(args) not in gone:
            return self.say(tag + " NO [CANNOT] no")
        gone.discard(unquote(args))
        self.say(tag + " OK done")

    def do_xrefuse(self, tag, args):
        verb, _, refused_with = args.partition(" ")
        refused[verb] = refused_with
        self.say(tag + " OK done")

    def do_xdrop(self, tag, args):
        words = args.split()
        dropped[:] = [verb for verb, n in zip(words[::2], words[1::2]) for _ in range(int(n))]
        self.say(tag + " OK done")

    def do_xgone(self, tag, args):
        gone.add(args)
        self.say(tag + " OK done")

    def do_xbroken(self, tag, args):
        broken.symmetric_difference_update({int(args)})
        self.say(tag + " OK done")

    def do_xnil(self, tag, args):
        global nil_box
        nil_box = args
        nil.clear()
        self.say(tag + " OK done")

    def do_xclosed(self, tag, args):
        global closed
        closed = args
        self.say(tag + " OK done")

    def do_xmeanwhile(self, tag, args):
        name, _, command = args.partition(" ")
        meanwhile[name] = command
        self.say(tag + " OK done")

    def do_xreplace(self, tag, args):
        name, n = args.split()
        replaced_in[name] = int(n)
        self.say(tag + " OK done")

    def replace(self):
        """Each UID is that of another mail now."""
        validity[self.box] += 1
        *kept, newest = box(self.box)
        newest.labels.clear()
        newest.touch()
        for m, uid in zip(kept, range(next_uid[self.box] - len(kept), next_uid[self.box])):
            m.uid[self.box] = uid

    def do_xreadonly(self, tag, args):
        global read_only
        read_only = args == "1"
        self.say(tag + " OK done")

    def do_select(self, tag, args):
        self.box = unquote(re.match(NAME, args)[0])
        if self.box not in LABEL or self.box == closed:
            return self.say(tag + " NO there is none")
        replaced_in[self.box] = replaced_in.get(self.box, 0) - 1
        if replaced_in[self.box] == 0:
            self.replace()
        self.say("* %d EXISTS" % len(box(self.box)))
        self.say("* OK [UIDVALIDITY %d] UIDs" % validity[self.box])
        self.say("* OK [UIDNEXT %d] next" % next_uid[self.box])
        self.say("* OK [PERMANENTFLAGS (\\Seen \\Answered \\Deleted%s)] flags" % ("" if MICROSOFT else " \\*"))
        if GMAIL:
            self.say("* OK [HIGHESTMODSEQ %d] modseq" % modseq)
        self.say(tag + " OK [READ-%s] done" % ("ONLY" if read_only else "WRITE"))

    def chosen(self, spec):
        wanted = []
        for part in spec.split(","):
            a, _, b = part.partition(":")
            low, high = (1 << 32 if x == "*" else int(x) for x in (a, b or a))
            wanted.append((min(low, high), max(low, high)))
        return [m for m in box(self.box) if any(a <= m.uid[self.box] <= b for a, b in wanted)]

    def do_search(self, tag, args):
        found = box(self.box)
        header = re.match(r'HEADER Message-ID "?([^"]*)"?', args)
        if header:
            found = [m for m in found if header[1].encode() in m.raw]
        if args.isdigit():
            found = found[int(args) - 1 : int(args)]
        uids = re.match(r"UID (\S+)", args)
        if uids:
            found = self.chosen(uids[1])
        since = re.match(r"SINCE (\S+)", args)
        if since:
            found = [m for m in found if day(m.date[:11]) >= day(since[1])]
        if "UNDELETED" in args:
            found = [m for m in found if "\\Deleted" not in m.flags]
        self.say("* SEARCH " + " ".join(str(m.uid[self.box]) for m in found))
        self.say(tag + " OK done")

    def do_fetch(self, tag, args):
        spec, _, items = args.partition(" ")
        since = re.search(r"CHANGEDSINCE (\d+)", items)
        if "BODY" in items and broken & {m.uid[self.box] for m in self.chosen(spec)}:
            return self.say(tag + " NO it cannot be retrieved")
        number = {id(m): i + 1 for i, m in enumerate(box(self.box))}
        for m in self.chosen(spec):
            if since and m.modseq <= int(since[1]):
                continue
            parts = ["UID %d FLAGS (%s)" % (m.uid[self.box], " ".join(sorted(m.flags)))]
            if "X-GM-LABELS" in items:
                own = LABEL[self.box]
                parts.append("X-GM-LABELS (%s)" % " ".join('"%s"' % x.replace("\\", "\\\\") for x in sorted(m.labels) if x != own))
            if "INTERNALDATE" in items:
                parts.append('INTERNALDATE "%s" RFC822.SIZE %d' % (m.date, len(m.raw)))
            body = None
            if "BODY.PEEK[]" in items:
                body = ("BODY[]", m.raw)
            elif "BODY.PEEK[HEADER.FIELDS" in items:
                line = re.search(rb"(?im)^message-id:[^\r]*\r\n", m.raw)
                body = ("BODY[HEADER.FIELDS (MESSAGE-ID)]", (line[0] if line else b"") + b"\r\n")
            self.wfile.write(("* %d FETCH (%s" % (number[id(m)], " ".join(parts))).encode())
            if body and m in nil:
                self.say(" %s NIL)" % body[0])
                continue
            if body:
                self.wfile.write((" %s {%d}\r\n" % (body[0], len(body[1]))).encode() + body[1])
            self.say(")")
        self.say(tag + " OK done")

    def do_store(self, tag, args):
        spec, how, flags = re.match(r"(\S+) ([+-])\S+ \((.*)\)", args).groups()
        flags = set(flags.split())
        if MICROSOFT and any(not f.startswith("\\") for f in flags):
            return self.say(tag + " NO no keywords")
        for flag in flags:
            if how == "+" and refused.get(flag):
                return self.say(tag + " NO " + refused[flag])
        for m in self.chosen(spec):
            m.flags = m.flags | flags if how == "+" else m.flags - flags
            m.touch()
        self.say(tag + " OK done")

    def transfer(self, tag, args, keep):
        spec, to = re.match(r"(\S+) (%s)" % NAME, args).groups()
        to = unquote(to)
        if to in gone:
            return self.say(tag + " NO [TRYCREATE] there is none")
        pairs = []
        for m in self.chosen(spec):
            source = m.uid[self.box]
            if GMAIL:
                if not keep:
                    m.labels.discard(LABEL[self.box])
                if LABEL[to]:
                    m.labels.add(LABEL[to])
                m.touch()
                pairs.append((source, m.uid[to]))
            else:
                copy = Mail(m.raw, [LABEL[to]], m.flags)
                copy.date = m.date
                pairs.append((source, copy.uid[to]))
        code = "[COPYUID 7 %s %s]" % tuple(",".join(str(p[i]) for p in pairs) for i in (0, 1)) if pairs else ""
        self.say("%s OK %s done" % (tag, code))

    def do_move(self, tag, args):
        if not GMAIL:
            return self.unknown(tag, args)
        self.transfer(tag, args, False)

    def do_copy(self, tag, args):
        self.transfer(tag, args, True)

    def do_expunge(self, tag, args):
        for m in self.chosen(args) if args else box(self.box):
            if "\\Deleted" in m.flags:
                m.labels.discard(LABEL[self.box])
                m.touch()
        self.say(tag + " OK done")

    def do_append(self, tag, args):
        name, flags, date, size = re.match(r"(%s)" % NAME + r' (?:\((.*?)\) )?(?:"([^"]*)" )?\{(\d+)\}', args).groups()
        self.say("+ go")
        raw = self.rfile.read(int(size))
        self.rfile.readline()
        m = Mail(raw, [LABEL[unquote(name)]] if LABEL[unquote(name)] else [], (flags or "").split())
        m.date = date or m.date
        self.say("%s OK [APPENDUID 7 %d] done" % (tag, m.uid[unquote(name)]))


class Smtp(socketserver.StreamRequestHandler):
    disable_nagle_algorithm = True

    def handle(self):
        self.wfile.write(b"220 ready\r\n")
        for line in self.rfile:
            verb = line.split()[0].upper()
            if verb == b"DATA":
                self.wfile.write(b"354 go\r\n")
                raw = b""
                for part in self.rfile:
                    if part == b".\r\n":
                        break
                    raw += part[1:] if part.startswith(b".") else part
                with lock:
                    if FILES_SENT:
                        Mail(raw, [SENT], ["\\Seen"])
            answer = {b"EHLO": b"250-here\r\n250 AUTH PLAIN", b"AUTH": b"235 in", b"QUIT": b"221 bye"}
            self.wfile.write(answer.get(verb, b"250 ok") + b"\r\n")
            if verb == b"QUIT":
                return


class Server(socketserver.ThreadingTCPServer):
    daemon_threads = True


if __name__ == "__main__":
    servers = [Server(("127.0.0.1", 0), handler) for handler in (Imap, Smtp)]
    for server in servers:
        threading.Thread(target=server.serve_forever).start()
    print(*(server.server_address[1] for server in servers), flush=True)
