//! References: what a piece of text cites, told apart by shape: path, glob, command, URL, issue, prose or pending.
