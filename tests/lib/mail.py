#!/usr/bin/env python3
"""What a test does in a mailbox of servers.sh, behind tillmail's back.

    list USER FOLDER                 UID, flags, received, Message-ID, Subject
    count USER FOLDER [HEADER=VALUE]
    search USER FOLDER WORDS         how many the server itself finds them in, decoded
    raw USER FOLDER ID               the message whose Message-ID is ID (or the only one: -)
    header USER FOLDER ID NAME       one field, unfolded and decoded
    text|html USER FOLDER ID         the body a person reads
    append USER FOLDER FILE [RECEIVED [FLAG]...]
    flag USER FOLDER ID [+-]FLAG...
    move USER FOLDER ID TO
    delete USER FOLDER ID
    replace USER FOLDER              by a copy of it, with other UIDs
    send FROM TO FILE                through Postfix, as the world does; "-" is stdin

It talks to the ports and the CA that servers.sh exports, with Python's own
IMAP, SMTP and e-mail code: a second opinion on what tillmail does.
"""

import email
import email.policy
import imaplib
import os
import re
import smtplib
import ssl
import sys


def login(user):
    tls = ssl.create_default_context(cafile=os.environ["SERVER_CA"])
    imap = imaplib.IMAP4_SSL("localhost", int(os.environ["IMAPS_PORT"]), ssl_context=tls)
    imap.login(user, os.environ["SERVER_PASSWORD"])
    imap.capabilities = tuple(check(imap.capability())[0].decode().upper().split())
    return imap


def check(reply):
    status, data = reply
    if status != "OK":
        sys.exit("mail.py: %s" % data)
    return data


def opened(user, folder):
    imap = login(user)
    check(imap.select('"%s"' % folder))
    return imap


def quoted(text):
    return '"%s"' % text.replace("\\", "\\\\").replace('"', '\\"')


def find(imap, message_id):
    """The UID; a mail that is marked as deleted only waits to be taken away."""
    what = ["ALL"] if message_id == "-" else ["HEADER", "Message-ID", quoted(message_id), "UNDELETED"]
    uids = check(imap.uid("SEARCH", *what))[0].split()
    if len(uids) != 1:
        sys.exit("mail.py: %d messages are %s" % (len(uids), message_id))
    return uids[0].decode()


def move(imap, uid, to):
    """As a client does that makes the best of what the server has."""
    if "MOVE" in imap.capabilities:
        return check(imap.uid("MOVE", uid, quoted(to)))
    check(imap.uid("COPY", uid, quoted(to)))
    check(imap.uid("STORE", uid, "+FLAGS", "(\\Deleted)"))
    check(imap.uid("EXPUNGE", uid) if "UIDPLUS" in imap.capabilities else imap.expunge())


def fetch(user, folder, message_id):
    imap = opened(user, folder)
    return check(imap.uid("FETCH", find(imap, message_id), "(BODY.PEEK[])"))[0][1]


def parse(raw):
    return email.message_from_bytes(raw, policy=email.policy.default)


def body(user, folder, message_id, kind):
    part = parse(fetch(user, folder, message_id)).get_body((kind,))
    if part is None:
        sys.exit("mail.py: no %s part" % kind)
    sys.stdout.write(part.get_content())


def do_list(user, folder):
    imap = opened(user, folder)
    parts = "(UID FLAGS INTERNALDATE BODY.PEEK[HEADER.FIELDS (MESSAGE-ID SUBJECT)])"
    if not check(imap.uid("SEARCH", "ALL"))[0]:
        return
    for item in check(imap.uid("FETCH", "1:*", parts)):
        if not isinstance(item, tuple):
            continue
        about, head = item[0].decode(), parse(item[1])
        flags = sorted(re.search(r"FLAGS \((.*?)\)", about)[1].split())
        print(
            re.search(r"UID (\d+)", about)[1],
            " ".join(flag for flag in flags if flag != "\\Recent"),
            re.search(r'INTERNALDATE "(.*?)"', about)[1].strip(),
            head["Message-ID"],
            head["Subject"],
            sep="\t",
        )


def do_count(user, folder, header=None):
    what = ["ALL"]
    if header:
        name, value = header.split("=", 1)
        what = ["HEADER", name, quoted(value)]
    print(len(check(opened(user, folder).uid("SEARCH", *what))[0].split()))


def do_search(user, folder, words):
    imap = opened(user, folder)
    imap.literal = words.encode()
    print(len(check(imap.uid("SEARCH", "CHARSET", "UTF-8", "TEXT"))[0].split()))


def do_raw(user, folder, message_id):
    sys.stdout.buffer.write(fetch(user, folder, message_id))


def do_header(user, folder, message_id, name):
    value = parse(fetch(user, folder, message_id))[name]
    if value is None:
        sys.exit("mail.py: no %s field" % name)
    print(value)


def do_text(user, folder, message_id):
    body(user, folder, message_id, "plain")


def do_html(user, folder, message_id):
    body(user, folder, message_id, "html")


def do_append(user, folder, path, received=None, *flags):
    imap = login(user)
    with open(path, "rb") as f:
        raw = re.sub(rb"\r?\n", b"\r\n", f.read())
    date = '"%s"' % received if received else None
    check(imap.append('"%s"' % folder, "(%s)" % " ".join(flags), date, raw))


def do_flag(user, folder, message_id, *changes):
    imap = opened(user, folder)
    uid = find(imap, message_id)
    for change in changes:
        check(imap.uid("STORE", uid, change[0] + "FLAGS", "(%s)" % change[1:]))


def do_move(user, folder, message_id, to):
    imap = opened(user, folder)
    move(imap, find(imap, message_id), to)


def do_delete(user, folder, message_id):
    imap = opened(user, folder)
    check(imap.uid("STORE", find(imap, message_id), "+FLAGS", "(\\Deleted)"))
    check(imap.expunge())


def do_replace(user, folder):
    imap = login(user)
    old = folder + " before"
    check(imap.rename(quoted(folder), quoted(old)))
    check(imap.create(quoted(folder)))
    check(imap.select(quoted(old)))
    if check(imap.uid("SEARCH", "ALL"))[0]:
        check(imap.uid("COPY", "1:*", quoted(folder)))
    check(imap.unselect())
    check(imap.delete(quoted(old)))


def do_send(sender, to, path):
    raw = sys.stdin.buffer.read() if path == "-" else open(path, "rb").read()
    with smtplib.SMTP("localhost", int(os.environ["SMTP_PORT"])) as smtp:
        smtp.sendmail(sender, [to], raw)


if __name__ == "__main__":
    verb = globals().get("do_" + "".join(sys.argv[1:2]))
    if not verb:
        sys.exit(__doc__)
    try:
        verb(*sys.argv[2:])
    except (imaplib.IMAP4.error, smtplib.SMTPException, OSError) as error:
        sys.exit("mail.py: %s" % error)
