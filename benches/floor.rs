//! The least that any generator does, to hold Holdpoint's time against: reads every Markdown file of a folder, parses it, and writes it as
//! a page: `cargo bench --bench floor -- FOLDER OUT`.

use std::fs;
use std::path::Path;

use pulldown_cmark::{Options, Parser, html};

fn main() {
    let folders: Vec<String> = std::env::args().skip(1).collect();
    let [folder, out, ..] = &folders[..] else {
        return eprintln!("usage: floor FOLDER OUT");
    };
    write_folder(Path::new(folder), Path::new(out));
}

fn write_folder(folder: &Path, out: &Path) {
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        let name = path.file_name().expect("a name");
        if path.is_dir() {
            write_folder(&path, &out.join(name));
        } else if path.extension().is_some_and(|extension| extension == "md") {
            write_page(&path, &out.join(path.file_stem().expect("a name")));
        }
    }
}

fn write_page(path: &Path, page: &Path) {
    let text = fs::read_to_string(path).expect("a text");
    let mut body = String::with_capacity(text.len() * 2);
    html::push_html(&mut body, Parser::new_ext(&text, Options::all()));
    fs::create_dir_all(page).expect("the folder can be made");
    fs::write(page.join("index.html"), body).expect("the page can be written");
}
