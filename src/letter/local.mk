libtillmail_a_SOURCES +=
