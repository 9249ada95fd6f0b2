use super::fixture::Case;
use super::*;
use crate::config::Nat;

#[test]
fn dump() {
    use super::fixture::all_endpoints;
    let cases = [
        ("two", Case::default()),
        ("three", Case { zones: 3, nat: Nat::Single, count: 3, ..Case::default() }),
        ("per", Case { zones: 2, nat: Nat::PerZone, count: 2, image: crate::plan::Image::Internet{uri:"docker.io/library/nginx:1.29".into(), registry: "public.ecr.aws".into()}, endpoints: vec!["s3"], ..Case::default() }),
        ("six", Case { zones: 6, region: "us-east-1", nat: Nat::PerZone, count: 20, endpoints: all_endpoints(), name: "abcdefghijklmnopqrstuvwxy-ab", ..Case::default() }),
        ("twoall", Case { endpoints: all_endpoints(), count: 2, nat: Nat::Single, ..Case::default() }),
    ];
    for (name, case) in cases {
        for lang in Language::ALL {
            let s = scene(&case.plan(), lang);
            std::fs::write(format!("/tmp/pic/{name}-{}.svg", lang.tag()), standalone_svg(&s)).unwrap();
        }
    }
}
