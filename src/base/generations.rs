//! Generations: values that cost something to make, kept while the last two rounds have asked for them.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// Values by key, each kept while one of the last two rounds has asked for it.
pub struct Generations<K, V> {
    now: Mutex<BTreeMap<K, V>>,
    before: Mutex<BTreeMap<K, V>>,
}

impl<K, V> Default for Generations<K, V> {
    fn default() -> Self {
        Generations {
            now: Mutex::default(),
            before: Mutex::default(),
        }
    }
}

impl<K: Ord, V: Clone> Generations<K, V> {
    /// The value of a key, made where it is new.
    pub fn get(&self, key: K, make: impl FnOnce() -> V) -> V {
        let made: Result<V, Infallible> = self.get_or_try(key, || Ok(make()));
        made.unwrap_or_else(|never| match never {})
    }

    /// The same where it may not be possible to make one: then nothing is kept.
    pub fn get_or_try<E>(&self, key: K, make: impl FnOnce() -> Result<V, E>) -> Result<V, E> {
        if let Some(known) = lock(&self.now).get(&key) {
            return Ok(known.clone());
        }
        let before = lock(&self.before).remove(&key);
        let value = before.map_or_else(make, Ok)?;
        lock(&self.now).insert(key, value.clone());
        Ok(value)
    }

    /// Ends a round.
    pub fn end(&self) {
        *lock(&self.before) = std::mem::take(&mut *lock(&self.now));
    }
}

/// A value that was put there whole stays good, whoever panicked since.
pub fn lock<T>(of: &Mutex<T>) -> MutexGuard<'_, T> {
    of.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_made_once_and_forgotten_after_two_rounds_without_it() {
        let kept: Generations<&str, usize> = Generations::default();
        let mut made = 0;
        let mut ask = |key| {
            kept.get(key, || {
                made += 1;
                made
            })
        };
        assert_eq!([ask("a"), ask("a"), ask("b")], [1, 1, 2]);
        kept.end();
        assert_eq!(ask("a"), 1);
        kept.end();
        assert_eq!([ask("a"), ask("b")], [1, 3]);
    }
}
