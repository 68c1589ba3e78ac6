# Unit tests of the module triage.
