//! The order of Danish names and what is found in them: Æ, Ø and Å come last, Aa is Å, accents do not count.

/// What a name is sorted by, in either language, for the names stay Danish.
#[must_use]
pub fn order(name: &str) -> Vec<u32> {
    let mut order: Vec<u32> = Vec::new();
    for sign in plain(name).chars() {
        order.push(match sign {
            'æ' => u32::from('z') + 1,
            'ø' => u32::from('z') + 2,
            'å' => u32::from('z') + 3,
            // Between two words, and before every letter.
            sign if !sign.is_alphanumeric() => 0,
            sign => u32::from(sign),
        });
    }
    order
}

/// Whether a name has what is looked for in it: with Danish letters, or as they are written where there are none.
#[must_use]
pub fn finds(wanted: &str, name: &str) -> bool {
    let wanted = wanted.trim();
    plain(name).contains(&plain(wanted)) || ways(name).iter().any(|way| way.contains(&wanted.to_lowercase()))
}

/// A name in small letters, Aa as Å, foreign letters as Danish sorts them.
fn plain(name: &str) -> String {
    let small = name.to_lowercase().replace("aa", "å");
    let letters = small.chars().map(|sign| match sign {
        'é' | 'è' | 'ê' | 'ë' => 'e',
        'á' | 'à' | 'â' => 'a',
        'ü' => 'y',
        'ä' => 'æ',
        'ö' => 'ø',
        sign => sign,
    });
    letters.collect()
}

/// A name without Danish letters: *kobenhavn*, *koebenhavn*.
fn ways(name: &str) -> [String; 2] {
    let small = plain(name);
    let short = small.replace('æ', "ae").replace('ø', "o").replace('å', "a");
    [short, small.replace('æ', "ae").replace('ø', "oe").replace('å', "aa")]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_letters_come_last_and_aa_is_one_of_them() {
        let mut names = ["Aalborg", "Ærø", "Odense", "Ågård", "Allerød", "Ørsted", "Aarhus", "Vejle", "Vejen"];
        names.sort_by_key(|name| order(name));
        assert_eq!(names, ["Allerød", "Odense", "Vejen", "Vejle", "Ærø", "Ørsted", "Ågård", "Aalborg", "Aarhus"]);
        assert!(order("Lyngby Taarbæk") < order("Lyngbyvej"), "a word ends before a letter comes");
    }

    #[test]
    fn a_name_is_found_by_a_part_of_it_with_danish_letters_or_not() {
        for wanted in ["københ", "KØB", "kobenhavn", "koebenhavn", " havn "] {
            assert!(finds(wanted, "København"), "{wanted}");
        }
        for wanted in ["århus", "aarhus", "arhus"] {
            assert!(finds(wanted, "Aarhus"), "{wanted}");
        }
        assert!(finds("", "Vejle") && finds("aeroe", "Ærø") && finds("aero", "Ærø"));
        assert!(!finds("vejle", "Vejen") && !finds("aa", "Varde"));
    }
}
