#include "text/thanks_words.h"

#include <string.h>

/* How words begin that complain, refuse or order, in any of the languages; as text_fold() writes them. */
static const char stems[] =
	/* nothing, never, only, half; what, when, where, how, who */
	"noth,nev,nunc,niente,nimic,nic,nicht,nul,rien,jam,only,half,part,mita,meta,moiti,jumat,"
	"pol,halb,teil,apenas,solo,seul,doar,tylko,nur,what,when,where,how,why,who,which,cuand,"
	"donde,como,quand,cand,kied,wann,"
	/* please, can, want, call, send */
	"pleas,pls,favor,rog,pros,bitt,svp,plait,can,coul,woul,will,shal,puo,pued,pod,pot,poat,"
	"kann,konn,mog,peut,pouv,quer,quier,vrea,vogl,vorr,chc,mocht,veu,voud,want,need,ask,call,"
	"envi,send,mand,invi,trim,wys,schick,llam,chiam,sun,zadzw,appel,lig,"
	/* undone, ended, sent back */
	"cancel,annul,anul,storn,abort,abbest,undo,stop,refus,reject,rechaz,rifiut,odrzuc,odmow,"
	"ablehn,absag,recus,return,resil,rescind,"
	/* lost, late, waited for */
	"lost,losing,loose,perd,pers,pier,zgub,verlor,verlier,late,delay,wait,slow,retard,retras,"
	"demor,ritard,intarz,opozn,spozn,spat,verspat,verzog,atras,attes,esper,attent,asteptar,"
	"czeka,wart,miss,mancan,falt,lips,brak,fehl,manqu,"
	/* broken, wrong, bad */
	"brok,break,damag,crack,smash,fault,defect,wrong,mistak,error,bad,badly,poor,awful,terribl,"
	"horribl,worst,useless,rot,romp,quebr,dano,stric,spart,crapat,gresi,gres,prost,sbagl,guast,"
	"rov,rovin,uszkod,zepsu,rozbi,pekn,zl,zly,pomyl,bled,kaputt,falsch,schlecht,besch,zerbr,"
	"cass,abim,endomm,mauvais,faux,fauss,tromp,equivoc,malo,mala,peor,pior,ruim,estrag,parti,"
	"casse,"
	/* left alone, told lies */
	"ignor,forg,olvid,dimentic,uit,uita,zapom,verges,oubli,esquec,wast,ruin,arruin,gach,gasp,"
	"zmarn,verschw,liar,lying,mentir,bugi,minci,klam,mensong,scam,fraud,estaf,truff,frod,"
	"oszust,oszu,betrug,betrog,arnaq,golp,insult,jok,brom,burl,scherz,glum,zart,witz,blagu,"
	"piad,excus,scus,scuz,wymowk,ausred,mess,trick,silen,schweig,milcz,tacer,tac,incompet,"
	"niekompet,inkompet,disappoint,decep,delus,dezamag,rozczar,enttausch,annoy,decu,upset,"
	"problem,dispar,disast,dezastr,catast,katastr,spam,trouble,headache,charg,overcharg,cobr,"
	"bill,الخط,خط,مكسور,المكسور,تاخ,التاخ,اضاع,ضياع,الغاء,الغا,تجاهل,كذب,لكن,ليس,الناقص,نصف,"
	"ارسل,";

/* Not, but, and lies: too short to begin longer words that are meant so. */
static const char words[] = ",no,not,ni,nu,ne,non,pas,nie,nao,but,pero,ma,mais,mas,dar,ale,aber,or,ou,sau,"
			    "lub,oder,lie,lies,lost,bad,err,sin,sans,senza,fara,bez,ohne,sem,without,";

static bool is_listed(const char *word)
{
	size_t n = strlen(word);

	for (const char *at = words; n > 0 && (at = strstr(at, word)) != NULL; at += n)
		if (at > words && at[-1] == ',' && at[n] == ',')
			return true;
	return false;
}

bool thanks_is_bad(const char *word)
{
	if (is_listed(word))
		return true;
	for (const char *stem = stems; *stem; stem += strcspn(stem, ",") + 1)
		if (strncmp(word, stem, strcspn(stem, ",")) == 0)
			return true;
	return false;
}
