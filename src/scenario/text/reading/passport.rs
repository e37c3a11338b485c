//! The passport. It is the program's own; damage to it must not keep a file from opening.

use rust_decimal::prelude::ToPrimitive as _;

use super::reader::{Found, Reader};
use crate::{
    model::measures::{Answer, When},
    scenario::passport::{MOST, MainResult, Passport, word},
    scenario::{
        finding::{Code, Expected, Severity},
        path::Path,
        text::tree::{Entry, Node},
    },
};

const FIELDS: &[&str] = &["program", "model", "content", "results"];
const RESULT_FIELDS: &[&str] = &["measure", "rules", "period", "value"];

impl<'t> Reader<'t> {
    /// `passport: (program: "…", model: 1, content: "…", results: […])`. Of what is wrong with it the first is told, as a
    /// warning; nothing in it is the writer's to put right.
    pub(super) fn read_passport(&mut self, entry: Option<&Entry<'t>>) {
        let at = Path::new("passport");
        if let Some(entry) = entry {
            self.note(at.clone(), entry.key.span);
            self.passport = self.passport(&entry.value, &at);
        }
        let is_of_it = |found: &Found| found.path == at || found.path.below("passport").is_some();
        let mut of_it = self.found.extract_if(.., |found| is_of_it(found)).collect::<Vec<_>>().into_iter();
        if let Some(Found { path, span, rule_set, .. }) = of_it.next() {
            self.passport = None;
            let (severity, code) = (Severity::Warning, Code::BadPassport);
            self.found.push(Found { severity, code, rule_set, path, span });
        }
    }

    fn passport(&mut self, node: &Node<'t>, at: &Path) -> Option<Passport> {
        let entries = self.structure(node, at)?;
        let fields = self.fields(entries, FIELDS, at);
        let open = self.open(node);
        let program = self.text_field(fields[0], at, "program").unwrap_or_default();
        let content = self.text_field(fields[2], at, "content").unwrap_or_default();
        let is_number = content.len() == 8 && content.bytes().all(|byte| byte.is_ascii_hexdigit());
        let content = u32::from_str_radix(&content, 16).ok().filter(|_| is_number);
        if let Some(entry) = fields[2].filter(|_| content.is_none()) {
            self.wrong_type(Expected::Text, &entry.value, &at.join("content"));
        }
        for (name, field) in FIELDS.iter().zip(&fields) {
            if field.is_none() {
                self.error(Code::Missing((*name).to_owned()), &at.join(name), open);
            }
        }
        let model = fields[1].and_then(|entry| {
            let number = self.number(&entry.value, &at.join("model"))?;
            let model = number.to_u32().filter(|_| number.is_integer());
            if model.is_none() {
                self.error(Code::NotWhole(number), &at.join("model"), entry.value.span);
            }
            model
        });
        let at = at.join("results");
        let mut results = Vec::new();
        for (index, node) in self.list(fields[3], &at).iter().enumerate() {
            if index == MOST {
                self.wrong_type(Expected::List, node, &at.join(&index.to_string()));
                break;
            }
            results.extend(self.main_result(node, &at.join(&index.to_string())));
        }
        Some(Passport { program, model: model?, content: content?, results })
    }

    fn main_result(&mut self, node: &Node<'t>, at: &Path) -> Option<MainResult> {
        let entries = self.structure(node, at)?;
        let fields = self.fields(entries, RESULT_FIELDS, at);
        let open = self.open(node);
        let measure = self.required_text(fields[0], at, "measure", open);
        let rules = self.required_text(fields[1], at, "rules", open).into();
        let period = self.text_field(fields[2], at, "period").unwrap_or_default();
        let when: Option<When> = period.parse().ok();
        if let Some(entry) = fields[2].filter(|_| when.is_none()) {
            self.wrong_type(Expected::Month, &entry.value, &at.join("period"));
        }
        let Some(value) = fields[3] else {
            self.error(Code::Missing("value".to_owned()), &at.join("value"), open);
            return None;
        };
        let answer = match value.value.text() {
            None => self.number(&value.value, &at.join("value")).map(Answer::Exact),
            Some(text) => word(text),
        };
        if answer.is_none() {
            self.wrong_type(Expected::Number, &value.value, &at.join("value"));
        }
        Some(MainResult { measure, rules, when: when?, answer: answer? })
    }
}
