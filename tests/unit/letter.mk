# Unit tests of the module letter.
