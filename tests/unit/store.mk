# Unit tests of the module store.
