# The sample mailbox of `tillmail demo`.
demodir = $(pkgdatadir)/demo
dist_demo_DATA = %D%/config.yaml %D%/index.tsv
demomailsdir = $(demodir)/mails
dist_demomails_DATA = \
	%D%/mails/01-john-delivered-nothing-here.eml \
	%D%/mails/02-lucia-broken-vase.eml \
	%D%/mails/03-giulia-invoice.eml \
	%D%/mails/04-andrei-new-address.eml \
	%D%/mails/05-agnieszka-return.eml \
	%D%/mails/06-layla-where-is-my-order.eml \
	%D%/mails/07-emma-wrong-colour.eml \
	%D%/mails/08-matteo-never-arrived.eml \
	%D%/mails/09-grace-refund.eml \
	%D%/mails/10-javier-glaze.eml \
	%D%/mails/11-ana-to-javier.eml \
	%D%/mails/12-javier-one-more.eml \
	%D%/mails/13-oliver-dishwasher.eml \
	%D%/mails/14-ana-to-oliver.eml \
	%D%/mails/15-oliver-away.eml \
	%D%/mails/16-pawel-parcel.eml \
	%D%/mails/17-ana-to-pawel.eml \
	%D%/mails/18-ioana-gift.eml \
	%D%/mails/19-ana-to-ioana.eml \
	%D%/mails/20-bounce-of-ana-to-ioana.eml \
	%D%/mails/21-shop-new-order.eml \
	%D%/mails/22-carrier-picked-up.eml \
	%D%/mails/23-pitch-seo-customer.eml \
	%D%/mails/24-pitch-reviews-question.eml \
	%D%/mails/25-pitch-labels.eml \
	%D%/mails/26-pitch-chatbot.eml \
	%D%/mails/27-pitch-influencer.eml \
	%D%/mails/28-pitch-listing.eml \
	%D%/mails/29-pitch-cajas.eml \
	%D%/mails/30-pitch-loan.eml \
	%D%/mails/31-pitch-sito.eml \
	%D%/mails/32-pitch-database.eml
