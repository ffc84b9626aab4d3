//! Names: links that are called as their files, and say nothing of the claim beside them.

use std::borrow::Cow;

use crate::parse::{Piece, Text};

/// `Permission granted ([arrêté](arrete.md))`: a link of one word that is called as its file names it, and says nothing of the claim.
pub fn without_names_of_files(text: &Text) -> Cow<'_, Text> {
    let names_file = |piece: &&Piece| {
        piece
            .link
            .as_deref()
            .is_some_and(|to| is_name_of(&piece.text, to))
    };
    if !text.pieces.iter().any(|piece| names_file(&piece)) {
        return Cow::Borrowed(text);
    }
    let kept: Vec<Piece> = text
        .pieces
        .iter()
        .filter(|piece| !names_file(piece))
        .cloned()
        .collect();
    Cow::Owned(Text {
        plain: kept.iter().map(|piece| piece.text.as_str()).collect(),
        pieces: kept,
        ..text.clone()
    })
}

/// Is a word the name of the file that a link leads to, but for marks that a path leaves out? `[failed](failed.md)` says how it went.
fn is_name_of(word: &str, target: &str) -> bool {
    let bare = deunicode::deunicode(word.trim()).to_lowercase();
    let file = target.rsplit('/').next().unwrap_or("");
    let stem = file.split(['.', '#']).next().unwrap_or("");
    let has_marks = bare != word.trim().to_lowercase();
    has_marks && !bare.is_empty() && !bare.contains(' ') && bare == stem.to_lowercase()
}
