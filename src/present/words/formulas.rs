//! The rules by which numbers come about, in a sentence each; the page on the calculation has them in full.

use super::language::Language;
use crate::model::{
    measures::trail::Formula,
    spending::{Account, Area},
};

/// The rule in a sentence.
pub(in crate::present) fn formula_text(formula: Formula, language: Language) -> &'static str {
    let (danish, english) = sentence(formula);
    language.say(danish, english)
}

#[expect(clippy::too_many_lines, reason = "one match over all formulas, so that none is without words")]
fn sentence(formula: Formula) -> (&'static str, &'static str) {
    match formula {
        Formula::Nothing => ("Resultatet findes ikke for den periode.", "The measure is not given for that period."),
        Formula::AfterMinusBefore => ("Efter minus før:", "After less before:"),
        Formula::FirstMinusSecond => ("Den første minus den anden:", "The first less the second:"),
        Formula::MeanOfMonths => ("Gennemsnit af årets tolv måneder:", "The mean of the year's twelve months:"),
        Formula::FirstMonth => (
            "De, der var der ved start og bliver, plus tilgang:",
            "Those of the start who stay, with inflow and arrivals:",
        ),
        Formula::NextMonth => (
            "Måneden før minus dem, der forlod gruppen, plus tilgang:",
            "The month before, less those who left, with inflow and arrivals:",
        ),
        Formula::Inflow => (
            "En tolvtedel af årets tilgang, som vokser hver januar; ingen, når gruppen er lukket:",
            "A twelfth of the yearly inflow, grown each January; none once the group is closed:",
        ),
        Formula::Exits => (
            "Borgere gange den andel, der forlader gruppen efter varigheden:",
            "Persons times the share that leaves by the law of staying:",
        ),
        Formula::ExitsTo => (
            "Afgang gange andelen med den efterfølgende forsørgelse, korrigeret for det, en investering flytter:",
            "Exits times the destination's share, and what an investment moves:",
        ),
        Formula::PartOf => ("Den første som andel af den anden:", "The first as a share of the second:"),
        Formula::FullPhaseIn => (
            "Sidste tilgang pr. måned gange gennemsnitlig varighed (Littles lov):",
            "Last inflow a month times mean stay (Little's law):",
        ),
        Formula::Growth => ("Fuld indfasning i forhold til start, minus 1:", "Full phase-in over the start, less 1:"),
        Formula::MeanStay => (
            "Summen af de andele, der stadig er der måned for måned, under de sidste regler:",
            "The sum of the shares still there, month by month, under the last rules:",
        ),
        Formula::SumOfGroups => ("Summen af grupperne i den samlede gruppe:", "The sum of the groups in the total:"),
        Formula::ExitsOfTotal => (
            "Afgangen fra grupperne minus dem, der går fra en af grupperne til en anden:",
            "Exits from the groups, less those who go from one of them to another:",
        ),
        Formula::WeightedPrice => (
            "Gruppernes priser vægtet med helårspersonerne i det sidste år:",
            "The groups' prices weighted by the full-year persons of the last year:",
        ),
        Formula::LeftTheModel => (
            "Bestanden ved start plus al tilgang udefra minus dem, der er i en gruppe:",
            "The start plus all inflow from outside, less those who are in a group:",
        ),
        Formula::CostInAccount(Account::Municipality) => {
            ("Summen af alle linjer, brutto minus statsrefusion:", "The sum of all lines, gross less state refund:")
        }
        Formula::CostInAccount(Account::ServiceCeiling) => {
            ("Summen af serviceudgifterne, brutto:", "The sum of service spending, gross:")
        }
        Formula::CostInAccount(Account::Public) => ("Summen af alle linjer, brutto:", "The sum of all lines, gross:"),
        Formula::CostOfArea(Area::Service) => ("Serviceudgifter, brutto:", "Service spending, gross:"),
        Formula::CostOfArea(Area::Effort) => ("Indsatsudgifter, brutto:", "Effort spending, gross:"),
        Formula::CostOfArea(Area::Support) => ("Forsørgelsesudgifter, brutto:", "Support spending, gross:"),
        Formula::CostOfArea(Area::Capital) => ("Anlægsudgifter, brutto:", "Capital spending, gross:"),
        Formula::CostOfArea(Area::Unspecified) => ("Udgifter uden område, brutto:", "Spending without an area, gross:"),
        Formula::Refunded => ("Summen af det, staten refunderer:", "The sum of what the state refunds:"),
        Formula::PerPerson => ("Udgift delt med helårspersoner:", "Cost over full-year persons:"),
        Formula::UnitCost => (
            "Summen af gruppens priser pr. helårsperson under de sidste regler:",
            "The sum of the group's prices per full-year person under the last rules:",
        ),
        Formula::Course => (
            "Én borgers udgift lagt sammen måned for måned under de sidste regler:",
            "One citizen's cost added up month by month under the last rules:",
        ),
        Formula::Crossing => (
            "Den måned, hvor de to forløbs samlede udgift bytter plads:",
            "The month in which the total costs of the two courses change places:",
        ),
        Formula::Saving => (
            "Udgift uden regelsættets investeringer minus udgift med dem:",
            "Cost without the rule set's investments less cost with them:",
        ),
        Formula::SavingOfReform => ("Udgift før minus udgift efter:", "Cost before less cost after:"),
        Formula::NoInvestment => (
            "Regelsættet har ingen investering, som der kunne regnes på. Hele reformens svar er forskellen mellem før og \
             efter (difference).",
            "The rule set has no investment to ask. The reform's answer is the difference between before and after \
             (difference).",
        ),
        Formula::LastYear => (
            "Besparelsen i periodens sidste år, som viser den varige virkning:",
            "The saving of the period's last year, which shows the lasting effect:",
        ),
        Formula::FirstMonthOfSaving => (
            "Den første måned, hvor besparelsen i en af de tre opgørelser ikke er 0, eller den tidligere måned, filen angiver:",
            "The first month in which the saving of any of the three accounts is not 0, or an earlier one that the file states:",
        ),
        Formula::RunningSum => ("Besparelserne lagt sammen:", "The savings added up:"),
        Formula::Payback => (
            "Den første måned, hvor den akkumulerede besparelse efter et underskud er tilbage på 0 eller derover, regnet fra den \
             første måned med en forskel; hele år rundes op:",
            "The first month in which the cumulative saving, after a deficit, is back at 0 or above, counted from the first \
             month with a difference; whole years are rounded up:",
        ),
        Formula::DeepestDeficit => ("Den laveste akkumulerede besparelse:", "The lowest cumulative saving:"),
        Formula::PresentValue => (
            "Årets besparelse gange årets diskonteringsfaktor, lagt sammen:",
            "Each year's saving times its discount factor, added up:",
        ),
        Formula::BenefitCost => (
            "Nutidsværdien af gevinsten delt med nutidsværdien af de beløb, der lægges ud:",
            "Present value of the benefit over that of the amounts laid out:",
        ),
        Formula::Moved => (
            "Potentialet minus det, der købes i dag (lav minus høj, høj minus lav):",
            "The potential less what is bought today (low less high, high less low):",
        ),
        Formula::RefundGain => {
            ("Det flyttede gange statsrefusionen på indsats:", "What is moved times the state refund on effort:")
        }
        Formula::PerYear => {
            ("Periodens beløb gange 12 delt med dens måneder:", "The period's amount times 12 over its months:")
        }
        Formula::ByKey => (
            "Beløbet, som kilden giver det, gange den gældende nøgle delt med den nøgle, det er regnet med; et landsbeløb gange \
             nøglen:",
            "The amount as the source gives it, times the key in force over the key it was made with; a national amount times \
             the key:",
        ),
        Formula::SumOfLines => ("Summen af linjerne:", "The sum of the lines:"),
        Formula::SumOfYears => ("Summen af årene:", "The sum of the years:"),
        Formula::Shortfall => {
            ("Kommunens udgift minus kompensationen:", "The municipality's own cost less the compensation:")
        }
        Formula::NationalAmount => ("Kompensationen delt med dens nøgle:", "The compensation over its key:"),
        Formula::Rounding => (
            "Det yderste, som afrundingerne lader stå åbent, en halv enhed til hver side:",
            "The end that the roundings leave open, half a unit either way:",
        ),
        Formula::WithCompensation => (
            "Besparelsen plus den kompensation, der følger med det, beregningen bærer:",
            "The saving plus the compensation of what the calculation carries:",
        ),
        Formula::UnderCeiling => (
            "Borgere uden indsats, dog højst loftet gange grundlaget:",
            "Persons without effort, at most the ceiling times the base:",
        ),
        Formula::ShareUnderCeiling => ("Andelen, dog højst loftet:", "The share, at most the ceiling:"),
        Formula::CoverageBase => {
            ("Borgere uden indsats delt med deres andel:", "Persons without effort over their share:")
        }
        Formula::CoverageCost(Account::Municipality) => (
            "De borgere, der får en indsats, gange prisen, minus statsrefusion:",
            "The persons who get effort, times the price, less state refund:",
        ),
        Formula::CoverageCost(Account::ServiceCeiling) => (
            "De borgere, der får en indsats, gange prisen, hvis området er service; ellers 0:",
            "The persons who get effort, times the price if the area is service; else 0:",
        ),
        Formula::CoverageCost(Account::Public) => {
            ("De borgere, der får en indsats, gange prisen:", "The persons who get effort, times the price:")
        }
        Formula::Stated => ("Som det står i filen:", "As the file has it:"),
        Formula::SumOfBases => (
            "Borgere uden indsats delt med deres andel, lagt sammen over de kommuner, hvis antal kan ses:",
            "Persons without effort over their share, added up over the municipalities whose numbers can be seen:",
        ),
        Formula::SumOfMunicipalities => (
            "Summen over de kommuner, hvis antal kan ses:",
            "The sum over the municipalities whose numbers can be seen:",
        ),
        Formula::Hidden => {
            ("Kildens tal i alt minus dem, der kan ses:", "The source's total less those that can be seen:")
        }
        Formula::TwoOfThree => (
            "Antal, samlet udgift og gennemsnit hænger sammen; to er givet, det tredje følger:",
            "Number, total and average belong together; two are given, the third follows:",
        ),
        Formula::ShareOfTotal => {
            ("Forvaltningens andel gange udgifterne i alt:", "The department's share times the total:")
        }
        Formula::ImpliedPersons => (
            "Forvaltningens udgifter delt med dens gennemsnit pr. borger med ydelser:",
            "The department's spending over its average per person with services:",
        ),
    }
}
