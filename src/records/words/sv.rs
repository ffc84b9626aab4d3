//! Swedish.

use super::{Adverse, GateWords, Language};

#[rustfmt::skip]
pub static WORDS: Language = Language {
    code: "sv",
    spaceless: false,
    adverse: Adverse {
        not: &["inte", "ej", "aldrig", "ingen har", "ännu inte", "inte längre", "icke", "varken", "omöjligt", "knappt"],
        except: &["utom", "förutom", "bortsett från", "med undantag", "undantaget", "exklusive", "minus", "undantagen"],
        contrast: &["men", "dock", "emellertid", "fastän", "trots", "ändå"],
        limit: &[
            "endast", "bara", "enbart", "delvis", "till viss del", "till en del", "nästan", "mestadels", "till största delen", "halvvägs", "hittills",
            "än så länge", "tills vidare", "tillfällig", "tillfälligt", "preliminär", "preliminärt", "lokalt", "i testmiljö", "i test", "muntligt", "muntligen",
            "i princip", "några", "resten", "fortfarande", "ännu",
        ],
        future: &[
            "i morgon", "imorgon", "i övermorgon", "nästa vecka", "kommande vecka", "nästa månad", "nästa år", "nästa sprint", "nästa version", "snart",
            "senare", "kommer att", "ska", "skall", "kommer", "följer", "att göra", "att komplettera", "att bekräfta", "återstår att", "planerad", "planerat",
            "planeras", "inplanerad", "schemalagd", "pågår", "pågående", "under arbete", "under granskning", "under utredning", "påbörjad", "påbörjat", "senast",
            "på måndag", "på fredag", "efter release", "efter lansering",
        ],
        condition: &[
            "under förutsättning", "förutsatt", "villkorat", "villkorad", "villkorligt", "med villkor", "med förbehåll", "med reservation", "om det", "om inte",
            "ifall", "såvida", "så länge", "så snart", "tills", "när", "inväntar", "väntar på", "väntar", "i väntan på", "beroende på", "beror på", "kräver",
            "behöver",
        ],
        hedge: &[
            "troligen", "troligtvis", "sannolikt", "förmodligen", "kanske", "möjligen", "eventuellt", "antagligen", "tydligen", "uppenbarligen", "borde", "bör",
            "skulle kunna", "oklart", "oklar", "osäkert", "osäker", "tveksamt", "antaget", "antas", "okänt", "okänd", "uppskattat", "mer eller mindre",
            "i teorin", "verkar", "hoppas",
        ],
        trouble: &[
            "misslyckad", "misslyckat", "misslyckades", "misslyckas", "fallerade", "fallerar", "underkänd", "underkänt", "blockerad", "blockerat", "blockerar",
            "blockerande", "saknas", "saknar", "saknades", "frånvarande", "trasig", "trasigt", "sönder", "öppen", "öppet", "öppna", "återöppnad", "avslagen",
            "avslaget", "avvisad", "avvisat", "nekad", "nekat", "vägrat", "tillbakadragen", "tillbakadraget", "återkallad", "återkallat", "indragen",
            "uppskjuten", "uppskjutet", "framflyttad", "försenad", "försenat", "för sent", "förfallen", "utgången", "utgånget", "föråldrad", "olöst", "olösta",
            "ofullständig", "ofullständigt", "oavslutad", "ofärdig", "återstår", "återstående", "kvarstår", "kvarstående", "kvar", "pausad", "pausat", "vilande",
            "stoppad", "stoppat", "avbruten", "avbrutet", "inställd", "kraschade", "kraschar", "krasch", "nere", "förlorad", "förlorat", "tappade", "fel",
            "felaktig", "felaktigt", "ogiltig", "ogiltigt", "otillräcklig", "regression", "återställd till gamla", "röd", "rött", "gul", "gult", "utkast",
            "osignerad", "otestad", "otestat", "overifierad", "ogranskad", "instabil", "överhoppad", "hoppades över", "ignorerad", "avstängd", "avaktiverad",
            "överskriden", "överskrider", "bryter mot", "för långsam", "för hög", "emot", "invändning", "klagomål", "avbrott", "avvikelse kvar",
        ],
    },
    harmless: &[
        "inte bara", "inte endast", "inte längre nödvändig", "inte längre nödvändigt", "behövs inte", "behövs inte längre", "ej tillämplig", "ej tillämpligt",
        "ej aktuellt", "ej aktuell", "ej relevant", "inte tillämpligt", "inte överskriden", "inget saknas", "ingenting saknas", "inget kvar", "vid behov",
        "om nödvändigt", "om det behövs", "öppen källkod", "enligt plan", "som planerat", "inte senare än", "inte mer än", "utan undantag", "god morgon",
        "felhantering", "avbrottstest", "öppet mål",
    ],
    none: &["ingen", "inga", "inget", "utan", "noll", "fri från", "ingenting"],
    wanted: &[
        "bevis", "underlag", "godkännande", "underskrift", "underskrifter", "svar", "återkoppling", "bekräftelse", "test", "tester", "granskning", "rapport",
        "resultat", "säkerhetskopia", "backup", "plan", "övervakning", "dokumentation", "arkiv", "tid", "budget", "avtal", "beslut", "mätning", "ägare", "datum",
        "data", "åtkomst", "tillstånd", "översättning",
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
    with: &["med", "några", "flera", "vissa", "kända", "mindre", "öppna", "kvarstående"],
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
};

/// What gates and their lists are called.
#[rustfmt::skip]
pub static GATE: GateWords = GateWords {
    spaceless: false,
    acts: &["release*", "lansering*", "produktion*", "driftsättning*", "släpp*", "go"],
    lists: &["checklista*", "godkännande*", "beredskap*", "protokoll*", "lista*", "granskning*", "redo", "status"],
    small: &["för", "av", "till", "och", "inför", "live", "go", "före"],
    generic: &["varje", "ny", "nya", "mall", "rutin", "guide"],
    rules: &["om", "när", "varje", "alltid", "ska", "måste", "bör"],
    signs: &["godkänd", "godkänt", "klar", "klart", "redo", "släppa", "lansera", "testad", "signerad", "release", "produktion", "driftsätta"],
    aside: &["efter", "senare", "valfritt", "återställning", "rollback", "mall", "historik", "agenda", "kontakter", "bakgrund", "deltagare", "exempel"],
    before: &["före", "innan", "tills", "krävs"],
    held: &["utlöst", "inträffat", "uppnått", "överskridit", "ja"],
};
