use std::collections::HashSet;
use std::ops::Range;

use walrus::ir::{BinaryOp, Value};
use walrus::{ConstExpr, DataKind, ElementItems, ElementKind, FunctionBuilder, RefType, ValType};

use super::parting::plain_name;
use super::*;
use crate::command::{command, output};
use crate::system;

/// The data of the program, and what of it is late.
const DATA: [u8; 12] = [1; 12];
const LATE_DATA: Range<u32> = 1028..1032;

/// A program of three functions: `start` calls `room::entry`, which adds what the shared `one` gives and what the table's only
/// function, a closure of the same room, gives.
fn program() -> Vec<u8> {
    let mut module = Module::default();
    let memory = module.memories.add_local(false, false, 1, None, None);
    module.exports.add("memory", memory);
    let place = DataKind::Active { memory, offset: ConstExpr::Value(Value::I32(1024)) };
    let data = module.data.add(place, DATA.to_vec());
    module.memories.get_mut(memory).data_segments.insert(data);
    let table = module.tables.add_local(false, 1, Some(1), RefType::FUNCREF);
    let number = module.types.add(&[], &[ValType::I32]);
    let constant = |module: &mut Module, name: &str, value: i32| {
        let mut function = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
        function.name(name.to_owned());
        function.func_body().i32_const(value);
        function.finish(Vec::new(), &mut module.funcs)
    };
    let one = constant(&mut module, "page[0123abcd]::one", 1);
    let closure = constant(&mut module, "page[0123abcd]::room::entry::{closure#0}", 40);
    let offset = ConstExpr::Value(Value::I32(0));
    let elements = ElementItems::Functions(vec![closure]);
    let elements = module.elements.add(ElementKind::Active { table, offset }, elements);
    module.tables.get_mut(table).elem_segments.insert(elements);
    let argument = module.locals.add(ValType::I32);
    let mut entry = FunctionBuilder::new(&mut module.types, &[ValType::I32], &[ValType::I32]);
    entry.name("page[0123abcd]::room::entry".to_owned());
    entry.func_body().local_get(argument).call(one).binop(BinaryOp::I32Add);
    entry.func_body().i32_const(0).call_indirect(number, table).binop(BinaryOp::I32Add);
    let entry = entry.finish(vec![argument], &mut module.funcs);
    let mut start = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
    start.name("start".to_owned());
    start.func_body().call(one).call(entry);
    let start = start.finish(Vec::new(), &mut module.funcs);
    module.exports.add("start", start);
    module.emit_wasm()
}

/// What Node prints of a script that has the two halves in `early` and `late`.
fn run(halves: &Halves, script: &str) -> String {
    let list = |bytes: &[u8]| format!("Uint8Array.from({bytes:?})");
    let (early, late) = (list(&halves.early), list(&halves.late));
    let script = format!("const early = {early}, late = {late};\n{script}");
    output(command(system::node().unwrap()).args(["--input-type=module", "--eval", &script])).unwrap()
}

fn halves() -> Halves {
    split_at(&program(), &["page::room::entry"], &["page::room::"], |is_late| {
        assert!(is_late("page[0123abcd]::room::entry") && !is_late("page[0123abcd]::one"));
        Ok(vec![LATE_DATA])
    })
    .unwrap()
}

#[test]
fn the_halves_are_one_program_once_both_are_there() {
    let halves = halves();
    let printed = run(
        &halves,
        "const { instance } = await WebAssembly.instantiate(early);
        const names = WebAssembly.Module.imports(new WebAssembly.Module(late)).map(({ module }) => module);
        let before;
        try { before = instance.exports.start(); } catch (error) { before = error.name; }
        await WebAssembly.instantiate(late, { e: instance.exports });
        console.log(before, instance.exports.start(), new Set(names).size);",
    );
    assert_eq!(printed.trim(), "RuntimeError 42 1");
}

#[test]
fn late_data_come_with_the_late_half() {
    let printed = run(
        &halves(),
        "const { instance } = await WebAssembly.instantiate(early);
        const data = () => new Uint8Array(instance.exports.memory.buffer, 1024, 12).join('');
        const before = data();
        await WebAssembly.instantiate(late, { e: instance.exports });
        console.log(before, data());",
    );
    assert_eq!(printed.trim(), "111100001111 111111111111");
}

#[test]
fn what_both_halves_call_stays_early() {
    let module = parse(&program()).unwrap();
    let table = module.tables.main_function_table().unwrap().unwrap();
    let parting = Parting::of(&module, table, &["page::room::entry"], &["page::room::"]).unwrap();
    let named = |end: &str| {
        let found = module.funcs.iter().find(|function| function.name.as_deref().unwrap().ends_with(end));
        found.unwrap().id().index()
    };
    assert_eq!(parting.late, HashSet::from([named("entry"), named("{closure#0}")]));
    assert_eq!(parting.called_back, [named("one")]);
    let closures_stay = Parting::of(&module, table, &["page::room::entry"], &[]).unwrap();
    assert_eq!(closures_stay.late, HashSet::from([named("entry")]));
}

#[test]
fn an_entry_that_is_gone_is_told() {
    let error =
        split_at(&program(), &["page::room::exit"], &[], |_| Ok(Vec::new())).err().unwrap().to_string();
    assert!(error.starts_with("page::room::exit is no function of the page"), "{error}");
}

#[test]
fn names_are_read_without_hashes() {
    assert_eq!(
        plain_name("<core[0a1b2c3d]::Map<[u8; 3]> as a[ffff0000]::B>::c"),
        "<core::Map<[u8; 3]> as a::B>::c"
    );
    assert_eq!(plain_name("main"), "main");
    assert_eq!(plain_name("a[b"), "a[b");
}
