//! Output safety: kills, full disks, two builds at once and documents that change while they are read leave the old portal or the
//! new one, whole, and the next build leaves nothing else behind.
//!
//! Each test runs a few rounds; `HOLDPOINT_ROUNDS=200 cargo test --test it -- output_safety` runs as many as that.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use crate::support::place::{Place, Run, files};
use crate::support::random::Random;

const EDITIONS: [&str; 2] = ["one", "two"];

/// What the output folder lies beside.
const NEIGHBOURS: [&str; 5] = ["in-one", "in-two", "one", "out", "two"];

type Portal = BTreeMap<String, Vec<u8>>;

fn rounds() -> u32 {
    std::env::var("HOLDPOINT_ROUNDS").map_or(4, |rounds| {
        rounds.parse().expect("HOLDPOINT_ROUNDS is a number")
    })
}

/// A folder with two editions of a tree, the portal of each, and an output folder that holds the first.
struct Press {
    place: Place,
    portals: [Portal; 2],
    /// How long a build takes here.
    takes: Duration,
}

impl Press {
    fn new() -> Self {
        let place = Place::new();
        for edition in EDITIONS {
            write_tree(&place, edition);
            place.run(&arguments(edition, edition)).ends(0, &[]);
        }
        let began = Instant::now();
        place.run(&arguments("one", "out")).ends(0, &[]);
        let takes = began.elapsed();
        let portals = EDITIONS.map(|edition| portal(&place.path.join(edition)));
        Press {
            place,
            portals,
            takes,
        }
    }

    fn command(&self, edition: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_holdpoint"));
        command
            .args(arguments(edition, "out"))
            .current_dir(&self.place.path)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        command
    }

    fn start(&self, edition: &str) -> Child {
        self.command(edition)
            .spawn()
            .expect("the program can be started")
    }

    /// Runs a shell script in the folder; `"$@"` is the build of an edition into `out`.
    fn script(&self, program: &[&str], script: &str, edition: &str) -> Output {
        Command::new(program[0])
            .args(&program[1..])
            .args(["sh", "-c", script, "sh", env!("CARGO_BIN_EXE_holdpoint")])
            .args(arguments(edition, "out"))
            .current_dir(&self.place.path)
            .output()
            .expect("a shell can be started")
    }

    /// The folder holds one of the two portals, whose search index may be missing.
    fn assert_whole(&self, folder: &Path, what: &str) {
        let found = without_index(portal(folder));
        let whole = self
            .portals
            .iter()
            .any(|portal| without_index(portal.clone()) == found);
        assert!(whole, "{what}: neither the old portal nor the new one");
    }

    /// The next build writes its portal, and nothing else is left beside it.
    fn assert_mended_by_next(&self, what: &str) {
        for (edition, expected) in EDITIONS.iter().zip(&self.portals).rev() {
            self.place.run(&arguments(edition, "out")).ends(0, &[]);
            assert_eq!(names(&self.place.path), NEIGHBOURS, "{what}");
            let found = portal(&self.place.path.join("out"));
            assert!(*expected == found, "{what}: the next portal differs");
        }
    }
}

fn arguments<'a>(edition: &'a str, out: &'a str) -> Vec<&'a str> {
    let tree = if edition == "one" { "in-one" } else { "in-two" };
    vec!["build", tree, "--out", out, "--as-of", "2025-11-10"]
}

fn write_tree(place: &Place, edition: &str) {
    for number in 0..12 {
        let text = format!("# Sluice {number}\n\nOpened for edition {edition}.\n");
        place.write(&format!("in-{edition}/docs/{edition}-{number}.md"), text);
    }
    let gate = "# Go / No-Go\n\nAll required:\n\n- [x] gate raised\n- [ ] trash rack cleared\n";
    place.write(&format!("in-{edition}/docs/gate.md"), gate);
}

/// The files of a portal by their path in it.
fn portal(folder: &Path) -> Portal {
    let below = |path: &Path| {
        let below = path
            .strip_prefix(folder)
            .expect("a file lies in its folder");
        below.display().to_string()
    };
    let all = files(folder).into_iter();
    all.map(|(path, bytes)| (below(&path), bytes)).collect()
}

/// The same without the index and without the mark, which lists it.
fn without_index(mut portal: Portal) -> Portal {
    portal.retain(|path, _| path != ".holdpoint" && !path.starts_with("pagefind/"));
    portal
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("a folder can be listed");
    let mut names: Vec<String> = entries
        .flatten()
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// Can this machine give a process mounts of its own?
fn has_namespaces() -> bool {
    let probe = ["-rm", "sh", "-c", "mount -t tmpfs none /mnt"];
    let status = Command::new("unshare")
        .args(probe)
        .stderr(Stdio::null())
        .status();
    status.is_ok_and(|status| status.success())
}

#[test]
fn a_build_that_is_killed_leaves_a_whole_portal() {
    let press = Press::new();
    let mut random = Random::new(19);
    for round in 0..rounds() {
        let mut child = press.start("two");
        thread::sleep(press.takes.mul_f64(random.below(1200) as f64 / 1000.0));
        child.kill().expect("a child can be killed");
        child.wait().expect("a child ends");
        let what = format!("round {round}");
        press.assert_whole(&press.place.path.join("out"), &what);
        press.assert_mended_by_next(&what);
    }
}

#[test]
fn two_builds_at_once_leave_one_whole_portal() {
    let press = Press::new();
    let mut random = Random::new(20);
    for round in 0..rounds() {
        let mut first = press.start("one");
        thread::sleep(press.takes.mul_f64(random.below(400) as f64 / 1000.0));
        let mut second = press.start("two");
        for child in [&mut first, &mut second] {
            let status = child.wait().expect("a child ends");
            assert!(status.success(), "round {round}: {status}");
        }
        assert_eq!(names(&press.place.path), NEIGHBOURS, "round {round}");
        let found = portal(&press.place.path.join("out"));
        assert!(press.portals.contains(&found), "round {round}: a mixture");
        press.assert_mended_by_next(&format!("round {round}"));
    }
}

#[cfg(unix)]
#[test]
fn a_limit_of_file_sizes_leaves_a_whole_portal() {
    let press = Press::new();
    let mut random = Random::new(21);
    for round in 0..rounds() {
        let limit = 1 << random.below(9);
        // With the signal ignored the write fails; without, the program is killed by it.
        let signal = ["trap '' XFSZ", ":"][random.below(2) as usize];
        let script = format!("{signal}; ulimit -f {limit}; exec \"$@\"");
        let output = press.script(&["env"], &script, "two");
        let what = format!("round {round}: {limit} blocks, {signal}: {output:?}");
        assert!(!what.contains("panicked"), "{what}");
        press.assert_whole(&press.place.path.join("out"), &what);
        press.assert_mended_by_next(&what);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_leaves_a_whole_portal() {
    if !has_namespaces() {
        return;
    }
    let press = Press::new();
    let mut random = Random::new(22);
    for round in 0..rounds() {
        let kilobytes = 600 + random.below(3000);
        let script = format!(
            "mkdir disk && mount -t tmpfs -o size={kilobytes}k none disk && cp -r out disk/ && cd disk || exit 9
             \"$1\" build ../in-two --out out --as-of 2025-11-10; code=$?
             cp -r out ../found && ls -A >../left; exit $code"
        );
        let output = press.script(&["unshare", "-rm"], &script, "two");
        let what = format!("round {round}: {kilobytes} kB: {output:?}");
        assert!(!what.contains("panicked"), "{what}");
        if output.status.code() != Some(9) {
            press.assert_whole(&press.place.path.join("found"), &what);
            let left = fs::read_to_string(press.place.path.join("left"));
            assert_eq!(left.expect("the disk was listed"), "out\n", "{what}");
        }
        for name in ["found", "disk"] {
            let _ = fs::remove_dir_all(press.place.path.join(name));
        }
        let _ = fs::remove_file(press.place.path.join("left"));
    }
}

#[test]
fn first_builds_at_once_leave_one_whole_portal() {
    let press = Press::new();
    for round in 0..rounds() {
        fs::remove_dir_all(press.place.path.join("out")).expect("a portal can be removed");
        for mut child in EDITIONS.map(|edition| press.start(edition)) {
            let status = child.wait().expect("a child ends");
            assert!(status.success(), "round {round}: {status}");
        }
        let found = portal(&press.place.path.join("out"));
        assert!(press.portals.contains(&found), "round {round}: a mixture");
        press.assert_mended_by_next(&format!("round {round}"));
    }
}

/// A mount point cannot be swapped: it is filled, and whatever a kill leaves there is mended by the next build.
#[cfg(target_os = "linux")]
#[test]
fn a_mounted_output_folder_is_filled() {
    if !has_namespaces() {
        return;
    }
    let press = Press::new();
    let mut random = Random::new(24);
    for round in 0..rounds() {
        let pause = press.takes.mul_f64(random.below(1200) as f64 / 1000.0);
        let script = format!(
            "mkdir disk && mount -t tmpfs none disk || exit 9
             build() {{ exec \"$1\" build ../in-$2 --out ../disk --as-of 2025-11-10; }}
             cd disk && (build \"$1\" one) && cp -r . ../first || exit
             build \"$1\" two & sleep {}; kill -9 $! ; wait
             (build \"$1\" two) && cp -r . ../second && ls -A ..",
            pause.as_secs_f64()
        );
        let output = press.script(&["unshare", "-rm"], &script, "two");
        let what = format!("round {round}: {output:?}");
        assert!(output.status.success(), "{what}");
        for (name, expected) in ["first", "second"].iter().zip(&press.portals) {
            let folder = press.place.path.join(name);
            assert!(*expected == portal(&folder), "{what}: {name} differs");
            fs::remove_dir_all(folder).expect("a copy can be removed");
        }
        let left = String::from_utf8_lossy(&output.stdout);
        assert!(!left.contains("staging"), "{what}");
        fs::remove_dir(press.place.path.join("disk")).expect("nothing is left");
    }
}

/// A folder that may be written in one that may not: nothing can be made beside it.
#[cfg(unix)]
#[test]
fn an_output_folder_in_one_that_may_only_be_read_is_filled() {
    use std::os::unix::fs::PermissionsExt;
    let press = Press::new();
    let open = |path: &Path, mode| {
        let permissions = fs::Permissions::from_mode(mode);
        fs::set_permissions(path, permissions).expect("permissions can be set");
    };
    let locked = press.place.path.join("locked");
    fs::create_dir_all(locked.join("out")).expect("a folder can be made");
    open(&locked.join("out"), 0o777);
    open(&locked, 0o555);
    // For root nothing is locked: the build then runs as nobody.
    let is_root = fs::write(locked.join("probe"), "").is_ok();
    let nobody = [
        "setpriv",
        "--reuid=65534",
        "--regid=65534",
        "--clear-groups",
    ];
    let program = if is_root { &nobody[..] } else { &["env"] };
    for edition in EDITIONS {
        let script = "\"$1\" build \"$3\" --out locked/out --as-of 2025-11-10";
        let output = press.script(program, script, edition);
        assert!(output.status.success(), "{output:?}");
        assert!(press.portals.contains(&portal(&locked.join("out"))));
    }
    open(&locked, 0o755);
}

#[test]
fn documents_that_change_while_they_are_read_end_no_build() {
    let press = Press::new();
    let docs = press.place.path.join("in-one/docs");
    let mut random = Random::new(23);
    for round in 0..rounds() {
        let stop = AtomicBool::new(false);
        let output = thread::scope(|scope| {
            let random = Random::new(u64::from(random.below(1 << 30)));
            scope.spawn(|| disturb(&docs, random, &stop));
            let output = press.command("one").stderr(Stdio::piped()).output();
            stop.store(true, Ordering::Relaxed);
            output.expect("the program can be started")
        });
        Run::of(&output).ends(0, &[]);
        fs::remove_dir_all(&docs).expect("documents can be removed");
        write_tree(&press.place, "one");
        press.assert_mended_by_next(&format!("round {round}"));
    }
}

/// Changes documents for as long as a build runs: they vanish, grow, become a folder or a link, or may not be read.
fn disturb(docs: &Path, mut random: Random, stop: &AtomicBool) {
    while !stop.load(Ordering::Relaxed) {
        let path = docs.join(format!("one-{}.md", random.below(12)));
        let _ = fs::remove_file(&path);
        let _ = fs::remove_dir_all(&path);
        let _ = match random.below(6) {
            0 => Ok(()),
            1 => fs::write(&path, "# Sluice\n\nlonger\n".repeat(1 << random.below(14))),
            2 => fs::create_dir(&path),
            3 => link("gate.md", &path),
            4 => link("/dev/zero", &path),
            _ => fs::write(&path, "").and_then(|()| lock_away(&path)),
        };
        thread::sleep(Duration::from_micros(200));
    }
}

#[cfg(unix)]
fn link(to: &str, path: &Path) -> std::io::Result<()> {
    std::os::unix::fs::symlink(to, path)
}

#[cfg(not(unix))]
fn link(_: &str, _: &Path) -> std::io::Result<()> {
    Ok(())
}

#[cfg(unix)]
fn lock_away(path: &Path) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o000))
}

#[cfg(not(unix))]
fn lock_away(_: &Path) -> std::io::Result<()> {
    Ok(())
}
