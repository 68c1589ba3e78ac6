#include "sync/folder_names.h"

#include <stddef.h>

const char *const folder_names_sent[] = {
	"sent",
	"sent mail",
	"sent items",
	"sent messages", /* English */
	"enviados",
	"elementos enviados",
	"correo enviado",
	"mensajes enviados", /* Spanish */
	"itens enviados",
	"enviadas",
	"mensagens enviadas", /* Portuguese */
	"inviati",
	"inviata",
	"posta inviata",
	"messaggi inviati",
	"elementi inviati", /* Italian */
	"envoyes",
	"elements envoyes",
	"messages envoyes", /* French */
	"gesendet",
	"gesendete objekte",
	"gesendete elemente",
	"gesendete nachrichten", /* German */
	"trimise",
	"mesaje trimise",
	"elemente trimise", /* Romanian */
	"wyslane",
	"poczta wyslana",
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
	"الرسايل المرسله",
	"العناصر المرسله", /* Arabic */
	"sendt",
	"sendte elementer",
	"skickat",
	"skickade objekt", /* Danish, Norwegian, Swedish */
	"odeslane",
	"odeslana posta", /* Czech */
	"已发送",
	"送信済み",
	"送信済みアイテム", /* Chinese, Japanese */
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
	"archiviati",
	"archiviate", /* Italian */
	"archiv",     /* German */
	"arhiva",
	"arhivate", /* Romanian */
	"archiwum", /* Polish */
	"archief",  /* Dutch */
	"архив",
	"архів",
	"الارشيف",
	"ارشيف", /* Arabic */
	"arkiv", /* Danish, Norwegian, Swedish */
	"归档",
	"存档",
	"アーカイフ", /* Chinese, Japanese */
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
