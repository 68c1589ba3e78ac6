# What judges the filter: exact counts in `make check`, the peers by hand.
TESTS += tests/cli/lanes.t
EXTRA_DIST += tests/cli/lanes.t tests/lib/lanes.py tests/bench/lanes tests/bench/lanes-peers.py
