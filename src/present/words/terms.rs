//! The glossary: a sentence for each word that a reader outside the municipality's finance office may not know.

use super::language::Language;
use crate::present::method::section::Section;

macro_rules! terms {
    ($($variant:ident: $danish:literal, $english:literal, $section:ident, $explained:literal, $in_english:literal;)*) => {
        /// A word of the glossary.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Term {
            $(#[doc = $danish] $variant,)*
        }

        impl Term {
            /// Every word, in the order in which the glossary shows them.
            pub const ALL: &'static [Self] = &[$(Self::$variant,)*];

            /// The word itself.
            #[must_use]
            pub const fn name(self, language: Language) -> &'static str {
                match self {
                    $(Self::$variant => language.say($danish, $english),)*
                }
            }

            /// What it means.
            #[must_use]
            pub const fn explanation(self, language: Language) -> &'static str {
                match self {
                    $(Self::$variant => language.say($explained, $in_english),)*
                }
            }

            /// The section of the page on the calculation that says more.
            #[must_use]
            pub const fn section(self) -> Section {
                match self {
                    $(Self::$variant => Section::$section,)*
                }
            }
        }
    };
}

terms! {
    FullYearPersons: "Helårspersoner", "Full-year persons", Concepts,
        "Borgere omregnet til hele år: to borgere i seks måneder er én helårsperson.",
        "Persons counted in whole years: two persons for six months are one full-year person.";
    Inflow: "Tilgang", "Inflow", Inflow,
        "Borgere, der kommer ind i en gruppe, udefra eller fra en anden gruppe.",
        "Persons who enter a group, from outside or from another group.";
    Stay: "Varighed", "Stay", Stay,
        "Hvor længe en borger er i gruppen, fra indtræden til afgang.",
        "How long a person is in the group, from entering it to leaving it.";
    Exit: "Afgang", "Exits", Exits,
        "Borgere, der forlader en gruppe. Forsørgelsen bagefter er deres efterfølgende forsørgelse.",
        "Persons who leave a group. Where they go is their destination.";
    FullPhaseIn: "Fuld indfasning", "Full phase-in", FullPhaseIn,
        "Den bestand, reglerne ender med, når alle er kommet ind under dem: tilgang pr. måned gange gennemsnitlig varighed.",
        "The persons present once everyone came in under the rules: inflow a month times mean stay.";
    RuleSet: "Regelsæt", "Rule set", RuleSets,
        "Reglerne, som de gælder før eller efter en reform. Et regelsæt bygger på et andet og rummer kun det, der ændres.",
        "The rules before or after a reform. A rule set builds on another and holds only what changes.";
    Municipality: "Kommunekassen", "Municipality", Accounts,
        "Kommunens egen udgift: bruttoudgiften minus statsrefusion. Bloktilskud, udligning og skat er ikke med.",
        "The municipality's own cost: gross less state refund. Block grant, equalisation and tax are left out.";
    ServiceCeiling: "Servicerammen", "Service ceiling", Accounts,
        "Loftet over kommunens serviceudgifter. Indsats og forsørgelse tæller ikke med, så en besparelse dér hjælper ikke rammen.",
        "The limit on municipal service spending. Effort and support do not count, so savings there do not help.";
    Public: "Stat og kommune, før skat og tilbageløb", "State and municipality, before tax and reflow", Accounts,
        "Hele bruttoudgiften, hvem der end betaler. Skat af ydelser og løn og tilbageløb af moms og afgifter er ikke med.",
        "All gross spending, whoever pays. Tax on benefits and wages, and the reflow of duties, are left out.";
    Service: "Service", "Service", Lines,
        "Udgifter under servicerammen, fx støtte og tilbud i socialforvaltningen.",
        "Spending under the service ceiling, such as social support and care.";
    Effort: "Indsats", "Effort", Lines,
        "Udgifter til beskæftigelsesindsats, fx mentor og opkvalificering; de ligger uden for servicerammen.",
        "Spending on employment measures such as mentors and training; outside the service ceiling.";
    Support: "Forsørgelse", "Support", Lines,
        "Ydelser til borgernes forsørgelse, fx ressourceforløbsydelse og førtidspension.",
        "Benefits that persons live on, such as the resource course benefit and disability pension.";
    Transfers: "Overførsler mv.", "Transfers", Accounts,
        "Styringsområdet for forsørgelse og indsats tilsammen; det ligger uden for servicerammen.",
        "The budget area that holds support and effort together; outside the service ceiling.";
    StateRefund: "Statsrefusion", "State refund", Refund,
        "Den del af udgiften, som staten betaler kommunen tilbage.",
        "The part of spending that the state pays back to the municipality.";
    RefundLadder: "Refusionstrappen", "Refund ladder", Ladder,
        "Statens andel falder med borgerens tid på offentlig ydelse: 80 pct. i uge 1–4, 40 i uge 5–26, 30 i uge 27–52 og derefter 20.",
        "The state's part falls with time on benefits: 80% in weeks 1–4, 40 in 5–26, 30 in 27–52, then 20.";
    Gross: "Brutto", "Gross", Refund,
        "Udgiften før statsrefusion.",
        "Spending before the state refund.";
    Net: "Netto", "Net", Net,
        "Kommunens egen udgift efter statsrefusion.",
        "The municipality's own cost after the state refund.";
    PriceLevel: "P/l", "Price level", PriceLevel,
        "Pris- og lønniveau: det års priser, et beløb er opgjort i. Beløb regnes om til samme niveau, før de lægges sammen.",
        "The year in whose prices and wages an amount is stated. Amounts are converted to one level before they are added.";
    Payback: "Tilbagebetalingstid", "Payback", Payback,
        "Hvor længe der går, til de samlede besparelser har dækket de samlede merudgifter. Regnes fra den første måned med en forskel; hele år rundes op.",
        "How long it takes until total savings have covered total extra costs. Counted from the first month with a difference; whole years are rounded up.";
    DeepestDeficit: "Største akkumulerede nettoudgift", "Deepest deficit", DeepestDeficit,
        "Det meste, der på noget tidspunkt er lagt ud, før besparelserne indhenter det.",
        "The most that is laid out at any time before the savings catch up.";
    PresentValue: "Nutidsværdi", "Present value", PresentValue,
        "Alle års besparelser lagt sammen, hvor senere år vejer mindre, når der er valgt en diskonteringsrente.",
        "The savings of all years added up, later years weighing less where a discount rate is chosen.";
    DiscountRate: "Diskonteringsrente", "Discount rate", PresentValue,
        "Den rente, som fremtidige beløb gøres mindre med, så de kan sammenlignes med beløb i dag.",
        "The rate by which future amounts are reduced to compare them with amounts today.";
    BenefitCost: "Nytte-omkostnings-forhold", "Benefit–cost ratio", BenefitCost,
        "Gevinsten for hver krone, der lægges ud, begge i nutidsværdi.",
        "The benefit for each krone laid out, both in present value.";
    ServiceReleased: "Frigivelse af servicemåltal", "Service released", Potential,
        "Det beløb under servicerammen, der bliver frit til andet, når udgifter flyttes til indsats.",
        "The amount under the service ceiling that is free for other uses once spending moves to effort.";
    RefundGain: "Finansieringsbidrag", "Refund gain", Potential,
        "Den øgede statsrefusion, kommunen får, når udgifter flyttes fra service til indsats.",
        "The extra state refund that the municipality gets when spending moves from service to effort.";
    Compensation: "DUT-kompensation", "Compensation", LeftOut,
        "Det, staten betaler kommunerne for nye opgaver ved lov (Det Udvidede Totalbalanceprincip).",
        "What the state pays municipalities for new tasks by law.";
    CompensationKey: "DUT-andel", "Compensation key", LeftOut,
        "Kommunens andel af den samlede kompensation til landets kommuner.",
        "The municipality's share of the compensation to all municipalities.";
    Shortfall: "Underfinansiering", "Shortfall", LeftOut,
        "Kommunens egen udgift ved loven minus den kompensation, den får.",
        "The municipality's own cost of the law, less the compensation it gets.";
    Course: "Borgerens forløb", "A citizen's course", Course,
        "Hvad én borger koster i alt måned for måned, fra indtræden til ingen ydelse er tilbage eller i 40 år.",
        "What one person costs in all, month by month, from entry until no benefit is left or for 40 years.";
    Horizon: "Perioden", "The period", Time,
        "De år, scenariet regner på. Hvad der sker senere, er ikke med i tilbagebetaling og nutidsværdi.",
        "The years the scenario covers. What happens later is not part of payback and present value.";
    Index: "Indeks", "Index", Persons,
        "Tallene i forhold til den sidst observerede måned, som er 100.",
        "The numbers relative to the last observed month, which is 100.";
    Mark: "Mærke", "Mark", Procedure,
        "Et øjebliksbillede af tallene. Så længe noget afviger fra mærket, vises det ved siden af.",
        "A snapshot of the numbers. While anything differs from it, it is shown beside them.";
    Assumption: "Antagelse", "Assumption", Documents,
        "Et tal, der ikke står i nogen kilde; noten siger, hvad det hviler på.",
        "A number that is in no source; the note says what it rests on.";
    Reconciliation: "Afstemning", "Reconciliation", Agreement,
        "De tal, kilderne har offentliggjort, holdt op mod det, modellen regner sig frem til.",
        "The figures that sources publish, held against what the model calculates.";
}
