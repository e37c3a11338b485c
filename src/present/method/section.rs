//! The sections of the page on the calculation (`assets/beregning.md`), by the anchors that stand in it: what explanations
//! refer to.

macro_rules! sections {
    ($($section:ident: $anchor:literal;)*) => {
        /// A section of the page on the calculation, chapters and the introduction among them.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
        pub enum Section {
            $(#[doc = concat!("The section `", $anchor, "`.")] $section,)*
        }

        impl Section {
            /// All of them, in the order of the page.
            pub const ALL: &'static [Self] = &[$(Self::$section,)*];

            /// The anchor that stands before its heading, the same in both languages.
            #[must_use]
            pub const fn anchor(self) -> &'static str {
                match self {
                    $(Self::$section => $anchor,)*
                }
            }
        }
    };
}

sections! {
    Introduction: "indledning";
    Frame: "rammen";
    Procedure: "fremgangsmaade";
    Concepts: "begreber";
    Time: "tid";
    RuleSets: "regelsaet";
    DatedFigures: "daterede-tal";
    About: "handler-om";
    LeftOut: "ikke-med";
    Groups: "grupper";
    Inflow: "tilgang";
    Stay: "varighed";
    Cap: "loft";
    Concerns: "hvem";
    Exits: "afgang";
    Start: "start";
    Persons: "bestand";
    FullPhaseIn: "fuld-indfasning";
    Totals: "samlede-grupper";
    LeftTheModel: "forladt";
    Costs: "udgifter";
    Lines: "linjer";
    Refund: "refusion";
    Ladder: "refusionstrappen";
    Net: "netto";
    Accounts: "opgjort-for";
    PriceLevel: "prisniveau";
    UnitCost: "enhedspris";
    Course: "forloeb";
    CannotBeSaid: "kan-ikke-opgoeres";
    Investment: "investering";
    Amounts: "beloeb";
    Effects: "virkninger";
    Savings: "besparelser-i-kr";
    Questions: "to-spoergsmaal";
    FirstMonth: "foerste-maaned";
    Payback: "tilbagebetaling";
    DeepestDeficit: "stoerste-nettoudgift";
    PresentValue: "nutidsvaerdi";
    BenefitCost: "nytte-omkostning";
    LastingEffect: "varig-virkning";
    Several: "flere-investeringer";
    Efficiency: "effektivisering";
    Potential: "potentiale";
    WhoGains: "hvem-vinder";
    Reconciliation: "afstemning";
    Agreement: "stemmer";
    Contradictions: "modsigelser";
    Precision: "noejagtighed";
    Numbers: "tal";
    Verification: "efterproevning";
    Measures: "resultater";
    Compensation: "dut";
    CompensationLines: "dut-linjer";
    Shortfall: "underfinansiering";
    Implied: "udledt";
    WithCompensation: "med-dut";
    BudgetNote: "budgetnotat";
    Municipalities: "kommuner";
    CoverageBase: "grundlag";
    CoverageCeiling: "andelsloft";
    HiddenNumbers: "skjulte-tal";
    SpendingOfYear: "udgifter-i-et-aar";
    Departments: "forvaltninger";
    Sources: "kilder";
    Documents: "dokumenter";
    SourceMissing: "kilde-mangler";
}

impl Section {
    /// The section of this anchor.
    #[must_use]
    pub fn of(anchor: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|section| section.anchor() == anchor)
    }
}
