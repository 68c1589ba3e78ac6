/* login - who we are to a server, and how we show it; all borrowed. */
#ifndef NET_LOGIN_H
#define NET_LOGIN_H

#include <stdbool.h>

struct endpoint;

struct login {
	const char *user;
	const char *password;
	bool is_token;                 /* the password is an OAuth 2 access token */
	const struct endpoint *server; /* that the token is shown to, where the way to log in tells it; NULL: it is not told */
};

#endif
