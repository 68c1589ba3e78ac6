# Unit tests of the module cli.
