//! The way to the disk: a writer that dies at any step leaves the old file or the new one, whole.

use std::{
    fs,
    io::{self, ErrorKind},
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

use sidestil::scenario::text::saving::{Step, keep_beside, put, put_in_steps};

/// What tells a child what to do: the file and the step after which it dies.
const FILE: &str = "SIDESTIL_TEST_FILE";
const STEP: &str = "SIDESTIL_TEST_STEP";

/// More than several blocks, and different in each.
fn text(seed: u8) -> Vec<u8> {
    (0_u32..200_000).map(|index| seed.wrapping_add(index.to_le_bytes()[0] ^ index.to_le_bytes()[1])).collect()
}

/// A folder of the test's own.
fn folder(name: &str) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("sidestil-saving-{name}-{}", std::process::id()));
    fs::remove_dir_all(&folder).unwrap_or_default();
    fs::create_dir_all(&folder).unwrap();
    folder
}

fn names(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

/// This test again, as a process of its own.
fn child(test: &str, file: &Path, step: usize) -> Command {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", test]).env(FILE, file).env(STEP, step.to_string());
    child.stdout(Stdio::null()).stderr(Stdio::null());
    child
}

fn asked() -> Option<(PathBuf, usize)> {
    let file = std::env::var_os(FILE)?;
    Some((file.into(), std::env::var(STEP).unwrap().parse().unwrap()))
}

#[test]
fn a_writer_killed_at_any_step_leaves_one_of_the_two_files_whole() {
    if let Some((file, last)) = asked() {
        let mut step = 0;
        let dies = |_| {
            step += 1;
            if step > last { std::process::abort() } else { Ok(()) }
        };
        put_in_steps(&file, &text(2), dies).unwrap();
        return;
    }
    let mut steps = Vec::new();
    let folder = folder("killed");
    let file = folder.join("a.ron");
    put(&file, &text(3)).unwrap();
    put_in_steps(&file, &text(1), |step| {
        steps.push(step);
        Ok(())
    })
    .unwrap();
    assert!(steps.len() > 6 && steps.first() == Some(&Step::Opened), "{steps:?}");
    let is_named = steps.contains(&Step::Named);
    steps.retain(|step| *step != Step::Named);
    assert_eq!(steps.last_chunk(), Some(&[Step::Wrote(200_000), Step::Synced, Step::Replaced]));
    if is_named {
        steps.insert(steps.len() - 1, Step::Named);
    }
    for (index, step) in steps.iter().enumerate() {
        put(&file, &text(1)).unwrap();
        let test = "saving::disk::a_writer_killed_at_any_step_leaves_one_of_the_two_files_whole";
        assert!(!child(test, &file, index).status().unwrap().success(), "{step:?}");
        let expected = if *step == Step::Replaced { text(2) } else { text(1) };
        assert!(fs::read(&file).unwrap() == expected, "after {step:?}");
        let left: Vec<String> = names(&folder).into_iter().filter(|name| name.starts_with(".sidestil-")).collect();
        // Where a file can do without a name, nothing is left but in the one moment in which it needs one.
        let most = usize::from(if is_named { *step == Step::Named } else { *step != Step::Replaced });
        assert_eq!(left.len(), most, "{left:?} after {step:?}");
        // Another file of the folder is saved.
        put(&folder.join("b.ron"), &text(3)).unwrap();
        assert_eq!(names(&folder), ["a.ron", "b.ron"], "after {step:?}");
    }
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn a_writer_killed_at_some_moment_leaves_one_of_the_two_files_whole() {
    if let Some((file, _)) = asked() {
        loop {
            put(&file, &text(1)).unwrap();
            put(&file, &text(2)).unwrap();
        }
    }
    let folder = folder("moment");
    let file = folder.join("a.ron");
    put(&file, &text(1)).unwrap();
    for moment in 0..12_u64 {
        let test = "saving::disk::a_writer_killed_at_some_moment_leaves_one_of_the_two_files_whole";
        let mut child = child(test, &file, 0).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(20 + moment * 3));
        child.kill().unwrap();
        child.wait().unwrap();
        let found = fs::read(&file).unwrap();
        assert!(found == text(1) || found == text(2), "{} bytes", found.len());
        put(&file, &text(1)).unwrap();
        assert_eq!(names(&folder), ["a.ron"]);
    }
    fs::remove_dir_all(folder).unwrap();
}

/// A first saving has no old file whose place it must take.
#[test]
fn a_writer_of_a_first_file_that_is_killed_leaves_nothing_that_stays() {
    if let Some((file, last)) = asked() {
        let mut step = 0;
        let dies = |_| {
            step += 1;
            if step > last { std::process::abort() } else { Ok(()) }
        };
        put_in_steps(&file, &text(2), dies).unwrap();
        return;
    }
    let folder = folder("first");
    let file = folder.join("a.ron");
    for step in 0..6 {
        let test = "saving::disk::a_writer_of_a_first_file_that_is_killed_leaves_nothing_that_stays";
        assert!(!child(test, &file, step).status().unwrap().success(), "{step}");
        assert!(!file.exists() || fs::read(&file).unwrap() == text(2), "{step}");
        let _ = fs::remove_file(&file);
        put(&folder.join("b.ron"), b"b").unwrap();
        assert_eq!(names(&folder), ["b.ron"], "{step}");
    }
    fs::remove_dir_all(folder).unwrap();
}

/// What somebody else has, or is at work on, is never cleared away.
#[test]
fn what_is_not_left_over_stays() {
    if let Some((file, last)) = asked() {
        let mut step = 0;
        let waits = |_| {
            step += 1;
            if step > last {
                fs::write(file.with_extension("waits"), "").unwrap();
                while !file.with_extension("goes").exists() {
                    std::thread::sleep(Duration::from_millis(1));
                }
            }
            Ok(())
        };
        put_in_steps(&file, &text(2), waits).unwrap();
        return;
    }
    let folder = folder("living");
    let mut others = [
        ".a.ron.AbCdEf",
        ".sidestil-0123456789abcdef",
        ".sidestil-0123456789abcde.tmp",
        ".sidestil-0123456789ABCDEF.tmp",
        "sidestil-0123456789abcdef.tmp",
        "a.ron.tmp",
    ]
    .map(str::to_owned)
    .to_vec();
    for name in &others {
        fs::write(folder.join(name), "theirs").unwrap();
    }
    others.push(".sidestil-00000000000000aa.tmp".into());
    fs::create_dir(folder.join(&others[6])).unwrap();
    #[cfg(unix)]
    {
        others.push(".sidestil-00000000000000ab.tmp".into());
        std::os::unix::fs::symlink("a.ron.tmp", folder.join(&others[7])).unwrap();
    }
    fs::write(folder.join(".sidestil-00000000000000ac.tmp"), "left over").unwrap();
    let file = folder.join("a.ron");
    put(&file, &text(1)).unwrap();
    others.push("a.ron".into());
    others.sort();
    assert_eq!(names(&folder), others);
    for step in 0..7 {
        let mut child = child("saving::disk::what_is_not_left_over_stays", &file, step).spawn().unwrap();
        while !file.with_extension("waits").exists() && child.try_wait().unwrap().is_none() {
            std::thread::sleep(Duration::from_millis(1));
        }
        // Meanwhile others are saved, beside and in the same place.
        put(&folder.join("b.ron"), b"b").unwrap();
        put(&file, &text(3)).unwrap();
        fs::write(file.with_extension("goes"), "").unwrap();
        assert!(child.wait().unwrap().success(), "after step {step}");
        for done in ["waits", "goes"] {
            let _ = fs::remove_file(file.with_extension(done));
        }
        fs::remove_file(folder.join("b.ron")).unwrap();
        assert!([text(2), text(3)].contains(&fs::read(&file).unwrap()));
        assert_eq!(names(&folder), others, "after step {step}");
    }
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn an_error_at_any_step_keeps_the_old_file_and_leaves_nothing_behind() {
    let folder = folder("full");
    let file = folder.join("a.ron");
    put(&file, &text(1)).unwrap();
    for at in [Step::Opened, Step::Wrote(65_536), Step::Wrote(200_000), Step::Synced, Step::Named] {
        let full = |step| if step == at { Err(io::Error::from(ErrorKind::StorageFull)) } else { Ok(()) };
        let put_so = put_in_steps(&file, &text(2), full);
        if at == Step::Named && put_so.is_ok() {
            // Here a file has a name from the first.
            put(&file, &text(1)).unwrap();
        } else {
            assert_eq!(put_so.unwrap_err().kind(), ErrorKind::StorageFull);
        }
        assert!(fs::read(&file).unwrap() == text(1), "{at:?}");
        assert_eq!(names(&folder), ["a.ron"]);
    }
    put(&file, &text(2)).unwrap();
    assert!(fs::read(&file).unwrap() == text(2));
    assert_eq!(names(&folder), ["a.ron"]);
    fs::remove_dir_all(folder).unwrap();
}

#[test]
fn what_cannot_be_written_is_refused_and_kept() {
    let folder = folder("refused");
    let inside = folder.join("inside");
    fs::create_dir(&inside).unwrap();
    assert_eq!(put(&inside, b"new").unwrap_err().kind(), ErrorKind::IsADirectory);
    assert_eq!(put(&folder.join("gone/a.ron"), b"new").unwrap_err().kind(), ErrorKind::NotFound);
    let file = folder.join("a.ron");
    fs::write(&file, "old").unwrap();
    let mut permissions = fs::metadata(&file).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(&file, permissions.clone()).unwrap();
    assert_eq!(put(&file, b"new").unwrap_err().kind(), ErrorKind::ReadOnlyFilesystem);
    assert_eq!(fs::read(&file).unwrap(), b"old");
    assert_eq!(names(&folder), ["a.ron", "inside"]);
    fs::remove_dir_all(folder).unwrap();
}

#[test]
#[cfg(unix)]
fn links_stay_and_permissions_too() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let folder = folder("links");
    fs::create_dir(folder.join("b")).unwrap();
    let (link, file) = (folder.join("a.ron"), folder.join("b/real.ron"));
    symlink("b/real.ron", &link).unwrap();
    // First a link to nothing, then one to a file.
    put(&link, b"one").unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o640)).unwrap();
    put(&link, b"two").unwrap();
    assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
    assert_eq!(fs::read(&file).unwrap(), b"two");
    assert_eq!(fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o640);
    assert_eq!((names(&folder), names(&folder.join("b"))), (vec!["a.ron".into(), "b".into()], vec!["real.ron".into()]));
    assert_eq!(keep_beside(&link, b"old").unwrap(), fs::canonicalize(&file).unwrap().with_extension("ron.bak"));
    fs::remove_dir_all(folder).unwrap();
}

#[test]
#[cfg(target_os = "linux")]
fn a_device_that_is_full_says_so() {
    assert_eq!(put(Path::new("/dev/full"), b"new").unwrap_err().kind(), ErrorKind::StorageFull);
}

#[test]
fn the_old_text_is_kept_beside_and_nothing_is_written_over() {
    let folder = folder("beside");
    let file = folder.join("a.ron");
    fs::write(&file, "new").unwrap();
    let kept = |text: &[u8]| keep_beside(&file, text).unwrap().file_name().unwrap().to_str().unwrap().to_owned();
    assert_eq!(kept(b"old"), "a.ron.bak");
    assert_eq!(kept(b"old"), "a.ron.bak");
    assert_eq!(kept(b"odd"), "a.ron.bak2");
    fs::create_dir(folder.join("a.ron.bak3")).unwrap();
    assert_eq!(kept(b"older"), "a.ron.bak4");
    assert_eq!(kept(b"odd"), "a.ron.bak2");
    let texts = ["a.ron", "a.ron.bak", "a.ron.bak2", "a.ron.bak4"].map(|name| fs::read(folder.join(name)).unwrap());
    assert_eq!(texts, [&b"new"[..], b"old", b"odd", b"older"]);
    assert!(keep_beside(&folder.join("gone/a.ron"), b"old").is_err());
    fs::remove_dir_all(folder).unwrap();
}
