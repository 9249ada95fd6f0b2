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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cpu_has_its_range_of_memory() {
        // CPU units, least and most memory in GiB, step in GiB: the table in ECS's RegisterTaskDefinition.
        let ranges =
            [(1024, 2, 8, 1), (2048, 4, 16, 1), (4096, 8, 30, 1), (8192, 16, 60, 4), (16384, 32, 120, 8)];
        for (cpu, least, most, step) in ranges {
            let memory: Vec<u32> = (least..=most).step_by(step).map(|gib| gib * 1024).collect();
            let size = fargate_sizes().iter().find(|size| size.cpu == cpu).unwrap();
            assert_eq!(size.memory, memory, "{cpu}");
        }
        assert_eq!(fargate_sizes()[0], FargateSize { cpu: 256, memory: &[512, 1024, 2048] });
        assert_eq!(fargate_sizes()[1], FargateSize { cpu: 512, memory: &[1024, 2048, 3072, 4096] });
        assert_eq!(fargate_sizes().len(), 7);
    }

    #[test]
    fn a_pair_outside_the_table_is_invalid() {
        for (cpu, memory) in [(256, 512), (512, 4096), (1024, 2048), (4096, 30720), (16384, 122_880)] {
            assert!(fargate_size_is_valid(cpu, memory), "{cpu} {memory}");
        }
        for (cpu, memory) in [
            (0, 0),
            (256, 3072),
            (256, 1536),
            (300, 512),
            (512, 512),
            (8192, 17408),
            (16384, 32767),
            (32768, 122_880),
            (u32::MAX, u32::MAX),
        ] {
            assert!(!fargate_size_is_valid(cpu, memory), "{cpu} {memory}");
        }
    }
}
