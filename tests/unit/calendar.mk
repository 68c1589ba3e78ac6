# Unit tests of the module calendar.
