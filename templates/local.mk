# One folder for each language, with the same names in all of them.
templates_endir = $(pkgdatadir)/templates/en
dist_templates_en_DATA = \
	%D%/en/parcel-missing.md \
	%D%/en/received.md

templates_esdir = $(pkgdatadir)/templates/es
dist_templates_es_DATA = \
	%D%/es/parcel-missing.md \
	%D%/es/received.md
