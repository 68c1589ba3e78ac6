#!/usr/bin/env python3
"""A server with one odd habit, in clear on loopback: odd.py HABIT

The server is the plain one of provider.py; what it says goes through the habit, which is a function below. It prints
the ports of the odd IMAP, of the same mailbox without the habit, and of SMTP.
"""

import re
import sys
import threading

habit = sys.argv[1]
sys.argv[1:] = ["plain"]

import provider


def literal8(text):
    return re.sub(rb" \{(\d+)\}\r\n", rb" ~{\1}\r\n", text)


def origin(text):
    return text.replace(b"BODY[] ", b"BODY[]<0> ")


def flags_nil(text):
    return text.replace(b"FLAGS ()", b"FLAGS NIL")


def old_names(text):
    """What RFC 1176 called it."""
    return text.replace(b"BODY[] ", b"RFC822 ")


def noise(text):
    """News of mails, of keywords and of nothing, before whatever is said."""
    if not re.match(rb"\* \d+ |\* OK \[|A\d+ OK", text):
        return text
    return (
        b"* 1 RECENT\r\n* 2 FETCH (FLAGS (\\Seen))\r\n* OK Still here\r\n* 4000 EXPUNGE\r\n* VANISHED 4000\r\n"
        b"* NO a warning\r\n* FLAGS (\\Seen x)\r\n* STATUS INBOX (MESSAGES 3)\r\n* X-WHAT (\"a\" NIL)\r\n" + text
    )


def long_lines(text):
    return b"* OK " + 100000 * b"x" + b"\r\n" + text if b"EXISTS" in text or b"FETCH" in text else text


def no_uidnext(text):
    return b"" if b"[UIDNEXT" in text else text


def no_permanentflags(text):
    return b"" if b"[PERMANENTFLAGS" in text else text


def alert(text):
    return b"* NO [ALERT] Your mailbox is \x1b[31mnearly full\r\n" + text if b" EXISTS" in text else text


def inbox_case(text):
    return text.replace(b'"INBOX"', b"inbox") if b"LIST" in text else text


def no_delimiter(text):
    return text.replace(b' "/" ', b" NIL ")


def bare_names(text):
    """Neither quotes nor what has no part below it."""
    return re.sub(rb'^(\* LIST .*) "/" "(.*)"', rb"\1 / \2", text)


def extended_list(text):
    return re.sub(rb"^(\* LIST .*)\r\n", rb'\1 ("CHILDINFO" ("SUBSCRIBED") "OLDNAME" ("x"))\r\n', text)


def shouted(text):
    """Its words in the other case."""
    return re.sub(rb"^(\* (?:\d+ )?)(\w+)", lambda m: m[1] + m[2].lower(), text)


def backwards(text):
    found = re.match(rb"\* SEARCH (.*)\r\n", text)
    return b"* SEARCH " + b" ".join(reversed(found[1].split())) + b"\r\n" if found else text


def spaces(text):
    return re.sub(rb"^(\* (?:\d+ EXISTS|SEARCH.*|LIST.*))\r\n", rb"\1 \r\n", text)


def raw_names(text):
    """UTF-8 where there should be UTF-7."""
    return text


def many_uses(text):
    """The archive is also the folder of what is flagged, which is said first."""
    return text


def courier(text):
    """All lies below the inbox, and nothing but the inbox is there at first."""
    return text


def prefixed(text):
    """Of what can be made anywhere, only what lies below Mail/ is the mailbox's own; RFC 2342 says so."""
    return text


class Filter:
    def __init__(self, file):
        self.file = file

    def write(self, text):
        return self.file.write(globals()[habit](text))

    def __getattr__(self, name):
        return getattr(self.file, name)


class Odd(provider.Imap):
    def setup(self):
        super().setup()
        self.wfile = Filter(self.wfile)

    def chosen(self, spec):
        return super().chosen(spec)[:: -1 if habit == "backwards" else 1]

    def do_namespace(self, tag, args):
        self.say('* NAMESPACE (("Mail/" "/")) NIL (("Public/" "/"))')
        self.say(tag + " OK done")

    def do_create(self, tag, args):
        name = provider.unquote(args)
        if habit == "courier" and not name.startswith("INBOX."):
            return self.say(tag + " NO Invalid mailbox name.")
        add(name)
        self.say(tag + " OK done")


def add(name):
    provider.BOXES.append((name, name, ""))
    provider.LABEL[name] = name
    provider.next_uid[name] = 1


if __name__ == "__main__":
    if habit == "many_uses":
        provider.BOXES[2] = ("Zeug", "Zeug", "\\Flagged \\Archive ")
        provider.LABEL = {name: label for name, label, _ in provider.BOXES}
        provider.next_uid["Zeug"] = 1
    if habit in ("courier", "raw_names", "prefixed"):
        for name, _, _ in provider.BOXES[1:]:
            del provider.LABEL[name]
        del provider.BOXES[1:]
    if habit in ("courier", "raw_names"):
        provider.SEPARATOR = "."
    if habit == "prefixed":
        provider.CAPABILITIES += " NAMESPACE"
        add("Public/News")
    if habit == "raw_names":
        add("Wysłane")
        add('Załatwione "A\\B" & C')
    servers = [provider.Server(("127.0.0.1", 0), handler) for handler in (Odd, provider.Imap, provider.Smtp)]
    for server in servers:
        threading.Thread(target=server.serve_forever).start()
    print(*(server.server_address[1] for server in servers), flush=True)
