//! What real peers do with close codes: measured on loopback, compared with the data of the crate,
//! and held against what the crate promises. README.md says how to run it and what it measures.

mod data;
mod endings;
mod expect;
mod faults;
mod other;
mod raw;
mod relay;
mod report;
mod rust;

use std::collections::BTreeMap;
use std::error::Error;
use std::process::ExitCode;

use data::{Measured, Verdict};
use rust::measure::Bench;
use rust::{LIBRARIES, Library};

/// The name of the relay, which connects the peers, among the arguments.
const RELAY: &str = "relay";

/// The peer whose verdict decides whether a code that another one sends is harmful: it refuses
/// exactly what RFC 6455 forbids.
const JUDGE: &str = "tokio-websockets";

/// Everything to report at the end.
#[derive(Default)]
struct Run {
    judge: BTreeMap<u16, Verdict>,
    measured: Vec<Measured>,
    news: Vec<String>,
    failures: Vec<String>,
}

#[tokio::main]
async fn main() -> Result<ExitCode, Box<dyn Error>> {
    let (options, names): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|argument| argument.starts_with('-'));
    if let Some(unknown) = options.iter().find(|option| *option != "--list" && *option != "--write")
    {
        return Err(format!("unknown option `{unknown}`; there are `--list` and `--write`").into());
    }
    if options.iter().any(|option| option == "--list") {
        all_names().for_each(|name| println!("{name}"));
        return Ok(ExitCode::SUCCESS);
    }
    if let Some(unknown) = names.iter().find(|name| all_names().all(|known| known != *name)) {
        return Err(format!("there is no peer `{unknown}`; `--list` names them").into());
    }
    let writes = options.iter().any(|option| option == "--write");
    let wanted = |name: &str| names.is_empty() || names.iter().any(|wanted| wanted == name);

    quiet_panics_of_libraries();
    let mut run = Run { judge: judge().await?, ..Run::default() };
    report::head();
    for &library in LIBRARIES.iter().filter(|library| wanted(library.name)) {
        run.library(library).await;
    }
    for name in other::NAMES.into_iter().filter(|name| wanted(name)) {
        match other::measure(name).await {
            Ok(all) => all.into_iter().for_each(|measured| run.verdicts(measured)),
            Err(error) => run.failures.push(format!("{name}: {error}")),
        }
    }
    if writes {
        data::write(&run.measured)?;
    }
    run.compare();
    if wanted(RELAY) {
        let matrix = relay::matrix().await?;
        report::relay(&matrix);
        run.failures.extend(matrix.into_values().flat_map(|outcomes| outcomes.failures));
    }
    if wanted(endings::NAME) {
        let reports = endings::measure().await?;
        report::endings(&reports);
        if writes {
            reports.write()?;
        }
        let (news, failures) = reports.compare()?;
        run.news.extend(news);
        run.failures.extend(failures);
    }
    report::end(&run.news, &run.failures);
    Ok(if run.failures.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn all_names() -> impl Iterator<Item = &'static str> {
    LIBRARIES.iter().map(|library| library.name).chain(other::NAMES).chain([RELAY, endings::NAME])
}

/// How the judge receives the codes, measured like those of any other.
async fn judge() -> Result<BTreeMap<u16, Verdict>, Box<dyn Error>> {
    let library = Library::named(JUDGE).ok_or("the judge is missing")?;
    let bench = Bench::all(library)?.pop().ok_or("the judge has no role")?;
    Ok(bench.measured(&expect::codes()).await?.verdicts)
}

/// A library that panics is a measurement; what it prints then would only be taken for a failure
/// of this program.
fn quiet_panics_of_libraries() {
    let usual = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if !rust::is_in_library() {
            usual(panic);
        }
    }));
}

impl Run {
    async fn library(&mut self, library: Library) {
        let benches = match Bench::all(library) {
            Ok(benches) => benches,
            Err(error) => return self.failures.push(format!("{}: {error}", library.name)),
        };
        for bench in benches {
            let role = bench.role();
            match (bench.measured(&expect::codes()).await, rust::probe::ask(&bench).await) {
                (Ok(measured), Ok(answers)) => {
                    self.verdicts(measured);
                    report::answers(&answers);
                    let chooses = library.chooses;
                    self.failures.extend(expect::answers(library.name, role, chooses, &answers));
                }
                (Err(error), _) | (_, Err(error)) => {
                    self.failures.push(format!("{} {role}: {error}", library.name));
                }
            }
        }
    }

    fn verdicts(&mut self, measured: Measured) {
        let tally = expect::tally(&measured, &self.judge);
        report::peer(&measured, &tally);
        self.failures.extend(tally.failures);
        self.measured.push(measured);
    }

    fn compare(&mut self) {
        for measured in &self.measured {
            self.news.extend(data::version_news(measured));
            self.failures.extend(data::compare(measured));
        }
    }
}
