//! Which functions belong to which half.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use anyhow::{Context as _, Result};
use walrus::ir::{Call, RefFunc, ReturnCall, Visitor, dfs_in_order};
use walrus::{ElementItems, ExportItem, FunctionId, LocalFunction, Module, TableId};

/// What goes where. Functions are named by their index, which is the same in both halves.
pub(super) struct Parting {
    /// The entries, each with its slot of the table.
    pub(super) entries: Vec<(usize, u32)>,
    /// The functions of the late half.
    pub(super) late: HashSet<usize>,
    /// The functions of the early half, or of the browser, that the late half calls.
    pub(super) called_back: Vec<usize>,
}

impl Parting {
    pub(super) fn of(module: &Module, table: TableId, entries: &[&str], modules: &[&str]) -> Result<Self> {
        // Functions made of one generic may share a name.
        let named: Vec<(String, usize)> = module
            .funcs
            .iter()
            .filter_map(|function| Some((plain_name(function.name.as_deref()?), function.id().index())))
            .collect();
        let calls = calls(module);
        let entries = entries.iter().map(|entry| {
            named.iter().find(|(name, _)| name == entry).map(|(_, function)| *function).with_context(|| {
                format!("{entry} is no function of the page: mark it #[inline(never)], or mend ENTRIES in crates/xtask/src/split/mod.rs")
            })
        });
        let entries = entries.collect::<Result<Vec<_>>>()?;
        let in_table = in_table(module);
        let is_of_late_module = |name: &str| modules.iter().any(|module| name.contains(module));
        let of_late_modules: HashSet<usize> =
            named.iter().filter(|(name, _)| is_of_late_module(name)).map(|(_, function)| *function).collect();
        let exported = module.exports.iter().filter_map(|export| match export.item {
            ExportItem::Function(function) => Some(function.index()),
            _ => None,
        });
        let mut early: Vec<usize> = exported.chain(module.start.map(|start| start.index())).collect();
        early.extend(in_table.iter().copied().filter(|function| !of_late_modules.contains(function)));
        let is_entry = |function: &usize| entries.contains(function);
        let early = reached(&calls, early, is_entry);
        let late = reached(
            &calls,
            entries
                .iter()
                .copied()
                .chain(in_table.iter().copied().filter(|function| !early.contains(function))),
            |function| early.contains(function),
        );
        let late: HashSet<usize> = late.into_iter().filter(|function| calls.contains_key(function)).collect();
        let mut called_back: Vec<usize> = late
            .iter()
            .filter_map(|function| calls.get(function))
            .flatten()
            .copied()
            .filter(|called| !late.contains(called))
            .collect();
        called_back.sort_unstable();
        called_back.dedup();
        let first_slot = u32::try_from(module.tables.get(table).initial).context("the table is too large")?;
        Ok(Self { entries: entries.into_iter().zip(first_slot..).collect(), late, called_back })
    }
}

impl Parting {
    /// Tells the names that only functions of the late half have.
    pub(super) fn named_late(&self, module: &Module) -> impl Fn(&str) -> bool {
        let names = |is_late: bool| {
            let functions =
                module.funcs.iter().filter(|function| self.late.contains(&function.id().index()) == is_late);
            functions.filter_map(|function| function.name.clone()).collect::<HashSet<String>>()
        };
        let (late, early) = (names(true), names(false));
        move |name| late.contains(name) && !early.contains(name)
    }

    /// The functions of the early half with their instructions, the largest first.
    pub(super) fn report(&self, module: &Module) -> String {
        let early = module.funcs.iter_local().filter(|(id, _)| !self.late.contains(&id.index()));
        let name =
            |id: FunctionId| plain_name(module.funcs.get(id).name.as_deref().unwrap_or("without a name"));
        let mut early: Vec<_> = early.map(|(id, function)| (function.size(), name(id))).collect();
        early.sort_unstable_by(|one, other| other.cmp(one));
        early.into_iter().fold(String::new(), |mut report, (size, name)| {
            let _ = writeln!(report, "{size:6} {name}");
            report
        })
    }
}

/// A function's name without the hashes of its crates: `kakoi_core[1a2b]::design` is `kakoi_core::design`.
pub(super) fn plain_name(name: &str) -> String {
    let mut plain = String::with_capacity(name.len());
    let mut rest = name;
    while let Some((before, after)) = rest.split_once('[') {
        plain.push_str(before);
        match after.split_once(']') {
            Some((hash, behind)) if hash.len() > 6 && hash.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
                rest = behind;
            }
            _ => {
                plain.push('[');
                rest = after;
            }
        }
    }
    plain + rest
}

/// Which functions each local function calls, or takes a reference to.
fn calls(module: &Module) -> HashMap<usize, Vec<usize>> {
    #[derive(Default)]
    struct Calls(Vec<usize>);
    impl Visitor<'_> for Calls {
        fn visit_call(&mut self, call: &Call) {
            self.0.push(call.func.index());
        }
        fn visit_return_call(&mut self, call: &ReturnCall) {
            self.0.push(call.func.index());
        }
        fn visit_ref_func(&mut self, reference: &RefFunc) {
            self.0.push(reference.func.index());
        }
    }
    let of = |function: &LocalFunction| {
        let mut calls = Calls::default();
        dfs_in_order(&mut calls, function, function.entry_block());
        calls.0
    };
    module.funcs.iter_local().map(|(id, function)| (id.index(), of(function))).collect()
}

/// The functions that the table holds.
fn in_table(module: &Module) -> HashSet<usize> {
    let mut held = HashSet::new();
    for element in module.elements.iter() {
        if let ElementItems::Functions(functions) = &element.items {
            held.extend(functions.iter().map(FunctionId::index));
        }
    }
    held
}

/// What is reached from some functions by calls, without going into those of another kind.
fn reached(
    calls: &HashMap<usize, Vec<usize>>,
    from: impl IntoIterator<Item = usize>,
    is_other: impl Fn(&usize) -> bool,
) -> HashSet<usize> {
    let mut reached = HashSet::new();
    let mut waiting: Vec<usize> = from.into_iter().collect();
    while let Some(function) = waiting.pop() {
        if !is_other(&function) && reached.insert(function) {
            waiting.extend(calls.get(&function).into_iter().flatten());
        }
    }
    reached
}
