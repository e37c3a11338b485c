//! A source file as the rules read it: its words without comments and strings, or its strings alone.

/// What remains of a text; the rest becomes spaces, so that lines stay where they are.
#[derive(Clone, Copy, PartialEq)]
enum Keep {
    Code,
    Strings,
}

/// One file under `src`.
pub(crate) struct Source {
    /// Its path below `src`, with `/`.
    pub(crate) path: String,
    /// The whole text.
    pub(crate) text: String,
}

/// An identifier, `::`, or one other sign, with its line.
pub(crate) struct Token {
    pub(crate) line: usize,
    pub(crate) word: String,
}

impl Source {
    pub(crate) fn new(path: &str, text: &str) -> Self {
        Self { path: path.to_owned(), text: text.to_owned() }
    }

    /// `model/costs.rs` and `model/costs/mod.rs` are both `model`, `costs`; `lib.rs` and `main.rs` are the root.
    pub(crate) fn module(&self) -> Vec<String> {
        let path = self.path.trim_end_matches(".rs");
        path.split('/').filter(|part| !matches!(*part, "mod" | "lib" | "main")).map(str::to_owned).collect()
    }

    /// What comes before its unit tests, which stand last (`clippy::items_after_test_module`).
    pub(crate) fn without_unit_tests(&self) -> Self {
        let end = self.text.find("\n#[cfg(test)]\nmod ").unwrap_or(self.text.len());
        Self::new(&self.path, &self.text[..end])
    }

    /// The text without comments and the contents of strings.
    pub(crate) fn code(&self) -> String {
        blanked(&self.text, Keep::Code)
    }

    /// Only what stands in string literals.
    pub(crate) fn strings(&self) -> String {
        blanked(&self.text, Keep::Strings)
    }

    /// Each string literal with its line, lines that go on joined as the compiler joins them.
    pub(crate) fn literals(&self) -> Vec<(usize, String)> {
        let (strings, mut literals, mut line) = (self.strings(), Vec::new(), 1);
        let mut rest = strings.as_str();
        while let Some(first) = rest.chars().next() {
            let length = literal_length(rest, false).unwrap_or(first.len_utf8());
            let (literal, after) = rest.split_at(length);
            if let (Some(begins), Some(ends)) = (literal.find('"'), literal.rfind('"'))
                && !literal.starts_with('\'')
            {
                let mut lines = literal[begins + 1..ends.max(begins + 1)].split("\\\n");
                let first = lines.next().unwrap_or_default().to_owned();
                literals.push((line, lines.fold(first, |text, line| text + line.trim_start())));
            }
            line += literal.matches('\n').count();
            rest = after;
        }
        literals
    }

    pub(crate) fn tokens(&self) -> Vec<Token> {
        let mut tokens = Vec::new();
        for (line, text) in self.code().lines().enumerate() {
            let mut rest = text.trim_start();
            while let Some(first) = rest.chars().next() {
                let length = match first {
                    _ if is_word(first) => rest.find(|sign| !is_word(sign)).unwrap_or(rest.len()),
                    _ if rest.starts_with("::") => 2,
                    _ => first.len_utf8(),
                };
                tokens.push(Token { line: line + 1, word: rest[..length].to_owned() });
                rest = rest[length..].trim_start();
            }
        }
        tokens
    }
}

fn is_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

fn blanked(text: &str, keep: Keep) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    let mut in_word = false;
    while let Some(first) = rest.chars().next() {
        let literal = literal_length(rest, in_word);
        let comment = comment_length(rest);
        let (length, stays) = match (comment, literal) {
            (Some(length), _) => (length, false),
            (None, Some(length)) => (length, keep == Keep::Strings),
            (None, None) => (first.len_utf8(), keep == Keep::Code),
        };
        let (part, after) = rest.split_at(length);
        kept.extend(part.chars().map(|sign| if stays || sign == '\n' { sign } else { ' ' }));
        in_word = is_word(first) && literal.is_none();
        rest = after;
    }
    kept
}

/// The length of the comment that begins here; block comments nest.
fn comment_length(text: &str) -> Option<usize> {
    if text.starts_with("//") {
        return Some(text.find('\n').unwrap_or(text.len()));
    }
    text.starts_with("/*").then(|| {
        let (mut depth, mut at) = (0, 0);
        while at < text.len() {
            match text.as_bytes().get(at..at + 2) {
                Some(b"/*") => (depth, at) = (depth + 1, at + 2),
                Some(b"*/") => (depth, at) = (depth - 1, at + 2),
                _ => at += 1,
            }
            if depth == 0 {
                return at;
            }
        }
        text.len()
    })
}

/// The length of the string or character literal that begins here; a lifetime is none.
fn literal_length(text: &str, in_word: bool) -> Option<usize> {
    let after_prefix = if in_word { text } else { text.trim_start_matches(['b', 'c']) };
    let prefix = text.len() - after_prefix.len();
    if let Some(raw) = after_prefix.strip_prefix('r').filter(|_| !in_word) {
        let hashes = raw.len() - raw.trim_start_matches('#').len();
        let body = raw[hashes..].strip_prefix('"')?;
        let end = format!("\"{}", "#".repeat(hashes));
        return Some(text.len() - body.len() + body.find(&end).map_or(body.len(), |at| at + end.len()));
    }
    let body = after_prefix.strip_prefix('"').map(|body| (body, '"'));
    let (body, end) = match body {
        Some(found) => found,
        None => (after_prefix.strip_prefix('\'').filter(|body| is_character(body))?, '\''),
    };
    let mut escaped = false;
    let closing = body.find(|sign| {
        let ends = sign == end && !escaped;
        escaped = sign == '\\' && !escaped;
        ends
    });
    Some(prefix + 1 + closing.map_or(body.len(), |at| at + 1))
}

fn is_character(body: &str) -> bool {
    body.starts_with('\\') || body.chars().nth(1) == Some('\'')
}

#[test]
fn comments_and_strings_are_no_code() {
    let source = Source::new(
        "x.rs",
        "a /* b /* c */ d */ e // f\n\"g \\\" h\" i r#\"j \" k\"# l 'm' n '\\'' o<'p> b\"q\" br\"r\" stub\"s\"",
    );
    let words: Vec<_> = source.tokens().into_iter().map(|token| token.word).collect();
    assert_eq!(words.join(" "), "a e i l n o < ' p > stub");
    let strings = source.strings();
    assert_eq!(
        strings.split_whitespace().collect::<Vec<_>>().join(" "),
        "\"g \\\" h\" r#\"j \" k\"# 'm' '\\'' b\"q\" br\"r\" \"s\""
    );
    assert_eq!(source.tokens().last().map(|token| token.line), Some(2));
}
