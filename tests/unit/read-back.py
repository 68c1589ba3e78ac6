#!/usr/bin/env python3
"""Reads letters back with Python's email package.

    read-back.py FOLDER

For each X.eml there is an X.txt: the subject, the name of the first recipient, the name
of the attachment, each on a line, then the text. Complains on stdout and
ends with 1 about every difference. Where the kit of hostile servers is beside
the source, or in $TILLMAIL_SHARED, its lint looks at the letters, too.
"""

import email
import email.policy
import glob
import os
import sys


def find_lint():
    here = os.path.dirname(os.path.abspath(__file__))
    shared = os.environ.get("TILLMAIL_SHARED", os.path.join(here, "../../../shared"))
    sys.path.insert(0, os.path.join(shared, "hostile"))
    try:
        from hostile_smtp import lint
    except ImportError:
        return lambda raw, eightbit: []
    return lint


def differences(raw, subject, name, file, text):
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    plain = mail.get_body(("plain",))
    html = mail.get_body(("html",))
    attached = next(mail.iter_attachments())
    pairs = (
        ("subject", mail["Subject"], subject),
        ("name", mail["To"].addresses[0].display_name, name),
        ("recipients", len(mail["To"].addresses) + len(mail["Cc"].addresses), 3),
        ("text", plain.get_content().replace("\r\n", "\n"), text),
        ("html", html.get_content().splitlines()[0].startswith("<p>" + text.splitlines()[0]), True),
        ("file", attached.get_filename(), file),
        ("bytes", attached.get_content(), b"%PDF\0\xff"),
        ("defects", [d for part in mail.walk() for d in part.defects], []),
        ("references", mail["References"].split(), ["<q0@mail.example>", "<q1@mail.example>"]),
        ("date", mail["Date"].datetime.isoformat(), "2026-09-14T12:10:00+03:00"),
    )
    return ["%s: %r is not %r" % (what, is_, should) for what, is_, should in pairs if is_ != should]


def main(folder):
    lint = find_lint()
    bad = 0
    letters = sorted(glob.glob(os.path.join(folder, "*.eml")))
    for path in letters:
        with open(path, "rb") as f:
            raw = f.read()
        with open(path[:-3] + "txt", encoding="utf-8") as f:
            subject, name, file, text = f.read().split("\n", 3)
        found = differences(raw, subject, name, file, text)
        found += ["lint: %s" % text for _, text in lint(raw, False)]
        for difference in found:
            print(os.path.basename(path), difference)
        bad += len(found)
    return 1 if bad or not letters else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
