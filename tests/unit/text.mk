# Unit tests of the module text.
