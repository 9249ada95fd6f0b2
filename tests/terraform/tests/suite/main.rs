//! Everything that runs a real tool on what core generates. It is one program, because what is applied waits for most of
//! its time: meanwhile the rest has the processors.

mod applied;
mod checkov;
mod conventions;
mod designs;
mod hcl_format;
mod hosting;
mod oracle;
mod provider;
