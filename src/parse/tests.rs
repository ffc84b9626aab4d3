//! Tests of the parser as a whole: Markdown in, a compact form of the tree out.
