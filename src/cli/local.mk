libtillmail_a_SOURCES += %D%/cli.c include/cli/cli.h
