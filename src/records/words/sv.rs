//! Swedish.

use super::{Adverse, Language, Standing};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "sv",
    spaceless: false,
    adverse: Adverse {
        not: &[],
        except: &[],
        contrast: &[],
        limit: &[],
        future: &[],
        condition: &[],
        hedge: &[],
        trouble: &[],
    },
    harmless: &[],
    standing: Standing {
        draft: &["utkast", "preliminär", "preliminärt", "arbetsversion", "förslag", "under arbete"],
        void: &[
            "återkallad", "återkallat", "indragen", "indraget", "ersatt av", "ersätts av", "föråldrad", "föråldrat", "ogiltig", "ogiltigt", "upphävd",
            "upphävt", "inaktuell", "inaktuellt", "används inte", "använd inte",
        ],
        sample: &["exempel"],
        release_labels: &["version", "utgåva", "release", "testad version", "build"],
        commit_labels: &["commit", "revision"],
        environment_labels: &["miljö", "testmiljö", "körd på", "testad på", "system"],
        region_labels: &["region", "plats", "land", "ort", "datacenter", "datahall", "kluster", "kund", "butik", "fabrik"],
        ends: &[
            "giltig till", "giltigt till", "giltig till och med", "gäller till", "går ut", "löper ut", "upphör", "utgångsdatum", "godkänd till", "gick ut",
            "löpte ut", "giltig t.o.m",
        ],
        recent: &["inte äldre än", "högst", "under de senaste", "inom de senaste", "de senaste", "inom", "senaste", "max", "maximalt", "mindre än", "yngre än"],
        since_change: &[
            "efter den senaste ändringen", "sedan den senaste ändringen", "efter senaste ändringen", "sedan senaste ändringen", "efter sista ändringen",
        ],
        blockers: &[
            "blockerare", "blockerande", "hinder", "öppna punkter", "saknas fortfarande", "saknas", "återstår", "kvar att göra", "utestående", "kvarstår",
            "vad som saknas",
        ],
        known_issues: &["kända problem", "kända fel", "kända brister", "öppna fel"],
        nothing: &["inga", "inget", "ingen", "ingenting", "ej tillämpligt", "alla stängda", "allt klart"],
        releases: &[
            "release", "lansering", "driftsättning", "utgåva", "publicering", "leverans", "version", "migrering", "go-live", "utrullning",
            "produktionssättning",
        ],
        holds: &[
            "pausad", "pausat", "stoppad", "stoppat", "uppskjuten", "uppskjutet", "blockerad", "blockerat", "vilande", "avbruten", "avvisad", "avslagen",
            "inställd", "fryst", "ej godkänd", "inte godkänd", "i vänteläge", "skjuts upp", "på paus", "senarelagd",
        ],
        stops: &[
            "släpp inte", "driftsätt inte", "publicera inte", "lansera inte", "gå inte live", "får inte släppas", "får inte driftsättas",
            "blockerar releasen", "blockerar lanseringen", "no-go", "ingen release", "ska inte släppas",
        ],
        withdraws: &["återkallar", "återkallas", "återkallat", "återkallade", ],
        approvals: &["godkännande", "godkännandet", "medgivande", "signatur", "underskrift", "tillstånd", "klartecken", "samtycke"],
        over: &["inte längre", "hävd", "hävt", "löst", "återupptagen", "stängd", "avslutad", "åtgärdat", "åtgärdad"],
        rules: &["om", "när", "varje", "alltid", "bör", "såvida", "på fredagar", "kan"],
        ongoing: &["pågår", "pågående", "aktiv", "öppen", "olöst", "utreds"],
        incidents: &["incident", "avbrott", "störning", "driftstörning"],
        reverts: &["revert", "återställd", "återställt", "backad", "tillbakarullad"],
        next_release: &[
            "nästa release", "nästa version", "nästa utgåva", "vi släpper", "vi förbereder", "kommande release", "under förberedelse",
        ],
        minutes: &["protokoll", "möte", "go/no-go", "mejl", "mail", "beslut", "meddelande", "status", "anteckning"],
        past: &[
            "post-mortem", "postmortem", "återblick", "retrospektiv", "lärdomar", "risk", "risker", "riskregister", "historik", "arkiv", "runbook",
            "process", "policy", "handbok", "guide", "mall", "rutin",
        ],
        not_days: &["förfallodatum", "mål", "deadline", "planerad", "nästa", "giltig", "lansering", "start", "slut", "till"],
        status_labels: &["status", "läge"],
        confirms: &["bekräftar"],
        this: &["detta", "denna", "den", "det"],
        without: &["inga", "ingen", "inget", "noll", "0", "utan"],
        severities: &[&["kritisk", "kritiska", "blockerande"], &["hög", "höga", "allvarlig", "allvarliga"]],
        environments: &[&["produktion", "prod"], &["staging", "förproduktion", "acceptans"], &["test", "testmiljö", "qa", "integration", "labb"], &["utveckling", "dev", "lokalt"]],
        units: &[("dag", 1), ("dagar", 1), ("vecka", 7), ("veckor", 7), ("månad", 31), ("månader", 31), ("år", 366)],
    },
};
