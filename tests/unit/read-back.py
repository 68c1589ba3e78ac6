#!/usr/bin/env python3
"""Reads letters back as the programs of customers do.

    read-back.py python|mblaze FOLDER

Python's email package, or mblaze. For each X.eml there is an X.txt: the subject,
the name of the first recipient, the name of the attachment, each on a line, then the
text. Complains on stdout and ends with 1 about every difference. Where the kit of
hostile servers is beside the source, or in $TILLMAIL_SHARED, its lint looks at the letters, too.
"""

import email
import email.policy
import glob
import os
import re
import subprocess
import sys

PDF = b"%PDF\0\xff"


def find_lint():
    here = os.path.dirname(os.path.abspath(__file__))
    shared = os.environ.get("TILLMAIL_SHARED", os.path.join(here, "../../../shared"))
    sys.path.insert(0, os.path.join(shared, "hostile"))
    try:
        from hostile_smtp import lint
    except ImportError:
        return lambda raw, eightbit: []
    return lint


def by_python(path, subject, name, file, text):
    """What is there and what should be, each with its name."""
    with open(path, "rb") as f:
        raw = f.read()
    mail = email.message_from_bytes(raw, policy=email.policy.default)
    plain = mail.get_body(("plain",))
    html = mail.get_body(("html",))
    attached = next(mail.iter_attachments())
    yield "subject", mail["Subject"], subject
    yield "name", mail["To"].addresses[0].display_name, name
    yield "recipients", len(mail["To"].addresses) + len(mail["Cc"].addresses), 3
    yield "text", plain.get_content().replace("\r\n", "\n"), text
    yield "html", html.get_content().splitlines()[0].startswith("<p>" + text.splitlines()[0]), True
    yield "file", attached.get_filename(), file
    yield "bytes", attached.get_content(), PDF
    yield "defects", [d for part in mail.walk() for d in part.defects], []
    yield "references", mail["References"].split(), ["<q0@mail.example>", "<q1@mail.example>"]
    yield "date", mail["Date"].datetime.isoformat(), "2026-09-14T12:10:00+03:00"


def run(*command):
    return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout


def line(*command):
    return run(*command).decode().rstrip("\n")


def by_mblaze(path, subject, name, file, text):
    """The same; its parts are numbered: mixed, alternative, plain, html, attachment."""
    plain, html, attached = (run("mshow", "-O", path, str(part)) for part in (3, 4, 5))
    parts = run("mshow", "-t", path).decode()
    to = line("mhdr", "-A", "-d", "-h", "to", path).split("\n")
    yield "subject", line("mhdr", "-d", "-h", "subject", path), subject
    yield "to", [to[0].endswith("<customer@mail.example>"), to[1]], [True, "second@mail.example"]
    yield "name", re.sub(r"\\(.)", r"\1", to[0].rpartition(" <")[0].strip('"')), name
    yield "cc", line("maddr", "-a", "-h", "cc", path), "third@mail.example"
    yield "text", plain.decode().replace("\r\n", "\n"), text
    yield "html", html.decode().startswith("<p>" + text.splitlines()[0]), True
    yield "file", 'name="%s"' % file in parts, True
    yield "bytes", attached, PDF
    yield "types", re.findall(r"\d: (\w+/\w+)", parts), [
        "multipart/mixed", "multipart/alternative", "text/plain", "text/html", "application/pdf"]
    yield "date", line("mhdr", "-D", "-h", "date", path), "1789377000"


def main(reader, folder):
    read = {"python": by_python, "mblaze": by_mblaze}[reader]
    lint = find_lint()
    bad = 0
    letters = sorted(glob.glob(os.path.join(folder, "*.eml")))
    for path in letters:
        with open(path[:-3] + "txt", encoding="utf-8") as f:
            facts = f.read().split("\n", 3)
        found = ["%s: %r is not %r" % (what, is_, should)
                 for what, is_, should in read(path, *facts) if is_ != should]
        with open(path, "rb") as f:
            found += ["lint: %s" % text for _, text in lint(f.read(), False)]
        for difference in found:
            print(os.path.basename(path), difference)
        bad += len(found)
    return 1 if bad or not letters else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
