#!/usr/bin/env python3
"""lanes-peers.py FOLDER CORPUS...: bogofilter, spamprobe and SpamAssassin's Bayes, trained on the
corpora and tests/data/lanes/train-*, judge tests/data/lanes/check-*; called by tests/bench/lanes.

Each gives a number to each mail. A filter is told by how many pitches and bulk mails it
stops at the threshold that loses no customer, and at the one that doubts 3 % of them."""
import csv
import json
import os
import re
import shutil
import subprocess
import sys
import time


def run(*command, data=None):
    return subprocess.run(command, input=data, capture_output=True, check=False).stdout.decode('utf-8', 'replace')


def training(folder, corpora):
    with open(os.path.join(folder, 'train', 'labels'), encoding='utf-8') as f:
        for line in f:
            name, label = line.split('\t')[:2]
            yield name, label
    for corpus in corpora:
        with open(os.path.join(corpus, 'manifest.tsv'), encoding='utf-8') as f:
            for row in csv.DictReader(f, delimiter='\t'):
                yield os.path.join(corpus, row['file']), row['label']


def bogofilter(home, ham, spam, mails):
    os.makedirs(home)
    run('bogofilter', '-d', home, '-n', '-B', *ham)
    run('bogofilter', '-d', home, '-s', '-B', *spam)
    start = time.time()
    out = run('bogofilter', '-d', home, '-T', '-b', data='\n'.join(mails).encode())
    print('bogofilter judges %d mails in %.2f s' % (len(mails), time.time() - start))
    return [float(line.split()[-1]) for line in out.splitlines()]


def spamprobe(home, ham, spam, mails):
    os.makedirs(home)
    run('spamprobe', '-d', home, 'create-db')
    run('spamprobe', '-d', home, 'good', *ham)
    run('spamprobe', '-d', home, 'spam', *spam)
    out = run('spamprobe', '-d', home, 'score', *mails)
    return [float(re.search(r'(?:GOOD|SPAM) ([0-9.]+)', line).group(1)) for line in out.splitlines()]


def spamassassin(home, ham, spam, mails):
    os.makedirs(home, exist_ok=True)
    for kind, files in (('--ham', ham), ('--spam', spam)):
        names = os.path.join(home, 'names')
        with open(names, 'w', encoding='utf-8') as f:
            f.write('\n'.join(files))
        run('sa-learn', '--no-sync', '-L', '--dbpath', home + '/bayes', kind, '-f', names)
    run('sa-learn', '--dbpath', home + '/bayes', '--sync')
    prefs = os.path.join(home, 'prefs')
    with open(prefs, 'w', encoding='utf-8') as f:
        f.write('bayes_path %s/bayes\nadd_header all Bayes _BAYES_\n' % home)
    scores = []
    for mail in mails:
        with open(mail, 'rb') as f:
            out = run('spamassassin', '-L', '-t', '-p', prefs, data=f.read())
        found = re.search(r'^X-Spam-Bayes: ([0-9.]+)', out, re.M)
        scores.append(float(found.group(1)) if found else 0.5)
    return scores


def tell(name, labels, scores):
    customers = sorted((s for (label, _), s in zip(labels, scores) if label == 'customer'), reverse=True)
    cuts = customers[0], customers[int(len(customers) * 0.03)]
    row = []
    for kind in ('pitch', 'bulk'):
        of_kind = [s for (label, _), s in zip(labels, scores) if label == kind]
        row += ['%.0f %%' % (100 * sum(s > cut for s in of_kind) / len(of_kind)) for cut in cuts]
    usual = sum(s >= 0.5 for s in customers) / len(customers)
    print('| %s | %s | %.0f %% |' % (name, ' | '.join(row), 100 * usual))


def main():
    folder, corpora = sys.argv[1], sys.argv[2:]
    with open(os.path.join(folder, 'check', 'labels'), encoding='utf-8') as f:
        rows = [line.rstrip('\n').split('\t') for line in f]
    mails = [row[0] for row in rows]
    labels = [(row[1], row[4]) for row in rows]
    with open(os.path.join(folder, 'verdicts'), encoding='utf-8') as f:
        own = {v['file']: v['score'] for v in map(json.loads, f)}
    known = list(training(folder, corpora))
    ham = [name for name, label in known if label == 'customer']
    spam = [name for name, label in known if label in ('pitch', 'bulk')]
    print('| filter | pitches stopped, no customer lost | 3 % doubted | bulk stopped, no customer lost'
          ' | 3 % doubted | customers at 0.5 and above |')
    print('|---|---|---|---|---|---|')
    tell('tillmail', labels, [own[mail] for mail in mails])
    for peer, program in ((bogofilter, 'bogofilter'), (spamprobe, 'spamprobe'), (spamassassin, 'sa-learn')):
        if shutil.which(program):
            tell(peer.__name__, labels, peer(os.path.join(folder, peer.__name__), ham, spam, mails))
        else:
            print('%s is not installed' % program)


if __name__ == '__main__':
    main()
