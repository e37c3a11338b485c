//! What the command line writes, and what it never writes over.

use std::process::Command;

use super::{REFORM, err, folder, out, sidestil};

#[test]
fn examples_are_listed_and_written_and_never_overwrite() {
    assert!(out(&sidestil(&["examples"])).starts_with("bedre-ressourceforloeb-2022.ron"));
    let folder = folder("examples");
    let directory = folder.join("nye").display().to_string();
    assert_eq!(sidestil(&["examples", &directory]).status.code(), Some(0));
    let file = folder.join("nye/aarhus-2022.ron");
    assert_eq!(std::fs::read(&file).unwrap(), std::fs::read("scenarios/aarhus-2022.ron").unwrap());
    std::fs::write(&file, "mit").unwrap();
    assert_eq!(sidestil(&["examples", &directory]).status.code(), Some(1));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mit");
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn what_cannot_be_read_or_written_ends_with_1_and_wrong_usage_with_2() {
    let cases: &[(&[&str], i32)] = &[
        (&["check", "findes-ikke.ron"], 1),
        (&["check", "scenarios"], 1),
        (&["check", "assets/fonts/Lato-Regular.ttf"], 1),
        (&["evaluate", REFORM, "-o", "findes/ikke/ud.csv"], 1),
        (&["check"], 2),
        (&["evaluate"], 2),
        (&["evaluate", REFORM, "--format", "xml"], 2),
        (&["evaluate", REFORM, "--period", "2022"], 2),
        (&["explain", REFORM], 2),
        (&["explain", REFORM, "findes.ikke"], 2),
        (&["explain", REFORM, "group.ressourceforløb.growth", "--period", "i går"], 2),
        (&["--language", "fr", "--help"], 2),
        (&["--ukendt"], 2),
        (&["check", REFORM, "--renderer"], 2),
        (&["evaluate", REFORM, "-o", ""], 2),
    ];
    for (arguments, code) in cases {
        let output = sidestil(arguments);
        assert_eq!(output.status.code(), Some(*code), "{arguments:?}: {}", err(&output));
        assert!(!err(&output).is_empty(), "{arguments:?} says nothing");
        assert!(!err(&output).contains("panicked"), "{arguments:?}: {}", err(&output));
    }
}

#[test]
fn evaluate_never_writes_over_the_scenario_it_reads() {
    let folder = folder("same");
    let file = folder.join("scenarie.ron");
    std::fs::copy(REFORM, &file).unwrap();
    let mut others = vec![file.clone(), folder.join(".").join("scenarie.ron")];
    if cfg!(unix) {
        others.push(folder.join("haard.ron"));
        std::fs::hard_link(&file, &others[2]).unwrap();
    }
    #[cfg(unix)]
    {
        others.push(folder.join("blød.ron"));
        std::os::unix::fs::symlink(&file, &others[3]).unwrap();
    }
    for other in others {
        let output = sidestil(&["evaluate", file.to_str().unwrap(), "-o", other.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(1), "{}", other.display());
        assert!(err(&output).contains("er scenariet selv og bliver ikke overskrevet"), "{}", err(&output));
        assert_eq!(std::fs::read(&other).unwrap(), std::fs::read(REFORM).unwrap());
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_read_only_file_and_a_folder_are_not_replaced() {
    let folder = folder("read-only");
    let file = folder.join("ud.csv");
    std::fs::write(&file, "mit").unwrap();
    let mut permissions = std::fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    std::fs::set_permissions(&file, permissions).unwrap();
    for (out, reason) in [(&file, "filen eller drevet er skrivebeskyttet"), (&folder, "det er en mappe")] {
        let output = sidestil(&["evaluate", REFORM, "-o", out.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(1));
        assert!(err(&output).contains(reason), "{}", err(&output));
    }
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "mit");
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
#[cfg(unix)]
fn a_link_is_followed_and_stays_a_link() {
    let folder = folder("link");
    let link = folder.join("link.csv");
    std::os::unix::fs::symlink("ud.csv", &link).unwrap();
    // The first time nothing is there yet, the second time a file.
    for _ in 0..2 {
        assert_eq!(sidestil(&["evaluate", REFORM, "-o", link.to_str().unwrap()]).status.code(), Some(0));
        assert!(std::fs::symlink_metadata(&link).unwrap().is_symlink());
        assert!(std::fs::read_to_string(folder.join("ud.csv")).unwrap().starts_with("measure,"));
    }
    std::fs::remove_dir_all(folder).unwrap();
}

#[test]
#[cfg(target_os = "linux")]
fn a_device_is_written_to_and_a_full_one_is_told() {
    use std::process::Stdio;
    let output = sidestil(&["evaluate", REFORM, "-o", "/dev/stdout"]);
    assert!(out(&output).starts_with("measure,"), "{}", err(&output));
    let output = sidestil(&["evaluate", REFORM, "-o", "/dev/full"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("/dev/full kan ikke skrives: der er ikke mere plads"), "{}", err(&output));
    let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
    let output = Command::new(env!("CARGO_BIN_EXE_sidestil")).arg("--help").stdout(full).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(err(&output).contains("der er ikke mere plads") || err(&output).contains("no space"), "{}", err(&output));
    // A reader that goes away at once.
    let mut child = Command::new(env!("CARGO_BIN_EXE_sidestil"))
        .args(["evaluate", REFORM])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), err(&output)), (Some(0), String::new()));
}
