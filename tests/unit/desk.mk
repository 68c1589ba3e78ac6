# Unit tests of the module desk.
