//! Every whole sentence of every view and of the result strip, and the few words beside their values, read by what each
//! must be.

use sidestil::present::views::catalogue::View;

use super::said::{CONDITION, HEADLINE, NOTE, Said, all_said};

/// The views whose headline is about money in the account that is chosen.
const OF_MONEY: [View; 2] = [View::Overview, View::Investment];

/// A fault, and whether a text has it.
type Fault = (bool, &'static str);

/// What is wrong wherever it stands, in a sentence or in a few words.
fn of_any(text: &str) -> [Fault; 6] {
    let words: Vec<&str> = text.split_whitespace().collect();
    let doubled = words.windows(2).any(|two| two[0].chars().all(char::is_alphabetic) && two[0] == two[1]);
    [
        (text.contains("  ") || text != text.trim(), "has a space too many"),
        (text.contains("..") || text.contains(" ."), "has a full stop too many"),
        (text.contains(",,") || text.contains(" ,"), "has a comma too many"),
        (doubled, "has a word twice"),
        (text.contains(['{', '}']), "has a brace"),
        (is_double_negative(&words), "says the sign twice"),
    ]
}

fn found(own: impl IntoIterator<Item = Fault>, text: &str) -> Vec<&'static str> {
    own.into_iter().chain(of_any(text)).filter_map(|(is_wrong, what)| is_wrong.then_some(what)).collect()
}

/// What is wrong with a text of whole sentences.
fn complaints(said: &Said) -> Vec<&'static str> {
    let text = &said.text;
    let begins_well =
        text.chars().next().is_some_and(|first| first.is_uppercase() || first.is_numeric() || "»“\"−".contains(first));
    let ends_well = text.ends_with('.') && !text.ends_with("..");
    let own = [
        (text.is_empty() && said.place == HEADLINE, "is empty"),
        (!text.is_empty() && !begins_well, "begins with no capital"),
        (!text.is_empty() && !ends_well, "does not end with one full stop"),
        (text.contains(",."), "has a comma too many"),
    ];
    found(own, text)
}

/// What is wrong with a few words: a label, a value, or what stands beside it.
fn of_note(text: &str) -> Vec<&'static str> {
    let last = text.split_whitespace().next_back().unwrap_or_default();
    let is_short = ["kr.", "pct.", "mdr.", "md.", "pers.", "mos.", "mo."].contains(&last);
    let own = [
        (text.is_empty(), "is empty"),
        (text.ends_with('.') && !is_short, "ends with a full stop"),
        (text.starts_with([',', ';', '·']), "has a sign too many"),
        (text.ends_with([',', ';', '·', ':']), "breaks off"),
    ];
    found(own, text)
}

/// Whether a minus stands where the word before it has said it: *en merudgift på −208 mio. kr.*
fn is_double_negative(words: &[&str]) -> bool {
    const SIGNED: [&str; 16] = [
        "merudgift",
        "merudgiften",
        "mindreudgift",
        "mindreudgiften",
        "besparelse",
        "besparelsen",
        "koster",
        "sparer",
        "stiger",
        "falder",
        "costs",
        "saves",
        "cost",
        "saving",
        "rises",
        "falls",
    ];
    words.iter().enumerate().any(|(at, word)| {
        let before = &words[at.saturating_sub(4)..at];
        word.starts_with(['\u{2212}', '-']) && before.iter().any(|word| SIGNED.contains(word))
    })
}

#[test]
fn every_sentence_of_every_view_is_whole_in_both_languages() {
    let all = all_said();
    assert!(all.len() > 500, "{}", all.len());
    let is_of_strip = |said: &&Said| said.view.is_none();
    assert!(all.iter().filter(is_of_strip).any(|said| said.text.starts_with("siden mærket")), "the mark is not told");
    let wrong: Vec<String> = all
        .iter()
        .filter_map(|said| {
            let complaints = if said.place == NOTE { of_note(&said.text) } else { complaints(said) };
            (!complaints.is_empty()).then(|| format!("{complaints:?} {said:?}"))
        })
        .collect();
    assert!(wrong.is_empty(), "{} texts:\n{}", wrong.len(), wrong.join("\n"));
}

/// The sentences of a text: each ends where a stop stands before a capital.
fn sentences(text: &str) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    for part in text.split(". ") {
        match sentences.last_mut().filter(|_| !part.starts_with(char::is_uppercase)) {
            Some(last) => last.extend([". ", part]),
            None => sentences.push(part.to_owned()),
        }
    }
    sentences
}

/// What a sentence names the money of an account by.
const ACCOUNTS: [(&str, &[&str]); 3] = [
    ("municipality", &["ommunekassen", "ommunens", "municipal"]),
    ("service_ceiling", &["servicerammen", "service ceiling"]),
    ("public", &["stat og kommune", "state and municipality"]),
];

fn names(sentence: &str, account: &str) -> bool {
    let names = ACCOUNTS.iter().find(|(name, _)| *name == account).map_or(&[][..], |(_, names)| names);
    names.iter().any(|name| sentence.contains(name))
}

/// Whether a sentence speaks of money; why nothing can be calculated speaks of none.
fn is_of_money(sentence: &str) -> bool {
    const WORDS: [&str; 8] =
        ["kr.", "tjent hjem", "pays back", "pay back", "sparet", "saved", "Reformen", "The reform"];
    let has = |words: &[&str]| words.iter().any(|word| sentence.contains(word));
    has(&WORDS) && !has(&["regnes ud", "be calculated"])
}

#[test]
fn every_sentence_on_money_names_its_account_and_says_what_the_reform_s_is_before() {
    let all = all_said();
    let told =
        all.iter().filter(|said| said.view.is_some_and(|view| OF_MONEY.contains(&view)) && said.place == HEADLINE);
    let told = told.flat_map(|said| sentences(&said.text).into_iter().map(move |sentence| (said, sentence)));
    let mut of_the_reform = 0;
    // What a source says that a year cost is of no account: it does not say what it counts.
    let is_of_source =
        |sentence: &str| sentence.starts_with("Efter kilden kostede") || sentence.starts_with("By the source");
    for (said, sentence) in told.filter(|(_, sentence)| is_of_money(sentence) && !is_of_source(sentence)) {
        // What is said of the municipality can have the service ceiling beside it, which a saving on benefits does not help.
        let is_of_ceiling = said.account == "municipality" && names(&sentence, "service_ceiling");
        assert!(names(&sentence, said.account) || is_of_ceiling, "names no account: {said:?}: {sentence}");
        let is_of_reform = sentence.starts_with("Reformen giver") || sentence.starts_with("The reform costs");
        if said.account != "public" && is_of_reform {
            of_the_reform += 1;
            let is_before = sentence.contains("før DUT-kompensation") || sentence.contains("before compensation (DUT)");
            assert!(is_before, "{said:?}: {sentence}");
        }
    }
    assert!(of_the_reform > 10, "{of_the_reform}");
    // The grey line says it too, in every view of the reform's money that has an answer.
    let is_grey =
        |said: &&Said| said.view == Some(View::Investment) && said.place == CONDITION && said.text.contains("20");
    for said in
        all.iter().filter(is_grey).filter(|said| said.text.contains("erioden er ") || said.text.contains("eriod is "))
    {
        assert!(said.text.contains("DUT"), "{said:?}");
    }
}

#[test]
fn a_broken_sentence_is_found() {
    let said = |text: &str| Said {
        view: Some(View::Overview),
        place: HEADLINE,
        account: "municipality",
        language: "da",
        text: text.to_owned(),
    };
    assert_eq!(complaints(&said("Reformen koster 5 mio. kr.")), Vec::<&str>::new());
    for broken in [
        "",
        "reformen koster 5 mio. kr.",
        "Reformen koster 5 mio. kr..",
        "Reformen koster penge",
        "Reformen  koster penge.",
        "Reformen koster koster penge.",
        "Reformen koster {penge}.",
        "Reformen koster kommunen \u{2212}31.900 kr.",
        "En merudgift på \u{2212}208 mio. kr.",
        "Reformen koster penge .",
        "Reformen koster penge,.",
    ] {
        assert!(!complaints(&said(broken)).is_empty(), "{broken}");
    }
    assert_eq!(of_note("siden mærket +461"), Vec::<&str>::new());
    for broken in
        ["", "til juli 2027.", " til juli 2027", "servicerammen:", "{name}: 6 år", "besparelse \u{2212}9 mio. kr."]
    {
        assert!(!of_note(broken).is_empty(), "{broken}");
    }
}
