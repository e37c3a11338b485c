//! A share typed where those who leave are counted: the group's destinations become shares, in the file too, with its comments.

use rust_decimal::{Decimal, dec};
use sidestil::scenario::{edit::exits::to_shares, figure::Value, path::Path};

use super::*;

const REFORM: &str = include_str!("../../../scenarios/bedre-ressourceforloeb-2022.ron");
const JOB: &str = "groups/ressourceforløb/exits/job";

fn number(scenario: &Scenario, path: &str) -> Decimal {
    scenario.inputs.get(&Path::new(path)).unwrap().value.number().unwrap()
}

#[test]
fn the_others_share_the_rest_as_before_and_the_file_keeps_its_comments() {
    let origin = origin(REFORM);
    let base = origin.scenario.base().unwrap().id.clone();
    let edited = to_shares(&origin.scenario, &base, &Path::new(JOB), dec!(0.5)).unwrap().unwrap();
    // 285 of 1.414 become half; the other 1.129 share the other half: 849 / 1.129 · 0,5 = 0,37600,
    // 44 / 1.129 · 0,5 = 0,01949, 236 / 1.129 · 0,5 = 0,10452.
    let shares = ["job", "førtidspension", "kontanthjælp", "andre-ydelser"];
    let shares = shares.map(|to| number(&edited, &format!("groups/ressourceforløb/exits/{to}")));
    assert_eq!(shares, [dec!(0.5), dec!(0.376), dec!(0.0195), dec!(0.1045)]);
    let are = edited.inputs.get(&Path::new("groups/ressourceforløb/exits_are")).unwrap();
    assert_eq!(are.value, Value::Word("shares".into()));
    let text = kept(&origin, &edited);
    assert!(text.contains("exits_are: shares,"), "{text}");
    assert!(text.contains("\"job\": (value: 0.5, status: assumption),"), "{text}");
    for comment in REFORM.lines().filter(|line| line.trim_start().starts_with("//")) {
        assert!(text.contains(comment), "{comment}");
    }
    // In thirds what rounding leaves goes to the largest, so that they are 1 in all.
    let edited = to_shares(&origin.scenario, &base, &Path::new(JOB), dec!(0.3333)).unwrap().unwrap();
    let shares = ["job", "førtidspension", "kontanthjælp", "andre-ydelser"];
    let sum: Decimal = shares.iter().map(|to| number(&edited, &format!("groups/ressourceforløb/exits/{to}"))).sum();
    assert_eq!(sum, Decimal::ONE);
}

#[test]
fn a_share_out_of_its_limits_is_refused_and_of_shares_there_is_nothing_to_turn() {
    let origin = origin(REFORM);
    let base = origin.scenario.base().unwrap().id.clone();
    for share in [dec!(1.2), dec!(-0.1), Decimal::MAX, Decimal::MIN] {
        assert!(to_shares(&origin.scenario, &base, &Path::new(JOB), share).unwrap().is_err(), "{share}");
    }
    let edited = to_shares(&origin.scenario, &base, &Path::new(JOB), dec!(0.5)).unwrap().unwrap();
    assert!(to_shares(&edited, &base, &Path::new(JOB), dec!(0.4)).is_none());
    // Under the reform it is the reform's own change: the law before keeps its counts.
    let reform = origin.scenario.rule_sets[1].id.clone();
    let edited = to_shares(&origin.scenario, &reform, &Path::new(JOB), dec!(0.5)).unwrap().unwrap();
    assert_eq!(number(&edited, JOB), dec!(285));
    assert_eq!(edited.rule_set(&reform).unwrap().changes.get(&Path::new(JOB)).unwrap().value, Value::Number(dec!(0.5)));
}
