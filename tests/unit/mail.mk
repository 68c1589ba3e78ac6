# Unit tests of the module mail.
