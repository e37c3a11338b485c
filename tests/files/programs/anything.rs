//! Whatever is done here and by others, in any order: nothing panics, what is said to be saved is on disk, and every step
//! can be taken back.

use proptest::prelude::*;
use sidestil::{app::session::Overlay, scenario::text::loading};

use super::*;

/// Does one thing that a number stands for.
fn act(app: &mut App, folder: &Folder, path: &Path, what: u8, cap: i64) {
    let id = id(app);
    match what {
        0 => {
            let side = SideChoice { file: id, rule_set: file(app).scenario.rule_sets[1].id.clone() };
            let path = if cap % 2 == 0 { CAP } else { INFLOW };
            let field = Field { side, path: path.into() };
            app.apply(Command::SetInput { field, value: Value::Number(cap.into()), dragging: cap % 3 == 0 });
        }
        1 => app.apply(Command::Save(id)),
        2 => app.apply(Command::Undo),
        3 => app.apply(Command::Redo),
        4 => {
            // Somebody else changes the file, now and then into something that cannot be read.
            let mean = if cap % 5 == 0 { "ingen".to_owned() } else { cap.to_string() };
            let from = "\"groups/ressourceforløb/stay/at_most\": (value: 36";
            let text = EXAMPLES[0].text.replacen(from, &from.replace("36", &mean), 1);
            fs::write(path, text).unwrap();
        }
        5 => {
            let _ = fs::remove_file(path);
        }
        6 => app.apply(Command::Reload(id)),
        7 => app.apply(Command::KeepMine(id)),
        8 => {
            app.apply(Command::Compare(id));
            app.apply(Command::ChooseVersion(Some(0), cap % 2 == 0));
            app.apply(Command::TakeChosen);
        }
        9 => app.apply(Command::SaveTo(id, folder.0.join(format!("nr-{}.ron", cap % 3)))),
        10 => app.apply(Command::OpenPaths(vec![path.to_owned()])),
        _ => app.apply(Command::Jump(usize::try_from(cap).unwrap_or_default())),
    }
}

fn config() -> ProptestConfig {
    let cases = std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(12);
    ProptestConfig { cases, failure_persistence: None, ..ProptestConfig::default() }
}

proptest! {
    #![proptest_config(config())]

    #[test]
    fn what_is_said_to_be_saved_is_on_disk(
        draws in prop::collection::vec((0_u8..12, 30_i64..70, any::<bool>()), 1..30),
    ) {
        let folder = Folder::new("anything");
        let path = folder.reform();
        let mut app = program_with(&path);
        let first = Arc::clone(&file(&app).scenario);
        for (what, cap, waits) in draws {
            act(&mut app, &folder, &path, what, cap);
            if waits {
                settle(&mut app);
            }
        }
        settle(&mut app);
        prop_assert!(!matches!(app.session.overlay, Some(Overlay::ConfirmClose(_))));
        // Once more after all of it: what is open here goes to the disk, or it is said why not.
        for open in 0..app.document.files().len() {
            let id = app.document.files()[open].id;
            apply(&mut app, Command::KeepMine(id));
            apply(&mut app, Command::Save(id));
            apply(&mut app, Command::KeepMine(id));
            apply(&mut app, Command::Save(id));
        }
        for open in app.document.files().iter().filter(|open| !open.is_changed()) {
            let on_disk = open.path.as_ref().map(|path| loading::load(path));
            let said = on_disk.as_ref().and_then(|loaded| loaded.scenario.as_ref());
            let is_told = app.session.notices.iter().any(|notice| notice.file() == Some(open.id));
            // A change by others that nobody has looked for yet is not known to the program.
            let is_known = on_disk.as_ref().is_some_and(|loaded| loaded.text.as_bytes() == &*open.on_disk);
            prop_assert!(said == Some(&*open.scenario) || is_told || !is_known, "{:?}", app.session.notices);
        }
        while app.history.next_undo().is_some() {
            app.apply(Command::Undo);
        }
        let reform = app.document.files().iter().find(|open| open.id.0 == 0);
        prop_assert_eq!(reform.map(|open| &open.scenario), Some(&first));
    }
}
