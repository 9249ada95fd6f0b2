//! A half of a module: its own functions, and the other half's imported or called through the table.

use std::collections::HashMap;
use std::ops::Range;

use anyhow::{Context as _, Result, bail};
use walrus::ir::Value;
use walrus::{
    ConstExpr, DataKind, ElementItems, ElementKind, ExportItem, FunctionBuilder, FunctionId, FunctionKind,
    GlobalKind, ImportId, ImportedFunction, LocalFunction, Module, TableId,
};

use super::EARLY;
use super::parting::Parting;

/// The names under which the early half exports what the late one needs.
#[derive(Default)]
pub(super) struct Shared {
    functions: HashMap<usize, String>,
    globals: HashMap<usize, String>,
    tables: HashMap<usize, String>,
    memory: String,
}

/// A name that wasm-bindgen, whose names are words or letters, gives to nothing.
fn export(module: &mut Module, item: impl Into<ExportItem>) -> String {
    let name = module.exports.iter().count().to_string();
    module.exports.add(&name, item);
    name
}

/// Takes the late functions and the late data out of a module, and exports what they need.
pub(super) fn leave_early(
    module: &mut Module,
    table: TableId,
    parting: &Parting,
    late_data: &[Range<u32>],
) -> Result<Shared> {
    take_data(module, late_data)?;
    let ids = ids(module);
    make_room(module, table, parting)?;
    // A slot that the late half fills. No function stands in it until then: a call ends the program.
    let mut empty = FunctionBuilder::new(&mut module.types, &[], &[]);
    empty.func_body().unreachable();
    let empty = empty.finish(Vec::new(), &mut module.funcs);
    for element in module.elements.iter_mut() {
        if let ElementItems::Functions(functions) = &mut element.items {
            for function in functions.iter_mut().filter(|function| parting.late.contains(&function.index())) {
                *function = empty;
            }
        }
    }
    for (entry, slot) in &parting.entries {
        let entry = *ids.get(entry).context("an entry is gone")?;
        let stub = stub(module, table, entry, *slot)?;
        module.funcs.get_mut(entry).kind = FunctionKind::Local(stub);
    }
    let mut shared = Shared::default();
    for function in &parting.called_back {
        let id = *ids.get(function).context("a function is gone")?;
        shared.functions.insert(*function, export(module, id));
    }
    let globals: Vec<_> = module.globals.iter().map(walrus::Global::id).collect();
    for global in globals {
        shared.globals.insert(global.index(), export(module, global));
    }
    let tables: Vec<_> = module.tables.iter().map(walrus::Table::id).collect();
    for table in tables {
        shared.tables.insert(table.index(), export(module, table));
    }
    let memory = module.memories.iter().next().context("the wasm has no memory")?.id();
    shared.memory = export(module, memory);
    walrus::passes::gc::run(module);
    Ok(shared)
}

/// The functions by their index.
fn ids(module: &Module) -> HashMap<usize, FunctionId> {
    module.funcs.iter().map(|function| (function.id().index(), function.id())).collect()
}

/// Gives the table a slot an entry.
fn make_room(module: &mut Module, table: TableId, parting: &Parting) -> Result<()> {
    let table = module.tables.get_mut(table);
    table.initial += u64::try_from(parting.entries.len())?;
    table.maximum = table.maximum.map(|maximum| maximum.max(table.initial));
    Ok(())
}

/// A function that calls what stands in a slot of the table.
fn stub(module: &mut Module, table: TableId, function: FunctionId, slot: u32) -> Result<LocalFunction> {
    let of = module.funcs.get(function).ty();
    let (parameters, results) = {
        let of = module.types.get(of);
        (of.params().to_vec(), of.results().to_vec())
    };
    let arguments: Vec<_> = parameters.iter().map(|parameter| module.locals.add(*parameter)).collect();
    let mut builder = FunctionBuilder::new(&mut module.types, &parameters, &results);
    let mut body = builder.func_body();
    for argument in &arguments {
        body.local_get(*argument);
    }
    body.i32_const(i32::try_from(slot)?).call_indirect(of, table);
    Ok(builder.local_func(arguments))
}

/// Takes data out of a module, and gives them: runs of bytes with their addresses. In their place are zeros.
fn take_data(module: &mut Module, taken: &[Range<u32>]) -> Result<Vec<(u32, Vec<u8>)>> {
    let mut runs = Vec::new();
    let ids: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for id in ids {
        let data = module.data.get_mut(id);
        let DataKind::Active { offset: ConstExpr::Value(Value::I32(address)), .. } = data.kind else {
            bail!("data have no address")
        };
        for range in taken {
            let Some(start) = range.start.checked_sub(address.cast_unsigned()) else { continue };
            let start = usize::try_from(start)?;
            if let Some(bytes) = data.value.get_mut(start..start + range.len()) {
                runs.push((range.start, bytes.to_vec()));
                bytes.fill(0);
            }
        }
    }
    Ok(runs)
}

/// Leaves a module nothing but its late functions and its late data.
pub(super) fn keep_late(
    module: &mut Module,
    table: TableId,
    parting: &Parting,
    shared: &Shared,
    late_data: &[Range<u32>],
) -> Result<()> {
    let table =
        module.tables.iter().find(|other| other.id().index() == table.index()).context("no table")?.id();
    make_room(module, table, parting)?;
    module.start = None;
    let exports: Vec<_> = module.exports.iter().map(walrus::Export::id).collect();
    for export in exports {
        module.exports.delete(export);
    }
    let runs = take_data(module, late_data)?;
    let data: Vec<_> = module.data.iter().map(walrus::Data::id).collect();
    for data in data {
        module.data.delete(data);
    }
    fill_table(module, table, parting)?;
    import_early(module, shared)?;
    let memory = module.memories.iter().next().context("the wasm has no memory")?.id();
    for (address, bytes) in runs {
        let offset = ConstExpr::Value(Value::I32(address.cast_signed()));
        let data = module.data.add(DataKind::Active { memory, offset }, bytes);
        module.memories.get_mut(memory).data_segments.insert(data);
    }
    walrus::passes::gc::run(module);
    Ok(())
}

/// Puts the late functions into their slots: those that stood there, and the entries.
fn fill_table(module: &mut Module, table: TableId, parting: &Parting) -> Result<()> {
    let ids = ids(module);
    let mut filled: Vec<(u32, FunctionId)> = Vec::new();
    let mut elements = Vec::new();
    for element in module.elements.iter() {
        elements.push(element.id());
        let (ElementItems::Functions(functions), ElementKind::Active { offset, .. }) =
            (&element.items, &element.kind)
        else {
            continue;
        };
        let ConstExpr::Value(Value::I32(offset)) = offset else {
            bail!("the table is filled from an unknown slot")
        };
        let slots = u32::try_from(*offset)?..;
        filled.extend(
            slots
                .zip(functions.iter().copied())
                .filter(|(_, function)| parting.late.contains(&function.index())),
        );
    }
    for (entry, slot) in &parting.entries {
        filled.push((*slot, *ids.get(entry).context("an entry is gone")?));
    }
    for element in elements {
        module.tables.get_mut(table).elem_segments.remove(&element);
        module.elements.delete(element);
    }
    let mut runs: Vec<(u32, Vec<FunctionId>)> = Vec::new();
    for (slot, function) in filled {
        match runs.last_mut() {
            Some((first, run)) if u64::from(*first) + u64::try_from(run.len())? == u64::from(slot) => {
                run.push(function);
            }
            _ => runs.push((slot, vec![function])),
        }
    }
    for (first, run) in runs {
        let offset = ConstExpr::Value(Value::I32(i32::try_from(first)?));
        let element =
            module.elements.add(ElementKind::Active { table, offset }, ElementItems::Functions(run));
        module.tables.get_mut(table).elem_segments.insert(element);
    }
    Ok(())
}

/// Has the late half import what the early one exports, and nothing else.
fn import_early(module: &mut Module, shared: &Shared) -> Result<()> {
    let imports: Vec<ImportId> = module.imports.iter().map(walrus::Import::id).collect();
    let functions: Vec<_> = module.funcs.iter().map(|function| (function.id(), function.ty())).collect();
    for (id, ty) in functions {
        if let Some(name) = shared.functions.get(&id.index()) {
            let import = module.imports.add(EARLY, name, id);
            module.funcs.get_mut(id).kind = FunctionKind::Import(ImportedFunction { import, ty });
        }
    }
    let globals: Vec<_> = module.globals.iter().map(walrus::Global::id).collect();
    for id in globals {
        let name = shared.globals.get(&id.index()).context("a global is gone")?;
        let import = module.imports.add(EARLY, name, id);
        module.globals.get_mut(id).kind = GlobalKind::Import(import);
    }
    let tables: Vec<_> = module.tables.iter().map(walrus::Table::id).collect();
    for id in tables {
        let name = shared.tables.get(&id.index()).context("a table is gone")?;
        let import = module.imports.add(EARLY, name, id);
        module.tables.get_mut(id).import = Some(import);
    }
    let memory = module.memories.iter().next().context("the wasm has no memory")?.id();
    let import = module.imports.add(EARLY, &shared.memory, memory);
    module.memories.get_mut(memory).import = Some(import);
    module.memories.get_mut(memory).data_segments.clear();
    for import in imports {
        module.imports.delete(import);
    }
    Ok(())
}
