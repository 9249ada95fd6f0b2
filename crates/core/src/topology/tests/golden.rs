//! Pictures that a person looked at.

use super::*;

/// A picture that a person looked at.
struct Golden {
    name: &'static str,
    /// What to look for in it.
    shows: &'static str,
    case: Case,
    language: Language,
    flow: Option<FlowKind>,
}

fn golden() -> Vec<Golden> {
    let of = |name, shows, case| Golden { name, shows, case, language: Language::En, flow: None };
    let article = Case::default;
    let guarded = || Case {
        count: 2,
        options: Options { internal: false, ..Options::of(u16::MAX) },
        ..Case::default()
    };
    let internal_nat = || Case {
        zones: 3,
        count: 3,
        nat: Nat::PerZone,
        options: Options { internal: true, domain: true, scaling: true, ..Options::default() },
        ..Case::default()
    };
    let public_image = Case {
        nat: Nat::PerZone,
        count: 2,
        endpoints: vec!["s3"],
        image: internet_image("public.ecr.aws/nginx/nginx:1.29", "public.ecr.aws"),
        ..Case::default()
    };
    let sealed = Case {
        zones: 3,
        count: 2,
        options: Options { internal: true, flow_logs: true, spot: true, ..Options::default() },
        ..Case::default()
    };
    let largest = Case {
        region: "us-east-1",
        zones: 6,
        nat: Nat::PerZone,
        count: 20,
        endpoints: all_endpoints(),
        name: "abcdefghijklmnopqrstuvwxy-z",
        ..Case::default()
    };
    vec![
        of("article", "the article's design: two zones, five interface endpoints, one unused", article()),
        Golden {
            language: Language::Ja,
            ..of("article-ja", "the same in Japanese: each text within its box", article())
        },
        of(
            "single-nat",
            "three zones whose private subnets lead to one NAT gateway",
            Case { zones: 3, nat: Nat::Single, count: 3, ..Case::default() },
        ),
        Golden {
            language: Language::Ja,
            ..of(
                "public-image",
                "a NAT gateway in each zone, a registry on the internet, no shelf",
                public_image,
            )
        },
        of("largest", "six zones and every endpoint: as wide as the smallest, a name cut", largest),
        of(
            "two-zones-all",
            "zones that grow with the shelf",
            Case { endpoints: all_endpoints(), count: 2, ..Case::default() },
        ),
        of("sealed", "an internal load balancer without public subnets, flow logs, Spot", sealed),
        Golden {
            language: Language::Ja,
            ..of("internal-nat", "load balancer above tasks, requests that pass the gateway", internal_nat())
        },
        of("guarded", "every option at once: WAF, logs, alarms, blue/green, scaling", guarded()),
        Golden { language: Language::Ja, ..of("guarded-ja", "the same in Japanese", guarded()) },
        Golden {
            flow: Some(FlowKind::ImagePull),
            ..of("image-pull", "three numbered steps on tracks of their own, each in words below", article())
        },
        Golden {
            flow: Some(FlowKind::Exec),
            language: Language::Ja,
            ..of("exec-stops", "the second step ends behind the subnet: KMS has no endpoint", guarded())
        },
        Golden {
            flow: Some(FlowKind::Request),
            ..of(
                "internal-request",
                "from your networks past the internet gateway into each zone",
                internal_nat(),
            )
        },
        Golden {
            flow: Some(FlowKind::Internet),
            ..of(
                "egress",
                "from three private subnets through one NAT gateway",
                Case { zones: 3, nat: Nat::Single, count: 3, ..Case::default() },
            )
        },
    ]
}

impl Golden {
    fn scene(&self) -> Scene {
        let plan = self.case.plan();
        let Some(kind) = self.flow else { return scene(&plan, self.language) };
        let flow = flows(&plan).into_iter().find(|flow| flow.kind == kind).unwrap();
        scene_showing(&plan, self.language, Shown { flow: Some(&flow), ..Shown::default() })
    }
}

/// Compares with the file that a person looked at.
pub(in crate::topology) fn assert_golden(name: &str, shows: &str, actual: &str) {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/golden/topology");
    let file = folder.join(name);
    if std::env::var_os("KAKOI_UPDATE_GOLDEN").is_some() {
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(&file, actual).unwrap();
    } else {
        let expected = std::fs::read_to_string(&file).unwrap_or_default();
        assert!(
            actual == expected,
            "{name} differs; it should show {shows}: look at it, then run with KAKOI_UPDATE_GOLDEN=1"
        );
    }
}

#[test]
fn pictures_stay_as_they_were_looked_at() {
    for golden in golden() {
        let scene = golden.scene();
        assert_eq!(sentences(&problems(&scene)), "", "{}", golden.name);
        let file = format!("{}.svg", golden.name);
        assert_golden(&file, golden.shows, &standalone_svg(&scene));
    }
}
