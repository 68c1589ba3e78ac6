# Below $(datadir), where systemd looks for a user's units whether that is /usr or ~/.local.
systemduserdir = $(datadir)/systemd/user
dist_systemduser_DATA = %D%/tillmail.timer
nodist_systemduser_DATA = %D%/tillmail.service
EXTRA_DIST += %D%/tillmail.service.in
CLEANFILES += %D%/tillmail.service

%D%/tillmail.service: $(srcdir)/%D%/tillmail.service.in Makefile
	$(AM_V_GEN)$(MKDIR_P) $(@D) && sed 's,@bindir[@],$(bindir),' '$(srcdir)/%D%/tillmail.service.in' >$@
