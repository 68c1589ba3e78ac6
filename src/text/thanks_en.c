#include "text/thanks_words.h"

/* English: see thanks_words.h. */
const struct thanks_words thanks_en[] = {
	{ WORD_SAYS,
		",with thanks,thanks all,thank you all,thanks to all,thanks,thank you,thank,thx,ty,tysm,"
		"cheers,ta,many thanks,very kind,so kind,grateful,thanks a million,thanks a bunch,"
		"thanks a ton,thanks a lot,thank you a lot,thanx,thnx,thnks,tks,thks,thankyou,thanku,thank u,"
		"thnaks,tahnks,thaks,thanls,thansk,thabks,tx,much obliged,obliged,most grateful,"
		"very grateful,so grateful,eternally grateful,very kind of you,so kind of you,thankful,gr8,"
		"ta very much,ta muchly,very sweet of you,so sweet of you,so nice of you,very nice of you,"
		"so thoughtful,very thoughtful,how kind of you,how thoughtful,how sweet,how lovely of you," },
	{ WORD_VALUES,
		",appreciate your,appreciate the,appreciate all,appreciate you,appreciate it,i appreciate it,"
		"appreciate this,appreciate that," },
	{ WORD_NOTES,
		",lovely shop,great shop,wonderful shop,love your shop,everything is perfect,"
		"everything is fine,everything is great,everything is ok,everything s perfect,"
		"everything s fine,no further questions,no other questions,no more questions,"
		"i have no questions,so good to hear,good to hear,great to hear,nice to hear,lovely to hear,"
		"you saved the day,you have saved the day,you saved my day,nothing else,nothing further,"
		"that is all,that s all,i adore them,i adore it,adore it,adore them,in love with it,"
		"it all works now,all works now,all working,working again,it s working,it s working now,"
		"works again,works perfectly,all working now,cool,nice one,nice,ok,okay,okey,k,noted,"
		"understood,appreciated,sounds good,sounds great,sounds perfect,that works,all good,"
		"all sorted,all set,sorted,problem solved,works now,it works,fair enough,no problem,"
		"no worries,my pleasure,you are the best,you re the best,you guys are the best,you are great,"
		"you re great,you rock,great service,great customer service,excellent service,great job,"
		"well done,bless you,legend,good to know,glad to hear,phew,great stuff,good stuff,brill,fab,"
		"marvellous,marvelous,splendid,terrific,outstanding,top notch,first class,spot on,"
		"exactly right,no problem at all,no worries at all,not a problem,that s fine,that is fine,"
		"absolutely fine,all understood,all clear,crystal clear,all fine,all is well,all is good,"
		"all ok,all okay,all resolved,resolved,it s resolved,all fixed,fixed,it s fixed,it s sorted,"
		"it s all sorted,that s sorted,glad it s sorted,glad that s sorted,no need to reply,"
		"no need to answer,no reply needed,no reply necessary,no answer needed,no need to respond,"
		"no response needed,good news,great news,wonderful news,excellent news,fantastic news,"
		"brilliant news,lovely news,amazing news,best news,such good news,you are a star,"
		"you re a star,you star,you are a legend,you are an angel,you re an angel,"
		"you are a lifesaver,you re a lifesaver,lifesaver,you are amazing,you re amazing,"
		"you are awesome,you re awesome,you are brilliant,you re brilliant,you are wonderful,"
		"you re wonderful,you are so kind,you re so kind,you are too kind,you re too kind,"
		"you are very kind,you re very kind,you ve been great,you ve been brilliant,"
		"you have been great,you have been brilliant,that was quick,that was fast,that s quick,"
		"wow that was quick,so quick,love it,i love it,loving it,we love it,we love them,"
		"she loves it,he loves it,they love it,made my day,you made my day,five stars,5 stars,10 10,"
		"makes sense,that makes sense,roger,copy that,will do,oki,okie,alright,all right,good,"
		"very good,very well,well received,what a lovely surprise,what a nice surprise,"
		"best service ever,best customer service ever,keep up the good work,good work,great work,"
		"keep it up,good as gold,happy customer,very happy customer,happy with it,very happy with it,"
		"so happy with it,kudos,hats off,a pleasure,such a pleasure,a pleasure doing business,"
		"pleasure doing business with you,a happy bunny,chuffed,thrilled,over the moon," },
	{ WORD_CAME,
		",everything arrived,it all arrived,all arrived,all came,everything came,"
		"received with thanks,has just landed,have just landed,has just arrived,have just arrived,"
		"just landed,has just come,it arrived,it arrived today,it arrived yesterday,"
		"it arrived this morning,it came today,it s arrived,it has arrived,has arrived,have arrived,"
		"has arrived today,have now arrived,has now arrived,just arrived today,just arrived,arrived,"
		"it came,just came,came,has come,have come,has come through,came through,has landed,landed,"
		"it landed,received,received it,i received,we received,i have received,i ve received,"
		"have received,got it,i got,we got,i ve got,reached me,reached us,has reached me,"
		"has reached us,turned up,it turned up,has turned up,is here,are here,it s here,it is here,"
		"they re here,they are here,is back in my account,is back on my card,is in my account,"
		"is in the bank,is in my bank,is in,is back,went through,has gone through,arrived safely,"
		"delivered,was delivered,has been delivered,were delivered,credited,has been credited,"
		"was refunded,has been refunded," },
	{ WORD_IS,
		",they,is,are,s,was,were,looks,look,it s,they re,re," },
	{ WORD_JOY,
		",cosy,cozy,charming,elegant,smart,beautiful,gorgeous,lovely,stunning,perfect,wonderful,"
		"amazing,fantastic,brilliant,great,superb,fabulous,exquisite,delightful,adorable,delicious,"
		"super,awesome,excellent,pretty,cute,so pretty,magnificent,divine,better than expected,"
		"better than i expected,nicer than expected,nicer than i expected,nicer than in the photos,"
		"nicer than in the pictures,just what i wanted,just what we wanted,exactly what i wanted,"
		"exactly as described,as described,as pictured,just as described,everything i hoped for," },
	{ WORD_HAPPY,
		",happy,very happy,so happy,delighted,pleased,very pleased,in love," },
	{ WORD_GOODS,
		",mug,mugs,cup,cups,bowl,bowls,plate,plates,vase,vases,pot,pots,jug,teapot,dish,dishes,lamp,"
		"lamps,candle,candles,ring,rings,necklace,bracelet,earrings,dress,shirt,shoes,boots,bag,bags,"
		"jacket,coat,hat,scarf,blanket,cushion,rug,toy,book,books,print,prints,poster,painting,"
		"picture,frame,chair,table,soap,tea,coffee,chocolate,gift,gifts,present,presents,goods,item,"
		"items,product,products,package,parcel,order,delivery,shipment,box,set,pair,letter,flowers,"
		"knife,knives,pan,glass,glasses,clock,watch,phone,cable,charger," },
	{ WORD_MATTER,
		",both,card,all,everything,in the post,in the mail,by post,by courier,by mail,"
		"in the mail today,refund,money,payment,voucher,code,replacement,replacements,credit,invoice,"
		"receipt,label,tracking,number,email,emails,mail,message,funds,amount,cash,today,yesterday,"
		"this morning,this afternoon,last night,just now,this week,on time,early," },
	{ WORD_THE,
		",a,an,the,my,the new,my new,our,our new,the lovely,all the,this,these,new," },
	{ WORD_YOUR,
		",your," },
	{ WORD_WAITS,
		",i ll wait,i will wait,will wait,happy to wait,waiting,i ll be patient," },
	{ WORD_ALSO,
		",thats,i appreciate,appreciate,we appreciate,really appreciate it,that s,that is,that was,"
		"you all,us all,it all,that all,post,to hear,to hear that,to hear it,so good,for now,"
		"saved the day,saved my day,you have,you ve,am,and,again,absolutely,be,bunch,back,it,its,i,"
		"ve,ll,m,just,have,has,had,got,of,oh,ah,wow,yay,hooray,so,such,very,really,truly,extremely,"
		"much,lot,lots,million,ton,tons,the parcel,the package,the order,your email,your message,"
		"my order,my parcel,my package,then,there,to,too,you,u,kind,kindly,fine,now,safe,safely,"
		"safe and sound,in perfect condition,in one piece,we,me,us,team,everyone,guys,"
		"have a good one,have a nice one,have a,have a great,enjoy,day,days,evening,night,afternoon,"
		"week,weekend,holiday,holidays,christmas,merry,new year,easter,rest of the day,"
		"rest of your day,rest of the week,the rest,rest,you too,same to you,take care,stay safe,"
		"speak soon,hope you have,hope you have a,wish you,wishing you,welcome,customer service,"
		"service,no rush,looking forward to it,looking forward to receiving it,look forward to it,"
		"can t wait,indeed,what a,love them,i love them,it looks great,in the meantime,anyway,"
		"honestly,how kind,once,once again,from me,god,muchly,a lot,loads,heaps,bunches,billion,x,"
		"hun,hon,mate,love,darling,buddy,friend,friends,folks,lovely people,all of you,both of you,"
		"ever,even,nicer,better,prettier,than expected,than i expected,than in the photos,"
		"than in the pictures,than the photos,than i imagined,been,helpful,so helpful,really helpful,"
		"very helpful,super helpful,patient,sweet,thoughtful,glad,relieved,from the heart,"
		"from all of us,from us,on behalf of,bye,bye for now,ciao,ah ok,ooh,haha,hehe,lol,aww,aw,"
		"woohoo,yippee,surprise,just to say,just a note to say,just wanted to say,"
		"i just wanted to say,wanted to say,just writing to say,say,to say,can t thank you enough,"
		"cannot thank you enough,at last,finally,well,take good care,god bless,have fun,"
		"enjoy your weekend,enjoy the weekend,enjoy your day,enjoy your evening,lots of love,wishes,"
		"good luck,stay well,keep well,be well,all well,you both,merry christmas,happy easter,"
		"happy holidays,happy new year,season s greetings,to you all,to all,and yours," },
	{ WORD_OPENS,
		",for,about,with,on," },
	{ WORD_INSIDE,
		",two,getting,coming,letting,me,us,know,back,help,helping,helpful,assistance,support,reply,"
		"replying,response,responding,respond,answer,answering,update,updates,updating,info,"
		"information,clarification,clarifying,explaining,explanation,confirmation,confirming,message,"
		"email,e,mail,note,news,quick,quickly,fast,swift,prompt,promptly,speedy,kind,lovely,friendly,"
		"great,good,patience,understanding,kindness,time,effort,efforts,attention,care,sorting,out,"
		"it,that,resolving,fixing,solving,solution,looking,into,checking,sending,taking,handling,"
		"doing,being,making,everything,all,refund,refunding,voucher,discount,replacement,replacing,"
		"gift,order,parcel,package,delivery,delivering,service,product,products,item,items,tracking,"
		"number,link,details,and,in,of,so,to,was,were,as,always,such,very,advice,tip,heads,up,matter,"
		"issue,problem,quality,consideration,generosity,goodwill,gesture,honesty,heading,following,"
		"getting back,coming back,us know,sorting that,sorting it,so helpful,patient,honest,"
		"organising,organizing,arranging,dealing,with,going,extra mile,the extra mile,"
		"above and beyond,going above and beyond,following up,follow,chasing this,chasing it,"
		"chasing up,clearing,that up,reassuring,reassurance,informing,notifying,notification,keeping,"
		"posted,updated,informed,in the loop,noticing,spotting,offering,offer,accommodating,putting,"
		"things right,it right,making it right,stepping in,wrapping,wrapping it,packing,packaging,"
		"careful,beautiful,gorgeous,wonderful,amazing,excellent,brilliant,fantastic,superb,"
		"outstanding,exceptional,efficient,efficiency,professional,professionalism,courtesy,"
		"courteous,hard work,work,all you did,all you do,all you ve done,all you have done,"
		"everything you did,everything you do,what you did,you do,you did,did,do,done,surprise,"
		"lovely surprise,extra,little extra,little gift,free,sample,samples,card,handwritten,heart,"
		"personal,touch,writing,writing back,calling,calling back,phoning,ringing,getting in touch,"
		"reaching,reaching out,taking the time,taking care,taking care of,believing,trusting,trust,"
		"listening,caring,concern,today,yesterday,this morning,really,too,also,promptness,speed,"
		"swiftness,rapid,mug,mugs,bowl,bowls,cup,cups,vase,plate,plates,cooperation,co,operation,"
		"guidance,suggestion,recommendation,instructions,recipe,invoice,label,receipt,return,"
		"exchange,exchanging,processing,processing it,processing this,processing my refund,finding,"
		"finding it,tracking it,tracking it down,forwarding,mending,repairing,repair,correcting,"
		"correction,confirming that,confirming this,quick action,action,lovely service,"
		"wonderful service," },
	{ WORD_DONE,
		",so quickly,so fast,so promptly,so soon,that quickly,so swiftly,right away,straight away,"
		"having," },
	{ WORD_HELLO,
		",hi,hello,hey,dear,good morning,good afternoon,good evening,morning,hiya,good day,greetings,"
		"hello again,hi again,dear all,hi there,hello there,hi all,to whom it may concern,mr,mrs,ms,"
		"miss,sir,madam," },
	{ WORD_ENDS,
		",regards,best regards,kind regards,kindest regards,warm regards,warmest regards,"
		"many regards,with kind regards,best wishes,with best wishes,best,all the best,"
		"yours sincerely,sincerely,yours faithfully,yours,yours truly,xx,xxx,xo,respectfully,warmly,"
		"warmest,warmest wishes,kindest,best wishes always,with love,much love,with gratitude,"
		"gratefully,gratefully yours,many thanks and best wishes,rgds,brgds,kr,br,bw,"
		"thanks and regards,thanks and best regards,thanks and kind regards,wishing you well,"
		"very best,very best wishes,all my best,with warm regards,with warmest regards,hugs,"
		"blessings,cordially,sincerely yours,very truly yours," },
	{ WORD_NONE, NULL },
};
