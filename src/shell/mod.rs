//! Floor 8: the outside world: files, clock, sockets, terminal, environment. The only floor that can fail.
