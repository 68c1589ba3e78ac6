# Unit tests of the module net.
