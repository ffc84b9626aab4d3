//! German words about gates.

use crate::records::words::GateWords;

/// What gates and their lists are called.
#[rustfmt::skip]
pub static GATE: GateWords = GateWords {
    code: "de",
    spaceless: false,
    acts: &[
        "release*", "freigabe*", "golive", "inbetriebnahme*", "einführung*", "produktiv*", "produktivsetzung*", "produktion", "auslieferung*", "start", "betriebsbereit*",
        "launch*", "umstellung*", "bereitschaft*", "rollout*", "übergabe*",
        "live", "veröffentlichung*", "umschaltung*", "öffnung", "anlauf*", "serienanlauf*", "eröffnung*"],
    lists: &["checkliste*", "prüfliste*", "protokoll*", "bereit*", "freigabe*", "bereitschaft*", "abnahme*", "prüfung*", "liste*", "status", "review", "entscheidung*", "entscheid*", "kriterien", "voraussetzung*", "gate", "fragebogen", "matrix", "karte", "tor"],
    changes: &["änderung", "change"],
    moves: &["deployment*", "migration*", "umzug*", "wechsel", "upgrade*", "einspielung*"],
    small: &["der", "die", "das", "des", "dem", "den", "zur", "zum", "für", "von", "und", "vor", "version", "unsere", "go", "live", "ist"],
    generic: &["jede*", "neue*", "ein", "eine", "einen", "vorlage", "ablauf", "prozess", "anleitung", "alle"],
    ifs: &["wenn", "falls"],
    levels: &["erforderlich", "empfohlen", "optional", "verpflichtend", "pflicht"],
    papers: &["hinweise", "notizen", "plan", "bericht", "kalender", "handbuch", "anleitung", "leitfaden", "zusammenfassung"],
    rules: &["fall", "wenn", "falls", "muss", "müssen", "soll", "sollen", "jede", "jeder", "jedes", "immer"],
    earliest: &["frühestens", "frühester"],
    freezes: &["sperrzeit", "sperrfrist", "änderungssperre"],
    frozen_before: &[],
    have: &["hat", "haben", "hatte", "wurde", "wurden"],
    signs: &[
        "zählt", "zählen",
        "freigegeben", "freigeben", "freigabe", "freigabe*", "bereit", "fertig", "erledigt", "geprüft", "getestet", "abgenommen", "abgeschlossen",
        "unterschrieben", "gilt", "ausliefern", "live", "genehmigt", "release",
    ],
    consent: &["bestanden", "darf", "dürfen", "angenommen", "gezeichnet", "unterzeichnet", "stattfinden", "eingespielt", "erteilt", "freigegeben", "genehmigt", "zugestimmt"],
    answers: &["antwort", "stimme", "votum", "votiert"],
    aside: &["danach", "später", "optional", "rückfall*", "rollback", "abbruch*"],
    afterwards: &["nach", "nachbereitung", "nachgang"],
    shown: &["vorlage", "historie", "beispiel"],
    demands: &["muss", "müssen", "darf", "verlangt", "erfordert"],
    ours: &["wir"],
    asks: &["bitte"],
    by_whom: &["von", "durch", "name"],
    told: &["szenario", "agenda", "kontakte", "ansprechpartner", "hintergrund", "teilnehmer"],
    in_operation: &["innerhalb von # nach", "in den ersten # des betriebs", "in den ersten # nach"],
    reasons: &["begründung", "gründe"],
    guides: &["anleitung", "ausfüllhinweise"],
    conditions: &["kriteri*", "bedingung*", "voraussetzung*", "anforderung*", "vorbedingung*"],
    checks: &[],
    expected: &["akzeptanzkriteri*", "abnahmekriteri*"],
    stopping: &["abbruch*", "stopp*", "verhinder*", "absage*", "verschieb*"],
    affirmed: &["startet", "starten", "beginnt", "beginnen", "öffnet", "öffnen", "eröffnet", "eröffnen", "läuft", "geht", "gehen", "stellen", "veröffentlichen", "liefern", "fahren", "einspielen"],
    before: &["vor", "bis", "erforderlich", "nötig"],
    held: &["ausgelöst", "eingetreten", "überschritten", "erreicht", "ja", "zutreffend"],
};
