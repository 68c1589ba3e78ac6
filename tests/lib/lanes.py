#!/usr/bin/env python3
"""lanes.py - the labelled mails of tests/data/lanes, as files and as figures.

    lanes.py write FOLDER FILE...   each mail as FOLDER/NNNN.eml, and FOLDER/labels
    lanes.py count FOLDER           what `classify --json` (standard input) says of them

A record begins with a line "=== LABEL lang=xx topic=T hard=H"; see model/corpus.h.
"""
import collections
import json
import os
import re
import sys

HARD = re.compile('sounds-like-pitch|wholesale|press|company-signature')
LANES = ('customer', 'unsure', 'notice', 'pitch')


def records(path):
    with open(path, encoding='utf-8') as f:
        for record in re.split('^=== ', f.read(), flags=re.M)[1:]:
            head, mail = record.split('\n', 1)
            words = head.split()
            marks = dict(word.split('=', 1) for word in words[1:])
            yield words[0], marks.get('lang', '-'), marks.get('topic', '-'), marks.get('hard', '-'), mail


def write(folder, paths):
    os.makedirs(folder, exist_ok=True)
    n = 0
    with open(os.path.join(folder, 'labels'), 'w', encoding='utf-8') as labels:
        for path in paths:
            for label, lang, topic, hard, mail in records(path):
                name = os.path.join(folder, '%04d.eml' % n)
                with open(name, 'w', encoding='utf-8', newline='') as f:
                    f.write(mail)
                print(name, label, lang, topic, hard, os.path.basename(path), sep='\t', file=labels)
                n += 1


def kinds(label, hard):
    if label == 'customer':
        yield 'customers'
        if HARD.search(hard):
            yield 'customers that are hard'
    elif label == 'bulk':
        yield 'bulk'
    elif label == 'pitch':
        yield 'pitches'
        if 'mimic' in hard:
            yield 'pitches that mimic customers'
    elif label == 'notice':
        yield 'notices'


def count(folder):
    lanes = collections.defaultdict(collections.Counter)
    topics = collections.Counter()
    verdicts = {}
    for line in sys.stdin:
        verdict = json.loads(line)
        verdicts[verdict['file']] = verdict
    with open(os.path.join(folder, 'labels'), encoding='utf-8') as labels:
        for line in labels:
            name, label, lang, topic, hard, source = line.rstrip('\n').split('\t')
            verdict = verdicts[name]
            for kind in kinds(label, hard):
                lanes[kind][verdict['lane']] += 1
            if label == 'customer' and topic not in ('-', 'other') and verdict['topic']:
                topics['right' if verdict['topic'] == topic else 'wrong'] += 1
            elif label == 'customer' and topic not in ('-', 'other'):
                topics['none'] += 1
    for kind in sorted(lanes):
        print(kind, *('%s=%d' % (lane, lanes[kind][lane]) for lane in LANES), sep='\t')
    print('topics', *('%s=%d' % (what, topics[what]) for what in ('right', 'wrong', 'none')), sep='\t')


if __name__ == '__main__':
    if sys.argv[1] == 'write':
        write(sys.argv[2], sys.argv[3:])
    else:
        count(sys.argv[2])
