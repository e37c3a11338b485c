//! Published and observed figures: what they name must be there.

use super::found::Checks;
use crate::scenario::{finding::Thing, path::Path};

impl Checks<'_> {
    pub(super) fn things(&mut self) {
        let scenario = self.scenario;
        let mut levels = self.levels();
        for (index, published) in scenario.published.iter().enumerate() {
            let at = |field: &str| (None, Path::new(&format!("published/{index}/{field}")));
            if &*published.rules != "difference" {
                self.exists(Thing::RuleSet, &published.rules, || at("rules"));
            }
            for (field, rules) in [("before", &published.before), ("after", &published.after)] {
                if let Some(rules) = rules {
                    self.exists(Thing::RuleSet, rules, || at(field));
                }
            }
            self.exists(Thing::Source, &published.source, || at("source"));
            if let Some(fault) = published.price_level.and_then(|level| levels.fault(level, None)) {
                self.error(at("price_level"), fault);
            }
        }
        for observed in &scenario.observed {
            let at = Path::new(&format!("observed/{}", observed.group));
            self.exists(Thing::Group, &observed.group, || (None, at.clone()));
            if let Some(source) = &observed.source {
                self.exists(Thing::Source, source, || (None, at.join("source")));
            }
        }
    }
}
