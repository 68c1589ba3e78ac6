#include "letter/promise_words.h"

const struct promise_words promise_en = {
	.lang = "en",
	.own = PROMISE_PATTERNS(
		"i|we will|shall",
		"i'll|we'll",
		"i am going to",
		"we are going to",
		"i'm|we're going to",
		"i|we promise",
		"i|we aim|plan|expect|intend|hope to",
		"i|we can promise",
		"let me|us",
		"i am aiming to",
		"we are aiming to",
		"i'm|we're aiming to",
		"i|we undertake to",
		"will get|write|reply|update|email|answer|call|send|confirm|revert",
		("my|our colleague|team|accountant|workshop|warehouse|office|manager|partner|"
		 "assistant|bookkeeper|potter|designer ~ will|shall"),
		"i|we commit to",
		"you have my word",
		("will|shall drop|report|follow|tell|inform|let|ring|phone|contact|notify|"
		 "refund|replace|ship|post|check|resend"),
		"will have sorted|checked|answered|shipped|refunded"),
	.news = PROMISE_PATTERNS(
		"i|we will|shall be in touch|contact",
		"i|we will|shall be back to|in|with",
		"i'll|we'll be in touch|contact|back",
		"you will|shall ~ hear",
		"you'll ~ hear",
		("you will|shall|can|may|should have|get|receive|find|see ~ answer|reply|"
		 "response|update|email|mail|message|news|confirmation|call|solution|feedback|"
		 "word|refund|number|label|invoice|photos|pictures|details|quote|voucher|code|"
		 "link|decision|our|my"),
		"you will|'ll know",
		"you'll know",
		"you have my|our word|promise",
		"back to you|u",
		("you'll have|get|receive ~ answer|reply|response|update|email|mail|message|"
		 "news|confirmation|call|solution|feedback|word|refund|number|label|invoice|"
		 "photos|pictures|details|quote|voucher|code|link|decision|our|my"),
		("expect ~ answer|reply|response|update|email|message|news|call|confirmation|"
		 "hear|solution"),
		"expect ~ from me|us",
		"hear from me|us|tom",
		"hear back",
		"i|we|and|but should be able to",
		("answer|reply|response|update|news|confirmation|email will|is ~ with|reach|"
		 "follow|come|coming|sent"),
		"you will|shall be contacted|informed|notified|updated|answered",
		"you'll be contacted|informed|notified|updated"),
	.grant = PROMISE_PATTERNS(
		"give|allow|leave|grant me|us until|till",
		"let me|us have until|till"),
	.third = PROMISE_PATTERNS(
		("courier|carrier|driver|supplier|bank|post|postman|dhl|ups|fedex|gls|dpd|"
		 "manufacturer|customs|they|he|she|it just|then|also|only? will|shall|'ll"),
		"they'll|he'll|she'll|it'll"),
	.condition = PROMISE_PATTERNS(
		"if",
		"unless",
		"provided",
		"providing",
		"once you|your|it|the|this|they|he|she",
		"once we receive|get|have",
		"when you|your|the|it|they|he|she|a|this|that|our|its|dhl|ups",
		"when we receive|get|have|know",
		"only know|learn|hear|see when|once|after|if",
		"as soon as you|your|it|the|they",
		"as soon as we receive|get|have your|received",
		"should you",
		"in case",
		"whenever",
		"after you|your|receiving|receipt|it",
		"after we receive|get|have",
		"upon",
		"assuming",
		"depending",
		"let me|us know",
		("please send|reply|confirm|write|return|call|provide|tell|contact|answer|give|"
		 "choose|pay"),
		("send|write|reply|tell|return|give|answer|call|forward|choose|pay|confirm|drop "
		 "~ and we|i|we'll|i'll"),
		"so that you",
		"would you",
		"could you",
		"can you",
		"until you",
		"as long as",
		"why wait",
		"had you"),
	.neutral = PROMISE_PATTERNS(
		"even if",
		"give|allow|leave|grant me|us until|till",
		"if not sooner|earlier|before",
		"if at all possible",
		"whether ~ if",
		"as if",
		"if possible",
		"when ~ will|can|may|shall|should|is|are",
		"when you'll|it'll|they'll",
		"no later|longer than",
		"let you know|see if|whether",
		"check|see|confirm|tell|find if"),
	.contact =
		"write|answer|reply|respond|back|hear|update|updated|know|contact|call|email|"
		"tell|inform|send|confirm|touch|news|message|ring|phone|report|response|posted|"
		"advise|follow|revert",
	.not_own =
		"closed|open|away|holiday|holidays|vacation|need|wait|hold|keep|reserve|off|"
		"shut|appreciate|be|require|ask|remain|stay|accept",
	.negator = "not|never|cannot|can't|won't|don't|unable|no",
	.other =
		"arrive|arrives|arriving|should|expire|expires|ends|expected|estimated|"
		"scheduled|leaves|delivered|closes|opens|reaches|which|sale|until|till|offer|"
		"discount|collected|lasts|was|were",
	.opener =
		"so|and|but|then|also|certainly|yes|ok|okay|well|meanwhile|therefore|or|dear|"
		"sometime|either|now",
};
