//! Tests of redaction that need no repository: random trees are in `tests/it/audiences`.
