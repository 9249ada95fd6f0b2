//! The first pull of an image through a cache. Source: Amazon ECR, "Pulling an image with a pull through cache rule": the
//! first pull through an interface endpoint takes a route to the internet.

use crate::config::Nat;
use crate::finding::{Field, Findings};
use crate::plan::{Image, Plan, address};
use crate::text::Problem;

/// What the repositories of a cache begin with unless somebody chose otherwise, and where their images come from. Source:
/// the same page; Amazon ECR, `CreatePullThroughCacheRule`.
const UPSTREAMS: [(&str, &str); 7] = [
    ("azure", "azurecr.io"),
    ("docker-hub", "registry-1.docker.io"),
    ("ecr-public", "public.ecr.aws"),
    ("github", "ghcr.io"),
    ("gitlab", "registry.gitlab.com"),
    ("kubernetes", "registry.k8s.io"),
    ("quay", "quay.io"),
];

pub(super) fn judge(plan: &Plan, findings: &mut Findings) {
    let repository = match &plan.service.image {
        Image::OwnRepository { repository, .. } => repository,
        Image::Ecr { repository, region, .. } if region == plan.region.code => repository,
        // The flow of an image of elsewhere stops by itself.
        Image::Ecr { .. } | Image::Internet { .. } => return,
    };
    let Some((prefix, _)) = repository.split_once('/') else { return };
    let upstream = UPSTREAMS.iter().find(|(known, _)| *known == prefix);
    // A repository that is created with the service is no cache's.
    if let Some((_, upstream)) = upstream.filter(|_| plan.nat == Nat::None && !plan.service.create_repository)
    {
        let problem = Problem::PullThroughCache { repository: repository.clone(), upstream };
        let addresses = vec![address::TASK_DEFINITION.into()];
        findings.warning_about(Field::fixed("service.image"), problem, addresses);
    }
}

#[cfg(test)]
mod tests {
    use crate::advice::tests::codes;
    use crate::config::Nat;

    fn with_image(image: &str, nat: Nat) -> Vec<&'static str> {
        codes(|config| {
            config.network.nat = nat;
            config.service.image = image.into();
        })
    }

    #[test]
    fn a_default_prefix_gives_a_cache_away() {
        for image in [
            "ecr:docker-hub/library/nginx:1.29",
            "ecr:ecr-public/nginx/nginx:1",
            "123456789012.dkr.ecr.ap-northeast-1.amazonaws.com/github/org/app:1",
        ] {
            assert_eq!(with_image(image, Nat::None), ["KAK146"], "{image}");
            assert_eq!(with_image(image, Nat::PerZone), [""; 0], "{image}");
        }
        for image in ["ecr:quay:1", "ecr:team/docker-hub:1", "ecr:web:1"] {
            assert_eq!(with_image(image, Nat::None), [""; 0], "{image}");
        }
    }

    #[test]
    fn what_is_created_here_is_no_cache() {
        let created = codes(|config| {
            config.service.image = "ecr:github/app:1".into();
            config.service.create_repository = true;
        });
        assert_eq!(created, [""; 0]);
    }
}
