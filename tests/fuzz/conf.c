/* The configuration. */
#include "fuzz.h"

#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/err.h"
#include "base/mem.h"
#include "conf/conf.h"

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t n)
{
	int fd = memfd_create("config.yaml", MFD_CLOEXEC);
	char *path = mem_printf("/proc/self/fd/%d", fd);
	struct err err = { 0 };
	struct conf *c;

	must(fd >= 0 && fchmod(fd, 0600) == 0 && write(fd, bytes, n) == (ssize_t)n, "a file can be made");
	c = conf_read(path, 1789394400, &err);
	must(c || err.kind == ERR_CONFIG || err.kind == ERR_IO || err.kind == ERR_NOT_FOUND || err.kind == ERR_DATA,
		"what is wrong is the file");
	for (const struct conf_setting *s = conf_settings; c && s->name; s++)
		free(conf_value(c, s->name));
	conf_free(c);
	close(fd);
	free(path);
	return 0;
}
