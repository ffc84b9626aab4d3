//! `holdpoint serve`: the portal in a browser, built again after every change.

use std::net::SocketAddr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::thread;
use std::time::{Duration, Instant};

use tokio::net::TcpListener;
use tower_livereload::Reloader;

use crate::Compiled;
use crate::base::{Date, Settings};
use crate::report::compare::changes::changes;
use crate::report::compare::outline;
use crate::report::formats::html::highlight::Highlighter;
use crate::report::formats::html::search::entries;
use crate::report::present::address::root_on_host;
use crate::report::{Evaluated, Output};
use crate::shell::cli::{self, Judging, Serve, Start};
use crate::shell::commands::{Outcome, snapshot};
use crate::shell::failure::reason;
use crate::shell::server::{Shelf, hosts, router};
use crate::shell::site::{Memory, Portal, Site};
use crate::shell::terminal::Terminal;
use crate::shell::watch::Watch;
use crate::shell::{Failure, stage, summary};

/// How long open connections may take to end after Ctrl-C: a waiting browser never ends its own.
const GRACE: Duration = Duration::from_millis(300);

/// Serves until Ctrl-C.
pub fn run(start: Start, args: &Serve, terminal: &Terminal) -> Result<Outcome, Failure> {
    refuse_strangers(args)?;
    let root = cli::root(start, args.root.as_deref());
    let source = Source {
        root,
        judging: args.judging.clone(),
        memory: Arc::default(),
        code: Highlighter::new(),
    };
    let (site, portal) = source.build()?;
    if !site.configured {
        terminal.print(&site.defaults());
    }
    let shelf = Shelf::default();
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build();
    let runtime = runtime
        .map_err(|error| Failure::new(format!("cannot start the server: {}", reason(&error))))?;
    runtime.block_on(async {
        let listener = bind(args.addr).await?;
        let address = listener.local_addr().unwrap_or(args.addr);
        let seen = source.show(terminal, &shelf, &site, portal);
        terminal.print(&format!("\nserving http://{address}/ (Ctrl-C ends it)"));
        let (router, reloader) = router(shelf.clone(), hosts(&args.allow_host));
        let mut watch = Watch::start(&site.root, site.root.join("public"))?;
        let terminal = terminal.clone();
        thread::spawn(move || {
            rebuild_on_change(&source, &mut watch, &shelf, &reloader, &terminal, seen)
        });
        serve(listener, router).await
    })?;
    Ok(Outcome::Fine)
}

/// Others may reach the preview only by names that somebody gave.
fn refuse_strangers(args: &Serve) -> Result<(), Failure> {
    if !args.addr.ip().is_loopback() && args.allow_host.is_empty() {
        return Err(Failure::new(format!("`{}` is not an address of this machine alone", args.addr))
            .with_help("say by which name others may open it, with --allow-host NAME, or use 127.0.0.1 or [::1]"));
    }
    Ok(())
}

/// What is built again and again.
struct Source {
    root: cli::Root,
    judging: Judging,
    /// What history said, and what was read of documents.
    memory: Arc<Memory>,
    /// What was highlighted for the last portal.
    code: Highlighter,
}

impl Source {
    /// Everything anew: settings, theme and day may have changed too.
    fn build(&self) -> Result<(Site, Portal), Failure> {
        let site = Site::open(&self.root, self.judging.base_url.as_deref())?;
        let as_of = site.as_of(self.judging.as_of)?;
        let out = stage::portal_at(&site.root.join("public"));
        let compiled = site.compile_again(as_of, out.as_deref(), &self.memory)?;
        let beside = snapshot::beside(&site, &compiled, as_of, &self.memory)?;
        let mut portal = site.portal(compiled, &beside, as_of, &self.code)?;
        serve_from_top(&mut portal.output, &site.settings);
        Ok((site, portal))
    }

    /// Puts the next portal on the shelf, and says what the change did to readiness.
    fn show_again(
        &self,
        terminal: &Terminal,
        shelf: &Shelf,
        site: &Site,
        portal: Portal,
        before: &Seen,
    ) -> Seen {
        let now = self.show(terminal, shelf, site, portal);
        let changes = changes(&before.evaluated(), &now.evaluated());
        terminal.print(&outline::in_a_line(&changes));
        now
    }

    /// Says on the terminal and on the pages why there is no newer portal.
    fn tell(&self, terminal: &Terminal, shelf: &Shelf, failure: &Failure) {
        let said = terminal.failure(failure);
        terminal.print(&format!(
            "{said}\nthe last portal that could be built stays\n"
        ));
        shelf.fail(self.told(failure));
    }

    /// A failure as the pages tell it. Its excerpt may name what an audience is not shown.
    fn told(&self, failure: &Failure) -> String {
        match self.root.audience {
            Some(_) => "error: the portal cannot be built; the terminal says why".to_owned(),
            None => Terminal::plain().failure(failure),
        }
    }

    /// Puts a portal on the shelf, and says what it holds.
    fn show(&self, terminal: &Terminal, shelf: &Shelf, site: &Site, portal: Portal) -> Seen {
        summary::print_diagnostics(terminal, &portal.compiled, "/diagnostics/");
        summary::print_emptiness(terminal, &portal.compiled, &site.settings.documents);
        terminal.print(&summary::summary(&portal.compiled, portal.as_of));
        let Portal {
            compiled,
            output,
            as_of,
        } = portal;
        let seen = Seen {
            compiled: Arc::new(compiled),
            settings: site.settings.clone(),
            as_of,
        };
        let searched = seen.clone();
        let entries = move || entries(&searched.evaluated());
        shelf.put(output, site.settings.search.then(|| Box::new(entries) as _));
        seen
    }
}

/// What was evaluated for the portal that is being shown.
#[derive(Clone)]
struct Seen {
    compiled: Arc<Compiled>,
    settings: Settings,
    as_of: Date,
}

impl Seen {
    fn evaluated(&self) -> Evaluated<'_> {
        self.compiled.evaluated(&self.settings, self.as_of)
    }
}

async fn bind(address: SocketAddr) -> Result<TcpListener, Failure> {
    TcpListener::bind(address).await.map_err(|error| {
        let failure = Failure::new(format!("cannot listen on {address}: {}", reason(&error)));
        match error.kind() {
            std::io::ErrorKind::AddrInUse => failure.with_help(
                "end the other program, or give another port with --addr 127.0.0.1:PORT",
            ),
            _ => failure,
        }
    })
}

async fn serve(listener: TcpListener, router: axum::Router) -> Result<(), Failure> {
    let stop = Arc::new(tokio::sync::Notify::new());
    let told = stop.clone();
    let serving =
        axum::serve(listener, router).with_graceful_shutdown(async move { told.notified().await });
    let ending = async {
        let _ = tokio::signal::ctrl_c().await;
        stop.notify_one();
        tokio::time::sleep(GRACE).await;
    };
    tokio::select! {
        ended = serving.into_future() => ended.map_err(|error| Failure::new(format!("the server ended: {}", reason(&error)))),
        () = ending => Ok(()),
    }
}

/// Keeps the last good portal on the shelf when a build fails, whatever the reason.
fn rebuild_on_change(
    source: &Source,
    watch: &mut Watch,
    shelf: &Shelf,
    reloader: &Reloader,
    terminal: &Terminal,
    mut seen: Seen,
) {
    while watch.wait() {
        let begun = Instant::now();
        match catch_unwind(AssertUnwindSafe(|| source.build())) {
            Ok(Ok((_, portal))) if shelf.shows(&portal.output) => {}
            Ok(Ok((site, portal))) => {
                seen = source.show_again(terminal, shelf, &site, portal, &seen);
                let took = begun.elapsed().as_millis();
                terminal.print(&format!("built again in {took} ms\n"));
                reloader.reload();
            }
            Ok(Err(failure)) => {
                source.tell(terminal, shelf, &failure);
                reloader.reload();
            }
            Err(_) => {
                terminal.print("the build broke off; the last portal that could be built stays\n")
            }
        }
    }
}

/// Lets the page for what is not found lead to the top of this server, not to where the portal will be published.
fn serve_from_top(output: &mut Output, settings: &Settings) {
    let (Some(root), Some(page)) = (root_on_host(settings), output.get_mut("404.html")) else {
        return;
    };
    let text = String::from_utf8_lossy(page);
    *page = text.replace(&format!("=\"{root}"), "=\"/").into_bytes();
}
