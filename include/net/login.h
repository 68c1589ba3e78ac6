/* login - who we are to a server, and how we show it; all borrowed. */
#ifndef NET_LOGIN_H
#define NET_LOGIN_H

#include <stdbool.h>

struct login {
	const char *user;
	const char *password;
	bool is_token; /* the password is an OAuth 2 access token */
};

#endif
