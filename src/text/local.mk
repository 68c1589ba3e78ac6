libtillmail_a_SOURCES += \
	%D%/charset.c include/text/charset.h \
	%D%/utf8.c include/text/utf8.h \
	%D%/yaml.c %D%/yaml_node.h %D%/yaml_parse.c include/text/yaml.h
