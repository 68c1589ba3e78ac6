libtillmail_a_SOURCES += \
	%D%/charset.c include/text/charset.h \
	%D%/html.c include/text/html.h \
	%D%/html_guard.c %D%/html_guard.h \
	%D%/html_node.c %D%/html_node.h \
	%D%/html_writer.c %D%/html_writer.h \
	%D%/utf8.c include/text/utf8.h \
	%D%/yaml.c %D%/yaml_node.h %D%/yaml_parse.c include/text/yaml.h
