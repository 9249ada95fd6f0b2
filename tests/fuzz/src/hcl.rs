use hcl::edit::expr::Expression as Parsed;
use hcl::edit::parser::parse_body;
use hcl::edit::structure::{BlockLabel, Body};
use hcl::edit::template::Element;
use kakoi_core::hcl::{Block, Document, list, lit, object, print, template, var};

/// Any text in every place of a file that holds one: it comes back equal, and the code around it stays as it was written.
pub(crate) fn hcl(bytes: &[u8]) {
    let text = String::from_utf8_lossy(bytes);
    let text = || text.clone().into_owned();
    let block = Block { kind: "resource".into(), labels: vec![text().into()], body: Vec::new() }
        .comment(text())
        .attribute("text", text())
        .attribute(
            "parts",
            template([lit(text()), var("var.a"), lit(text()), lit(text()), var("var.b"), lit(text())]),
        )
        .attribute("list", list([text(), text()]))
        .attribute("object", object([(text(), text())]));
    let code = print(&Document::new().block(block)).text;
    let body = parsed(&code);
    let blocks: Vec<_> = body.blocks().collect();
    assert_eq!((body.len(), blocks.len()), (1, 1), "{code}");
    let block = blocks.first().expect("there is one");
    assert_eq!(block.labels.iter().map(BlockLabel::as_str).collect::<Vec<_>>(), [text()]);
    assert_eq!(block.body.len(), 4, "{code}");
    let value = |name: &str| &block.body.get_attribute(name).expect("it was written").value;
    assert_eq!(said(value("text")), [text()]);
    let doubled = [text(), text()].concat();
    let parts = [&text(), "${var.a}", &doubled, "${var.b}", &text()].map(str::to_owned);
    assert!(said(value("parts")).iter().eq(parts.iter().filter(|part| !part.is_empty())), "{code}");
    let Parsed::Array(items) = value("list") else { panic!("{code}") };
    assert!(items.iter().map(said).eq([[text()], [text()]]), "{code}");
    let Parsed::Object(entries) = value("object") else { panic!("{code}") };
    assert!(entries.iter().map(|(_, entry)| said(entry.expr())).eq([[text()]]), "{code}");
}

/// What stands in a string: its text, and each interpolation as it is written.
fn said(expression: &Parsed) -> Vec<String> {
    match expression {
        Parsed::String(text) => vec![text.as_str().to_owned()],
        Parsed::StringTemplate(template) => {
            let mut parts: Vec<String> = Vec::new();
            let mut is_text_before = false;
            for element in template {
                match element {
                    Element::Literal(text) if is_text_before => {
                        parts.last_mut().expect("a text stands before").push_str(text);
                    }
                    Element::Literal(text) => parts.push(text.to_string()),
                    Element::Interpolation(inner) => {
                        parts.push(["${", inner.expr.to_string().trim(), "}"].concat());
                    }
                    Element::Directive(directive) => panic!("{directive:?}"),
                }
                is_text_before = matches!(element, Element::Literal(_));
            }
            parts
        }
        other => panic!("no string: {other:?}"),
    }
}

/// Code that an independent parser reads.
pub(crate) fn parsed(code: &str) -> Body {
    parse_body(code).unwrap_or_else(|error| panic!("{error}\n{code}"))
}
