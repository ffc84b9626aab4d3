//! The words of Swedish.

mod plan;

use super::polarity::Polarity;
use super::{Adverse, GateWords, Language, Proof, Standing};
use crate::records::Status;
use crate::records::words::vocabulary::{Label, Topic};
use plan::PLAN;

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "sv",
    spaceless: false,
    own: &["och", "är", "att", "för", "inte", "från", "ett", "efter", "innan", "måste", "utan", "också", "varje"],
    all: &["alla", "samtliga", "varje", "båda"],
    everything: &["allt"],
    listed: &[
        "rader", "rad", "punkter", "punkt", "kriterier", "villkor", "krav", "frågor", "underskrifter",
    ],
    holding: &["uppfyllda", "uppfyllt", "gälla", "ikryssade"],
    statuses: &[
        (Status::Open, &[
            "återsänd", "återlämnad", "skickad tillbaka",
            "öppen", "öppet", "ej påbörjad", "inte klar", "inte klart", "ej klar", "underkänd", "underkänt",
            "saknas", "uppskjuten", "planerad", "planerat", "väntar", "nej",
        ]),
        (Status::InProgress, &[
            "pågående", "under granskning", "påbörjad", "påbörjat", "nästan klar",
        ]),
        (Status::Done, &[
            "definierad", "utsedd", "kopierad", "laddad", "rensad", "städad", "arkiverad", "bokad", 
            "säkrad", "insamlad", "kalibrerad", "besiktad", "besiktigad", "inspekterad", "plomberad", "ansluten",
            "bifogad", "uppladdad", "betald", "certifierad", "monterad", "beslutad", "utdelad", "meddelad", "integrerad",
            "bemannad", "överlämnad", "mottagen", "inläst", "utskriven", "utskickad", "utskickat", "skickad", "skickat", 
            "undertecknad", "undertecknat", "underskriven", "underskrivet", "skickade", "uppdaterad", "uppdaterat", "uppdaterade", "mätt", "uppmätt", "förnyad", "förnyat", "provad", "provat",
            "provade", "prövad", "prövat", "positiv", "positivt", "övade", "underrättad", "underrättade",
            "beviljat", "beviljade", "inga invändningar", "inga anmärkningar", "driftsatt", "driftsatta", "återtestad", "omtestad", "identisk",
            "identiska", "visad", "korrekt", "ordnat", "ordnad",
            "testade", "övad", "övat", "utbildad", "utbildade", "informerad", "informerade", "levererad", "installerad", "återställd", "publicerad",
            "beviljad", "konfigurerad", "aktiverad", "dokumenterad", "bekräftad", "kontrollerad", "kontrollerat", "åtgärdad", "granskad", "granskat",
            "klart", "klara", "färdig", "färdigt", "godkänt", "godkänd", "godkända", "slutfört", "slutförd",
            "avslutad", "avslutat", "genomförd", "genomfört", "testad", "testat", "signerad", "signerat", "stängd",
            "stängt", "löst", "uppfyllt", "uppfylld", "verifierad", "verifierat", "grön", "grönt", "utan anmärkning",
            "i produktion",
        ]),
        (Status::Blocked, &[
            "blockerad", "blockerat", "pausad", "vilande",
        ]),
        (Status::NotApplicable, &[
            "ej tillämpligt", "inte aktuellt", "ej aktuellt",
        ]),
    ],
    labels: &[
        (Label::Title, &[
            "krav", "punkt", "villkor", "uppgift", "åtgärd", "kriterium",
        ]),
        (Label::Status, &["bedömning", "ja/nej", "ja / nej", 
            "läge", "resultat", "utfall", "tillstånd",
        ]),
        (Label::Owner, &[
            "ansvarig", "ägare",
        ]),
        (Label::Target, &[
            "förfallodag", "senast",
        ]),
        (Label::Evidence, &[
            "underlag", "bevis", "hänvisning",
        ]),
        (Label::Scope, &[
            "omfattning",
        ]),
        (Label::Updated, &[
            "datum", "senast uppdaterad", "uppdaterad",
        ]),
        (Label::NextReview, &[
            "nästa granskning",
        ]),
        (Label::Created, &[
            "skapad",
        ]),
        (Label::Expires, &[
            "giltig till", "gäller till", "upphör",
        ]),
        (Label::Starts, &[
            "giltig från", "gäller från",
        ]),
        (Label::Approver, &[
            "godkänd av", "beviljat av", "beviljad av",
        ]),
        (Label::Signature, &[
            "underskrift", "signatur",
        ]),
        (Label::Rationale, &[
            "skäl", "motivering",
        ]),
        (Label::Likelihood, &[
            "sannolikhet",
        ]),
        (Label::Impact, &[
            "påverkan", "konsekvens",
        ]),
        (Label::Severity, &[
            "allvarlighetsgrad", "nivå",
        ]),
        (Label::Mitigation, &[
            "riskåtgärd",
        ]),
        (Label::Cadence, &[
            "frekvens",
        ]),
        (Label::Decision, &[
            "beslut", "godkännande",
        ]),
        (Label::Blocker, &[
            "blockerad av",
        ]),
        (Label::Priority, &[
            "prioritet",
        ]),
        (Label::Notes, &[
            "anmärkning", "anmärkningar", "kommentar", "kommentarer", "notering",
        ]),
    ],
    topics: &[
        (Topic::Legend, &[
            "teckenförklaring",
        ]),
        (Topic::Reference, &[
            "ändringslogg",
        ]),
        (Topic::StopConditions, &[
            "stoppkriterier",
        ]),
        (Topic::DefinitionOfDone, &[
            "acceptanskriterier",
        ]),
        (Topic::SignOff, &[
            "godkännanden", "underskrifter", "signaturer",
        ]),
        (Topic::Gate, &[
            "grind", "grindar", "släppkriterier", "lanseringskriterier", "driftsättningskriterier",
        ]),
        (Topic::Waivers, &[
            "undantag",
        ]),
        (Topic::Deferrals, &[
            "uppskjutna",
        ]),
        (Topic::Drills, &[
            "övning", "övningar",
        ]),
        (Topic::Risks, &[
            "risker",
        ]),
        (Topic::Checklist, &[
            "checklista",
        ]),
        (Topic::Procedure, &[
            "tillvägagångssätt",
        ]),
        (Topic::Tracks, &[
            "arbetsströmmar",
        ]),
    ],
    proof: Proof {
        in_force: &["aktiv", "gällande", "i kraft"],
        result: &["resultat", "utfall", "slutsats", "omdöme", "bedömning", "utlåtande"],
        granted: &["accepterad", "godkänd", "godkänt", "positiv"],
        refused: &["underkänd", "underkänt", "misslyck", "avslag", "avslagen", "avvisad", "nekad", "negativ", "icke godkän", "inte godkän", "ej godkän", "otillräcklig"],
        none: &["inga", "ingen", "inget", "utan", "noll", "ingenting"],
        whole: &["alla", "samtliga", "fullständig", "komplett", "stängda", "avslutad", "checklista", "båda", "varje"],
        equal: &["lika", "identisk", "stämmer överens", "samma antal"],
        advice: &["rekommend"],
        answering: &["svar"],
        attempt: &["försök", "körning", "omgång"],
        finding: &["sårbarhet", "brist", "penetrationstest", "fynd", "defekt"],
        version: &["version"],
        skipped: &["hoppad", "överhoppad"],
        left_open: &["misslyckades", "har misslyckats", "gick inte att", "lyckades inte", "måste upprepas", "måste göras om", "ska göras om", "avbröts", "sköts upp", "skjuts upp", "har skjutits upp", "bordlades", "kommer att genomföras"],
        failed: &["misslyckade", "underkända"],
        switched_on: &["aktiverad", "aktiverat", "påslagen"],
        switched_off: &["avstängd", "inaktiverad", "avaktiverad"],
        decide: &["beslut", "beslöt", "klartecken"],
        approve: &["godkänn", "accepter", "signer", "samtyck"],
        mail: ["från", "ämne"],
        severities: [&["kritisk", "blockerande"], &["hög"], &["medel", "måttlig"], &["låg"]],
        between: &[("mellan", "och")],
        past: &["tidigare", "före"],
    },
    plan: PLAN,
    standing: Standing {
        draft: &["utkast", "preliminär", "preliminärt", "arbetsversion", "förslag", "under arbete"],
        void: &[
            "återkallad", "återkallat", "indragen", "indraget", "ersatt av", "ersätts av", "föråldrad", "föråldrat", "ogiltig", "ogiltigt", "upphävd",
            "upphävt", "inaktuell", "inaktuellt", "används inte", "använd inte",
        ],
        sample: &["exempel"],
        release_labels: &["testobjekt", "provat system", "provad version", "produktversion", "version", "utgåva", "release", "testad version", "build", "kandidat"],
        commit_labels: &["commit", "revision"],
        environment_labels: &["miljö", "testmiljö", "körd på", "testad på", "system"],
        region_labels: &["region", "plats", "land", "ort", "datacenter", "datahall", "kluster", "kund", "butik", "fabrik"],
        ends: &[
            "giltig till", "giltigt till", "giltig till och med", "gäller till", "går ut", "löper ut", "upphör", "utgångsdatum", "godkänd till", "gick ut",
            "löpte ut", "giltig t.o.m",
        ],
        recent: &["inte äldre än", "högst", "under de senaste", "inom de senaste", "de senaste", "inom", "senaste", "max", "maximalt", "mindre än", "yngre än"],
        apart: &["olika personer"],
        since_change: &[
            "efter den senaste ändringen", "sedan den senaste ändringen", "efter senaste ändringen", "sedan senaste ändringen", "efter sista ändringen",
        ],
        blocking: &["blockerar", "stoppar"],
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
            "ställs in", "blir inte av",
            "pausad", "pausat", "stoppad", "stoppat", "uppskjuten", "uppskjutet", "blockerad", "blockerat", "vilande", "avbruten", "avvisad", "avslagen",
            "inställd", "fryst", "ej godkänd", "inte godkänd", "i vänteläge", "skjuts upp", "på paus", "senarelagd",
        ],
        stops: &[
            "släpp inte", "driftsätt inte", "publicera inte", "lansera inte", "gå inte live", "får inte släppas", "får inte driftsättas",
            "blockerar releasen", "blockerar lanseringen", "no-go", "ingen release", "ska inte släppas",
        ],
        by_itself: &["genom detta dokument", "med detta dokument", "av detta dokument"],
        own_status: &["dokumentstatus", "dokumentets status"],
        withdraws: &["upphäver", "upphävs", "återöppnad", "återöppnas", "återkallar", "återkallas", "återkallat", "återkallade", "drog tillbaka", "drar tillbaka"],
        approvals: &["godkännande", "godkännandet", "medgivande", "signatur", "underskrift", "tillstånd", "klartecken", "samtycke"],
        over: &["inte längre", "hävd", "hävt", "löst", "återupptagen", "stängd", "avslutad", "åtgärdat", "åtgärdad"],
        until: &["tills"],
        only_if: &["endast om", "bara om"],
        rules: &["om", "när", "varje", "alltid", "bör", "såvida", "på fredagar", "kan"],
        ongoing: &["inte påbörjad", "ej påbörjad", "pågår", "pågående", "aktiv", "öppen", "olöst", "utreds"],
        incidents: &["incident", "avbrott", "störning", "driftstörning"],
        reverts: &["revert", "återställd", "återställt", "backad", "tillbakarullad"],
        next_release: &[
            "nästa release", "nästa version", "nästa utgåva", "vi släpper", "vi förbereder", "kommande release", "under förberedelse",
        ],
        minutes: &["frysperiod", "protokoll", "möte", "go/no-go", "mejl", "mail", "beslut", "meddelande", "status", "anteckning", "styrgrupp"],
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
    adverse: Adverse {
        not: &["inte", "ej", "aldrig", "ingen har", "ännu inte", "inte längre", "icke", "varken", "omöjligt", "knappt", "ingen av oss"],
        except: &["utom", "förutom", "bortsett från", "med undantag", "undantaget", "exklusive", "minus", "undantagen"],
        contrast: &["men", "dock", "emellertid", "fastän", "trots", "ändå", "fast det", "fast den", "fast två", "fast larmet", "fast vi", "även om"],
        limit: &[
            "endast", "bara", "enbart", "delvis", "till viss del", "till en del", "nästan", "mestadels", "till största delen", "halvvägs", "hittills",
            "än så länge", "tills vidare", "tillfällig", "tillfälligt", "preliminär", "preliminärt", "lokalt", "i testmiljö", "i test", "muntligt", "muntligen",
            "i princip", "några", "resten", "fortfarande", "ännu",
            "i testmiljön", "på min dator", "på min laptop", "på min maskin", "begränsat till", "begränsad till", "begränsade till", "två tredjedelar", "tre fjärdedelar", "hälften",
            "de flesta",
        ],
        future: &[
            "äger rum",
            "göras om", "måste göras", "måste köras",
            "i morgon", "imorgon", "i övermorgon", "nästa vecka", "kommande vecka", "nästa månad", "nästa år", "nästa sprint", "nästa version", "snart",
            "senare", "kommer att", "ska", "skall", "kommer", "följer", "att göra", "att komplettera", "att bekräfta", "återstår att", "planerad", "planerat",
            "planeras", "inplanerad", "schemalagd", "pågår", "pågående", "under arbete", "under granskning", "under utredning", "påbörjad", "påbörjat", "senast",
            "på måndag", "på fredag", "efter release", "efter lansering",
            "före den sista", "före slutet", "i slutet av",
        ],
        condition: &[
            "under förutsättning", "förutsatt", "villkorat", "villkorad", "villkorligt", "med villkor", "med förbehåll", "med reservation", "om det", "om inte",
            "ifall", "såvida", "så länge", "så snart", "tills", "när", "inväntar", "väntar på", "väntar", "i väntan på", "beroende på", "beror på", "kräver",
            "behöver",
            "om … godkänner", "om … håller", "om ingen", "om alla", "om ingenting",
            "först efter",
        ],
        hedge: &[
            "troligen", "troligtvis", "sannolikt", "förmodligen", "kanske", "möjligen", "eventuellt", "antagligen", "tydligen", "uppenbarligen", "borde", "bör",
            "skulle kunna", "oklart", "oklar", "osäkert", "osäker", "tveksamt", "antaget", "antas", "okänt", "okänd", "uppskattat", "mer eller mindre",
            "i teorin", "verkar", "hoppas",
            "förhoppningsvis", "såvitt jag vet", "såvitt vi vet", "så gott som",
        ],
        trouble: &[
            "räcker inte", "inte tillräckligt",
            "misslyckad", "misslyckat", "misslyckades", "misslyckas", "fallerade", "fallerar", "underkänd", "underkänt", "blockerad", "blockerat", "blockerar",
            "blockerande", "saknas", "saknar", "saknades", "frånvarande", "trasig", "trasigt", "sönder", "öppen", "öppet", "öppna", "återöppnad", "avslagen",
            "avslaget", "avvisad", "avvisat", "nekad", "nekat", "vägrat", "tillbakadragen", "tillbakadraget", "återkallad", "återkallat", "indragen",
            "uppskjuten", "uppskjutet", "framflyttad", "försenad", "försenat", "för sent", "förfallen", "utgången", "utgånget", "föråldrad", "olöst", "olösta",
            "ofullständig", "ofullständigt", "oavslutad", "ofärdig", "återstår", "återstående", "kvarstår", "kvarstående", "kvar", "pausad", "pausat", "vilande",
            "stoppad", "stoppat", "avbruten", "avbrutet", "inställd", "kraschade", "kraschar", "krasch", "nere", "förlorad", "förlorat", "tappade", "fel",
            "felaktig", "felaktigt", "ogiltig", "ogiltigt", "otillräcklig", "regression", "återställd till gamla", "röd", "rött", "gul", "gult", "utkast",
            "osignerad", "otestad", "otestat", "overifierad", "ogranskad", "instabil", "överhoppad", "hoppades över", "ignorerad", "avstängd", "avaktiverad",
            "överskriden", "överskrider", "bryter mot", "för långsam", "för hög", "emot", "invändning", "klagomål", "avbrott", "avvikelse kvar",
            "hängde sig", "hänger sig", "dataförlust", "minnesläcka", "minnesläckor", "brist i", "brister i",
        ],
    },
    harmless: &[
        "behöver inte", "krävs inte",
        "inte bara", "inte endast", "inte längre nödvändig", "inte längre nödvändigt", "behövs inte", "behövs inte längre", "ej tillämplig", "ej tillämpligt",
        "ej aktuellt", "ej aktuell", "ej relevant", "inte tillämpligt", "inte överskriden", "inget saknas", "ingenting saknas", "inget kvar", "vid behov",
        "om nödvändigt", "om det behövs", "öppen källkod", "enligt plan", "som planerat", "inte senare än", "inte mer än", "utan undantag", "god morgon",
        "felhantering", "avbrottstest", "öppet mål",
    ],
    than: &["än"],
    or: &["eller"],
    none: &["ingen", "inga", "inget", "utan", "noll", "fri från", "ingenting"],
    wanted: &[
        "bevis", "underlag", "godkännande", "underskrift", "underskrifter", "svar", "återkoppling", "bekräftelse", "test", "tester", "granskning", "rapport",
        "resultat", "säkerhetskopia", "backup", "plan", "övervakning", "dokumentation", "arkiv", "tid", "budget", "avtal", "beslut", "mätning", "ägare", "datum",
        "data", "åtkomst", "tillstånd", "översättning",
        "bilagor", "bilagorna", "granskningslogg",
    ],
    faults: &[
        "problem", "fel", "brist", "brister", "sårbarhet", "sårbarheter", "varning", "varningar", "villkor", "förbehåll", "reservation", "begränsning",
        "begränsningar", "undantag", "avvikelse", "avvikelser", "lucka", "luckor", "invändning", "invändningar", "incident", "incidenter", "avbrott", "störning",
        "störningar", "regressioner", "blockerare", "buggar",
    ],
    matters: &[
        "anmärkning", "anmärkningar", "fråga", "frågor", "risk", "risker", "larm", "förlust", "dataförlust", "ändring", "ändringar", "klagomål", "åtgärder",
        "punkter", "påverkan", "försening", "förseningar", "tvivel", "rest", "öppna",
    ],
    with: &["med", "några", "flera", "vissa", "kända", "mindre", "öppna", "kvarstående", "fortfarande"],
    mended: &[
        "åtgärdad", "åtgärdat", "åtgärdade", "löst", "lösta", "stängd", "stängt", "stängda", "rättad", "rättat", "borttagen", "ersatt", "ersatta", "reparerad",
        "korrigerad", "besvarad", "förnyad", "återställd", "tillagd",
    ],
    passed: &[
        "godkänd", "godkänt", "godkända", "klar", "klart", "klara", "grön", "grönt", "ok", "lyckades", "lyckad", "lyckat", "fungerar", "färdig", "färdigt",
        "slutförd", "slutfört", "uppfylld", "uppfyllt", "verifierad", "verifierat", "utförd", "utfört",
    ],
    again: &["sedan", "därefter", "nu", "igen", "omkörd", "omkört", "upprepad", "upprepades", "andra", "omtest", "slutligen", "numera"],
    particles: &[
        "i", "på", "av", "med", "för", "från", "till", "via", "per", "vid", "om", "hos", "över", "under", "sedan", "efter", "enligt", "mellan", "och", "se",
        "en", "ett", "den", "det", "de", "är", "var", "har", "blev", "alla", "båda", "som", "vi",
    ],
    past: &["i går", "igår", "i dag", "idag", "förra veckan", "förra månaden", "redan", "nyligen", "nu", "i morse", "tidigare"],
    parts: &["eu", "pilot", "testmiljö", "internt", "stickprov", "en region"],
    deadline: &["senast", "före", "till den"],
    since: &["från och med"],
    checks: &["kontrollera att", "bekräfta att", "säkerställ att", "kan du", "kan ni", "har du", "har ni"],
    promised: &["kommer att", "ska göras", "ska köras", "återstår att", "behöver fortfarande", "ska skrivas"],
    set_aside: &["borttag*", "raderad*", "arkiverad*", "ersatt*", "utesluten*", "ignorerad*", "föråldrad*"],
    to_make: &["ska skapas", "att skapa"],
};

/// What gates and their lists are called.
#[rustfmt::skip]
pub static GATE: GateWords = GateWords {
    code: "sv",
    spaceless: false,
    acts: &["release*", "lansering*", "produktion*", "driftsättning*", "utrullning*", "släpp*", "go", "live", "utgåva*", "öppning*", "driftsättning*", "start"],
    lists: &["checklista*", "godkännande*", "beredskap*", "protokoll*", "lista*", "granskning*", "redo", "status", "beslut*", "kriterier", "driftsättning*", "grind*"],
    changes: &["ändring"],
    moves: &["migrering*", "uppgradering*", "byte"],
    small: &["för", "av", "till", "och", "inför", "live", "go", "före"],
    generic: &["varje", "ny", "nya", "mall", "rutin", "guide"],
    ifs: &["om"],
    levels: &["obligatorisk", "obligatoriskt", "rekommenderas", "rekommenderad", "valfri", "valfritt"],
    papers: &["nyheter", "plan", "kalender", "rapport", "handbok", "sammanfattning"],
    rules: &["fall", "om", "när", "varje", "alltid", "ska", "måste", "bör"],
    earliest: &["tidigast"],
    freezes: &["frysperiod"],
    frozen_before: &[],
    have: &["har", "hade", "blev"],
    signs: &["räknas", "godkänd", "godkänt", "klar", "klart", "redo", "släppa", "lansera", "testad", "signerad", "release", "produktion", "driftsätta"],
    consent: &["får", "kör", "lanseras", "driftsätts", "godkänd", "godkänt", "beviljat", "beviljad", "godkän*", "klartecken"],
    answers: &["svar", "röst"],
    aside: &["senare", "valfritt", "återställning", "rollback"],
    afterwards: &["efter"],
    shown: &["mall", "historik", "exempel"],
    demands: &["måste", "kräver", "krävs"],
    ours: &["vi"],
    asks: &["vänligen", "snälla"],
    by_whom: &["av", "namn"],
    told: &["scenario", "agenda", "kontakter", "bakgrund", "deltagare"],
    in_operation: &["inom # efter"],
    reasons: &["skäl", "motivering"],
    guides: &["instruktioner"],
    conditions: &["kriteri*", "villkor*", "krav"],
    checks: &[],
    expected: &["acceptanskriteri*"],
    stopping: &["stopp*", "avbr*", "hindr*", "inställ*"],
    affirmed: &["öppna*", "starta*", "börja*", "lansera*", "släpp*", "driftsätt*"],
    before: &["före", "innan", "tills", "krävs"],
    held: &["utlöst", "inträffat", "uppnått", "överskridit", "ja"],
};

#[rustfmt::skip]
pub static POLARITY: Polarity = Polarity {
    spaceless: false,
    compounds: true,
    open: &[
        "öppen", "öppna", "olöst", "olösta", "utestående", "återstående", "blockerande", "misslyckad", "misslyckade", "överhoppade",
        "saknade", "försenade", "kvarvarande",
        "förlorad", "förlorade", "tappade",
    ],
    severe: &[
        "känd", "kända", "kritisk", "kritiska", "allvarlig", "allvarliga", "hög", "höga", "stora", "ny", "nya", "säkerhets",
    ],
    bad: &[
        "fel", "bugg", "buggar", "brist", "brister", "defekt", "defekter", "störning", "störningar", "incident", "incidenter",
        "sårbarhet", "sårbarheter", "hinder", "blockerare", "avvikelse", "avvikelser", "dataförlust", "problem", "risk", "risker",
        "regression", "invändning", "invändningar",
        "klagomål", "fara", "faror",
    ],
    held: &[
        "dokumenterade", "dokumenterad", "granskade", "registrerade", "tilldelade", "plan", "lista", "process", "register",
        "hanterade",
    ],
    neutral: &[
        "ändring", "ändringar", "påverkan", "migrering", "avbrott", "beroende", "beroenden", "begränsning", "begränsningar",
        "undantag", "kostnad", "anmärkning", "anmärkningar", "kommentar", "fråga", "frågor",
    ],
    yes: &["ja", "finns", "sant", "föreligger"],
    none: &["nej", "ingen", "inga", "inget", "noll", "saknas", "inte", "utan"],
    pending: &["ännu inte", "inte ännu", "återstår att", "kvar att", "ska göras", "väntar på", "kommer senare"],
    left: &[
        "öppet", "nästa steg", "återstår", "återstående", "hinder", "blockeras av", "att göra", "saknas", "öppna punkter", "kvar",
    ],
    confirms: &[
        "verifierad", "verifierat", "testad", "testat", "godkänd", "godkänt", "granskad", "granskat", "bekräftad", "kontrollerad",
        "verifierad av", "testad av", "godkänd av", "granskad av",
    ],
    refused: &[
        "avslagen", "avslagna", "nekad", "nekade", "avvisad", "avvisade", "återkallad", "återkallade", "indragen", "indragna",
        "begärd", "begärda", "föreslagen", "föreslagna", "utkast", "utgången", "utgångna", "tidigare", "historik", "ej godkänd",
        "inte godkänd", "ännu inte", "makulerad", "arkiv",
    ],
    asker: &["sökande", "begärd av", "begärt av", "föreslagen av", "författare"],
    away: &["semester", "sjuk", "frånvarande", "avstår", "avstod", "ledig"],
    measured: &["uppmätt", "faktiskt", "nuvarande", "observerat", "värde", "uppnått", "hittade", "hittat", "aktuellt", "nu"],
    ceiling: &["gräns", "högst", "max", "maximum", "tillåtet", "tillåtna", "gränsvärde"],
    floor: &["minst", "minimum", "min", "krav"],
    more: &["tillgänglighet", "täckning", "genomströmning"],
    less: &["felfrekvens", "svarstid", "latens", "varaktighet", "förlust", "fel", "fördröjning", "återställning"],
    people: &["ansvarig", "närvarand", "ordförand", "deltag", "ledare"],
    goals: &["krävd", "förväntad", "förväntat", "önskad", "mål", "planerad"],
    instead: &["istället för", "i stället för"],
    unwritten: &["fylls i", "att fylla i", "kompletteras", "skrivs senare"],
    compare_before: &[("gräns", "<="), ("krav", ">="), 
        ("högst", "<="), ("maximalt", "<="), ("max", "<="), ("inte mer än", "<="), ("upp till", "<="), ("mindre än", "<"),
        ("under", "<"), ("minst", ">="), ("mer än", ">"), ("över", ">"), ("inom", "<="), ("tillåtna", "<="), ("lägre än", "<"), ("högre än", ">"), ("lägst", ">="),
    ],
    compare_after: &[("eller mindre", "<="), ("eller mer", ">=")],
    rates: &[("per sekund", "rps"), ("per minut", "rpm"), ("anrop per sekund", "rps"), ("anrop per minut", "rpm")],
    units: &[
        ("sekund", "s"), ("sekunder", "s"), ("minut", "min"), ("minuter", "min"), ("timme", "h"), ("timmar", "h"), ("dag", "d"),
        ("dagar", "d"), ("vecka", "w"), ("veckor", "w"), ("månad", "mo"), ("år", "y"), ("procent", "%"),
    ],
    numbers: &["noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"],
    asked: &["tillåtet", "tillåten", "krävt", "tillåtna"],
    lasting: &["i", "under", "kördes", "sedan"],
    past: &["var", "tidigare", "förut", "mål", "gräns", "per", "senaste"],
    links: &["i", "av", "för", "med", "från", "på", "till", "efter", "sedan", "och", "eller", "vid"],
    traits: &[
        "krävs", "obligatorisk", "valfri", "automatiserad", "automatisk", "manuell", "tillämplig", "behövs", "blockerande", "kritisk",
        "ny", "ändrad", "prioritet", "typ", "kategori", "fas", "miljö", "allvar", "insats", "nivå", "risk", "påverkan", "extern",
        "intern",
    ],
};
