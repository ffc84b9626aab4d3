//! The tree whose gates all go, in memory, so that a thousand corruptions of it can be judged in seconds.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use holdpoint::base::{Date, RelPath, Settings};
use holdpoint::link::{Known, Reader};
use holdpoint::source::{Cited, File, Found, History, LinksLock, SourceTree, decode};
use holdpoint::{evaluate, link, records};

/// Where the tree lies.
pub const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/trees/launch-ready");

/// The day on which all its gates go.
pub const AS_OF: &str = "2027-03-15";

/// Files by path, and the settings of the site.
#[derive(Clone)]
pub struct Tree {
    /// What each file holds.
    pub files: BTreeMap<String, Vec<u8>>,
    /// What git says of them; `None` outside a repository.
    pub history: Option<History>,
    /// What web servers said.
    pub links: LinksLock,
    settings: Settings,
}

/// What was read and decided.
pub struct Judged {
    /// Documents, records and evidence.
    pub model: link::Model,
    /// What was decided about them.
    pub assessment: evaluate::Assessment,
}

/// A new content of a file, or its end.
pub type Edit = (String, Option<Vec<u8>>);

impl Tree {
    /// The tree as it lies in the repository.
    pub fn read() -> Self {
        let mut files = BTreeMap::new();
        collect(Path::new(FOLDER), "", &mut files);
        let toml = String::from_utf8(files["site.toml"].clone()).expect("the settings are UTF-8");
        let settings = Settings::parse(&toml, &[]).expect("the settings are sound");
        Tree {
            files,
            history: None,
            links: LinksLock::default(),
            settings,
        }
    }

    /// A tree of some files, as the settings are where nobody changed them.
    pub fn of_files(files: &[(String, String)]) -> Self {
        let bytes = |(path, text): &(String, String)| (path.clone(), text.clone().into_bytes());
        Tree {
            files: files.iter().map(bytes).collect(),
            history: None,
            links: LinksLock::default(),
            settings: Settings::default(),
        }
    }

    /// This tree with more lines at the top of its settings.
    pub fn with_settings(&self, lines: &str) -> Self {
        let toml = format!("{lines}\n{}", self.text("site.toml"));
        let settings = Settings::parse(&toml, &[]).expect("the settings are sound");
        let mut tree = Tree {
            settings,
            ..self.clone()
        };
        tree.files.insert("site.toml".to_owned(), toml.into_bytes());
        tree
    }

    /// The part of this tree that one gate depends on: its proofs and some documents of gates.
    pub fn of_documents(&self, documents: &BTreeSet<String>) -> Self {
        let mut tree = self.clone();
        tree.files
            .retain(|path, _| !path.starts_with("launch/") || documents.contains(path));
        tree
    }

    /// The part of this tree that one gate depends on, where no other gate is required.
    pub fn of_gate(&self, gate: &str, documents: &BTreeSet<String>) -> Self {
        let mut tree = self.of_documents(documents);
        tree.settings.required_gates = vec![gate.to_owned()];
        tree
    }

    /// The names of the gates that the settings require.
    pub fn required(&self) -> &[String] {
        &self.settings.required_gates
    }

    /// The text of a document.
    pub fn text(&self, path: &str) -> &str {
        std::str::from_utf8(&self.files[path]).expect("the documents of the tree are UTF-8")
    }

    /// This tree after some edits.
    pub fn with(&self, edits: &[Edit]) -> Self {
        let mut tree = self.clone();
        for (path, bytes) in edits {
            match bytes {
                Some(bytes) => drop(tree.files.insert(path.clone(), bytes.clone())),
                None => drop(tree.files.remove(path)),
            }
        }
        tree
    }

    /// Judges the tree on its day. Diagnostics are left out: no verdict hangs on them.
    pub fn judge(&self) -> Judged {
        self.judge_again(&Known::default())
    }

    /// The same, for one who judges many trees that are almost alike.
    pub fn judge_again(&self, known: &Known) -> Judged {
        self.judge_on(AS_OF.parse().expect("the day is one"), known)
    }

    /// The same on another day.
    pub fn judge_on(&self, as_of: Date, known: &Known) -> Judged {
        let tree = self.source();
        let read = &known.records;
        let documents = read.documents(&tree);
        let extracted = records::extract(&documents, &tree, &self.settings, read);
        let wanted = records::wanted(&documents, &extracted.records, &tree);
        let found = wanted
            .paths
            .iter()
            .filter_map(|path| Some((path.clone(), found(self.files.get(path.as_str())?))))
            .collect();
        let words = read.vocabulary(&self.settings);
        let model = link::link(
            &tree,
            &Cited {
                found,
                ..Cited::default()
            },
            documents,
            extracted,
            &self.settings,
            &Reader::new(&self.settings, &words, &known.cited),
        );
        let assessment = evaluate::assess(&model, &self.settings, as_of);
        Judged { model, assessment }
    }

    /// The tree as the shell would read it.
    fn source(&self) -> SourceTree {
        let mut tree = SourceTree {
            history: self.history.clone(),
            links: self.links.clone(),
            ..SourceTree::default()
        };
        for register in &self.settings.waiver_registers {
            match self.files.get(register.path.as_str()) {
                Some(bytes) => drop(
                    tree.registers
                        .insert(register.path.clone(), decode::decode(bytes)),
                ),
                None => drop(
                    tree.unread
                        .insert(register.path.clone(), "it is not there".to_owned()),
                ),
            }
        }
        for (name, bytes) in &self.files {
            let path = RelPath::new(name).expect("the paths of the tree lie below the root");
            let size = bytes.len() as u64;
            tree.files.insert(
                path.clone(),
                File {
                    size,
                    executable: name.ends_with(".sh"),
                },
            );
            if !name.ends_with(".md") {
                continue;
            }
            if size > self.settings.max_file_bytes {
                tree.unread.insert(path, "it is too large".to_owned());
            } else {
                tree.texts.insert(path, decode::decode(bytes));
            }
        }
        tree
    }

    /// Writes the tree to a folder.
    pub fn write(&self, folder: &Path) {
        for (name, bytes) in &self.files {
            let path = folder.join(name);
            fs::create_dir_all(path.parent().expect("a file lies in a folder"))
                .expect("a temporary folder can be made");
            fs::write(path, bytes).expect("a temporary file can be written");
        }
    }
}

fn found(bytes: &[u8]) -> Found {
    Found {
        directory: false,
        executable: false,
        leads_out: false,
        size: bytes.len() as u64,
        text: Some(decode::decode(bytes).text),
    }
}

fn collect(folder: &Path, below: &str, files: &mut BTreeMap<String, Vec<u8>>) {
    for entry in fs::read_dir(folder)
        .expect("the tree lies in the repository")
        .flatten()
    {
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{name}/"), files);
        } else {
            files.insert(
                name,
                fs::read(entry.path()).expect("a file of the tree can be read"),
            );
        }
    }
}
