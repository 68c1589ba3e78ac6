#!/usr/bin/env python3
"""The line to a server, and what may become of it: proxy.py PORT CONTROL LOG

It prints the port it listens on, passes everything on to PORT of this machine, and does what
the file CONTROL says, which is looked at twenty times a second:
  pass       all goes its way
  deaf       of the lines that are open nothing arrives any more, either way, and no end; new ones are fine
  stall N    from here on N more bytes of the server arrive on a line, then nothing
  bye        whoever connects is hung up on
  noidle     the server does not understand IDLE
  gone       every line is cut, and nobody is listening
LOG has a line for each connection ("connect"), and for each line of the client that is a command in clear.
"""

import re
import selectors
import socket
import sys
import time

upstream, control, log_path = int(sys.argv[1]), sys.argv[2], sys.argv[3]
selector = selectors.DefaultSelector()
log = open(log_path, "a", buffering=1)
lines = []


def listen(port):
    s = socket.socket()
    s.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    s.bind(("127.0.0.1", port))
    s.listen(20)
    selector.register(s, selectors.EVENT_READ, None)
    return s


class Line:
    """Two sockets, and how many more bytes of the server may pass (None: all)."""

    def __init__(self, client):
        self.client = client
        self.server = socket.create_connection(("127.0.0.1", upstream))
        self.left, self.deaf = None, False
        for s in (self.client, self.server):
            selector.register(s, selectors.EVENT_READ, self)
        lines.append(self)

    def end(self, s):
        if s.fileno() >= 0:
            selector.unregister(s)
            s.close()

    def close(self):
        self.end(self.client)
        self.end(self.server)
        lines.remove(self)

    def move(self, source):
        try:
            data = source.recv(65536)
        except OSError:
            data = b""
        if self.deaf:
            if not data:
                self.end(source)
            return
        if source is self.client:
            for word in re.findall(rb"(?m)^\S+ (IDLE|SELECT|UID \S+)\b|^(DONE)", data):
                log.write((word[0] or word[1]).decode() + "\n")
            if mode[0] == "noidle":
                data = data.replace(b" IDLE\r\n", b" XIDLE\r\n")
        elif self.left is not None:
            data, stalled = data[: self.left], self.left <= len(data)
            self.left -= len(data)
            if stalled:
                self.deaf = True
        try:
            (self.server if source is self.client else self.client).sendall(data)
        except OSError:
            data = b""
        if not data and not self.deaf:
            self.close()


listener = listen(0)
port = listener.getsockname()[1]
print(port, flush=True)
mode = ["pass"]
while True:
    for key, _ in selector.select(0.05):
        if key.data is not None:
            if key.data in lines:
                key.data.move(key.fileobj)
            continue
        client, _ = key.fileobj.accept()
        log.write("connect %.1f\n" % time.time())
        if mode[0] == "bye":
            client.close()
            continue
        line = Line(client)
        line.left = int(mode[1]) if mode[0] == "stall" else None
    with open(control) as f:
        now = f.read().split() or mode
    if now == mode:
        continue
    mode = now
    for line in list(lines):
        if mode[0] == "deaf":
            line.deaf = True
        elif mode[0] == "stall":
            line.left = int(mode[1])
        elif mode[0] in ("gone", "bye"):
            line.close()
    if mode[0] == "gone" and listener:
        selector.unregister(listener)
        listener.close()
        listener = None
    elif mode[0] != "gone" and not listener:
        listener = listen(port)
