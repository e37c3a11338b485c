//! Arguments in, exit code out.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

use mimalloc::MiMalloc;

/// A frame makes and drops some ten thousand small texts.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    let started = started();
    sidestil::cli::main(std::env::args_os().skip(1), started)
}

#[expect(clippy::disallowed_methods, reason = "the start of the process, for the time to the first frame")]
fn started() -> std::time::Instant {
    std::time::Instant::now()
}
