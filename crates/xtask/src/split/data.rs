//! Which bytes of the program's data only the late half reads.
//!
//! The linker leaves, with `--emit-relocs`, where in code and data the address of an object stands. What no function of the
//! early half leads to, not by way of other objects either, comes with the late half.

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use anyhow::{Context as _, Result, ensure};
use rustc_demangle::demangle;
use wasmparser::{
    Data, DataKind, KnownCustom, Linking, LinkingSectionReader, Name, NameSectionReader, Operator, Parser,
    Payload, RelocSectionReader, SymbolInfo, TypeRef,
};

/// A program as the linker left it. Functions and symbols are named by their index.
#[derive(Default)]
struct Linked {
    /// Where the code of each function stands in the file.
    functions: Vec<(Range<usize>, u32)>,
    /// As wasm-bindgen writes them.
    names: HashMap<u32, String>,
    /// Where each segment of data stands in the file, and at which address in memory.
    segments: Vec<(Range<usize>, u32)>,
    /// The objects in the segments, with their addresses.
    objects: HashMap<u32, Range<u32>>,
    /// Where in the file the address of an object stands.
    references: Vec<(usize, u32)>,
}

/// The addresses of the data that no other function reads than those whose names are late, in order.
///
/// # Errors
///
/// The wasm cannot be read, or the linker was not asked for relocations.
pub(super) fn late_data(linked: &[u8], is_late: impl Fn(&str) -> bool) -> Result<Vec<Range<u32>>> {
    let linked = Linked::read(linked)?;
    let early = linked.early_objects(is_late);
    let [early, late] = [true, false].map(|is_early| {
        let of = linked.objects.iter().filter(|(object, _)| early.contains(object) == is_early);
        let mut ranges: Vec<Range<u32>> = of.map(|(_, range)| range.clone()).collect();
        ranges.sort_unstable_by_key(|range| range.start);
        ranges
    });
    Ok(without(&late, &early))
}

impl Linked {
    fn read(wasm: &[u8]) -> Result<Self> {
        let mut linked = Self::default();
        let mut sections = Vec::new();
        let mut function = 0;
        for payload in Parser::new(0).parse_all(wasm) {
            let payload = payload.context("the linked wasm cannot be read")?;
            sections.extend(payload.as_section().map(|(_, range)| range.start));
            match payload {
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        function += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    linked.functions.push((body.range(), function));
                    function += 1;
                }
                Payload::DataSection(data) => {
                    linked.segments = data.into_iter().map(|data| segment(&data?)).collect::<Result<_>>()?;
                }
                Payload::CustomSection(custom) => match custom.as_known() {
                    KnownCustom::Name(names) => linked.names = function_names(names)?,
                    KnownCustom::Linking(linking) => linked.objects = objects(&linking, &linked.segments)?,
                    KnownCustom::Reloc(reloc) => linked.references.extend(references(&reloc, &sections)?),
                    _ => {}
                },
                _ => {}
            }
        }
        ensure!(!linked.references.is_empty(), "the linker left no relocations in the page's wasm");
        linked.references.retain(|(_, symbol)| linked.objects.contains_key(symbol));
        linked.references.sort_unstable();
        Ok(linked)
    }

    /// The objects whose addresses stand in a part of the file.
    fn named_in(&self, part: &Range<usize>) -> impl Iterator<Item = u32> {
        let from = self.references.partition_point(|(at, _)| *at < part.start);
        let to = self.references.partition_point(|(at, _)| *at < part.end);
        self.references[from..to].iter().map(|(_, object)| *object)
    }

    /// The objects that functions lead to whose names are not late.
    fn early_objects(&self, is_late: impl Fn(&str) -> bool) -> HashSet<u32> {
        let is_early = |function: &u32| !self.names.get(function).is_some_and(|name| is_late(name));
        let functions = self.functions.iter().filter(|(_, function)| is_early(function));
        let mut waiting: Vec<u32> = functions.flat_map(|(code, _)| self.named_in(code)).collect();
        let mut early = HashSet::new();
        while let Some(object) = waiting.pop() {
            if early.insert(object) {
                waiting
                    .extend(self.place(&self.objects[&object]).iter().flat_map(|place| self.named_in(place)));
            }
        }
        early
    }

    /// Where in the file what has these addresses stands; nothing where it begins as zeros.
    fn place(&self, addresses: &Range<u32>) -> Option<Range<usize>> {
        self.segments.iter().find_map(|(place, address)| {
            let start = place.start + usize::try_from(addresses.start.checked_sub(*address)?).ok()?;
            (start < place.end).then_some(start..start + addresses.len())
        })
    }
}

fn segment(data: &Data<'_>) -> Result<(Range<usize>, u32)> {
    let DataKind::Active { offset_expr, .. } = &data.kind else { anyhow::bail!("data have no address") };
    let Operator::I32Const { value } = offset_expr.get_operators_reader().read()? else {
        anyhow::bail!("the address of data is not a number")
    };
    Ok((data.range.end - data.data.len()..data.range.end, value.cast_unsigned()))
}

fn function_names(names: NameSectionReader<'_>) -> Result<HashMap<u32, String>> {
    let mut of_functions = HashMap::new();
    for names in names {
        if let Name::Function(functions) = names? {
            for naming in functions {
                let naming = naming?;
                of_functions.insert(naming.index, demangle(naming.name).to_string());
            }
        }
    }
    Ok(of_functions)
}

fn objects(
    linking: &LinkingSectionReader<'_>,
    segments: &[(Range<usize>, u32)],
) -> Result<HashMap<u32, Range<u32>>> {
    let mut objects = HashMap::new();
    for part in linking.subsections() {
        let Linking::SymbolTable(symbols) = part? else { continue };
        for (index, symbol) in (0..).zip(symbols) {
            if let SymbolInfo::Data { symbol: Some(object), .. } = symbol? {
                let (_, address) = segments.get(usize::try_from(object.index)?).context("no such segment")?;
                let start = address + object.offset;
                objects.insert(index, start..start + object.size);
            }
        }
    }
    Ok(objects)
}

/// Where in the file a symbol is referred to. What is no object is sorted out later.
fn references(reloc: &RelocSectionReader<'_>, sections: &[usize]) -> Result<Vec<(usize, u32)>> {
    use wasmparser::RelocationType::{MemoryAddrI32, MemoryAddrLeb, MemoryAddrSleb};
    let section = sections.get(usize::try_from(reloc.section_index())?).context("no such section")?;
    let mut references = Vec::new();
    for entry in reloc.entries() {
        let entry = entry?;
        if matches!(entry.ty, MemoryAddrI32 | MemoryAddrLeb | MemoryAddrSleb) {
            references.push((section + usize::try_from(entry.offset)?, entry.index));
        }
    }
    Ok(references)
}

/// What of some ranges lies in none of others. Both are in order, and so is what is given, where none touch.
fn without(ranges: &[Range<u32>], others: &[Range<u32>]) -> Vec<Range<u32>> {
    let mut left: Vec<Range<u32>> = Vec::new();
    let mut keep = |range: Range<u32>| match left.last_mut() {
        _ if range.is_empty() => {}
        Some(last) if last.end >= range.start => last.end = last.end.max(range.end),
        _ => left.push(range),
    };
    for range in ranges {
        let mut start = range.start;
        for other in others.iter().filter(|other| other.start < range.end && other.end > range.start) {
            keep(start..other.start);
            start = start.max(other.end);
        }
        keep(start..range.end);
    }
    left
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_need_is_left_out() {
        let some = |ranges: &[(u32, u32)]| ranges.iter().map(|&(start, end)| start..end).collect::<Vec<_>>();
        let ranges = some(&[(0, 10), (4, 12), (20, 30), (30, 40), (50, 60), (70, 70)]);
        let others = some(&[(2, 3), (22, 24), (23, 26), (55, 99)]);
        assert_eq!(without(&ranges, &others), some(&[(0, 2), (3, 12), (20, 22), (26, 40), (50, 55)]));
        assert_eq!(without(&ranges, &[]), some(&[(0, 12), (20, 40), (50, 60)]));
    }

    /// A part of a module with what stands before it: its length.
    fn sized(before: &[u8], content: &[u8]) -> Vec<u8> {
        [before, &[u8::try_from(content.len()).unwrap()], content].concat()
    }

    fn custom(name: &str, content: &[u8]) -> Vec<u8> {
        sized(&[0], &[&sized(&[], name.as_bytes()), content].concat())
    }

    /// Two functions without a result, `late` and `early`. Of five objects of four bytes from address 1024 on, the first is named
    /// by `late`, the second by `early` and the third by both; the second holds the address of the fourth, the fifth that of the
    /// first.
    fn program() -> Vec<u8> {
        const ANY_ADDRESS: [u8; 5] = [0x80, 0x80, 0x80, 0x80, 0];
        let names = sized(&[1], &[&[2, 0, 4][..], b"late", &[1, 5], b"early"].concat());
        let constant = [&[0x41][..], &ANY_ADDRESS, &[0x1a]].concat();
        let body = sized(&[], &[&[0][..], &constant, &constant, &[0x0b]].concat());
        let object = |index: u8| [1, 0, 1, b'a' + index, 0, 4 * index, 4];
        let objects = [&[5][..], &(0..5).flat_map(object).collect::<Vec<u8>>()].concat();
        [
            b"\0asm\x01\0\0\0".to_vec(),
            sized(&[1], &[1, 0x60, 0, 0]),
            sized(&[3], &[2, 0, 0]),
            sized(&[5], &[1, 0, 1]),
            sized(&[10], &[&[2][..], &body, &body].concat()),
            sized(&[11], &[&[1, 0, 0x41, 0x80, 0x08, 0x0b, 20][..], &[7; 20]].concat()),
            custom("linking", &[&[2][..], &sized(&[8], &objects)].concat()),
            // Of the code: object 0 and object 2 in the first function, object 1 and object 2 in the second.
            custom("reloc.CODE", &[3, 4, 4, 4, 0, 0, 4, 11, 2, 0, 4, 21, 1, 0, 4, 28, 2, 0]),
            // Of the data: the address of object 3 in object 1, and that of object 0 in object 4.
            custom("reloc.DATA", &[4, 2, 5, 11, 3, 0, 5, 23, 0, 0]),
            custom("name", &names),
        ]
        .concat()
    }

    #[test]
    fn data_are_late_where_no_early_function_leads_to_them() {
        let program = program();
        wasmparser::validate(&program).unwrap();
        let late = |names: &'static [&str]| {
            let late = late_data(&program, move |name| names.contains(&name)).unwrap();
            late.into_iter().map(|range| (range.start, range.end)).collect::<Vec<_>>()
        };
        assert_eq!(late(&["late"]), [(1024, 1028), (1040, 1044)]);
        assert_eq!(late(&[]), [(1040, 1044)]);
        assert_eq!(late(&["early"]), [(1028, 1032), (1036, 1044)]);
        assert_eq!(late(&["late", "early"]), [(1024, 1044)]);
    }

    #[test]
    fn without_relocations_nothing_is_known() {
        let wasm = b"\0asm\x01\0\0\0";
        assert!(late_data(wasm, |_| true).is_err());
    }
}
