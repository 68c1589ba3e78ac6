#!/usr/bin/env bash
# sealed.t - signed, encrypted and packed mail says what it is, and is never put aside for it.
: "${TOP_SRCDIR:=$(cd "$(dirname "$0")/../.." && pwd)}"
. "$TOP_SRCDIR/tests/lib/tap.sh"
. "$TOP_SRCDIR/tests/lib/home.sh"
. "$TOP_SRCDIR/tests/cli/desk.sh"

# letter SUBJECT TYPE <BODY: a mail of that Content-Type, from a stranger.
letter() {
	printf 'From: Ann <ann@stranger.example>\nTo: ana@lumen.example\nSubject: %s\nMIME-Version: 1.0\nContent-Type: %s\n\n' "$1" "$2" >"$TEST_TMP/mail"
	cat >>"$TEST_TMP/mail"
	desk_mail INBOX 50m - <"$TEST_TMP/mail"
}

# part TYPE NAME
part() {
	printf -- '--b\nContent-Type: %s; name="%s"\nContent-Transfer-Encoding: base64\n\nMIIBgQYJKoZIhvcNAQcDoIIBcjCCAW4CAQA=\n' "$1" "$2"
}

desk_begin
{
	printf 'This is a signed message.\n--b\nContent-Type: text/plain\n\nWhere is my order 10482?\n'
	part application/pkcs7-signature smime.p7s
	echo '--b--'
} >"$TEST_TMP/body"
letter Signed 'multipart/signed; protocol="application/pkcs7-signature"; micalg=sha-256; boundary=b' <"$TEST_TMP/body"
echo MIIBgQYJKoZIhvcNAQcDoIIBcjCCAW4CAQA= >"$TEST_TMP/body"
letter Smime 'application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"' <"$TEST_TMP/body"
letter Small 'application/pkcs7-mime; smime-type=compressed-data; name="smime.p7z"' <"$TEST_TMP/body"
letter Packed 'application/pkcs7-mime; smime-type=signed-data; name="smime.p7m"' <"$TEST_TMP/body"
{
	part application/pgp-encrypted version.asc
	part application/octet-stream encrypted.asc
	echo '--b--'
} >"$TEST_TMP/body"
letter Pgpmime 'multipart/encrypted; protocol="application/pgp-encrypted"; boundary=b' <"$TEST_TMP/body"
printf -- '-----BEGIN PGP MESSAGE-----\n\nhQEMA7nQvnYf3PdJAQf+MonthlySEOofferLinkBuilding\n-----END PGP MESSAGE-----\n' >"$TEST_TMP/body"
letter Inline text/plain <"$TEST_TMP/body"
{
	part application/ms-tnef winmail.dat
	echo '--b--'
} >"$TEST_TMP/body"
letter Winmail 'multipart/mixed; boundary=b' <"$TEST_TMP/body"
letter 'SEO offer: more traffic to your website' 'multipart/mixed; boundary=b' <"$TEST_TMP/body"
{
	printf -- '--b\n\nI attach the bill.\n'
	part application/pkcs7-mime bill.xml.p7m
	echo '--b--'
} >"$TEST_TMP/body"
letter Bill 'multipart/mixed; boundary=b' <"$TEST_TMP/body"
printf 'We bring you more traffic: our SEO experts build backlinks for your website. Shall we send you a quote?\n\n-----BEGIN PGP MESSAGE-----\n\nhQEMA7nQ\n-----END PGP MESSAGE-----\n' >"$TEST_TMP/body"
letter Appended text/plain <"$TEST_TMP/body"
{
	part 'application/pkcs7-mime; smime-type=signed-data' smime.p7m
	printf -- '--b\n\n____________\nTo leave the list, write to x.\n--b--\n'
} >"$TEST_TMP/body"
letter Listed 'multipart/mixed; boundary=b' <"$TEST_TMP/body"
desk_mail INBOX 40m - <"$TOP_SRCDIR/tests/data/mail/smime-signed-pieces.eml"
desk_end

shown() {
	field "$2" at show "$(field '.[0].id' at list --lane all --state all "subject:$1")"
}
seal_and_lane() {
	shown "$1" '"\(.lane) \(.thread[0].seal.name)"'
}
ok 'a signed mail is a mail like any other' same 'customer signed' "$(seal_and_lane signed)"
ok 'with its text' same 'Where is my order 10482?' "$(shown signed '.thread[0].text | rtrimstr("\n")')"
ok 'its signature is no attachment of hers' same null "$(shown signed '.flags | index("attachment") | tostring')"
ok 'S/MIME, encrypted' same 'unsure encrypted' "$(seal_and_lane smime)"
ok 'S/MIME, compressed' same 'unsure compressed' "$(seal_and_lane small)"
ok 'which is not called encrypted' has 'compressed by S/MIME, and not encrypted' "$(shown small '.thread[0].seal.text')"
ok 'S/MIME, signed but damaged' same 'unsure packed' "$(seal_and_lane packed)"
ok 'S/MIME, with the text in its signature' same 'customer signed' "$(seal_and_lane pieces)"
ok 'whose text is shown' same 'Where is my order 10482? Straße 1' "$(shown pieces '.thread[0].text | rtrimstr("\n")')"
ok 'and its file' same a.csv "$(shown pieces '.thread[0].attachments[].name')"
ok 'PGP/MIME' same 'unsure encrypted' "$(seal_and_lane pgpmime)"
ok 'inline PGP' same 'unsure encrypted' "$(seal_and_lane inline)"
ok 'winmail.dat and nothing else' same 'unsure winmail' "$(seal_and_lane winmail)"
ok 'whatever its subject says' same 'unsure winmail' "$(seal_and_lane seo)"
ok 'what is put below an offer seals nothing' same 'pitch null' "$(seal_and_lane appended)"
ok 'a footer of a list opens nothing, and its type is read' same 'unsure packed' "$(seal_and_lane listed)"
ok 'a signed bill is a file' same 'null' "$(shown bill '.thread[0].seal | tostring')"

text() {
	at show "$(field '.[0].id' at list --lane all --state all "subject:$1")"
}
ok 'show says that a signature was not checked' has 'Sealed: It is signed; the signature was not checked.' "$(text signed)"
ok 'how an encrypted mail can be read' has 'Sealed: Its content is encrypted: open it in' "$(text pgpmime)"
ok 'a packed one' has 'write again without S/MIME' "$(text packed)"
ok 'and one of Outlook' has 'Sealed: Its content is in winmail.dat' "$(text winmail)"
ok 'as JSON it is a sentence, too' has 'winmail.dat' "$(shown winmail '.thread[0].seal.text')"
ok 'why says that it was not judged' has 'its content is encrypted, compressed or packed' \
	"$(at why "$(field '.[0].id' at list --lane all --state all subject:pgpmime)")"
ok 'an open mail is told nothing of that' lacks 'Sealed' "$(text bill)"
done_testing
