/*
 * named - in SQL: which orders are meant where only the digits of a number are written.
 */
#ifndef STORE_NAMED_H
#define STORE_NAMED_H

/* What is left of a key without the letters that it begins with, as shop_number_is() has it. */
#define NAMED_DIGITS(key) "ltrim(" key ", 'abcdefghijklmnopqrstuvwxyz')"

/*
 * Orders o of the customer of the thread t, and the mails m of it that give their digits. Only hers:
 * "order 10377" of a stranger may be any shop's.
 */
#define NAMED_OF_HERS                                                                                               \
	" contact c JOIN contact k ON k.person = c.person"                                                          \
	" JOIN shop_order o ON o.email = k.addr"                                                                    \
	" JOIN mail_number n ON n.key = " NAMED_DIGITS("o.key") " JOIN mail m ON m.id = n.mail AND m.thread = t.id" \
								" WHERE c.addr = lower(t.customer_addr)"

#endif
