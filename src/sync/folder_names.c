#include "sync/folder_names.h"

#include <stddef.h>

const char *const folder_names_sent[] = {
	"sent",
	"sent mail",
	"sent items",
	"sent messages", /* English */
	"enviados",
	"elementos enviados",
	"correo enviado", /* Spanish */
	"itens enviados",
	"mensagens enviadas", /* Portuguese */
	"inviati",
	"inviata",
	"posta inviata",
	"elementi inviati", /* Italian */
	"envoyes",
	"elements envoyes",
	"messages envoyes", /* French */
	"gesendet",
	"gesendete objekte",
	"gesendete elemente", /* German */
	"trimise",
	"mesaje trimise",
	"elemente trimise", /* Romanian */
	"wyslane",
	"elementy wyslane",
	"wiadomosci wyslane", /* Polish */
	"verzonden",
	"verzonden items",
	"verzonden berichten", /* Dutch */
	"отправленные",
	"надіслані", /* Russian, Ukrainian */
	"المرسل",
	"المرسله",
	"البريد المرسل",
	"العناصر المرسله", /* Arabic */
	NULL,
};

const char *const folder_names_archive[] = {
	"archive",
	"archives",
	"archived", /* English, French */
	"archivo",
	"archivados",
	"archivado", /* Spanish */
	"arquivo",
	"arquivados",
	"arquivo morto",
	"archivio",
	"archiviati", /* Italian */
	"archiv",     /* German */
	"arhiva",
	"arhivate", /* Romanian */
	"archiwum", /* Polish */
	"archief",  /* Dutch */
	"архив",
	"архів",
	"الارشيف",
	"ارشيف", /* Arabic */
	NULL,
};

const char *const folder_names_junk[] = {
	"junk",
	"junk e-mail",
	"junk email",
	"junk mail",
	"spam",
	"bulk",
	"bulk mail", /* English */
	"correo no deseado",
	"no deseado",
	"lixo",
	"lixo eletronico",
	"posta indesiderata",
	"indesiderata", /* Spanish, Portuguese, Italian */
	"courrier indesirable",
	"indesirables",
	"pourriel", /* French */
	"junk-e-mail",
	"spamverdacht",
	"unerwunscht", /* German */
	"nedorite",
	"mesaje nedorite",
	"e-mail nedorit", /* Romanian */
	"niechciane",
	"wiadomosci-smieci",
	"wiadomosci smieci", /* Polish */
	"ongewenst",
	"ongewenste e-mail", /* Dutch */
	"спам",
	"нежелательная почта",
	"небажана пошта", /* Russian, Ukrainian */
	"البريد المزعج",
	"البريد غير المرغوب",
	"البريد غير الهام", /* Arabic */
	NULL,
};
