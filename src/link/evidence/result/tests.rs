//! Every format: a pass, a fail, and a file that is none of both.
