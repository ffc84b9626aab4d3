//! CSV: every register, and gates with their criteria and evidence, as tables for spreadsheets (RFC 4180); `TABLES` lists the rest.

mod records;
mod rest;

use crate::report::formats::{Format, Given, Output};
use crate::report::present::address;
use crate::report::present::cell::written;
use crate::report::present::places::{Link, encode};
use crate::report::present::registers::REGISTERS;
use crate::report::present::theme::ThemeError;

/// This format.
pub const FORMAT: Format = Format {
    name: "csv",
    write: files,
    downloads,
};

/// One table.
pub struct Table {
    /// Its name: the file is `csv/NAME.csv`.
    pub name: &'static str,
    /// What the link to it says.
    pub title: &'static str,
    /// The folder of the pages that show the same.
    pub page: &'static str,
    /// The columns, in an order that stays.
    pub columns: fn() -> Vec<&'static str>,
    /// The rows, each with as many cells as there are columns.
    pub rows: fn(&Given) -> Vec<Vec<String>>,
}

/// Every table besides those of the registers.
pub const TABLES: &[Table] = &[
    Table {
        name: "gates",
        title: "Gates as CSV",
        page: "gates",
        columns: rest::gate_columns,
        rows: rest::gates,
    },
    Table {
        name: "criteria",
        title: "Criteria as CSV",
        page: "gates",
        columns: records::criterion_columns,
        rows: records::criteria,
    },
    Table {
        name: "tracks",
        title: "Download as CSV",
        page: "tracks",
        columns: || records::columns(&[]),
        rows: records::tracks,
    },
    Table {
        name: "checklist-items",
        title: "Download as CSV",
        page: "checklists",
        columns: || records::columns(&[]),
        rows: records::checklist_items,
    },
    Table {
        name: "runbooks",
        title: "Download as CSV",
        page: "runbooks",
        columns: records::runbook_columns,
        rows: records::runbooks,
    },
    Table {
        name: "evidence",
        title: "Download as CSV",
        page: "evidence",
        columns: rest::evidence_columns,
        rows: rest::evidence,
    },
    Table {
        name: "documents",
        title: "Download as CSV",
        page: "documents",
        columns: rest::document_columns,
        rows: rest::documents,
    },
];

fn files(given: &Given) -> Result<Output, ThemeError> {
    let mut output = Output::new();
    for table in TABLES {
        output.insert(
            path(table.name),
            written(&(table.columns)(), &(table.rows)(given)).into_bytes(),
        );
    }
    for register in REGISTERS {
        output.insert(
            path(register.slug),
            written(
                &records::register_columns(register),
                &records::register(given, register),
            )
            .into_bytes(),
        );
    }
    Ok(output)
}

/// Where a table is.
fn path(name: &str) -> String {
    format!("csv/{name}.csv")
}

/// The tables that show the same as a page, as links from the root of the portal.
fn downloads(page: &str) -> Vec<Link> {
    let folder = address::folder(page).trim_end_matches('/');
    let table = TABLES
        .iter()
        .filter(|table| table.page == folder)
        .map(|table| (table.name, table.title));
    let register = REGISTERS
        .iter()
        .filter(|register| register.base() == folder)
        .map(|register| (register.slug, "Download as CSV"));
    table
        .chain(register)
        .map(|(name, title)| Link {
            title: title.to_owned(),
            url: encode(&path(name)),
        })
        .collect()
}
