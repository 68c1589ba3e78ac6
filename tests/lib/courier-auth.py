#!/usr/bin/env python3
"""Tells Courier whose mailbox it is, as its authdaemond does: courier-auth.py SOCKET

Every address with SERVER_PASSWORD has one, below SERVER_DIR/courier.
"""

import os
import socketserver
import sys

DIR = os.environ["SERVER_DIR"] + "/courier"
ATTRIBUTES = "USERNAME=mail\nUID=%d\nGID=%d\nHOME=%s\nMAILDIR=Maildir\nADDRESS=%s\n.\n"


class Login(socketserver.StreamRequestHandler):
    def handle(self):
        words = []
        while words[:1] != ["AUTH"]:
            words = self.rfile.readline().decode().split() or ["AUTH", "0"]
        _, _, user, password = (self.rfile.read(int(words[1])).decode() + "\n\n\n").split("\n")[:4]
        home = "%s/%s" % (DIR, user)
        if password != os.environ["SERVER_PASSWORD"] or "/" in user or not os.path.isdir(home):
            self.wfile.write(b"FAIL\n")
            return
        owner = os.stat(home)
        self.wfile.write((ATTRIBUTES % (owner.st_uid, owner.st_gid, home, user)).encode())


if __name__ == "__main__":
    server = socketserver.ThreadingUnixStreamServer(sys.argv[1], Login)
    os.chmod(sys.argv[1], 0o666)
    server.serve_forever()
