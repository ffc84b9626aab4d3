//! Packs: objects out of pack files, each delta of a chain unpacked once.
//!
//! A pack keeps most versions of a folder as differences from another version, in chains of up to 50. A walk reads all of
//! them, and without their bases at hand it would unpack each chain again from its end: ten times the work.

use std::cell::RefCell;
use std::collections::HashSet;
use std::path::Path;

use gix::hash::Kind as HashKind;
use gix::objs::Kind;
use gix::odb::pack::Bundle;
use gix::odb::pack::cache::lru::MemoryCappedHashmap;
use gix::odb::pack::data::Entry;
use gix::odb::pack::data::entry::Header;
use gix::zlib::Inflate;
use gix::{ObjectId, Repository};

/// How many bytes of unpacked objects are kept for each pack.
const KEPT_BYTES: usize = 48 << 20;

/// No chain of deltas is longer; git's own limit is 4095.
const LONGEST_CHAIN: usize = 4_096;

/// The packs of a repository.
pub struct Packs {
    packs: Vec<Pack>,
    inflate: RefCell<Inflate>,
}

struct Pack {
    bundle: Bundle,
    kept: RefCell<MemoryCappedHashmap>,
    /// Offsets of the objects that have been unpacked.
    unpacked: RefCell<HashSet<u64>>,
}

impl Packs {
    /// The packs that can be opened. What is in others, or in none, is read in another way.
    pub fn of(repository: &Repository) -> Self {
        let folder = repository.objects.store_ref().path().join("pack");
        let mut names: Vec<_> = std::fs::read_dir(folder)
            .into_iter()
            .flatten()
            .flatten()
            .map(|entry| entry.path())
            .collect();
        names.sort();
        let indexes = names
            .iter()
            .filter(|name| name.extension().is_some_and(|extension| extension == "idx"));
        let packs = indexes
            .filter_map(|name| Pack::open(name, repository.object_hash()))
            .collect();
        Packs {
            packs,
            inflate: RefCell::new(Inflate::default()),
        }
    }

    /// An object, as far as a pack holds it and can be read.
    pub fn find(&self, id: ObjectId) -> Option<(Kind, Vec<u8>)> {
        self.packs.iter().find_map(|pack| {
            let at = pack.bundle.index.lookup(id)?;
            pack.read(
                pack.bundle.index.pack_offset_at_index(at),
                &mut self.inflate.borrow_mut(),
            )
        })
    }
}

impl Pack {
    fn open(index: &Path, hash: HashKind) -> Option<Self> {
        let bundle = Bundle::at(index, hash).ok()?;
        Some(Pack {
            bundle,
            kept: RefCell::new(MemoryCappedHashmap::new(KEPT_BYTES)),
            unpacked: RefCell::default(),
        })
    }

    /// Unpacks what the object is made from, the farthest first, and then the object.
    fn read(&self, offset: u64, inflate: &mut Inflate) -> Option<(Kind, Vec<u8>)> {
        let mut entry = self.bundle.pack.entry(offset).ok()?;
        let mut chain = Vec::new();
        while let Header::OfsDelta { base_distance } = entry.header
            && !self.unpacked.borrow().contains(&entry.data_offset)
        {
            let base = entry.checked_base_pack_offset(base_distance)?;
            chain.push(entry);
            if chain.len() > LONGEST_CHAIN {
                return None;
            }
            entry = self.bundle.pack.entry(base).ok()?;
        }
        if chain.is_empty() {
            return self.unpack(entry, inflate);
        }
        let mut last = None;
        for entry in chain.into_iter().rev() {
            last = Some(self.unpack(entry, inflate)?);
        }
        last
    }

    fn unpack(&self, entry: Entry, inflate: &mut Inflate) -> Option<(Kind, Vec<u8>)> {
        let mut data = Vec::new();
        let offset = entry.data_offset;
        let kept = &mut *self.kept.borrow_mut();
        let outcome = self
            .bundle
            .pack
            .decode_entry(entry, &mut data, inflate, &|_, _| Ok(None), kept)
            .ok()?;
        self.unpacked.borrow_mut().insert(offset);
        Some((outcome.kind, data))
    }
}
