//! Vocabulary: the words of the field as data, in the languages that documents are written in. `site.toml` adds to them.
