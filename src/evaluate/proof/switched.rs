//! Switched: settings that are on or off, held against a claim that says so of one or all of them.

use super::Asked;
use crate::base::text::{fold, words};
use crate::link::evidence::result::{EvidenceResult, Setting, Switch, Told};
use crate::records::words::{proof, tail};

impl Asked {
    /// A setting is the opposite of what the claim says: `tls: false`, and `TLS enabled`. One among others of its name counts where the claim
    /// speaks of all, or where it is named by more than one word.
    pub(super) fn switched(&self, result: &EvidenceResult) -> Option<Told> {
        let asked = match proof::says_off(&self.words) {
            true => Setting::Off,
            false => Setting::On,
        };
        let named = result.switches.iter();
        let named = named.filter_map(|switch| Some((switch, self.names_switch(switch, asked)?)));
        let (contrary, others): (Vec<_>, Vec<_>) =
            named.partition(|(switch, _)| switch.setting != asked);
        let counts = |is_exact: bool| others.is_empty() || self.whole || is_exact;
        let mut contrary = contrary
            .into_iter()
            .filter(|(_, is_exact)| counts(*is_exact));
        contrary.next().map(|(switch, _)| switch.told.clone())
    }

    /// Does the claim name a setting: by a word that says by itself what is so (`encrypted`), or by its name, where the claim says that it
    /// is on or off? Whether more than one word of its name is named.
    fn names_switch(&self, switch: &Switch, asked: Setting) -> Option<bool> {
        let folded = fold(&switch.name);
        let said: Vec<&str> = words(&folded).collect();
        let last = said.last()?;
        let named = said.iter().filter(|word| self.names_stem(word)).count();
        let says_state = proof::says_on(last) || tail::says_done(last);
        let is_asked_on = asked == Setting::On;
        let is_asked = !is_asked_on || proof::says_on(&self.words);
        let may_be_meant = if says_state { is_asked_on } else { is_asked };
        (may_be_meant && self.names_stem(last)).then_some(named > 1)
    }
}
