# shellcheck shell=bash
# story.sh - the shop of the stories and the day on which John misses his parcel. Source it
# after servers.sh and home.sh, when the servers run.

shop=tom@lumen.example
john=john@customer.example
day=2025-09-15 # a Monday that has passed: Dovecot takes no INTERNALDATE of the future
export TZ=UTC

config_write "$shop"
sed -i 's/name: Ana, signature: "Ana, Lumen Ceramics"/name: Tom, signature: "Tom, Lumen Ceramics"/' "$CONFIG"

# at HH:MM COMMAND...: the program, at that time of the day.
at() {
	local time=$1
	shift
	tillmail --now "${day}T$time:00+03:00" "$@"
}

# lands HH:MM: the mail on stdin, into the inbox, at that time of the day.
lands() {
	cat >"$TEST_TMP/landing"
	mailbox append "$shop" INBOX "$TEST_TMP/landing" "$(date -d "${day}T$1:00+03:00" '+%d-%b-%Y %H:%M:%S +0000')"
}

# pitch NAME MINUTE SUBJECT TEXT: nine in the morning is the time of those who sell.
pitch() {
	lands "09:0$2" <<M
From: $1 <$1@offers$2.example>
To: $shop
Subject: $3
Message-ID: <pitch$2@offers$2.example>
List-Unsubscribe: <https://offers$2.example/out>

$4
M
}

john_asks() {
	lands "$1" <<M
From: John Brown <$john>
To: $shop
Subject: Where is my parcel?
Message-ID: <question@customer.example>

Hi, the tracking page of my order says that it was delivered today, but I have
nothing here and the neighbours have not seen it. Can you help?
M
}

# john_thanks HH:MM: for the one letter that he got.
john_thanks() {
	local answered
	answered=$(mailbox header "$john" INBOX - Message-ID)
	lands "$1" <<M
From: John Brown <$john>
To: $shop
Subject: Re: Where is my parcel?
Message-ID: <thanks@customer.example>
In-Reply-To: $answered
References: <question@customer.example> $answered

Thanks, OK!

On Monday, 15 September 2025 at 12:31, Tom wrote:
> I will write to you again by Monday, 15 September 2025 at 18:00.
M
}
