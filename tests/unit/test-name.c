#include "test.h"

#include <stdlib.h>
#include <string.h>

#include "letter/name.h"

struct row {
	const char *name;
	const char *first; /* NULL: nobody is greeted by name */
};

static void expect(const char *lang, const struct row *rows, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		char *first = name_first(rows[i].name, lang);

		if (strcmp(first ? first : "-", rows[i].first ? rows[i].first : "-") != 0)
			fail_msg("\"%s\" (%s) is greeted as %s, not as %s", rows[i].name, lang ? lang : "any",
				first ? first : "nobody", rows[i].first ? rows[i].first : "nobody");
		free(first);
	}
}

#define EXPECT(lang, rows) expect(lang, rows, sizeof(rows) / sizeof(*(rows)))

static void english_names(void **state)
{
	static const struct row rows[] = {
		{ "John Smith", "John" },
		{ "Smith, John", "John" },
		{ "Smith, John R., PhD", "John" },
		{ "John Smith, PhD", "John" },
		{ "John Smith Jr.", "John" },
		{ "Mr. John Smith", "John" },
		{ "Dr Amy O'Neil", "Amy" },
		{ "Mr Smith", NULL },
		{ "Mrs. Smith", NULL },
		{ "JOHN SMITH", "John" },
		{ "SMITH John", "John" },
		{ "John SMITH", "John" },
		{ "john smith", "John" },
		{ "MARY-JANE WATSON", "Mary-Jane" },
		{ "AJ Smith", "AJ" },
		{ "J. Smith", NULL },
		{ "J.R. Smith", NULL },
		{ "J. Robert Oppenheimer", "Robert" },
		{ "DeShawn Lee", "DeShawn" },
		{ "Don Smith", "Don" },
		{ "Mia", "Mia" },
		{ "D'Arcy Brown", "D'Arcy" },
		{ "'John Brown'", "John" },
		{ "Brown,", NULL },
		{ "  \"Mia Stone\"  ", "Mia" },
		{ "Mia Stone (Sales)", "Mia" },
		{ "Mia Stone via eBay", "Mia" },
		{ "Mia Stone - Acme", "Mia" },
	};

	(void)state;
	EXPECT("en", rows);
	EXPECT(NULL, rows);
}

static void spanish_names(void **state)
{
	static const struct row rows[] = {
		{ "Lucía García López", "Lucía" },
		{ "García López, Lucía", "Lucía" },
		{ "LUCÍA GARCÍA LÓPEZ", "Lucía" },
		{ "Sra. Lucía García", "Lucía" },
		{ "Sra. García", NULL },
		{ "D. José Martín", "José" },
		{ "Doña Inés", "Inés" },
		{ "Juan Carlos Pérez Gómez", "Juan Carlos" },
		{ "PÉREZ GÓMEZ, JUAN CARLOS", "Juan Carlos" },
		{ "María José Ruiz", "María José" },
		{ "Ana Torres", "Ana" },
		{ "íñigo montoya", "Íñigo" },
		{ "Cerámica Sol, S.L.", NULL },
		{ "Cerámica Sol S.L.", NULL },
		{ "Familia García", NULL },
	};

	(void)state;
	EXPECT("es", rows);
}

static void italian_names(void **state)
{
	static const struct row rows[] = {
		{ "Chiara Rossi", "Chiara" },
		{ "Rossi, Chiara", "Chiara" },
		{ "Dott.ssa Chiara Rossi", "Chiara" },
		{ "Sig.ra Rossi", NULL },
		{ "Ing. Paolo Bianchi", "Paolo" },
		{ "GIANLUCA DE ANGELIS", "Gianluca" },
		{ "Gian Luca Ferri", "Gian Luca" },
		{ "NICOLÒ D'AMICO", "Nicolò" },
		{ "Avv. Prof. Marta Greco", "Marta" },
		{ "Ceramiche Rossi S.r.l.", NULL },
		{ "Famiglia Rossi", NULL },
	};

	(void)state;
	EXPECT("it", rows);
}

static void romanian_names(void **state)
{
	static const struct row rows[] = {
		{ "Andrei Popescu", "Andrei" },
		{ "Popescu Andrei", "Andrei" },
		{ "POPESCU ANDREI", "Andrei" },
		{ "POPESCU Andrei", "Andrei" },
		{ "ANA-MARIA IONESCU", "Ana-Maria" },
		{ "Ștefan Ionescu", "Ștefan" },
		{ "ȘTEFAN MUNTEAN", "Ștefan" },
		{ "D-na Elena Radu", "Elena" },
		{ "Domnul Radu", NULL },
		{ "Popescu", NULL },
		{ "Ceramica SRL", NULL },
		{ "SC Ceramica SRL", NULL },
	};

	(void)state;
	EXPECT("ro", rows);
}

static void polish_names(void **state)
{
	static const struct row rows[] = {
		{ "Anna Kowalska", "Anna" },
		{ "Kowalska Anna", "Anna" },
		{ "KOWALSKI JAN", "Jan" },
		{ "Łukasz Nowak", "Łukasz" },
		{ "ŁUKASZ NOWAK", "Łukasz" },
		{ "Pan Jan Kowalski", "Jan" },
		{ "Pani Anna", "Anna" },
		{ "Pan Kowalski", NULL },
		{ "dr hab. inż. Zofia Wójcik", "Zofia" },
		{ "Anna Maria Wesołowska", "Anna" },
		{ "Ceramika Sp. z o.o.", NULL },
		{ "Sklep Zielony", NULL },
	};

	(void)state;
	EXPECT("pl", rows);
}

static void arabic_names(void **state)
{
	static const struct row rows[] = {
		{ "ليلى حداد", "ليلى" },
		{ "د. ليلى حداد", "ليلى" },
		{ "الأستاذة ليلى حداد", "ليلى" },
		{ "السيد أحمد منصور", "أحمد" },
		{ "عبد الرحمن منصور", "عبد الرحمن" },
		{ "عبد الله", "عبد الله" },
		{ "نور الدين قاسم", "نور الدين" },
		{ "أبو بكر سعيد", "أبو بكر" },
		{ "محمد علي حسن", "محمد" },
		{ "Abdul Rahman Said", "Abdul Rahman" },
		{ "Abd El Kader Benali", "Abd El Kader" },
		{ "Nour Eddine Kassem", "Nour Eddine" },
		{ "شركة الفخار", NULL },
		{ "متجر النور", NULL },
	};

	(void)state;
	EXPECT("ar", rows);
}

static void what_is_no_person_has_no_first_name(void **state)
{
	static const struct row rows[] = {
		{ NULL, NULL },
		{ "", NULL },
		{ " , ", NULL },
		{ "-", NULL },
		{ "…", NULL },
		{ "123", NULL },
		{ "mia@stone.example", NULL },
		{ "mia.stone", NULL },
		{ "mia_stone", NULL },
		{ "mia1988", NULL },
		{ "www.stone.example", NULL },
		{ "Stone GmbH", NULL },
		{ "Stone & Sons", NULL },
		{ "Stone, Inc.", NULL },
		{ "Stone Ltd.", NULL },
		{ "Stone Support", NULL },
		{ "Customer Service", NULL },
		{ "The Vase Shop", NULL },
		{ "Anna and Tom", NULL },
		{ "info", NULL },
		{ "王小明", NULL },
		{ "Dr.", NULL },
		{ "A B C", NULL },
		{ "Wolfeschlegelsteinhausenbergerdorff", NULL },
		{ "Mia\xE2\x80\xAEStone", NULL },
		{ "{{ x }}", NULL },
		{ "{{password}} ${HOME}", NULL },
		{ "[click](http://evil.example)", NULL },
		{ "12345", NULL },
		{ " ", NULL },
	};

	(void)state;
	EXPECT("en", rows);
	EXPECT("es", rows);
	EXPECT("pl", rows);
}

static void decoration_is_taken_off(void **state)
{
	static const struct row rows[] = {
		{ "★ Mia ★ Stone", "Mia" },
		{ "'Mia' Stone", "Mia" },
		{ "🌸Mia🌸", "Mia" },
		{ "Mia | Stone Ceramics GmbH", "Mia" },
		{ "<b>Mia</b>", NULL },
	};

	(void)state;
	EXPECT("en", rows);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
		cmocka_unit_test(english_names),
		cmocka_unit_test(spanish_names),
		cmocka_unit_test(italian_names),
		cmocka_unit_test(romanian_names),
		cmocka_unit_test(polish_names),
		cmocka_unit_test(arabic_names),
		cmocka_unit_test(what_is_no_person_has_no_first_name),
		cmocka_unit_test(decoration_is_taken_off),
	};

	return cmocka_run_group_tests(tests, NULL, NULL);
}
