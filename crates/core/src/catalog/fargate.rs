//! The task sizes that Fargate runs.

use super::tables::FARGATE_SIZES;

/// The memory that goes with one amount of CPU.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FargateSize {
    /// CPU units; 1024 are one vCPU.
    pub cpu: u32,
    /// Valid memory in MiB, ascending.
    pub memory: &'static [u32],
}

/// Every size, by ascending CPU.
pub fn fargate_sizes() -> &'static [FargateSize] {
    &FARGATE_SIZES
}

/// Whether Fargate runs a task of so many CPU units and MiB of memory. The provider accepts any pair; AWS
/// refuses the rest when the task definition is registered.
pub fn fargate_size_is_valid(cpu: u32, memory: u32) -> bool {
    FARGATE_SIZES.iter().any(|size| size.cpu == cpu && size.memory.contains(&memory))
}
