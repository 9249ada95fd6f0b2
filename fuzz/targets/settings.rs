#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| kakoi_fuzz_tests::run("settings", bytes));
