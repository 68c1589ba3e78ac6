#include "base/path.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/err.h"
#include "base/i18n.h"
#include "base/mem.h"

char *path_join(const char *folder, const char *name)
{
	return name[0] == '/' ? mem_dup(name) : mem_printf("%s/%s", folder, name);
}

char *path_folder(const char *path)
{
	const char *slash = strrchr(path, '/');

	if (!slash)
		return mem_dup(".");
	return slash == path ? mem_dup("/") : mem_dupn(path, (size_t)(slash - path));
}

char *path_expand(const char *path)
{
	const char *home = getenv("HOME");

	if (home && path[0] == '~' && (path[1] == '/' || !path[1]))
		return mem_printf("%s%s", home, path + 1);
	return mem_dup(path);
}

/* The specification says that a relative value is to be ignored. */
static char *xdg(const char *variable, const char *in_home, struct err *err)
{
	const char *value = getenv(variable);
	const char *home = getenv("HOME");

	if (value && value[0] == '/')
		return mem_printf("%s/tillmail", value);
	if (home && home[0] == '/')
		return mem_printf("%s/%s/tillmail", home, in_home);
	err_set(err, ERR_CONFIG, _("HOME is not set; set it, or %s"), variable);
	return NULL;
}

char *path_config(struct err *err)
{
	return xdg("XDG_CONFIG_HOME", ".config", err);
}

char *path_data(struct err *err)
{
	return xdg("XDG_DATA_HOME", ".local/share", err);
}

char *path_state(struct err *err)
{
	return xdg("XDG_STATE_HOME", ".local/state", err);
}

char *path_executable(void)
{
	char path[PATH_MAX];
	ssize_t n = readlink("/proc/self/exe", path, sizeof(path) - 1);

	return n < 0 ? mem_dup("tillmail") : mem_dupn(path, (size_t)n);
}

char *path_shipped(void)
{
	const char *set = getenv("TILLMAIL_DATADIR");
	char *executable;
	char *bin;
	char *shipped;

	if (set && *set)
		return mem_dup(set);
	executable = path_executable();
	bin = path_folder(executable);
	shipped = path_join(bin, "../share/tillmail");
	free(bin);
	free(executable);
	return shipped;
}
