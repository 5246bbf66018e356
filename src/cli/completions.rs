//! `saolei completions SHELL`: what a shell needs to complete our commands.

use std::io;

use super::args::CompletionsArgs;
use super::fault::{Exit, Fault};
use super::{Place, help};

pub fn run(place: &Place, args: &CompletionsArgs) -> Result<Exit, Fault> {
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut help::command(place.lang), "saolei", &mut script);
    match io::Write::write_all(&mut io::stdout(), &script) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => Err(Fault::Output(error)),
        _ => Ok(Exit::Fine),
    }
}
