//! Which WebAssembly the promised browsers understand.

use anyhow::{Context as _, Result};
use wasmparser::{Validator, WasmFeatures};

/// What Chrome 103, Firefox 113 and Safari 16.4 all know, of what the page's code uses; with the versions since when, by MDN's
/// data as <https://web-platform-dx.github.io/web-features-explorer/groups/webassembly/> shows them (2026-11-29). Not among
/// it, for one is later: tail calls (112, 121, 18.2), multiple memories (120, 125, none), 64-bit memories (133, 134, none).
const PROMISED: WasmFeatures = WasmFeatures::MVP
    // Chrome 75, Firefox 78, Safari 15.1.
    .union(WasmFeatures::BULK_MEMORY)
    // 86, 78, 13.1.
    .union(WasmFeatures::MULTI_VALUE)
    // 74, 61, 13.1.
    .union(WasmFeatures::MUTABLE_GLOBAL)
    // 96, 79, 15.1.
    .union(WasmFeatures::REFERENCE_TYPES)
    // 75, 64, 15.1.
    .union(WasmFeatures::SATURATING_FLOAT_TO_INT)
    // 69, 62, 14.1.
    .union(WasmFeatures::SIGN_EXTENSION);

/// Fails where a wasm file is none, or uses what one of the promised browsers does not know.
pub(super) fn check(wasm: &[u8]) -> Result<()> {
    Validator::new_with_features(PROMISED)
        .validate_all(wasm)
        .map(drop)
        .context("the page's wasm is not what Chrome 103, Firefox 113 and Safari 16.4 understand")
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A module of one section: its number and what stands in it.
    fn module(sections: &[(u8, &[u8])]) -> Vec<u8> {
        let mut wasm = b"\0asm\x01\0\0\0".to_vec();
        for (number, content) in sections {
            wasm.extend([*number, u8::try_from(content.len()).unwrap()]);
            wasm.extend(*content);
        }
        wasm
    }

    /// A module with one function of no parameters and results, of these instructions.
    fn function(instructions: &[u8]) -> Vec<u8> {
        let size = u8::try_from(instructions.len() + 2).unwrap();
        let code = [&[1, size, 0], instructions, &[0x0b]].concat();
        module(&[(1, &[1, 0x60, 0, 0]), (3, &[1, 0]), (10, &code)])
    }

    #[test]
    fn what_the_page_uses_is_understood() {
        check(&module(&[])).unwrap();
        // i32.const 0, i32.extend8_s, drop.
        check(&function(&[0x41, 0, 0xc0, 0x1a])).unwrap();
        // f32.const 0, i32.trunc_sat_f32_s, drop.
        check(&function(&[0x43, 0, 0, 0, 0, 0xfc, 0, 0x1a])).unwrap();
        // A table of externref.
        check(&module(&[(4, &[1, 0x6f, 0, 1])])).unwrap();
    }

    #[test]
    fn what_is_later_than_a_promised_browser_is_refused() {
        let later: [(&str, Vec<u8>); 6] = [
            ("a tail call", function(&[0x12, 0])),
            ("an exception", module(&[(1, &[1, 0x60, 0, 0]), (13, &[1, 0, 0])])),
            ("a structure of garbage collection", module(&[(1, &[1, 0x5f, 0])])),
            ("a 64-bit memory", module(&[(5, &[1, 4, 1])])),
            ("two memories", module(&[(5, &[2, 0, 1, 0, 1])])),
            // v128.const 0, drop.
            ("SIMD", function(&[[0xfd, 12].as_slice(), &[0; 16], &[0x1a]].concat())),
        ];
        for (name, wasm) in later {
            assert!(check(&wasm).is_err(), "{name}");
            Validator::new_with_features(WasmFeatures::all()).validate_all(&wasm).expect(name);
        }
    }

    #[test]
    fn what_is_cut_off_is_refused() {
        assert!(check(b"").is_err());
        assert!(check(&function(&[0x01])[..12]).is_err());
    }
}
