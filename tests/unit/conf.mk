# Unit tests of the module conf.
