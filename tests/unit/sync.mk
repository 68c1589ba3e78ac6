# Unit tests of the module sync.
