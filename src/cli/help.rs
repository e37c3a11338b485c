//! `--help`.

use crate::present::words::language::Language;

/// The help text.
pub(super) fn text(language: Language) -> &'static str {
    language.say(DANISH, ENGLISH)
}

const DANISH: &str = "\
Sidestil sætter reglerne før og efter en reform side om side.

  sidestil                          vinduet (startsiden)
  sidestil FIL…                     vinduet med disse filer åbne
  sidestil check FIL…               alle fund som fil:linje:kolonne og afstemningen; slutter med 1
                                    ved en fejl eller en uforklaret forskel
  sidestil evaluate FIL [--before ID] [--after ID] [--rules all] [--pairs all]
                        [--format csv|json|text] [-o UD]
                                    alle resultater for regelsættene før og efter og deres forskel; csv har
                                    en række pr. tal: measure,rules,period,value,unit
                                    --rules all: for hvert regelsæt i filen (ellers kun de to sider)
                                    --pairs all: alle par af grupper mod hinanden og alle gruppers forløb
                                    (ellers kun parret, som Udgift pr. borger åbner med, og dem,
                                    som offentliggjorte tal handler om)
  sidestil explain FIL RESULTAT [--rules ID] [--before ID] [--after ID] [--period P]
                                    hvordan et tal er blevet til, trin for trin: under et regelsæt (--rules ID
                                    eller --after ID; ellers det andet) eller som forskellen mellem to
                                    (--before ID, eller --rules difference for filens egne to)
  sidestil examples [MAPPE]         viser de medfølgende scenarier eller skriver dem til MAPPE

  --language da|en                  sproget (dansk, medmindre andet er valgt)
  --renderer auto|wgpu|glow         hvad der tegner vinduet
  --help, --version

Slutkoder: 0 udført; 1 en fil kan ikke læses, har fejl eller kan ikke skrives; 2 forkert brug.
";

const ENGLISH: &str = "\
Sidestil puts the rules before and after a reform side by side.

  sidestil                          the window (start page)
  sidestil FILE…                    the window with these files open
  sidestil check FILE…              every finding as file:line:column, and the reconciliation; ends with 1
                                    on an error or an unexplained difference
  sidestil evaluate FILE [--before ID] [--after ID] [--rules all] [--pairs all]
                         [--format csv|json|text] [-o OUT]
                                    every result of the rule sets before and after, and their difference; csv
                                    has one row a number: measure,rules,period,value,unit
                                    --rules all: of every rule set in the file (else of the two sides alone)
                                    --pairs all: every two groups against each other, and every group's course
                                    (else only the pair that Cost per citizen opens with, and those that
                                    published figures are about)
  sidestil explain FILE MEASURE [--rules ID] [--before ID] [--after ID] [--period P]
                                    how a number came about, step by step: under one rule set (--rules ID or
                                    --after ID; else the second) or as the difference of two (--before ID, or
                                    --rules difference for the file's own two)
  sidestil examples [DIR]           lists the shipped scenarios, or writes them to DIR

  --language da|en                  the language (Danish unless chosen otherwise)
  --renderer auto|wgpu|glow         what draws the window
  --help, --version

Exit codes: 0 done; 1 a file cannot be read, has errors or cannot be written; 2 wrong usage.
";
